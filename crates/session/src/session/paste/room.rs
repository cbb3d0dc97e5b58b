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
    let free = (0..=RINGS).find_map(|ring| {
        ringed(ring)
            .map(|(dx, dy)| Point {
                x: wanted.x + dx * STEP,
                y: wanted.y + dy * STEP,
            })
            .find(|&by| fits(&pasted, &near, by))
    });
    free.unwrap_or_else(|| beside(&there, bounds))
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

fn fits(pasted: &[Shape], there: &[Shape], by: Point) -> bool {
    pasted.iter().all(|shape| {
        let frame = shape.frame.shifted(by.x, by.y);
        there.iter().all(|other| {
            let apart = !frame.grown(AIR).overlaps(other.frame);
            apart || (other.zone && other.frame.encloses(frame.grown(AIR)))
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
