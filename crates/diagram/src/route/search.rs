//! The search for one path at a time among those that are already there.

use super::grid::{BLOCKED, Grid};
use super::lanes::Lanes;
use super::path;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{ElementId, Flow, Point, Rect};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// Cost of a corner, in units of length.
const BEND: i64 = 45;
/// Cost of passing another flow.
const PASS: i32 = 55;
/// Extra cost of sharing a lane with another flow, in percent of the shared length.
const SHARE: i32 = 30;
/// Cost of passing the frame of a zone that the flow has nothing to do with.
const FOREIGN: i32 = 60;
/// Cost of running through the title of a zone.
const TITLE: i32 = 400;
/// Extra cost of running exactly on the frame of a zone, in percent of the length.
const ON_FRAME: i32 = 300;
/// Cost of one more flow on a side that is full.
const FULL: i64 = 600;
/// Distance within which a flow never passes an element.
const CLOSE: i32 = 6;
/// How far around its two ends a flow looks for a way, first, second and last.
const REACH: [i32; 3] = [200, 900, 4_000_000];
/// Most lanes in one direction that one search looks at.
const MOST_LANES: usize = 90;
/// Most nodes that one search looks at.
const MOST_NODES: usize = 40_000;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Side {
    Top,
    Right,
    Bottom,
    Left,
}

const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Bottom, Side::Left];

/// Where a path can leave or reach an element: the point on the border, the first node away from
/// it and what using it costs.
struct Port {
    border: Point,
    node: usize,
    down: bool,
    cost: i64,
}

pub(super) struct Router<'s> {
    scene: &'s Scene<'s>,
    lanes: Lanes,
    paths: Vec<Vec<Point>>,
    /// How many flows use each side of each element.
    used: BTreeMap<(ElementId, Side), i32>,
}

impl<'s> Router<'s> {
    pub(super) fn new(scene: &'s Scene<'s>) -> Self {
        let paths = vec![Vec::new(); scene.flows.len()];
        Self { scene, lanes: Lanes::new(scene), paths, used: BTreeMap::new() }
    }

    pub(super) fn into_paths(self) -> Vec<Vec<Point>> {
        self.paths
    }

    /// Finds the path of one flow, or finds it again in a later round.
    pub(super) fn route(&mut self, index: usize, round: usize) {
        let flow = self.scene.flows[index];
        let (from, to) = (self.scene.frame(flow.from), self.scene.frame(flow.to));
        if flow.from == flow.to {
            if round == 0 {
                let earlier = self.scene.flows[..index].iter();
                let corner = earlier.filter(|other| other.from == flow.from && other.to == flow.to);
                self.paths[index] = path::ring(from, corner.count());
            }
            return;
        }
        self.count(index, -1);
        self.paths[index].clear();
        let found = REACH.iter().find_map(|&reach| self.search(index, flow, reach));
        self.paths[index] = found.unwrap_or_else(|| path::straight(from, to));
        self.count(index, 1);
    }

    fn count(&mut self, index: usize, by: i32) {
        let flow = self.scene.flows[index];
        let [first, .., last] = self.paths[index][..] else { return };
        for (element, point) in [(flow.from, first), (flow.to, last)] {
            let side = side_of(self.scene.frame(element), point);
            *self.used.entry((element, side)).or_default() += by;
        }
    }

    fn search(&self, index: usize, flow: &Flow, reach: i32) -> Option<Vec<Point>> {
        let (from, to) = (self.scene.frame(flow.from), self.scene.frame(flow.to));
        let window = crate::bounds::around([from, to])?.grown(reach);
        let near: Vec<Rect> =
            self.scene.elements.values().copied().filter(|frame| frame.overlaps(window)).collect();
        let mut grid = self.grid(from, to, window);
        for frame in &near {
            grid.charge(frame.grown(CLOSE), BLOCKED);
        }
        for zone in self.scene.zones.iter().filter(|zone| zone.frame.overlaps(window)) {
            grid.charge(zone.tab, TITLE);
            let foreign = self.scene.is_foreign(zone.id, flow.from, flow.to);
            charge_frame(&mut grid, zone.frame, if foreign { FOREIGN } else { 0 });
        }
        for (other, points) in self.paths.iter().enumerate() {
            if other != index {
                charge_path(&mut grid, points, window);
            }
        }
        let starts = self.ports(&grid, flow.from, from, to, &near);
        let goals = self.ports(&grid, flow.to, to, from, &near);
        cheapest(&grid, &starts, &goals, to)
    }

