use super::{annotation, draft::Draft, draw};
use crate::{
    Boundary, BoundaryId, DiagramId, ElementId, ItemId, Model, Moved, Placement, Record, RecordKey,
    Rect, Refusal, limits, membership,
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

/// Shows something of the model on one more diagram.
pub(super) fn show(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    item: ItemId,
    frame: Rect,
) -> Result<(), Refusal> {
    let model = draft.model();
    check_frame(model, diagram, frame)?;
    if model.name(item).is_none() {
        return Err(Refusal::Unknown(item));
    }
    let is_line = match item {
        ItemId::Flow(_) => return Err(Refusal::FlowPlacement),
        ItemId::Boundary(id) => model.boundaries.get(&id).is_some_and(Boundary::is_line),
        ItemId::Element(_) => false,
    };
    if is_line {
        return Err(Refusal::Form);
    }
    if model.placements.contains_key(&(diagram, item)) {
        return Err(Refusal::Placed(item));
    }
    draft.set(Record::Placement(Placement {
        diagram,
        item,
        frame,
    }));
    let touched: &[Rect] = match item {
        ItemId::Boundary(_) => &[frame],
        _ => &[],
    };
    settle(draft, diagram, &[item], touched)
}

/// Takes things off a diagram. What they belong to is not told by this diagram alone and stays.
pub(super) fn take_off(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    items: &[ItemId],
) -> Result<(), Refusal> {
    if !draft.model().diagrams.contains_key(&diagram) {
        return Err(Refusal::UnknownDiagram);
    }
    for &item in items {
        let place = RecordKey::Placement { diagram, item };
        let course = RecordKey::Course { diagram, item };
        match item {
            ItemId::Element(_) | ItemId::Boundary(_) if draft.model().record(place).is_some() => {
                draft.unset(place);
            }
            ItemId::Boundary(_) if draft.model().record(course).is_some() => draft.unset(course),
            _ => return Err(Refusal::NotPlaced(item)),
        }
    }
    draw::forget_undrawn(draft, diagram);
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
    let before: BTreeMap<ItemId, Rect> = frames
        .keys()
        .filter_map(|&item| Some((item, *draft.model().placements.get(&(diagram, item))?)))
        .collect();
    for (&item, &frame) in &frames {
        check_frame(draft.model(), diagram, frame)?;
        draft.set(Record::Placement(Placement {
            diagram,
            item,
            frame,
        }));
    }
    draw::follow(draft, diagram, &before, &frames);
    annotation::follow(draft, diagram, &before, &frames)?;
    let explicit: Vec<ItemId> = targets.keys().copied().collect();
    let along: BTreeSet<ItemId> = frames
        .keys()
        .filter(|item| !targets.contains_key(item))
        .copied()
        .collect();
    settle_but(draft, diagram, &explicit, &touched, &along)
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
    let items: BTreeSet<ItemId> = items.iter().copied().collect();
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
    // What a diagram shows changes neither while elements are sorted nor what encloses what.
    let shown: Vec<(BoundaryId, Rect)> = membership::placed_zones(draft.model(), diagram).collect();
    for item in affected {
        if let ItemId::Element(id) = item {
            settle_element(draft, diagram, id, &shown);
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
    let home = membership::home_of(model, diagram, id, frame);
    let hidden = boundary
        .parent
        .and_then(|parent| hidden_around(model, diagram, parent));
    // A zone that this diagram does not show cannot be left on it, and lies between what is shown.
    let parent = match (hidden, home) {
        (Some(hidden), None) => Some(hidden),
        (Some(hidden), Some(home)) if model.zone_and_ancestors(hidden).contains(&home) => {
            Some(hidden)
        }
        (_, home) => home,
    };
    if parent == boundary.parent {
        return Ok(());
    }
    let changed = crate::Boundary {
        parent,
        ..boundary.clone()
    };
    draft.set(Record::Boundary(changed));
    let model = draft.model();
    let deepest = model.zones_inside(id).into_iter().chain([id]);
    if parent.is_some()
        && deepest
            .into_iter()
            .any(|zone| model.zone_and_ancestors(zone).len() > limits::ZONE_DEPTH)
    {
        return Err(Refusal::ZoneDepth);
    }
    Ok(())
}

fn settle_element(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    id: ElementId,
    shown: &[(BoundaryId, Rect)],
) {
    let model = draft.model();
    let (Some(element), Some(frame)) = (
        model.elements.get(&id),
        model.placements.get(&(diagram, id.into())),
    ) else {
        return;
    };
    let mut zones = membership::innermost_at(model, shown.iter().copied(), frame.center());
    for &zone in &element.zones {
        // A zone that this diagram does not show cannot be left on it.
        let Some(hidden) = hidden_around(model, diagram, zone) else {
            continue;
        };
        let covered = zones
            .iter()
            .any(|&other| model.zone_and_ancestors(other).contains(&hidden));
        if covered {
            continue;
        }
        // It stays the innermost one where the diagram shows a zone around it.
        let around = model.zone_and_ancestors(hidden);
        let others = zones.iter().copied().filter(|it| !around.contains(it));
        let others: BTreeSet<BoundaryId> = others.collect();
        // Whoever leaves a zone that is shown for another one leaves what lay around it as well.
        if hidden == zone || others.is_empty() {
            zones = others;
            zones.insert(hidden);
        }
    }
    if zones != element.zones {
        let changed = crate::Element {
            zones,
            ..element.clone()
        };
        draft.set(Record::Element(changed));
    }
}

/// Returns the innermost zone that a diagram does not show, of a zone and those that it lies in.
fn hidden_around(model: &Model, diagram: DiagramId, zone: BoundaryId) -> Option<BoundaryId> {
    let mut around = model.zone_and_ancestors(zone).into_iter();
    around.find(|&it| !model.placements.contains_key(&(diagram, it.into())))
}
