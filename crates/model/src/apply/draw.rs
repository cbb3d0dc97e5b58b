//! How flows and lines run on a diagram, where somebody drew it.

use super::draft::Draft;
use crate::{
    Course, Curve, DiagramId, Flow, FlowDrawing, FlowId, ItemId, Model, Point, Record, RecordKey,
    Rect, Refusal, limits,
};
use std::collections::{BTreeMap, BTreeSet};

/// Tells whether a curve is near enough to be found.
pub(crate) fn curve_fits(curve: Curve) -> bool {
    let near = -limits::COORDINATE..=limits::COORDINATE;
    [curve.start, curve.through, curve.end]
        .iter()
        .all(|point| near.contains(&point.x) && near.contains(&point.y))
}

/// Draws how a line runs, or a flow as the file that it was imported from drew it.
pub(super) fn line(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    item: ItemId,
    curve: Option<Curve>,
) -> Result<(), Refusal> {
    let model = draft.model();
    if !model.diagrams.contains_key(&diagram) {
        return Err(Refusal::UnknownDiagram);
    }
    let (known, needs_curve) = match item {
        ItemId::Flow(id) => (model.flows.contains_key(&id), false),
        ItemId::Boundary(id) => match model.boundaries.get(&id) {
            Some(boundary) if boundary.is_line() => (true, true),
            Some(_) => return Err(Refusal::Form),
            None => (false, true),
        },
        ItemId::Element(_) => return Err(Refusal::Form),
    };
    if !known {
        return Err(Refusal::Unknown(item));
    }
    match curve {
        Some(curve) if !curve_fits(curve) => return Err(Refusal::Frame),
        Some(curve) => draft.set(Record::Course(Course {
            diagram,
            item,
            curve,
        })),
        None if needs_curve => return Err(Refusal::Form),
        None => draft.unset(RecordKey::Course { diagram, item }),
    }
    Ok(())
}

/// Draws a flow through points of one's own, or moves its label. With points of one's own it no
/// longer runs as the file that it was imported from drew it.
pub(super) fn flow(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    flow: FlowId,
    bends: &[Point],
    label: Option<Point>,
) -> Result<(), Refusal> {
    let model = draft.model();
    if !model.diagrams.contains_key(&diagram) {
        return Err(Refusal::UnknownDiagram);
    }
    let Some(known) = model.flows.get(&flow) else {
        return Err(Refusal::Unknown(flow.into()));
    };
    if !is_shown(model, diagram, known) {
        return Err(Refusal::NotPlaced(flow.into()));
    }
    bends_fit(bends, label)?;
    let item = flow.into();
    if !bends.is_empty() {
        draft.unset(RecordKey::Course { diagram, item });
    }
    if bends.is_empty() && label.is_none() {
        draft.unset(RecordKey::FlowDrawing { diagram, flow });
    } else {
        draft.set(Record::FlowDrawing(FlowDrawing {
            diagram,
            flow,
            bends: bends.to_vec(),
            label,
        }));
    }
    Ok(())
}

/// Checks that points are few enough and near enough to be found.
pub(crate) fn bends_fit(bends: &[Point], label: Option<Point>) -> Result<(), Refusal> {
    if bends.len() > limits::BENDS {
        return Err(Refusal::TooManyBends);
    }
    if bends.iter().copied().chain(label).all(near) {
        Ok(())
    } else {
        Err(Refusal::Frame)
    }
}

fn near(point: Point) -> bool {
    let near = -limits::COORDINATE..=limits::COORDINATE;
    near.contains(&point.x) && near.contains(&point.y)
}

/// A flow is drawn where both its ends are.
fn is_shown(model: &Model, diagram: DiagramId, flow: &Flow) -> bool {
    [flow.from, flow.to]
        .iter()
        .all(|&end| model.placements.contains_key(&(diagram, end.into())))
}