    /// Gathers the lanes near a flow. Those of its two ends always stay; of the others only as
    /// many as a search can look at in good time.
    fn grid(&self, from: Rect, to: Rect, window: Rect) -> Grid {
        let own_down = [from.center().x, to.center().x, middle(from.x, from.width, to.x, to.width)];
        let own_across =
            [from.center().y, to.center().y, middle(from.y, from.height, to.y, to.height)];
        let right = window.x.saturating_add(window.width);
        let bottom = window.y.saturating_add(window.height);
        Grid::new(
            choose(&self.lanes.down, window, (window.x, right), [from, to], own_down),
            choose(&self.lanes.across, window, (window.y, bottom), [from, to], own_across),
        )
    }

    fn ports(
        &self,
        grid: &Grid,
        element: ElementId,
        frame: Rect,
        other: Rect,
        near: &[Rect],
    ) -> Vec<Port> {
        let mut ports = Vec::new();
        for side in SIDES {
            let down = matches!(side, Side::Top | Side::Bottom);
            let (low, long, center, aim, shared) = if down {
                let shared = middle(frame.x, frame.width, other.x, other.width);
                (frame.x, frame.width, frame.center().x, other.center().x, shared)
            } else {
                let shared = middle(frame.y, frame.height, other.y, other.height);
                (frame.y, frame.height, frame.center().y, other.center().y, shared)
            };
            let used = self.used.get(&(element, side)).copied().unwrap_or(0);
            let room = ((long - 2 * shape::PORT_INSET) / shape::FLOW_GAP + 1).max(1);
            let crowd = i64::from(used) * 800 / i64::from(long.max(1))
                + if used >= room { FULL } else { 0 };
            for at in BTreeSet::from([center, aim, shared]) {
                let inset = shape::PORT_INSET.min(long / 2);
                if at < low + inset || at > low + long - inset {
                    continue;
                }
                if let Some((border, node)) = port(grid, frame, side, at) {
                    let first = grid_point(grid, node);
                    if near.iter().any(|block| *block != frame && between(border, first, *block)) {
                        continue;
                    }
                    let cost = i64::from((at - center).abs()) / 2
                        + i64::from((border.x - first.x).abs() + (border.y - first.y).abs())
                        + crowd;
                    ports.push(Port { border, node, down, cost });
                }
            }
        }
        ports
    }
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
        lanes.partition_point(|&lane| lane <= edge - CLOSE).checked_sub(1)?
    } else {
        lanes.partition_point(|&lane| lane < edge + CLOSE)
    };
    let along = if down { grid.xs.binary_search(&at) } else { grid.ys.binary_search(&at) }.ok()?;
    if away >= lanes.len() {
        return None;
    }
    Some(if down {
        (Point { x: at, y: edge }, grid.node(along, away))
    } else {
        (Point { x: edge, y: at }, grid.node(away, along))
    })
}

fn grid_point(grid: &Grid, node: usize) -> Point {
    Point { x: grid.xs[grid.column(node)], y: grid.ys[grid.row(node)] }
}

/// Tells whether the piece between two points of one lane meets a frame.
fn between(one: Point, other: Point, frame: Rect) -> bool {
    let passes = one.x.min(other.x) < frame.x + frame.width
        && one.x.max(other.x) > frame.x
        && one.y.min(other.y) < frame.y + frame.height
        && one.y.max(other.y) > frame.y;
    passes || frame.contains(other)
}

