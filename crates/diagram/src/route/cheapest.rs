//! The cheapest way over a grid.

use super::grid::{BLOCKED, Grid};
use super::path;
use super::port::Port;
use bulkhead_model::{Point, Rect};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Cost of a corner, in units of length.
const BEND: i64 = 45;
/// Most nodes that one search looks at.
const MOST_NODES: usize = 40_000;

/// A* over nodes and directions. Equal costs are taken in the order of the nodes.
pub(super) fn cheapest(
    grid: &Grid,
    starts: &[Port],
    goals: &[Port],
    target: Rect,
) -> Option<Vec<Point>> {
    const NONE: u32 = u32::MAX;
    let states = grid.xs.len() * grid.ys.len() * 2;
    let mut best = vec![i64::MAX; states + 1];
    let mut before = vec![NONE; states + 1];
    let mut goal_at: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, goal) in goals.iter().enumerate() {
        goal_at.insert(goal.node * 2 + usize::from(goal.down), index);
    }
    let left_over = |state: usize| {
        let at = grid.point(state / 2);
        let dx = (target.x - at.x).max(at.x - target.x - target.width).max(0);
        let dy = (target.y - at.y)
            .max(at.y - target.y - target.height)
            .max(0);
        // What lies aside, or ahead across the direction, takes at least one corner more.
        let aside = (dx > 0 && dy > 0) || if is_down(state) { dx > 0 } else { dy > 0 };
        i64::from(dx) + i64::from(dy) + if aside { BEND } else { 0 }
    };
    let mut open = BinaryHeap::new();
    for start in starts {
        let state = start.node * 2 + usize::from(start.down);
        if start.cost < best[state] {
            best[state] = start.cost;
            open.push(Reverse((start.cost + left_over(state), state)));
        }
    }
    let end = states;
    let mut looked_at = 0;
    while let Some(Reverse((estimate, state))) = open.pop() {
        if state == end {
            break;
        }
        let cost = best[state];
        if estimate > cost + left_over(state) {
            continue;
        }
        looked_at += 1;
        if looked_at > MOST_NODES {
            return None;
        }
        let mut reach = |next: usize, piece: i64| {
            let total = cost + piece;
            if total < best[next] {
                best[next] = total;
                before[next] = u32::try_from(state).unwrap_or(NONE);
                let rest = if next == end { 0 } else { left_over(next) };
                open.push(Reverse((total + rest, next)));
            }
        };
        if let Some(&goal) = goal_at.get(&state) {
            reach(end, goals[goal].cost);
        }
        reach(state ^ 1, BEND);
        let node = state / 2;
        let (column, row) = (grid.column(node), grid.row(node));
        let width = grid.xs.len();
        if is_down(state) {
            let ahead = grid.down(column, row);
            if ahead != BLOCKED {
                reach(state + 2 * width, i64::from(ahead));
            }
            let back = row
                .checked_sub(1)
                .map_or(BLOCKED, |above| grid.down(column, above));
            if back != BLOCKED {
                reach(state - 2 * width, i64::from(back));
            }
        } else {
            let ahead = grid.across(column, row);
            if ahead != BLOCKED {
                reach(state + 2, i64::from(ahead));
            }
            let back = column
                .checked_sub(1)
                .map_or(BLOCKED, |left| grid.across(left, row));
            if back != BLOCKED {
                reach(state - 2, i64::from(back));
            }
        }
    }
    let mut state = usize::try_from(before[end])
        .ok()
        .filter(|&last| last < states)?;
    let mut points = vec![goals[*goal_at.get(&state)?].border];
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
