//! The search for one path at a time among those that are already there.

use super::cheapest::cheapest;
use super::grid::{BLOCKED, Grid};
use super::lanes::Lanes;
use super::path;
use super::port::{CLOSE, Side, middle, ports, side_of};
use crate::scene::Scene;
use bulkhead_model::{ElementId, Flow, Point, Rect};
use std::collections::{BTreeMap, BTreeSet};

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
/// How far around its two ends a flow looks for a way, first, second and last.
const REACH: [i32; 3] = [200, 900, 4_000_000];
/// Most lanes in one direction that one search looks at.
const MOST_LANES: usize = 100;

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
        Self {
            scene,
            lanes: Lanes::new(scene),
            paths,
            used: BTreeMap::new(),
        }
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
        let found = REACH
            .iter()
            .find_map(|&reach| self.search(index, flow, reach));
        self.paths[index] = found.unwrap_or_else(|| path::straight(from, to));
        self.count(index, 1);
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

    fn search(&self, index: usize, flow: &Flow, reach: i32) -> Option<Vec<Point>> {
        let (from, to) = (self.scene.frame(flow.from), self.scene.frame(flow.to));
        let window = crate::bounds::around([from, to])?.grown(reach);
        let near: Vec<Rect> = self
            .scene
            .elements
            .values()
            .copied()
            .filter(|frame| frame.overlaps(window))
            .collect();
        let mut grid = self.grid(from, to, window);
        for frame in &near {
            grid.charge(frame.grown(CLOSE), BLOCKED);
        }
        for zone in self
            .scene
            .zones
            .iter()
            .filter(|zone| zone.frame.overlaps(window))
        {
            grid.charge(zone.tab, TITLE);
            let foreign = self.scene.is_foreign(zone.id, flow.from, flow.to);
            charge_frame(&mut grid, zone.frame, if foreign { FOREIGN } else { 0 });
        }
        for (other, points) in self.paths.iter().enumerate() {
            if other != index {
                charge_path(&mut grid, points, window);
            }
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
                [from, to],
                own_down,
            ),
            choose(
                &self.lanes.across,
                window,
                (window.y, bottom),
                [from, to],
                own_across,
            ),
        )
    }
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
    kept.extend(
        lanes
            .iter()
            .filter(|(_, frame)| ends.contains(frame))
            .map(|&(at, _)| at),
    );
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
        let frame = Rect {
            x: left,
            y: top,
            width: right - left + 1,
            height: bottom - top + 1,
        };
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
