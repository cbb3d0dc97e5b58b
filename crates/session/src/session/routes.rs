use bulkhead_diagram::{FlowShape, Routes, route, route_alone};
use bulkhead_model::{Change, DiagramId, FlowId, ItemId, Model, Record};
use std::collections::{BTreeMap, BTreeSet};

/// Routes every flow on every diagram.
pub(super) fn all(model: &Model) -> BTreeMap<DiagramId, Routes> {
    let diagrams = model.diagrams.keys();
    diagrams
        .map(|&diagram| (diagram, Routes::new(model, diagram)))
        .collect()
}

/// Returns how flows run, by diagram and flow.
pub(super) fn shapes<'r>(
    routes: impl IntoIterator<Item = &'r Routes>,
) -> BTreeMap<(DiagramId, FlowId), FlowShape> {
    routes
        .into_iter()
        .flat_map(Routes::shapes)
        .map(|shape| ((shape.diagram, shape.flow), shape.clone()))
        .collect()
}

/// Returns the diagrams on which flows can run differently after the changes.
pub(super) fn touched(model: &Model, changes: &[Change]) -> BTreeSet<DiagramId> {
    let mut diagrams = BTreeSet::new();
    for change in changes {
        let records = [&change.before, &change.after];
        // Labels keep away from free texts, also from one that comes over from another diagram.
        for record in records.iter().copied().flatten() {
            if let Record::Annotation(annotation) = record {
                diagrams.insert(annotation.diagram);
            }
        }
        match records.into_iter().flatten().next() {
            Some(Record::Placement(placement)) => {
                diagrams.insert(placement.diagram);
            }
            Some(Record::Course(course)) => {
                diagrams.insert(course.diagram);
            }
            Some(Record::FlowDrawing(drawing)) => {
                diagrams.insert(drawing.diagram);
            }
            Some(Record::Diagram(diagram)) => {
                diagrams.insert(diagram.id);
            }
            // The name of an element stands inside its frame and moves nothing; where it belongs
            // decides which frames its flows pass, and what it is which corners it has.
            Some(Record::Element(_)) => {
                let drawn = |record: &Option<Record>| match record {
                    Some(Record::Element(element)) => Some((element.zones.clone(), element.kind)),
                    _ => None,
                };
                if drawn(&change.before) != drawn(&change.after) {
                    diagrams.extend(model.diagrams.keys());
                }
            }
            Some(Record::Flow(_) | Record::Boundary(_)) => diagrams.extend(model.diagrams.keys()),
            // Routes and labels keep away from the letters on the title of a boundary.
            Some(Record::OwnThreat(_)) => {
                let about_boundary = |record: &Option<Record>| {
                    matches!(record, Some(Record::OwnThreat(threat))
                        if matches!(threat.subject, ItemId::Boundary(_)))
                };
                if about_boundary(&change.before) || about_boundary(&change.after) {
                    diagrams.extend(model.diagrams.keys());
                }
            }
            Some(
                Record::About(_)
                | Record::Annotation(_)
                | Record::Decision(_)
                | Record::Worksheet(_)
                | Record::AppliedControl(_)
                | Record::Assumption(_)
                | Record::Question(_)
                | Record::Participant(_),
            )
            | None => {}
        }
    }
    diagrams
}

/// Beyond this many flows, a drag shows only the flows of what is dragged anew until the drop.
const MANY: usize = 150;

/// Routes what a drag shows: everything on a small diagram, otherwise the flows that end at
/// something whose place changes.
pub(super) fn while_dragging(
    model: &Model,
    diagram: DiagramId,
    changes: &[Change],
) -> Vec<FlowShape> {
    if model.flows.len() <= MANY {
        return route(model, diagram);
    }
    let moved: BTreeSet<ItemId> = changes
        .iter()
        .filter_map(|change| match &change.after {
            Some(Record::Placement(placement)) => Some(placement.item),
            _ => None,
        })
        .collect();
    let ends_there = |id| moved.contains(&ItemId::Element(id));
    let flows = model
        .flows
        .values()
        .filter(|flow| ends_there(flow.from) || ends_there(flow.to))
        .map(|flow| flow.id)
        .collect();
    route_alone(model, diagram, &flows)
}
