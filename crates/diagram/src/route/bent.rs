//! The way of a flow that somebody drew through points of one's own.

use super::outline::leave;
use crate::scene::Scene;
use bulkhead_model::{ElementId, Flow, Point};

/// Half of the distance of the two ends of a flow that goes out from an element and back on one
/// line.
const SPREAD: i32 = 8;

/// Returns the way of a flow through its bends, or nothing when it has none: from the outline of
/// the source exactly through them to the outline of the target. The outer pieces aim at the
/// middles of the elements.
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
