//! What lies in which zone, seen from where things stand on a diagram. An element belongs to the
//! innermost zones that contain its centre, a zone to the smallest one that encloses it.

use crate::{BoundaryId, DiagramId, ElementId, ItemId, Model, Point, Rect};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Returns the innermost zones of a diagram that contain a point; several where boxes overlap
/// without nesting.
pub fn zones_at(model: &Model, diagram: DiagramId, point: Point) -> BTreeSet<BoundaryId> {
    innermost_at(model, placed_zones(model, diagram), point)
}

/// Returns the innermost ones of some zones that contain a point.
pub(crate) fn innermost_at(
    model: &Model,
    zones: impl Iterator<Item = (BoundaryId, Rect)>,
    point: Point,
) -> BTreeSet<BoundaryId> {
    let containing: BTreeSet<BoundaryId> = zones
        .filter(|(_, frame)| frame.contains(point))
        .map(|(id, _)| id)
        .collect();
    let around: BTreeSet<BoundaryId> = containing
        .iter()
        .flat_map(|&zone| model.zone_and_ancestors(zone).into_iter().skip(1))
        .collect();
    containing.difference(&around).copied().collect()
}

/// Returns the zone that a zone with this frame lies in: the smallest one of the diagram that
/// encloses it and is not part of it.
pub fn home_of(
    model: &Model,
    diagram: DiagramId,
    zone: BoundaryId,
    frame: Rect,
) -> Option<BoundaryId> {
    let area = |rect: Rect| i64::from(rect.width) * i64::from(rect.height);
    placed_zones(model, diagram)
        .filter(|&(id, candidate)| {
            id != zone
                && candidate.encloses(frame)
                && area(candidate) > area(frame)
                && !model.zone_and_ancestors(id).contains(&zone)
        })
        .min_by_key(|&(id, candidate)| (area(candidate), id))
        .map(|(id, _)| id)
}

pub(crate) fn placed_zones(
    model: &Model,
    diagram: DiagramId,
) -> impl Iterator<Item = (BoundaryId, Rect)> + '_ {
    // Boundaries come last in the order of items.
    let first = (diagram, ItemId::Boundary(BoundaryId::new(Uuid::nil())));
    let behind = model.placements.range(first..);
    behind
        .take_while(move |((on, _), _)| *on == diagram)
        .filter_map(|(&(_, item), &frame)| match item {
            ItemId::Boundary(id) => Some((id, frame)),
            _ => None,
        })
}

/// Returns everything that stands on a diagram.
pub(crate) fn placed(
    model: &Model,
    diagram: DiagramId,
) -> impl Iterator<Item = (ItemId, Rect)> + '_ {
    let first = (diagram, ItemId::Element(ElementId::new(Uuid::nil())));
    model
        .placements
        .range(first..)
        .take_while(move |((on, _), _)| *on == diagram)
        .map(|(&(_, item), &frame)| (item, frame))
}
