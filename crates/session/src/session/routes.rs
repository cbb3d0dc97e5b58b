use bulkhead_diagram::{FlowShape, route};
use bulkhead_model::{Change, DiagramId, FlowId, Model, Record};
use std::collections::{BTreeMap, BTreeSet};

/// Routes every flow on every diagram.
pub(super) fn all(model: &Model) -> BTreeMap<(DiagramId, FlowId), FlowShape> {
    of(model, model.diagrams.keys().copied())
}

/// Routes every flow on some diagrams.
pub(super) fn of(
    model: &Model,
    diagrams: impl IntoIterator<Item = DiagramId>,
) -> BTreeMap<(DiagramId, FlowId), FlowShape> {
    diagrams
        .into_iter()
        .flat_map(|diagram| route(model, diagram))
        .map(|shape| ((shape.diagram, shape.flow), shape))
        .collect()
}

/// Returns the diagrams on which flows can run differently after the changes.
pub(super) fn touched(model: &Model, changes: &[Change]) -> BTreeSet<DiagramId> {
    let mut diagrams = BTreeSet::new();
    for change in changes {
        let records = [&change.before, &change.after];
        match records.into_iter().flatten().next() {
            Some(Record::Placement(placement)) => {
                diagrams.insert(placement.diagram);
            }
            Some(Record::Diagram(diagram)) => {
                diagrams.insert(diagram.id);
            }
            // The name of an element stands inside its frame and moves nothing; where it belongs
            // decides which frames its flows pass.
            Some(Record::Element(_)) => {
                let zones = |record: &Option<Record>| match record {
                    Some(Record::Element(element)) => Some(element.zones.clone()),
                    _ => None,
                };
                if zones(&change.before) != zones(&change.after) {
                    diagrams.extend(model.diagrams.keys());
                }
            }
            Some(Record::Flow(_) | Record::Boundary(_)) => diagrams.extend(model.diagrams.keys()),
            Some(Record::About(_) | Record::Decision(_)) | None => {}
        }
    }
    diagrams
}
