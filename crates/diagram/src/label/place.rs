//! Finds a place for every label: short flows choose first, each takes the place that hides least.

use super::{Label, is_cut, write};
use crate::bounds::{around, dot};
use crate::near::Near;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{Point, Rect};

/// Where along a segment a label is tried, in percent, best first.
const ALONG: [i32; 19] = [
    50, 45, 55, 40, 60, 35, 65, 30, 70, 25, 75, 20, 80, 15, 85, 10, 90, 5, 95,
];
/// How far beside its line a label is tried once there is no free place on or at it.
const ASIDE: [i32; 3] = [14, 30, 50];
/// Cost of covering an element, a zone's title or another label: never while there is another way.
const COVERED: i32 = 100_000;
/// Cost of covering an end of the own path with its arrowhead.
const OWN_END: i32 = 300;
/// Cost of covering an arrowhead of another flow.
const OTHER_END: i32 = 150;
/// Cost of covering a piece of another flow.
const OTHER_LINE: i32 = 50;
/// Extra cost of covering another flow while standing beside the own line: the label would seem to
/// belong to the other one.
const MISLEADING: i32 = 90;
/// Distance within which a label beside its line seems to belong to another line as well.
const NEAR_LINE: i32 = 5;
/// Cost of covering another segment of the own path.
const OWN_CORNER: i32 = 30;
/// Cost of covering the frame of a zone.
const ZONE_FRAME: i32 = 12;
/// Cost of standing beside the line instead of on it.
const BESIDE: i32 = 22;
/// Cost of a narrow label where the wide one would fit as well.
const NARROW: i32 = 5;
/// Space that labels keep from elements and from each other.
const GAP: i32 = 3;

/// A rectangle that a label should not cover, with what covering it costs.
struct Obstacle {
    frame: Rect,
    cost: i32,
    /// The flow and the segment that it belongs to, if any.
    of: Option<(usize, usize)>,
}

/// A place for a plate at or near one segment of its path.
struct Place {
    segment: usize,
    frame: Rect,
    cost: i32,
    beside: bool,
}

/// Longest part of a sloping segment that one obstacle stands for.
const PART: i32 = 48;
/// Most parts of a sloping segment.
const PARTS: i32 = 64;

/// Returns the labels of all flows in the order of the flows. Those in `kept` stay.
pub(crate) fn place(
    scene: &Scene,
    paths: &[Vec<Point>],
    kept: Vec<Option<Label>>,
) -> Vec<Option<Label>> {
    let mut labels = kept;
    let mut turns: Vec<usize> = (0..paths.len())
        .filter(|&at| labels[at].is_none())
        .collect();
    let mut obstacles = gather(scene, paths);
    obstacles.extend(labels.iter().flatten().map(plate));
    let frames: Vec<Rect> = obstacles.iter().map(|obstacle| obstacle.frame).collect();
    let mut near = Near::holding(&frames);
    turns.sort_by_key(|&index| (length(&paths[index]), index));
    for index in turns {
        let flow = scene.flows[index];
        let mut variants: Vec<Label> = shape::LABEL_WIDTHS
            .iter()
            .filter_map(|&limit| write(flow, limit))
            .collect();
        // A narrow label that hides words is no choice.
        variants.dedup_by(|narrow, wide| is_cut(narrow) && !is_cut(wide));
        if let Some(label) = best(index, &paths[index], &variants, (&obstacles, &near)) {
            let plate = plate(&label);
            near.insert(
                u32::try_from(obstacles.len()).unwrap_or(u32::MAX),
                plate.frame,
            );
            obstacles.push(plate);
            labels[index] = Some(label);
        }
    }
    labels
}

fn plate(label: &Label) -> Obstacle {
    Obstacle {
        frame: label.frame.grown(GAP),
        cost: COVERED,
        of: None,
    }
}

fn length(points: &[Point]) -> i32 {
    points
        .windows(2)
        .map(|two| (two[0].x - two[1].x).abs() + (two[0].y - two[1].y).abs())
        .sum()
}

