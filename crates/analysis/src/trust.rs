//! How far a place is trusted: the order in which zones stand from the outside to the inside.

use crate::Catalogue;
use bulkhead_model::{Boundary, BoundaryId, Element, ElementKind, Model};
use serde::{Deserialize, Serialize};

/// The property of a zone that states how far it is trusted.
const STATED: &str = "criticality";

/// How far a zone is trusted, the least first. The words are those of the property `criticality`,
/// since what would be bad to lose is what has to be trusted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Trust {
    /// Anybody can be there.
    Untrusted,
    /// People or code that may turn against the rest.
    Low,
    /// What nobody rated counts as medium.
    Medium,
    /// What others rely on.
    High,
    /// Whoever holds it holds everything.
    Critical,
}

impl Trust {
    /// Reads a stated value.
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "untrusted" => Self::Untrusted,
            "low" => Self::Low,
            "medium" => Self::Medium,
            "high" => Self::High,
            "critical" => Self::Critical,
            _ => return None,
        })
    }
}

/// Where an element stands: how far that is trusted, and the zone that says so. Outside of all
/// zones there is none.
pub(crate) type Place = (Trust, Option<BoundaryId>);

/// Returns where an element stands. Of zones that overlap, the least trusted one counts.
pub(crate) fn place_of(model: &Model, catalogue: &Catalogue, element: &Element) -> Place {
    let places = element
        .zones
        .iter()
        .map(|&zone| place_in(model, catalogue, zone));
    let outside = match element.kind {
        ElementKind::ExternalEntity => Trust::Untrusted,
        ElementKind::Process | ElementKind::DataStore => Trust::Medium,
    };
    places.min().unwrap_or((outside, None))
}

/// Returns the trust of the nearest zone around a place that is rated.
pub(crate) fn place_in(model: &Model, catalogue: &Catalogue, zone: BoundaryId) -> Place {
    let around = model.zone_and_ancestors(zone);
    let mut rated = around.into_iter().filter_map(|id| {
        let trust = rated(catalogue, model.boundaries.get(&id)?)?;
        Some((trust, Some(id)))
    });
    rated.next().unwrap_or((Trust::Medium, Some(zone)))
}

/// Returns how far a zone is trusted: as stated, or else as its component says.
fn rated(catalogue: &Catalogue, zone: &Boundary) -> Option<Trust> {
    let stated = zone.properties.get(STATED);
    stated
        .and_then(|it| Trust::read(&it.value))
        .or_else(|| catalogue.component(&zone.component)?.trust)
}

/// Tells whether two states of a zone can differ in trust, or in whose trust they take.
pub(crate) fn same_trust(one: &Boundary, other: &Boundary) -> bool {
    let value = |zone: &Boundary| zone.properties.get(STATED).map(|it| it.value.clone());
    one.component == other.component && one.parent == other.parent && value(one) == value(other)
}
