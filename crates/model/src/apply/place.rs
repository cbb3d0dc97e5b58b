use super::draft::Draft;
use crate::{
    BoundaryForm, BoundaryId, Course, Curve, DiagramId, ItemId, Model, Moved, Placement, Record,
    RecordKey, Rect, Refusal, limits, membership,
};
use std::collections::{BTreeMap, BTreeSet};

/// Checks that a diagram exists and can hold the frame.
pub(super) fn check_frame(model: &Model, diagram: DiagramId, frame: Rect) -> Result<(), Refusal> {
    if !model.diagrams.contains_key(&diagram) {
        return Err(Refusal::UnknownDiagram);
    }
    if frame_fits(frame) {
        Ok(())
    } else {
        Err(Refusal::Frame)
    }
}

/// Tells whether a frame is large enough to be seen and near enough to be found.
pub(crate) fn frame_fits(frame: Rect) -> bool {
    let near = -limits::COORDINATE..=limits::COORDINATE;
    let side = limits::SMALLEST_SIDE..=limits::COORDINATE;
    near.contains(&frame.x)
        && near.contains(&frame.y)
        && side.contains(&frame.width)
        && side.contains(&frame.height)
}

/// Tells whether a curve is near enough to be found.
pub(crate) fn curve_fits(curve: Curve) -> bool {
    let near = -limits::COORDINATE..=limits::COORDINATE;
    [curve.start, curve.through, curve.end]
        .iter()
        .all(|point| near.contains(&point.x) && near.contains(&point.y))
}

pub(super) fn draw(
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
            Some(boundary) if boundary.form == BoundaryForm::Line => (true, true),
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

pub(super) fn move_items(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    moved: &[Moved],
) -> Result<(), Refusal> {
    let targets: BTreeMap<ItemId, Rect> = moved
        .iter()
        .map(|moved| (moved.item, moved.frame))
        .collect();
    let mut frames = targets.clone();
    let mut touched = Vec::new();
    for (&item, &frame) in &targets {
        let model = draft.model();
        check_frame(model, diagram, frame)?;
        if matches!(item, ItemId::Flow(_)) {
            return Err(Refusal::FlowPlacement);
        }
        let Some(&old) = model.placements.get(&(diagram, item)) else {
            return Err(Refusal::NotPlaced(item));
        };
        if let ItemId::Boundary(zone) = item {
            touched.extend([old, frame]);
            if (old.width, old.height) == (frame.width, frame.height) {
                let (dx, dy) = (frame.x - old.x, frame.y - old.y);
                for member in members(model, zone) {
                    if let Some(&place) = model.placements.get(&(diagram, member)) {
                        frames
                            .entry(member)
                            .or_insert_with(|| place.shifted(dx, dy));
                    }
                }
            }
        }
    }
    for (&item, &frame) in &frames {
        check_frame(draft.model(), diagram, frame)?;
        draft.set(Record::Placement(Placement {
            diagram,
            item,
            frame,
        }));
    }
    forget_courses(draft, Some(diagram), &flows_of(draft.model(), &frames));
    let explicit: Vec<ItemId> = targets.keys().copied().collect();
    let along: BTreeSet<ItemId> = frames
        .keys()
        .filter(|item| !targets.contains_key(item))
        .copied()
        .collect();
    settle_but(draft, diagram, &explicit, &touched, &along)
}

/// Returns the flows that start or end at something that moves.
fn flows_of(model: &Model, frames: &BTreeMap<ItemId, Rect>) -> BTreeSet<ItemId> {
    if model.courses.is_empty() {
        return BTreeSet::new();
    }
    let moves = |end| frames.contains_key(&ItemId::Element(end));
    let flows = model.flows.values();
    flows
        .filter(|flow| moves(flow.from) || moves(flow.to))
        .map(|flow| flow.id.into())
        .collect()
}

/// Forgets how flows and lines ran, on one diagram or on all. A flow whose end moved would
/// otherwise hang in the air.
pub(super) fn forget_courses(
    draft: &mut Draft<'_>,
    diagram: Option<DiagramId>,
    items: &BTreeSet<ItemId>,
) {
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
}

/// Returns everything that lies in a zone, at any depth.
fn members(model: &Model, zone: BoundaryId) -> Vec<ItemId> {
    let mut zones = model.zones_inside(zone);
    let nested: Vec<ItemId> = zones.iter().map(|&id| id.into()).collect();
    zones.insert(zone);
    model
        .elements
        .values()
        .filter(|element| !element.zones.is_disjoint(&zones))
        .map(|element| element.id.into())
        .chain(nested)
        .collect()
}

/// Makes membership follow what the diagram shows, for the given items and for all that stands
/// where a zone was or is now.
pub(super) fn settle(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    items: &[ItemId],
    touched: &[Rect],
) -> Result<(), Refusal> {
    settle_but(draft, diagram, items, touched, &BTreeSet::new())
}

fn settle_but(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    items: &[ItemId],
    touched: &[Rect],
    along: &BTreeSet<ItemId>,
) -> Result<(), Refusal> {
    let affected: BTreeSet<ItemId> = membership::placed(draft.model(), diagram)
        .filter(|(item, frame)| {
            items.contains(item)
                || (!along.contains(item)
                    && touched.iter().any(|rect| rect.contains(frame.center())))
        })
        .map(|(item, _)| item)
        .collect();
    // Zones first and from the outside in, because elements are sorted into what they nest to.
    let mut zones: Vec<(i64, BoundaryId, Rect)> = Vec::new();
    for (id, frame) in membership::placed_zones(draft.model(), diagram) {
        if affected.contains(&id.into()) {
            zones.push((-i64::from(frame.width) * i64::from(frame.height), id, frame));
        }
    }
    zones.sort_unstable_by_key(|&(area, id, _)| (area, id));
    for (_, id, frame) in zones {
        settle_zone(draft, diagram, id, frame)?;
    }
    for item in affected {
        if let ItemId::Element(_) = item {
            settle_element(draft, diagram, item);
        }
    }
    Ok(())
}

fn settle_zone(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    id: BoundaryId,
    frame: Rect,
) -> Result<(), Refusal> {
    let model = draft.model();
    let Some(boundary) = model.boundaries.get(&id) else {
        return Ok(());
    };
    let hidden = boundary
        .parent
        .filter(|&parent| !model.placements.contains_key(&(diagram, parent.into())));
    let parent = membership::home_of(model, diagram, id, frame).or(hidden);
    if let Some(parent) = parent
        && model.zone_and_ancestors(parent).len() >= limits::ZONE_DEPTH
    {
        return Err(Refusal::ZoneDepth);
    }
    let changed = crate::Boundary {
        parent,
        ..boundary.clone()
    };
    draft.set(Record::Boundary(changed));
    Ok(())
}

fn settle_element(draft: &mut Draft<'_>, diagram: DiagramId, item: ItemId) {
    let model = draft.model();
    let ItemId::Element(id) = item else { return };
    let (Some(element), Some(frame)) = (
        model.elements.get(&id),
        model.placements.get(&(diagram, item)),
    ) else {
        return;
    };
    let mut zones = membership::zones_at(model, diagram, frame.center());
    // A zone that this diagram does not show cannot be left on it.
    for &zone in &element.zones {
        let shown = model.placements.contains_key(&(diagram, zone.into()));
        let covered = zones
            .iter()
            .any(|&other| model.zone_and_ancestors(other).contains(&zone));
        if !shown && !covered {
            zones.insert(zone);
        }
    }
    let changed = crate::Element {
        zones,
        ..element.clone()
    };
    draft.set(Record::Element(changed));
}