fn gather(scene: &Scene, paths: &[Vec<Point>]) -> Vec<Obstacle> {
    let fixed = |frame, cost| Obstacle {
        frame,
        cost,
        of: None,
    };
    let mut obstacles: Vec<Obstacle> = scene
        .elements
        .values()
        .map(|frame| fixed(frame.grown(GAP), COVERED))
        .collect();
    for zone in &scene.zones {
        obstacles.push(fixed(zone.tab.grown(GAP), COVERED));
        let Rect {
            x,
            y,
            width,
            height,
        } = zone.frame;
        for edge in [
            Rect {
                x,
                y,
                width,
                height: 1,
            },
            Rect {
                x,
                y: y + height,
                width,
                height: 1,
            },
            Rect {
                x,
                y,
                width: 1,
                height,
            },
            Rect {
                x: x + width,
                y,
                width: 1,
                height,
            },
        ] {
            obstacles.push(fixed(edge, ZONE_FRAME));
        }
    }
    for line in &scene.lines {
        if line.tab.width > 0 {
            obstacles.push(fixed(line.tab.grown(GAP), COVERED));
        }
        let points = line.chain.points();
        let pieces = points.windows(2);
        obstacles.extend(pieces.flat_map(parts).map(|part| fixed(part, ZONE_FRAME)));
    }
    let texts = scene.texts.values();
    obstacles.extend(texts.map(|frame| fixed(frame.grown(GAP), COVERED)));
    for (flow, points) in paths.iter().enumerate() {
        for (segment, two) in points.windows(2).enumerate() {
            let of = Some((flow, segment));
            obstacles.extend(parts(two).map(|frame| Obstacle {
                frame,
                cost: OTHER_LINE,
                of,
            }));
        }
        let last = points.len().saturating_sub(2);
        for (&end, segment) in points
            .first()
            .iter()
            .zip([0])
            .chain(points.last().iter().zip([last]))
        {
            let frame = dot(*end).grown(shape::ARROW_LENGTH + 3);
            obstacles.push(Obstacle {
                frame,
                cost: OTHER_END,
                of: Some((flow, segment)),
            });
        }
    }
    obstacles
}

/// Returns the rectangles that a segment fills: one, or several small ones where it slopes.
fn parts(two: &[Point]) -> impl Iterator<Item = Rect> + use<> {
    let (from, to) = (two[0], two[1]);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let count = (dx.abs().min(dy.abs()) / PART + 1).min(PARTS);
    let at = move |step: i32| {
        let part = |from: i32, long: i32| {
            let moved = i64::from(long) * i64::from(step) / i64::from(count);
            from + i32::try_from(moved).unwrap_or_default()
        };
        dot(Point {
            x: part(from.x, dx),
            y: part(from.y, dy),
        })
    };
    (0..count).filter_map(move |step| Some(around([at(step), at(step + 1)])?.grown(1)))
}

fn best(
    index: usize,
    points: &[Point],
    variants: &[Label],
    (all, finder): (&[Obstacle], &Near),
) -> Option<Label> {
    let largest = variants
        .iter()
        .map(|label| label.frame.width.max(label.frame.height))
        .max()?;
    let window = around(points.iter().map(|&point| dot(point)))?.grown(largest + ASIDE[2] + GAP);
    let near: Vec<&Obstacle> = finder
        .find(window)
        .into_iter()
        .map(|number| &all[number as usize])
        .filter(|obstacle| obstacle.frame.overlaps(window))
        .collect();
    let mut found: Option<(i32, Label)> = None;
    for far in [false, true] {
        for (narrow, label) in variants.iter().enumerate() {
            let base = if narrow == 0 { 0 } else { NARROW };
            for place in places(points, label.frame, far) {
                let bound = found.as_ref().map_or(i32::MAX, |(cost, _)| *cost);
                if let Some(cost) = weigh(&place, index, base, &near, bound) {
                    found = Some((
                        cost,
                        Label {
                            frame: place.frame,
                            ..label.clone()
                        },
                    ));
                }
            }
        }
        if found.as_ref().is_some_and(|(cost, _)| *cost < COVERED) {
            break;
        }
    }
    found.map(|(_, label)| label)
}

