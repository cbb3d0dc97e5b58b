mod lost;
mod room;

use super::Session;
use crate::{Problem, problem::sentence, view::Pasted};
use bulkhead_analysis::catalogue::ComponentKind;
use bulkhead_exchange::fragment::{Copies, Fragment};
use bulkhead_model::{BoundaryForm, DiagramId, Edit, Flow, Model, Point, limits};
use std::collections::BTreeSet;
use uuid::Uuid;

impl Session {
    /// Puts what was copied or cut on a diagram, as one edit. It stands in the middle of a point,
    /// or of where it was, as near to it as it covers nothing. What the project does not have, for
    /// example because it was cut, keeps its identity, and with it what was decided and recorded
    /// about it; of the rest there are copies. A component that is not known here becomes a plain
    /// one of its kind, which the answer says.
    ///
    /// # Errors
    /// A [`Problem`] that says why it cannot be; nothing changed then.
    pub fn paste(
        &mut self,
        text: &str,
        diagram: DiagramId,
        at: Option<Point>,
    ) -> Result<Pasted, Problem> {
        self.must_be_writable()?;
        let mut fragment =
            Fragment::read(text).map_err(|error| Problem::refused(sentence(&error.to_string())))?;
        let replaced = self.with_known_components(&mut fragment.model);
        let by = room::way(self.model(), diagram, &fragment, at);
        let mut given = BTreeSet::new();
        let model = self.model();
        let Copies {
            mut edits,
            items,
            annotations,
        } = fragment.copies(diagram, by, |id| {
            let free = !model.knows(id) && given.insert(id);
            if free { id } else { Uuid::new_v4() }
        });
        let kept = items.iter().filter(|(old, new)| old == new);
        edits.extend(self.given_back(&kept.map(|(&kept, _)| kept).collect())?);
        if edits.len() > limits::BATCH {
            return Err(Problem::refused(
                "More was copied than can be pasted at once. Copy less at a time.",
            ));
        }
        let label = label(&fragment.model);
        let changed = self.apply(&Edit::Batch { label, edits })?;
        Ok(Pasted {
            changed,
            items: items.into_values().collect(),
            annotations: annotations.into_values().collect(),
            replaced,
        })
    }

    /// Makes plain what this content does not know, and returns which components that were.
    fn with_known_components(&self, model: &mut Model) -> Vec<String> {
        let catalogue = self.assessment.catalogue();
        let known = |key: &str| catalogue.component(key).map(|component| component.kind);
        let mut replaced = BTreeSet::new();
        let mut replace = |component: &mut String, plain: &str| {
            replaced.insert(std::mem::replace(component, plain.to_owned()));
        };
        for element in model.elements.values_mut() {
            if known(&element.component).is_none_or(|kind| kind.element().is_none()) {
                replace(&mut element.component, element.kind.key());
            }
        }
        for boundary in model.boundaries.values_mut() {
            let (kind, plain) = match boundary.form {
                BoundaryForm::Zone => (ComponentKind::Zone, "zone"),
                BoundaryForm::Line => (ComponentKind::Line, "line"),
            };
            if known(&boundary.component) != Some(kind) {
                replace(&mut boundary.component, plain);
            }
        }
        for flow in model.flows.values_mut() {
            if known(&flow.component) != Some(ComponentKind::Flow) {
                replace(&mut flow.component, Flow::COMPONENT);
            }
        }
        replaced.into_iter().collect()
    }
}

/// Says what undo takes back.
fn label(model: &Model) -> String {
    let names = model
        .elements
        .values()
        .map(|it| &it.name)
        .chain(model.boundaries.values().map(|it| &it.name))
        .chain(model.flows.values().map(|it| &it.name));
    let count = names.clone().count() + model.annotations.len();
    let mut names = names;
    match (count, names.next()) {
        (1, Some(name)) => format!("Paste \"{}\"", name.trim()),
        (1, None) => "Paste a text".to_owned(),
        _ => format!("Paste {count} items"),
    }
}
