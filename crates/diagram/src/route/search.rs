//! The search for one path at a time among those that are already there.

use super::cheapest::cheapest;
use super::grid::{BLOCKED, Grid};
use super::lanes::Lanes;
use super::path;
use super::port::{CLOSE, Side, middle, ports, side_of};
use crate::bounds::dot;
use crate::near::Near;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{ElementId, Flow, Point, Rect};
use std::collections::BTreeMap;

/// Cost of passing another flow.
const PASS: i32 = 55;
/// Extra cost of sharing a lane with another flow, in percent of the shared length.
const SHARE: i32 = 30;
/// Extra cost of a straight line between two elements that has no room left, in percent of it.
const FULL_LINE: i32 = 1_000;
/// Straight lines between two elements have room when they can be this far apart.
const STRAIGHT_GAP: i32 = 3;
/// Cost of passing the frame of a zone that the flow has nothing to do with.
const FOREIGN: i32 = 60;
/// Cost of running through the title of a zone.
const TITLE: i32 = 400;
/// Extra cost of running exactly on the frame of a zone, in percent of the length.
const ON_FRAME: i32 = 300;
/// How far around its two ends a flow looks for a way, first, second and last.
const REACH: [i32; 3] = [200, 900, 4_000_000];
/// Most lanes in one direction that one search looks at.
const MOST_LANES: usize = 100;
const ORIGIN: Point = Point { x: 0, y: 0 };

pub(super) struct Router<'s> {
    scene: &'s Scene<'s>,
    lanes: Lanes,
    frames: Vec<Rect>,
    near: Near,
    zones_near: Near,
    paths: Vec<Vec<Point>>,
    paths_near: Near,
    /// How many flows use each side of each element.
    used: BTreeMap<(ElementId, Side), i32>,
}

impl<'s> Router<'s> {
    pub(super) fn new(scene: &'s Scene<'s>) -> Self {
        let frames: Vec<Rect> = scene.elements.values().copied().collect();
        let zones: Vec<Rect> = scene.zones.iter().map(|zone| zone.frame).collect();
        let plane = crate::bounds::around(frames.iter().copied());
        Self {
            scene,
            lanes: Lanes::new(scene),
            near: Near::holding(&frames),
            zones_near: Near::holding(&zones),
            paths: vec![Vec::new(); scene.flows.len()],
            paths_near: Near::new(plane.unwrap_or(dot(ORIGIN)), scene.flows.len() * 2),
            frames,
            used: BTreeMap::new(),
        }
    }

    /// Takes over the path of a flow as it was found before.
    pub(super) fn keep(&mut self, index: usize, path: Vec<Point>) {
        self.put(index, path);
        self.count(index, 1);
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
                let corner = earlier.filter(|other| {
                    let same = other.from == flow.from && other.to == flow.to;
                    same && self.scene.bends(other.id).is_empty()
                });
                let ring = path::ring(from, corner.count());
                self.put(index, ring);
            }
            return;
        }
        self.count(index, -1);
        self.put(index, Vec::new());
        let found = REACH.iter().find_map(|&reach| self.search(flow, reach));
        self.put(index, found.unwrap_or_else(|| path::straight(from, to)));
        self.count(index, 1);
    }

    /// Replaces a path, and says so where others look for it.
    fn put(&mut self, index: usize, path: Vec<Point>) {
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        for frame in pieces(&self.paths[index]) {
            self.paths_near.remove(number, frame);
        }
        for frame in pieces(&path) {
            self.paths_near.insert(number, frame);
        }
        self.paths[index] = path;
    }

    fn count(&mut self, index: usize, by: i32) {
        let flow = self.scene.flows[index];
        let [first, .., last] = self.paths[index][..] else {
            return;
        };
        for (element, point) in [(flow.from, first), (flow.to, last)] {
            let side = side_of(self.scene.frame(element), point);
            *self.used.entry((element, side)).or_default() += by;
        }
    }

    fn used(&self, element: ElementId, side: Side) -> i32 {
        self.used.get(&(element, side)).copied().unwrap_or(0)
    }

    fn search(&self, flow: &Flow, reach: i32) -> Option<Vec<Point>> {
        let (from, to) = (self.scene.frame(flow.from), self.scene.frame(flow.to));
        let window = crate::bounds::around([from, to])?.grown(reach);
        let near: Vec<Rect> = self
            .near
            .find(window)
            .into_iter()
            .map(|number| self.frames[number as usize])
            .filter(|frame| frame.overlaps(window))
            .collect();
        let mut grid = self.grid(from, to, window);
        for frame in &near {
            grid.charge(frame.grown(CLOSE), BLOCKED);
        }
        let zones = self.zones_near.find(window).into_iter();
        for zone in zones
            .map(|number| &self.scene.zones[number as usize])
            .filter(|zone| zone.frame.overlaps(window))
        {
            grid.charge(zone.tab, TITLE);
            let foreign = self.scene.is_foreign(zone.id, flow.from, flow.to);
            charge_frame(&mut grid, zone.frame, if foreign { FOREIGN } else { 0 });
        }
        let mut straight: Vec<&[Point]> = Vec::new();
        for other in self.paths_near.find(window) {
            let (other, path) = (
                self.scene.flows[other as usize],
                &self.paths[other as usize],
            );
            charge_path(&mut grid, path, window);
            let ends = (other.from, other.to);
            if path.len() == 2 && [(flow.from, flow.to), (flow.to, flow.from)].contains(&ends) {
                straight.push(path);
            }
        }
        for path in &straight {
            charge_full(&mut grid, path, straight.len(), from, to);
        }
        let starts = ports(&grid, &|side| self.used(flow.from, side), from, to, &near);
        let goals = ports(&grid, &|side| self.used(flow.to, side), to, from, &near);
        cheapest(&grid, &starts, &goals, to)
    }

    /// Gathers the lanes near a flow. Those of its two ends always stay; of the others only as
    /// many as a search can look at in good time.
    fn grid(&self, from: Rect, to: Rect, window: Rect) -> Grid {
        let own_down = [
            from.center().x,
            to.center().x,
            middle(from.x, from.width, to.x, to.width),
        ];
        let own_across = [
            from.center().y,
            to.center().y,
            middle(from.y, from.height, to.y, to.height),
        ];
        let right = window.x.saturating_add(window.width);
        let bottom = window.y.saturating_add(window.height);
        Grid::new(
            choose(
                &self.lanes.down,
                window,
                (window.x, right),
                [from, to].map(|end| (end, end.x, end.width)),
                own_down,
            ),
            choose(
                &self.lanes.across,
                window,
                (window.y, bottom),
                [from, to].map(|end| (end, end.y, end.height)),
                own_across,
            ),
        )
    }
}