/// Returns the places for a plate along a path with their own cost, those near the line or, when
/// asked, those farther off.
fn places(points: &[Point], plate: Rect, far: bool) -> Vec<Place> {
    let longest = points.windows(2).map(length).max().unwrap_or(1).max(1);
    let mut places = Vec::new();
    for (segment, two) in points.windows(2).enumerate() {
        let long = length(two);
        if long < 12 {
            continue;
        }
        let short = (longest - long) * 20 / longest;
        let aside = beside(two, plate);
        for percent in ALONG {
            let at = Point {
                x: two[0].x + (two[1].x - two[0].x) * percent / 100,
                y: two[0].y + (two[1].y - two[0].y) * percent / 100,
            };
            let cost = short + (percent - 50).abs() / 3;
            let on = plate.shifted(at.x - plate.width / 2, at.y - plate.height / 2);
            if !far {
                places.push(Place {
                    segment,
                    frame: on,
                    cost,
                    beside: false,
                });
            }
            let asides: &[i32] = if far { &ASIDE } else { &[GAP] };
            for &gap in asides {
                let (dx, dy) = match aside {
                    Aside::Above(far) => (0, far + gap),
                    Aside::Beside(far) => (far + gap, 0),
                };
                for sign in [-1, 1] {
                    let frame = on.shifted(sign * dx, sign * dy);
                    let cost = cost + BESIDE + gap;
                    places.push(Place {
                        segment,
                        frame,
                        cost,
                        beside: true,
                    });
                }
            }
        }
    }
    places
}

/// Which way a plate leaves its line, and how far it has to go to touch it no longer.
enum Aside {
    Above(i32),
    Beside(i32),
}

fn beside(two: &[Point], plate: Rect) -> Aside {
    let (dx, dy) = (
        i64::from((two[1].x - two[0].x).abs()),
        i64::from((two[1].y - two[0].y).abs()),
    );
    // A line that slopes passes a corner of the plate, which has to go farther for it.
    let far = |own: i32, other: i32, rise: i64, run: i64| {
        let more = i64::from(other / 2) * rise / run.max(1);
        own / 2 + 1 + i32::try_from(more).unwrap_or(i32::MAX / 4)
    };
    let above = far(plate.height, plate.width, dy, dx);
    let beside = far(plate.width, plate.height, dx, dy);
    if dy == 0 || (dx != 0 && above <= beside) {
        Aside::Above(above)
    } else {
        Aside::Beside(beside)
    }
}

/// Returns what a place costs when that is less than a bound.
fn weigh(place: &Place, flow: usize, base: i32, near: &[&Obstacle], bound: i32) -> Option<i32> {
    let mut cost = base + place.cost;
    let halo = place.frame.grown(if place.beside { NEAR_LINE } else { 0 });
    for obstacle in near {
        if cost >= bound {
            return None;
        }
        if !halo.overlaps(obstacle.frame) {
            continue;
        }
        let covered = place.frame.overlaps(obstacle.frame);
        cost = cost.saturating_add(match obstacle.of {
            Some(of) if of == (flow, place.segment) && obstacle.cost != OTHER_END => 0,
            Some((other, _)) if other != flow && obstacle.cost == OTHER_LINE && place.beside => {
                OTHER_LINE + if covered { MISLEADING } else { 0 }
            }
            _ if !covered => 0,
            Some((other, _)) if other == flow && obstacle.cost == OTHER_END => OWN_END,
            Some((other, _)) if other == flow => OWN_CORNER,
            _ => obstacle.cost,
        });
    }
    (cost < bound).then_some(cost)
}
