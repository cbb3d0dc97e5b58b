//! The line of a flow and its arrowheads as paths of SVG.

use super::markup::tenths;
use crate::shape;
use bulkhead_model::Point;
use std::fmt::Write as _;

/// A flow's line as paths of SVG.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FlowPath {
    /// The line with rounded corners; it stops inside of the arrowheads.
    pub line: String,
    /// Filled arrowheads.
    pub heads: Vec<String>,
}

/// A point in tenths of a unit: arrowheads on sloping lines need it finer than the grid.
type Fine = (i32, i32);

/// Returns the line and the arrowheads of a flow along its corners.
pub fn flow_path(corners: &[Point], two_way: bool) -> FlowPath {
    let mut points: Vec<Fine> = corners.iter().map(|&point| fine(point)).collect();
    // Bends may lie on each other; arrowheads need a piece to point along.
    points.dedup();
    let mut heads = Vec::new();
    if let [.., before, tip] = points[..] {
        heads.extend(arrow(before, tip));
    }
    if let ([tip, after, ..], true) = (&points[..], two_way) {
        heads.extend(arrow(*after, *tip));
    }
    if let [.., before, ref mut tip] = points[..] {
        *tip = towards(*tip, before, shape::ARROW_LENGTH * 10 - 10);
    }
    if let ([tip, after, ..], true) = (&mut points[..], two_way) {
        *tip = towards(*tip, *after, shape::ARROW_LENGTH * 10 - 10);
    }
    FlowPath {
        line: rounded(&points),
        heads,
    }
}

/// Writes a path with rounded corners.
fn rounded(points: &[Fine]) -> String {
    let [first, .., last] = points else {
        return String::new();
    };
    let mut path = format!("M{}", pair(*first));
    for three in points.windows(3) {
        let [before, corner, after] = [three[0], three[1], three[2]];
        let room = way(before, corner).min(way(corner, after)) / 2;
        let radius = room.min(shape::CORNER_RADIUS * 10);
        let (enter, leave) = (
            towards(corner, before, radius),
            towards(corner, after, radius),
        );
        let _ = write!(path, "L{}Q{} {}", pair(enter), pair(corner), pair(leave));
    }
    let _ = write!(path, "L{}", pair(*last));
    path
}

/// Writes an arrowhead whose tip is at the end of a piece.
fn arrow(before: Fine, tip: Fine) -> Option<String> {
    let long = way(before, tip);
    if long == 0 {
        return None;
    }
    let base = towards(tip, before, shape::ARROW_LENGTH * 10);
    let half = shape::ARROW_WIDTH * 5;
    let (dx, dy) = (
        (tip.0 - before.0) * half / long,
        (tip.1 - before.1) * half / long,
    );
    let (one, other) = ((base.0 - dy, base.1 + dx), (base.0 + dy, base.1 - dx));
    Some(format!("M{}L{}L{}Z", pair(tip), pair(one), pair(other)))
}

/// Returns the point at a distance from one point towards another, at most halfway round corners.
fn towards(from: Fine, to: Fine, distance: i32) -> Fine {
    let long = way(from, to).max(1);
    let near = distance.min(long);
    let part = |from: i32, to: i32| {
        let moved = i64::from(to - from) * i64::from(near) / i64::from(long);
        from + i32::try_from(moved).unwrap_or(0)
    };
    (part(from.0, to.0), part(from.1, to.1))
}

/// Returns the length of a piece.
fn way(from: Fine, to: Fine) -> i32 {
    let (dx, dy) = (i64::from(to.0 - from.0), i64::from(to.1 - from.1));
    i32::try_from((dx * dx + dy * dy).isqrt()).unwrap_or(i32::MAX)
}

const fn fine(point: Point) -> Fine {
    (point.x * 10, point.y * 10)
}

fn pair(point: Fine) -> String {
    format!("{} {}", tenths(point.0), tenths(point.1))
}
