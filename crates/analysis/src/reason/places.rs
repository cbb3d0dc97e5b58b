use super::words::names;
use crate::{
    catalogue::{Wording, fill},
    rule::Scene,
};
use bulkhead_model::{BoundaryId, Model};

/// The names that templates can ask for.
pub(crate) struct Places(Vec<(&'static str, String)>);

impl Places {
    pub(crate) fn new(scene: Scene<'_>, model: &Model, wording: &Wording) -> Self {
        Self(match scene {
            Scene::Element(actor) => vec![("element", actor.element.name.clone())],
            Scene::Flow {
                flow,
                source,
                target,
                crossing,
                ..
            } => {
                let zone = |id: Option<BoundaryId>, within: &str, outside: &str| {
                    id.and_then(|id| model.boundaries.get(&id)).map_or_else(
                        || wording.reason(outside, &[]),
                        |zone| wording.reason(within, &[("zone", &zone.name)]),
                    )
                };
                let (from, to) = (crossing.from_zone, crossing.to_zone);
                vec![
                    ("flow", flow.name.clone()),
                    ("source", source.element.name.clone()),
                    ("target", target.element.name.clone()),
                    ("from_zone", zone(from, "zone", "outside")),
                    ("in_from_zone", zone(from, "in_zone", "outside")),
                    ("to_zone", zone(to, "zone", "outside")),
                    ("in_to_zone", zone(to, "in_zone", "outside")),
                    ("into_to_zone", zone(to, "into_zone", "into_outside")),
                    (
                        "boundary",
                        names(model, wording, crossing.steps.iter().map(|s| s.boundary)),
                    ),
                ]
            }
        })
    }

    pub(super) fn fill(&self, template: &str) -> String {
        let places: Vec<(&str, &str)> = self
            .0
            .iter()
            .map(|(key, value)| (*key, value.as_str()))
            .collect();
        fill(template, &places)
    }
}
