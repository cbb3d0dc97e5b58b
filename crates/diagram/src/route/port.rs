//! Where paths can leave and reach an element.

use super::grid::Grid;
use crate::shape;
use bulkhead_model::{Point, Rect};
use std::collections::BTreeSet;

/// Cost of one more flow on a side that is full.
const FULL: i64 = 600;
/// Distance within which a flow never passes an element.
pub(super) const CLOSE: i32 = 6;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Side {
    Top,
    Right,
    Bottom,
    Left,
}

const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Bottom, Side::Left];

/// Where a path can leave or reach an element: the point on the border, the first node away from
/// it and what using it costs.
pub(super) struct Port {
    pub(super) border: Point,
    pub(super) node: usize,
    pub(super) down: bool,
    pub(super) cost: i64,
}

/// Returns where a path can leave or reach an element on its way to or from another one: the middle
/// of each side, and what lies straight opposite. `used` says how many flows a side has already.
pub(super) fn ports(
    grid: &Grid,
    used: &dyn Fn(Side) -> i32,
    frame: Rect,
    other: Rect,
    near: &[Rect],
) -> Vec<Port> {
    let mut ports = Vec::new();
    for side in SIDES {
        let down = matches!(side, Side::Top | Side::Bottom);
        let (low, long, center, aim, shared) = if down {
            let shared = middle(frame.x, frame.width, other.x, other.width);
            (
                frame.x,
                frame.width,
                frame.center().x,
                other.center().x,
                shared,
            )
        } else {
            let shared = middle(frame.y, frame.height, other.y, other.height);
            (
                frame.y,
                frame.height,
                frame.center().y,
                other.center().y,
                shared,
            )
        };
        let used = used(side);
        let room = ((long - 2 * shape::PORT_INSET) / shape::FLOW_GAP + 1).max(1);
        let crowd =
            i64::from(used) * 800 / i64::from(long.max(1)) + if used >= room { FULL } else { 0 };
        for at in BTreeSet::from([center, aim, shared]) {
            let inset = shape::PORT_INSET.min(long / 2);
            if at < low + inset || at > low + long - inset {
                continue;
            }
            if let Some((border, node)) = port(grid, frame, side, at) {
                let first = grid.point(node);
                if near
                    .iter()
                    .any(|block| *block != frame && between(border, first, *block))
                {
                    continue;
                }
                let cost = i64::from((at - center).abs()) / 2
                    + i64::from((border.x - first.x).abs() + (border.y - first.y).abs())
                    + crowd;
                ports.push(Port {
                    border,
                    node,
                    down,
                    cost,
                });
            }
        }
    }
    ports
}

/// Returns the border point of a port and the first node beyond it.
fn port(grid: &Grid, frame: Rect, side: Side, at: i32) -> Option<(Point, usize)> {
    let down = matches!(side, Side::Top | Side::Bottom);
    let lanes = if down { &grid.ys } else { &grid.xs };
    let (edge, before) = match side {
        Side::Top => (frame.y, true),
        Side::Bottom => (frame.y + frame.height, false),
        Side::Left => (frame.x, true),
        Side::Right => (frame.x + frame.width, false),
    };
    let away = if before {
        lanes
            .partition_point(|&lane| lane <= edge - CLOSE)
            .checked_sub(1)?
    } else {
        lanes.partition_point(|&lane| lane < edge + CLOSE)
    };
    let along = if down {
        grid.xs.binary_search(&at)
    } else {
        grid.ys.binary_search(&at)
    }
    .ok()?;
    if away >= lanes.len() {
        return None;
    }
    Some(if down {
        (Point { x: at, y: edge }, grid.node(along, away))
    } else {
        (Point { x: edge, y: at }, grid.node(away, along))
    })
}

/// Tells whether the piece between two points of one lane meets a frame.
fn between(one: Point, other: Point, frame: Rect) -> bool {
    let passes = one.x.min(other.x) < frame.x + frame.width
        && one.x.max(other.x) > frame.x
        && one.y.min(other.y) < frame.y + frame.height
        && one.y.max(other.y) > frame.y;
    passes || frame.contains(other)
}

/// Returns the side of a frame that a point of its border lies on.
pub(super) fn side_of(frame: Rect, point: Point) -> Side {
    if point.y == frame.y {
        Side::Top
    } else if point.y == frame.y + frame.height {
        Side::Bottom
    } else if point.x == frame.x {
        Side::Left
    } else {
        Side::Right
    }
}

/// Returns the middle of what two ranges share, or of the gap between them.
pub(super) fn middle(low: i32, long: i32, other: i32, other_long: i32) -> i32 {
    i32::midpoint(low.max(other), (low + long).min(other + other_long))
}
