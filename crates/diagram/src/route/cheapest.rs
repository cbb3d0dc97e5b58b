//! The cheapest way over a grid.

use super::grid::{BLOCKED, Grid};
use super::path;
use super::port::Port;
use bulkhead_model::{Point, Rect};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Cost of a corner, in units of length.
const BEND: i64 = 45;
/// Most nodes that one search looks at.
const MOST_NODES: usize = 40_000;

/// Where a path may arrive, by state.
struct Goals<'p>(Vec<(usize, &'p Port)>);

impl<'p> Goals<'p> {
    fn new(ports: &'p [Port]) -> Self {
        // Of several ports at one place, the last one counts.
        let last = ports.iter().rev();
        let mut goals: Vec<(usize, &Port)> = last
            .map(|port| (port.node * 2 + usize::from(port.down), port))
            .collect();
        goals.sort_by_key(|&(state, _)| state);
        goals.dedup_by_key(|&mut (state, _)| state);
        Self(goals)
    }

    fn at(&self, state: usize) -> Option<&'p Port> {
        let at = self
            .0
            .binary_search_by_key(&state, |&(goal, _)| goal)
            .ok()?;
        self.0.get(at).map(|&(_, port)| port)
    }
}

/// The least that is left from each column and row to a frame.
struct Left {
    across: Vec<i64>,
    down: Vec<i64>,
}

impl Left {
    fn new(grid: &Grid, target: Rect) -> Self {
        let beyond =
            |at: i32, low: i32, long: i32| i64::from((low - at).max(at - low - long).max(0));
        let across = grid.xs.iter().map(|&x| beyond(x, target.x, target.width));
        let down = grid.ys.iter().map(|&y| beyond(y, target.y, target.height));
        Self {
            across: across.collect(),
            down: down.collect(),
        }
    }

    fn over(&self, column: usize, row: usize, is_down: bool) -> i64 {
        let (dx, dy) = (self.across[column], self.down[row]);
        // What lies aside, or ahead across the direction, takes at least one corner more.
        let aside = (dx > 0 && dy > 0) || if is_down { dx > 0 } else { dy > 0 };
        dx + dy + if aside { BEND } else { 0 }
    }
}

/// A* over nodes and directions. Equal costs are taken in the order of the nodes.
pub(super) fn cheapest(
    grid: &Grid,
    starts: &[Port],
    goals: &[Port],
    target: Rect,
) -> Option<Vec<Point>> {
    const NONE: u32 = u32::MAX;
    let (width, height) = (grid.xs.len(), grid.ys.len());
    let states = width * height * 2;
    let mut best = vec![i64::MAX; states + 1];
    let mut before = vec![NONE; states + 1];
    let goals = Goals::new(goals);
    let left = Left::new(grid, target);
    let mut open = BinaryHeap::new();
    for start in starts {
        let state = start.node * 2 + usize::from(start.down);
        if start.cost < best[state] {
            best[state] = start.cost;
            let rest = left.over(grid.column(start.node), grid.row(start.node), start.down);
            open.push(Reverse((start.cost + rest, state)));
        }
    }
    let end = states;
    let mut looked_at = 0;
    while let Some(Reverse((estimate, state))) = open.pop() {
        if state == end {
            break;
        }
        let cost = best[state];
        let (column, row, down) = (grid.column(state / 2), grid.row(state / 2), is_down(state));
        if estimate > cost + left.over(column, row, down) {
            continue;
        }
        looked_at += 1;
        if looked_at > MOST_NODES {
            return None;
        }
        let mut reach = |next: usize, piece: i64, rest: &dyn Fn() -> i64| {
            let total = cost + piece;
            if total < best[next] {
                best[next] = total;
                before[next] = u32::try_from(state).unwrap_or(NONE);
                open.push(Reverse((total + rest(), next)));
            }
        };
        if let Some(goal) = goals.at(state) {
            reach(end, goal.cost, &|| 0);
        }
        reach(state ^ 1, BEND, &|| left.over(column, row, !down));
        if down {
            let ahead = grid.down(column, row);
            if ahead != BLOCKED {
                let rest = || left.over(column, row + 1, true);
                reach(state + 2 * width, i64::from(ahead), &rest);
            }
            if let Some(above) = row.checked_sub(1) {
                let back = grid.down(column, above);
                if back != BLOCKED {
                    let rest = || left.over(column, above, true);
                    reach(state - 2 * width, i64::from(back), &rest);
                }
            }
        } else {
            let ahead = grid.across(column, row);
            if ahead != BLOCKED {
                let rest = || left.over(column + 1, row, false);
                reach(state + 2, i64::from(ahead), &rest);
            }
            if let Some(west) = column.checked_sub(1) {
                let back = grid.across(west, row);
                if back != BLOCKED {
                    let rest = || left.over(west, row, false);
                    reach(state - 2, i64::from(back), &rest);
                }
            }
        }
    }
    let mut state = usize::try_from(before[end])
        .ok()
        .filter(|&last| last < states)?;
    let mut points = vec![goals.at(state)?.border];
    loop {
        points.push(grid.point(state / 2));
        match before[state] {
            NONE => break,
            earlier => state = usize::try_from(earlier).ok()?,
        }
    }
    let first = starts.iter().find(|start| {
        start.node * 2 + usize::from(start.down) == state && start.cost == best[state]
    })?;
    points.push(first.border);
    points.reverse();
    path::tidy(&mut points);
    (points.len() >= 2).then_some(points)
}

/// Tells whether a state, a node with a direction, runs down the grid.
const fn is_down(state: usize) -> bool {
    !state.is_multiple_of(2)
}
