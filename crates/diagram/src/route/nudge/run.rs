//! The segments of one direction with the room that each has, and their order across it.

use super::bands::Bands;
use crate::route::order;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{Point, Rect};

/// Which segments are looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Axis {
    /// Vertical ones, which slide to the left and right.
    Down,
    /// Horizontal ones, which slide up and down.
    Across,
}

impl Axis {
    /// Returns the coordinate across the segments and the one along them.
    fn split(self, point: Point) -> (i32, i32) {
        match self {
            Self::Down => (point.x, point.y),
            Self::Across => (point.y, point.x),
        }
    }

    /// Returns a frame as low and high coordinate across and along the segments.
    pub(super) fn sides(self, frame: Rect) -> Sides {
        let wide = (frame.x, frame.x + frame.width);
        let high = (frame.y, frame.y + frame.height);
        match self {
            Self::Down => (wide, high),
            Self::Across => (high, wide),
        }
    }
}

/// One segment that can slide.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) flow: usize,
    pub(super) index: usize,
    /// Where it is, across its direction.
    pub(super) at: i32,
    /// Where it begins and ends, along its direction.
    pub(super) span: (i32, i32),
    /// How far it may slide.
    pub(super) room: (i32, i32),
    /// How far it should slide, so that it keeps clear of the frames of zones.
    pub(super) clear: (i32, i32),
}

/// Distance that a flow beside the frame of a zone keeps from it.
const FRAME_GAP: i32 = 6;
/// Distance that a flow around the corner of its own element keeps from it.
const OWN_GAP: i32 = 13;
/// Farther than anything can be drawn.
const OPEN: i32 = 50_000_000;
/// Distance from the title of a zone.
const TITLE_GAP: i32 = 3;

/// Returns all segments of one direction, without those of flows that somebody drew: they stay
/// where they are. Which they are is read from the paths as they were
/// found; how far they reach from the paths as they are now.
pub(super) fn gather(
    scene: &Scene,
    before: &[Vec<Point>],
    paths: &[Vec<Point>],
    axis: Axis,
) -> Vec<Run> {
    let mut runs = Vec::new();
    let bands = Bands::new(&scene.elements, axis);
    for (flow, points) in before.iter().enumerate() {
        if !scene.bends(scene.flows[flow].id).is_empty() {
            continue;
        }
        for index in 0..points.len() - 1 {
            let (at, from) = axis.split(points[index]);
            let (same, to) = axis.split(points[index + 1]);
            if at != same || from == to {
                continue;
            }
            let (_, from) = axis.split(paths[flow][index]);
            let (_, to) = axis.split(paths[flow][index + 1]);
            let span = (from.min(to), from.max(to));
            let mut run = Run {
                flow,
                index,
                at,
                span,
                room: (0, 0),
                clear: (0, 0),
            };
            limit(scene, &bands, &mut run, points.len(), axis);
            runs.push(run);
        }
    }
    runs
}

/// What a frame covers across and along the segments.
pub(super) type Sides = ((i32, i32), (i32, i32));

fn limit(scene: &Scene, bands: &Bands, run: &mut Run, points: usize, axis: Axis) {
    let flow = scene.flows[run.flow];
    let first = run.index == 0;
    let last = run.index + 2 == points;
    let mut room = (-OPEN, OPEN);
    for &((across, along), id) in bands.beside(run.span) {
        // What the segment does not pass cannot be its own end either.
        if run.span.0 >= along.1 + shape::CLEARANCE || run.span.1 <= along.0 - shape::CLEARANCE {
            continue;
        }
        let own = id == flow.from || id == flow.to;
        if (first && id == flow.from) || (last && id == flow.to) {
            let inset = shape::PORT_INSET.min((across.1 - across.0) / 2);
            room = (room.0.max(across.0 + inset), room.1.min(across.1 - inset));
        } else {
            narrow(
                &mut room,
                run.at,
                across,
                if own { OWN_GAP } else { shape::CLEARANCE },
            );
        }
    }
    for zone in &scene.zones {
        let (across, along) = axis.sides(zone.tab);
        if run.span.0 < along.1 && run.span.1 > along.0 {
            narrow(&mut room, run.at, across, TITLE_GAP);
        }
    }
    let mut clear = room;
    for zone in &scene.zones {
        let (across, along) = axis.sides(zone.frame);
        if run.span.0 < along.1 && run.span.1 > along.0 {
            for bar in [across.0, across.1] {
                if bar <= run.at {
                    clear.0 = clear.0.max(bar + FRAME_GAP);
                } else {
                    clear.1 = clear.1.min(bar - FRAME_GAP);
                }
            }
        }
    }
    run.room = if room.0 <= room.1 {
        room
    } else {
        (run.at, run.at)
    };
    run.clear = if clear.0 <= clear.1 { clear } else { run.room };
}