fn side_of(frame: Rect, point: Point) -> Side {
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
fn middle(low: i32, long: i32, other: i32, other_long: i32) -> i32 {
    i32::midpoint(low.max(other), (low + long).min(other + other_long))
}

fn choose(
    lanes: &[(i32, Rect)],
    window: Rect,
    (low, high): (i32, i32),
    ends: [Rect; 2],
    own: [i32; 3],
) -> Vec<i32> {
    let near = |&&(at, frame): &&(i32, Rect)| at >= low && at <= high && frame.overlaps(window);
    let all: BTreeSet<i32> = lanes.iter().filter(near).map(|&(at, _)| at).collect();
    let step = all.len().div_ceil(MOST_LANES).max(1);
    let mut kept: BTreeSet<i32> = all.into_iter().step_by(step).collect();
    kept.extend(lanes.iter().filter(|(_, frame)| ends.contains(frame)).map(|&(at, _)| at));
    kept.extend(own);
    kept.into_iter().collect()
}

fn charge_frame(grid: &mut Grid, frame: Rect, cost: i32) {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
    for x in [frame.x, right] {
        grid.charge_wall(x, frame.y, bottom, cost);
        grid.share_down(x, frame.y, bottom, ON_FRAME);
    }
    for y in [frame.y, bottom] {
        grid.charge_floor(y, frame.x, right, cost);
        grid.share_across(y, frame.x, right, ON_FRAME);
    }
}

fn charge_path(grid: &mut Grid, points: &[Point], window: Rect) {
    for piece in points.windows(2) {
        let [a, b] = [piece[0], piece[1]];
        let (left, right) = (a.x.min(b.x), a.x.max(b.x));
        let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
        let frame = Rect { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
        if !frame.overlaps(window) {
            continue;
        }
        if a.x == b.x {
            grid.charge_wall(a.x, top, bottom, PASS);
            grid.share_down(a.x, top, bottom, SHARE);
        } else if a.y == b.y {
            grid.charge_floor(a.y, left, right, PASS);
            grid.share_across(a.y, left, right, SHARE);
        }
    }
}

/// A* over nodes and directions. Equal costs are taken in the order of the nodes.
fn cheapest(grid: &Grid, starts: &[Port], goals: &[Port], target: Rect) -> Option<Vec<Point>> {
    const NONE: u32 = u32::MAX;
    let states = grid.xs.len() * grid.ys.len() * 2;
    let mut best = vec![i64::MAX; states + 1];
    let mut before = vec![NONE; states + 1];
    let mut goal_at: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, goal) in goals.iter().enumerate() {
        goal_at.insert(goal.node * 2 + usize::from(goal.down), index);
    }
    let left_over = |state: usize| {
        let at = grid_point(grid, state / 2);
        let dx = (target.x - at.x).max(at.x - target.x - target.width).max(0);
        let dy = (target.y - at.y).max(at.y - target.y - target.height).max(0);
        i64::from(dx) + i64::from(dy)
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
        if state % 2 == 0 {
            let ahead = grid.across(column, row);
            if ahead != BLOCKED {
                reach(state + 2, i64::from(ahead));
            }
            let back = column.checked_sub(1).map_or(BLOCKED, |left| grid.across(left, row));
            if back != BLOCKED {
                reach(state - 2, i64::from(back));
            }
        } else {
            let ahead = grid.down(column, row);
            if ahead != BLOCKED {
                reach(state + 2 * width, i64::from(ahead));
            }
            let back = row.checked_sub(1).map_or(BLOCKED, |above| grid.down(column, above));
            if back != BLOCKED {
                reach(state - 2 * width, i64::from(back));
            }
        }
    }
    let mut state = usize::try_from(before[end]).ok().filter(|&last| last < states)?;
    let mut points = vec![goals[*goal_at.get(&state)?].border];
    loop {
        points.push(grid_point(grid, state / 2));
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
