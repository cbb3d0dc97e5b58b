//! Where what is pasted has room: never over what is there, and never around it, because then it
//! would belong to the pasted zone.

use bulkhead_exchange::fragment::Fragment;
use bulkhead_model::{BoundaryForm, DiagramId, ItemId, Model, Point, Rect, limits};

/// Distance between two places that are tried.
const STEP: i32 = 20;
/// How far from the wanted place is tried, in steps.
const RINGS: i32 = 40;
/// Room between what is pasted and what is there.
const AIR: i32 = 16;
/// With more comparisons than this for one place, what is pasted counts as one box.
const COMPARISONS: usize = 20_000;

#[derive(Clone, Copy)]
struct Shape {
    frame: Rect,
    zone: bool,
}

/// Returns how far a fragment moves to stand on a diagram.
pub(super) fn way(
    model: &Model,
    diagram: DiagramId,
    fragment: &Fragment,
    at: Option<Point>,
) -> Point {
    let pasted = shapes(&fragment.model, fragment.diagram);
    let Some(bounds) = around(&pasted, &fragment.model) else {
        return Point { x: 0, y: 0 };
    };
    let center = bounds.center();
    let within = |value: i32| value.clamp(-limits::COORDINATE, limits::COORDINATE);
    let wanted = at.map_or(Point { x: 0, y: 0 }, |at| Point {
        x: snapped(within(at.x) - center.x),
        y: snapped(within(at.y) - center.y),
    });
    let there = shapes(model, diagram);
    let reach = bounds.shifted(wanted.x, wanted.y).grown(STEP * RINGS + AIR);
    let near: Vec<Shape> = there
        .iter()
        .copied()
        .filter(|shape| shape.frame.overlaps(reach))
        .collect();
    let zone = pasted.iter().any(|shape| shape.zone);
    let pasted = if pasted.is_empty() || pasted.len().saturating_mul(near.len()) > COMPARISONS {
        vec![Shape {
            frame: bounds,
            zone,
        }]
    } else {
        pasted
    };
    let places = || {
        (0..=RINGS).flat_map(ringed).map(|(dx, dy)| Point {
            x: wanted.x + dx * STEP,
            y: wanted.y + dy * STEP,
        })
    };
    // It stays in the zone that it is wanted in, if that has room anywhere.
    let home = home(&near, bounds.shifted(wanted.x, wanted.y));
    let at_home = home.and_then(|home| {
        let within = |by: Point| home.encloses(bounds.shifted(by.x, by.y).grown(AIR));
        let holds = |zone: Rect| zone.encloses(home);
        places().find(|&by| within(by) && fits(&pasted, &near, by, holds))
    });
    at_home
        .or_else(|| places().find(|&by| fits(&pasted, &near, by, |_| true)))
        .unwrap_or_else(|| beside(&there, bounds))
}

fn shapes(model: &Model, diagram: DiagramId) -> Vec<Shape> {
    let placed = model.placements.iter();
    let placed = placed
        .filter(|((on, _), _)| *on == diagram)
        .map(|((_, item), &frame)| {
            let zone = match item {
                ItemId::Boundary(id) => model
                    .boundaries
                    .get(id)
                    .is_some_and(|it| it.form == BoundaryForm::Zone),
                _ => false,
            };
            Shape { frame, zone }
        });
    let texts = model.annotations.values();
    let texts = texts.filter(|it| it.diagram == diagram).map(|it| Shape {
        frame: it.frame,
        zone: false,
    });
    placed.chain(texts).collect()
}

/// Returns the frame around all that is pasted, its lines included.
fn around(pasted: &[Shape], model: &Model) -> Option<Rect> {
    let corners = pasted.iter().flat_map(|Shape { frame, .. }| {
        let far = Point {
            x: frame.x + frame.width,
            y: frame.y + frame.height,
        };
        [
            Point {
                x: frame.x,
                y: frame.y,
            },
            far,
        ]
    });
    let lines = model.courses.iter();
    let lines = lines
        .filter(|((_, item), _)| matches!(item, ItemId::Boundary(_)))
        .flat_map(|(_, curve)| [curve.start, curve.through, curve.end]);
    let points: Vec<Point> = corners.chain(lines).collect();
    let (left, right) = (
        points.iter().map(|it| it.x).min()?,
        points.iter().map(|it| it.x).max()?,
    );
    let (top, bottom) = (
        points.iter().map(|it| it.y).min()?,
        points.iter().map(|it| it.y).max()?,
    );
    Some(Rect {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
    })
}