/// Takes from the room of a segment what lies behind an obstacle beside it.
fn narrow(room: &mut (i32, i32), at: i32, across: (i32, i32), gap: i32) {
    if across.1 <= at {
        room.0 = room.0.max((across.1 + gap).min(at));
    } else if across.0 >= at {
        room.1 = room.1.min((across.0 - gap).max(at));
    }
}

/// Puts the segments in order across their direction: by where they are, and on one lane so that
/// as few as possible cross where their ways part.
pub(super) fn sort(runs: &mut Vec<Run>, before: &[Vec<Point>], axis: Axis) {
    runs.sort_by_key(|run| (run.at, run.flow, run.index));
    let mut sorted = Vec::with_capacity(runs.len());
    for lane in runs.chunk_by(|one, other| one.at == other.at) {
        // How many a segment waits for, and who waits for it.
        let mut open = vec![0_usize; lane.len()];
        let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); lane.len()];
        for a in 0..lane.len() {
            for b in a + 1..lane.len() {
                match precedence(&lane[a], &lane[b], before, axis) {
                    1 => {
                        open[a] += 1;
                        waiting[b].push(a);
                    }
                    -1 => {
                        open[b] += 1;
                        waiting[a].push(b);
                    }
                    _ => {}
                }
            }
        }
        let mut left: Vec<usize> = (0..lane.len()).collect();
        // Wishes can run in a circle; then the one with the fewest open wishes goes first.
        while let Some(next) = left
            .iter()
            .copied()
            .min_by_key(|&index| (open[index], index))
        {
            left.retain(|&index| index != next);
            for &other in &waiting[next] {
                open[other] -= 1;
            }
            sorted.push(lane[next].clone());
        }
    }
    *runs = sorted;
}

/// Returns 1 when the first of two segments on one lane belongs behind the second, to the right
/// or below, -1 when before it, and 0 when it does not matter.
fn precedence(a: &Run, b: &Run, before: &[Vec<Point>], axis: Axis) -> i32 {
    let (one, other) = (&before[a.flow], &before[b.flow]);
    let reach = |points: &[Point], index: usize| {
        let (from, to) = (axis.split(points[index]).1, axis.split(points[index + 1]).1);
        (from.min(to), from.max(to))
    };
    let (span_a, span_b) = (reach(one, a.index), reach(other, b.index));
    if span_a.0 < span_b.1 && span_b.0 < span_a.1 {
        if a.flow == b.flow {
            return 0;
        }
        let hand = order::hand(one, a.index, other, b.index);
        let (from, to) = (axis.split(one[a.index]).1, axis.split(one[a.index + 1]).1);
        // Going down, the left hand is to the right of the page; going right, it is the upper one.
        return match axis {
            Axis::Down => hand * (to - from).signum(),
            Axis::Across => -hand * (to - from).signum(),
        };
    }
    let touch = if span_a.1 == span_b.0 {
        span_a.1
    } else if span_b.1 == span_a.0 {
        span_a.0
    } else {
        return 0;
    };
    let leg = |run: &Run, points: &[Point]| {
        let begins = axis.split(points[run.index]).1 == touch;
        let (corner, beyond) = if begins {
            (Some(run.index), run.index.checked_sub(1))
        } else {
            (Some(run.index + 1), Some(run.index + 2))
        };
        let at = |index: Option<usize>| index.and_then(|index| points.get(index));
        match (at(corner), at(beyond)) {
            (Some(&corner), Some(&beyond)) => {
                (axis.split(beyond).0 - axis.split(corner).0).signum()
            }
            _ => 0,
        }
    };
    (leg(a, one) - leg(b, other)).signum()
}