fn choose(
    lanes: &[(i32, Rect)],
    window: Rect,
    (low, high): (i32, i32),
    ends: [(Rect, i32, i32); 2],
    own: [i32; 3],
) -> Vec<i32> {
    let between = |low: i32, high: i32| {
        let first = lanes.partition_point(|&(at, _)| at < low);
        let end = lanes.partition_point(|&(at, _)| at <= high);
        &lanes[first..end.max(first)]
    };
    let mut all: Vec<i32> = between(low, high)
        .iter()
        .filter(|(_, frame)| frame.overlaps(window))
        .map(|&(at, _)| at)
        .collect();
    all.dedup();
    let step = all.len().div_ceil(MOST_LANES).max(1);
    let mut kept: Vec<i32> = all.into_iter().step_by(step).collect();
    for (end, start, length) in ends {
        let around = between(start - shape::LANE, start + length + shape::LANE);
        kept.extend(
            around
                .iter()
                .filter(|(_, frame)| *frame == end)
                .map(|&(at, _)| at),
        );
    }
    kept.extend(own);
    kept.sort_unstable();
    kept.dedup();
    kept
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
    for (piece, frame) in points.windows(2).zip(pieces(points)) {
        if !frame.overlaps(window) {
            continue;
        }
        let [a, b] = [piece[0], piece[1]];
        let (left, right) = (a.x.min(b.x), a.x.max(b.x));
        let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
        if a.x == b.x {
            grid.charge_wall(a.x, top, bottom, PASS);
            grid.share_down(a.x, top, bottom, SHARE);
        } else if a.y == b.y {
            grid.charge_floor(a.y, left, right, PASS);
            grid.share_across(a.y, left, right, SHARE);
        }
    }
}

/// Charges the straight line between two elements where no more flows fit beside each other there:
/// one more would lie on another along its whole way, and the two would be read as one.
fn charge_full(grid: &mut Grid, line: &[Point], lines: usize, one: Rect, other: Rect) {
    let [a, b] = [line[0], line[1]];
    let fits = |(low, long): (i32, i32), (other, other_long): (i32, i32)| {
        let inset = |long: i32| shape::PORT_INSET.min(long / 2);
        let from = (low + inset(long)).max(other + inset(other_long));
        let to = (low + long - inset(long)).min(other + other_long - inset(other_long));
        usize::try_from((to - from) / STRAIGHT_GAP + 1).unwrap_or(0)
    };
    if a.x == b.x && lines >= fits((one.x, one.width), (other.x, other.width)) {
        grid.share_down(a.x, a.y.min(b.y), a.y.max(b.y), FULL_LINE);
    } else if a.y == b.y && lines >= fits((one.y, one.height), (other.y, other.height)) {
        grid.share_across(a.y, a.x.min(b.x), a.x.max(b.x), FULL_LINE);
    }
}

/// Returns the frame of each piece of a path.
pub(super) fn pieces(points: &[Point]) -> impl Iterator<Item = Rect> + '_ {
    points.windows(2).map(|piece| {
        let [a, b] = [piece[0], piece[1]];
        Rect {
            x: a.x.min(b.x),
            y: a.y.min(b.y),
            width: (a.x - b.x).abs() + 1,
            height: (a.y - b.y).abs() + 1,
        }
    })
}
