//! The way of a flow that somebody drew through points of one's own.

use super::outline::leave;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{ElementId, Flow, Point, Rect};

/// Half of the distance of the two ends of a flow that goes out from an element and back on one
/// line.
const SPREAD: i32 = 8;

/// Returns the way of a flow through its bends, or nothing when it has none: from the outline of
/// the source exactly through them to the outline of the target. An outer piece stands upright on
/// the side that its bend faces, as routed flows do, so that a corner of a route can become a bend.
/// Otherwise it aims at the middle of the element.
pub(super) fn way(scene: &Scene, flow: &Flow) -> Option<Vec<Point>> {
    let bends = scene.bends(flow.id);
    let (first, last) = (*bends.first()?, *bends.last()?);
    let mut ends = [
        end(scene, flow.from, bends.iter().copied(), flow.to, 0),
        end(scene, flow.to, bends.iter().rev().copied(), flow.from, 0),
    ];
    if flow.from == flow.to && ends[0] == ends[1] {
        ends = [(first, SPREAD), (last, -SPREAD)]
            .map(|(bend, aside)| end(scene, flow.from, [bend].into_iter(), flow.to, aside));
    }
    let [start, goal] = ends;
    let bends = bends.iter().copied();
    Some(std::iter::once(start).chain(bends).chain([goal]).collect())
}

/// Returns where the way leaves an element towards the first of some points that is not its
/// middle, on a line that runs at a distance beside the middle.
fn end(
    scene: &Scene,
    element: ElementId,
    mut points: impl Iterator<Item = Point>,
    other: ElementId,
    aside: i32,
) -> Point {
    let frame = scene.frame(element);
    let middle = frame.center();
    let towards = points
        .find(|&point| point != middle)
        .or_else(|| Some(scene.frame(other).center()).filter(|&point| point != middle))
        .unwrap_or(Point {
            x: frame.x + frame.width,
            y: middle.y,
        });
    if aside == 0
        && let Some(inside) = facing(frame, towards)
    {
        return leave(frame, scene.radius(element), inside, towards);
    }
    let (dx, dy) = (
        i64::from(towards.x - middle.x),
        i64::from(towards.y - middle.y),
    );
    let long = (dx * dx + dy * dy).isqrt().max(1);
    let across = |along: i64| i32::try_from(along * i64::from(aside) / long).unwrap_or_default();
    let inside = Point {
        x: middle.x - across(dy),
        y: middle.y + across(dx),
    };
    leave(frame, scene.radius(element), inside, towards)
}

/// Returns the point on the middle line of an element straight behind the side that a point faces;
/// nothing where it lies beyond a corner or inside.
fn facing(frame: Rect, point: Point) -> Option<Point> {
    let middle = frame.center();
    let within = |at: i32, low: i32, long: i32| {
        let inset = shape::PORT_INSET.min(long / 2);
        (low + inset..=low + long - inset).contains(&at)
    };
    if frame.contains(point) {
        None
    } else if within(point.y, frame.y, frame.height) {
        Some(Point {
            y: point.y,
            ..middle
        })
    } else if within(point.x, frame.x, frame.width) {
        Some(Point {
            x: point.x,
            ..middle
        })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect {
        x: 0,
        y: 0,
        width: 160,
        height: 70,
    };

    #[test]
    fn a_point_faces_a_side_between_its_corners_only() {
        let at = |x, y| Point { x, y };
        assert_eq!(facing(FRAME, at(400, 60)), Some(at(80, 60)));
        assert_eq!(facing(FRAME, at(-20, 10)), Some(at(80, 10)));
        assert_eq!(facing(FRAME, at(150, -90)), Some(at(150, 35)));
        assert_eq!(facing(FRAME, at(400, 61)), None);
        assert_eq!(facing(FRAME, at(80, 40)), None);
    }
}