/// Returns the frame of the innermost zone around a place.
fn home(there: &[Shape], place: Rect) -> Option<Rect> {
    let zones = there.iter().filter(|it| it.zone).map(|it| it.frame);
    zones
        .filter(|zone| zone.encloses(place))
        .min_by_key(|zone| i64::from(zone.width) * i64::from(zone.height))
}

/// Tells whether everything stands clear of what is there, or within zones that may hold it.
fn fits(pasted: &[Shape], there: &[Shape], by: Point, may_hold: impl Fn(Rect) -> bool) -> bool {
    pasted.iter().all(|shape| {
        let frame = shape.frame.shifted(by.x, by.y);
        there.iter().all(|other| {
            let apart = !frame.grown(AIR).overlaps(other.frame);
            apart || (other.zone && may_hold(other.frame) && other.frame.encloses(frame.grown(AIR)))
        })
    })
}

/// Returns a way to the right of everything, where there is always room.
fn beside(there: &[Shape], bounds: Rect) -> Point {
    let right = there.iter().map(|it| it.frame.x + it.frame.width).max();
    let top = there.iter().map(|it| it.frame.y).min();
    Point {
        x: snapped(right.unwrap_or(0) + 2 * STEP - bounds.x),
        y: snapped(top.unwrap_or(0) - bounds.y),
    }
}

/// Returns the steps of a square ring, to the right and below first.
fn ringed(ring: i32) -> impl Iterator<Item = (i32, i32)> {
    let all = move || (-ring..=ring).rev();
    all()
        .flat_map(move |dy| all().map(move |dx| (dx, dy)))
        .filter(move |(dx, dy)| dx.abs().max(dy.abs()) == ring)
}

fn snapped(value: i32) -> i32 {
    (value + STEP / 2).div_euclid(STEP) * STEP
}

#[cfg(test)]
mod tests {
    use super::*;
    use bulkhead_model::{
        Boundary, BoundaryId, Diagram, Element, ElementId, ElementKind, Placement, Record,
    };
    use uuid::Uuid;

    const ZONE: Rect = frame(0, 0, 300, 400);

    const fn frame(x: i32, y: i32, width: i32, height: i32) -> Rect {
        Rect {
            x,
            y,
            width,
            height,
        }
    }

    fn diagram() -> DiagramId {
        DiagramId::new(Uuid::from_u128(1))
    }

    /// Returns a zone, if there is one, with elements that stand in these places.
    fn model(zone: Option<Rect>, elements: &[Rect]) -> Model {
        let place = |item, frame| {
            Record::Placement(Placement {
                diagram: diagram(),
                item,
                frame,
            })
        };
        let id = BoundaryId::new(Uuid::from_u128(2));
        let mut records = vec![Record::Diagram(Diagram {
            id: diagram(),
            name: "Shop".to_owned(),
            position: 0,
        })];
        if let Some(frame) = zone {
            let boundary = Boundary::new(id, BoundaryForm::Zone, "zone", "Inside");
            records.extend([Record::Boundary(boundary), place(id.into(), frame)]);
        }
        for (number, &frame) in (10..).zip(elements) {
            let id = ElementId::new(Uuid::from_u128(number));
            let element = Element::new(id, ElementKind::Process, "process", "Shop");
            records.extend([Record::Element(element), place(id.into(), frame)]);
        }
        Model::from_records(records)
    }

    /// Returns where the copy of an element goes that stands in a zone with others.
    fn copied(zone: Option<Rect>, others: &[Rect]) -> Rect {
        let shop = frame(40, 20, 160, 70);
        let all: Vec<Rect> = std::iter::once(shop)
            .chain(others.iter().copied())
            .collect();
        let fragment = Fragment {
            model: model(None, &[shop]),
            diagram: diagram(),
        };
        let by = way(&model(zone, &all), diagram(), &fragment, None);
        shop.shifted(by.x, by.y)
    }

    #[test]
    fn a_copy_stays_in_the_zone_though_there_is_room_nearer_outside() {
        let below = frame(20, 110, 260, 80);
        let copy = copied(Some(ZONE), &[below]);
        assert!(ZONE.encloses(copy), "{copy:?}");
        assert!(!copy.overlaps(below));
        assert!(!ZONE.encloses(copied(None, &[below])));
    }

    #[test]
    fn a_copy_leaves_a_zone_that_is_full() {
        let copy = copied(Some(ZONE), &[frame(20, 110, 260, 270)]);
        assert!(!ZONE.overlaps(copy), "{copy:?}");
    }
}
