//! Flows, which come last, because they are attached to everything else.

use super::{Connector, Import, shown, stated_identity};
use crate::{NoteKind, ReadError, microsoft::frame};
use bulkhead_model::{ElementId, Flow, ItemId};

impl Import<'_> {
    /// Takes over a flow, or notes why it cannot be one.
    pub(super) fn flow(&mut self, connector: &Connector) -> Result<(), ReadError> {
        let shape = &connector.shape;
        let from = self.end(&shape.source);
        let to = self.end(&shape.target);
        let (from, to) = match (from, to) {
            (Ok(from), Ok(to)) => (from, to),
            (from, to) => {
                let problems: Vec<String> = [("start", from.err()), ("end", to.err())]
                    .into_iter()
                    .filter_map(|(end, problem)| Some(format!("its {end} {}", problem?)))
                    .collect();
                let name = shown(shape);
                self.note(
                    NoteKind::FlowLeftOut,
                    &name,
                    format!(
                        "The flow \"{name}\" ({}) was left out: {}. Draw it again between two elements.",
                        shape.guid,
                        problems.join(", and ")
                    ),
                );
                return Ok(());
            }
        };
        let component = self.components.of(shape, &mut self.notes)?;
        let named = self.named(shape);
        if let Some(curve) = frame::curve(shape, &named.name, &mut self.notes) {
            let item = ItemId::Flow(connector.id);
            self.model.courses.insert((connector.diagram, item), curve);
        }
        let mut flow = Flow::new(connector.id, &named.name, from, to);
        flow.component = component;
        flow.notes = named.notes;
        flow.origin = named.origin;
        flow.properties = named.stated.properties;
        flow.out_of_scope = named.stated.out_of_scope;
        self.model.flows.insert(connector.id, flow);
        Ok(())
    }

    /// Returns what an end of a flow is attached to, or says why it is attached to nothing.
    fn end(&self, guid: &str) -> Result<ElementId, String> {
        let Some(uuid) = stated_identity(guid) else {
            return Err("is not attached to anything".to_owned());
        };
        let id = ElementId::new(uuid);
        if self.model.elements.contains_key(&id) {
            return Ok(id);
        }
        Err(match self.taken.get(&uuid) {
            Some(what) => format!("is attached to a {what}, which cannot have flows"),
            None => "is attached to something that the file does not have".to_owned(),
        })
    }
}