/// Takes what was drawn of flows along when both their ends move alike. Where only one end moves,
/// points of one's own stay, and a bow from another tool is forgotten: it would hang in the air.
pub(super) fn follow(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    before: &BTreeMap<ItemId, Rect>,
    after: &BTreeMap<ItemId, Rect>,
) {
    let model = draft.model();
    if model.courses.is_empty() && model.flow_drawings.is_empty() {
        return;
    }
    let shift = |end| {
        let (old, new) = (
            before.get(&ItemId::Element(end))?,
            after.get(&ItemId::Element(end))?,
        );
        ((old.width, old.height) == (new.width, new.height))
            .then_some((new.x - old.x, new.y - old.y))
    };
    let moves = |end| after.contains_key(&ItemId::Element(end));
    let mut records = Vec::new();
    let mut forgotten = Vec::new();
    for flow in model
        .flows
        .values()
        .filter(|flow| moves(flow.from) || moves(flow.to))
    {
        let item = flow.id.into();
        let together = shift(flow.from).filter(|&by| shift(flow.to) == Some(by));
        let course = model.courses.get(&(diagram, item));
        let drawing = model.flow_drawings.get(&(diagram, flow.id));
        match (together, course) {
            (_, None) => {}
            (Some(by), Some(curve)) => records.push(Record::Course(Course {
                diagram,
                item,
                curve: Curve {
                    start: shifted(curve.start, by),
                    through: shifted(curve.through, by),
                    end: shifted(curve.end, by),
                },
            })),
            (None, Some(_)) => forgotten.push(RecordKey::Course { diagram, item }),
        }
        if let (Some(by), Some(drawing)) = (together, drawing) {
            records.push(Record::FlowDrawing(FlowDrawing {
                bends: drawing
                    .bends
                    .iter()
                    .map(|&bend| shifted(bend, by))
                    .collect(),
                ..drawing.clone()
            }));
        }
    }
    for record in records {
        draft.set(record);
    }
    for key in forgotten {
        draft.unset(key);
    }
}

/// Nothing that was drawn leaves the diagram: the frames that it goes along with stop there too.
fn shifted(point: Point, (dx, dy): (i32, i32)) -> Point {
    let within = |value: i32| value.clamp(-limits::COORDINATE, limits::COORDINATE);
    Point {
        x: within(point.x.saturating_add(dx)),
        y: within(point.y.saturating_add(dy)),
    }
}

/// Lets a flow whose ends were exchanged run as before, from its other end.
pub(super) fn turn_around(draft: &mut Draft<'_>, flow: FlowId) {
    let model = draft.model();
    let drawings = model.flow_drawings.values().filter(|it| it.flow == flow);
    let drawings = drawings.map(|drawing| {
        Record::FlowDrawing(FlowDrawing {
            bends: drawing.bends.iter().rev().copied().collect(),
            ..drawing.clone()
        })
    });
    let courses = model.courses.iter();
    let courses = courses.filter(|((_, item), _)| *item == flow.into());
    let courses = courses.map(|(&(diagram, item), curve)| {
        Record::Course(Course {
            diagram,
            item,
            curve: Curve {
                start: curve.end,
                through: curve.through,
                end: curve.start,
            },
        })
    });
    let turned: Vec<Record> = drawings.chain(courses).collect();
    for record in turned {
        draft.set(record);
    }
}

/// Forgets how flows were drawn that a diagram no longer shows.
pub(super) fn forget_undrawn(draft: &mut Draft<'_>, diagram: DiagramId) {
    let model = draft.model();
    let drawn = model.courses.keys().copied().chain(
        model
            .flow_drawings
            .keys()
            .map(|&(on, flow)| (on, flow.into())),
    );
    let gone: BTreeSet<ItemId> = drawn
        .filter(|&(on, item)| {
            let ItemId::Flow(flow) = item else {
                return false;
            };
            let flow = model.flows.get(&flow);
            on == diagram && flow.is_some_and(|flow| !is_shown(model, diagram, flow))
        })
        .map(|(_, item)| item)
        .collect();
    forget(draft, Some(diagram), &gone);
}

/// Forgets how flows and lines ran, on one diagram or on all. A flow whose end moved would
/// otherwise hang in the air.
pub(super) fn forget(draft: &mut Draft<'_>, diagram: Option<DiagramId>, items: &BTreeSet<ItemId>) {
    let courses: Vec<(DiagramId, ItemId)> = draft
        .model()
        .courses
        .keys()
        .filter(|(on, item)| diagram.is_none_or(|diagram| diagram == *on) && items.contains(item))
        .copied()
        .collect();
    for (diagram, item) in courses {
        draft.unset(RecordKey::Course { diagram, item });
    }
    let drawings: Vec<(DiagramId, FlowId)> = draft
        .model()
        .flow_drawings
        .keys()
        .filter(|(on, flow)| {
            diagram.is_none_or(|diagram| diagram == *on) && items.contains(&(*flow).into())
        })
        .copied()
        .collect();
    for (diagram, flow) in drawings {
        draft.unset(RecordKey::FlowDrawing { diagram, flow });
    }
}
