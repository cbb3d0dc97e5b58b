//! Flows between the same two elements. Any of their paths serves any of them, so they take them in
//! an order that does not hang on how the paths were found: by name, from the upper left. Who bends
//! one of them by hand, or takes one away, leaves the others in their order.

use crate::scene::Scene;
use bulkhead_model::{ElementId, Flow, Point};
use std::collections::BTreeMap;

/// Returns the paths of all flows with those between the same two elements in order. Flows that
/// somebody drew keep their own.
pub(super) fn in_order(scene: &Scene, mut paths: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    for mut flows in bundles(scene) {
        let mut places: Vec<(i64, bool, Vec<Point>)> = flows
            .iter()
            .map(|&at| {
                let (flow, path) = (scene.flows[at], std::mem::take(&mut paths[at]));
                (aside(scene, flow, &path), flow.from < flow.to, path)
            })
            .collect();
        places.sort_by_key(|&(aside, ..)| aside);
        flows.sort_by_key(|&at| (&scene.flows[at].name, at));
        for (at, (_, forward, mut path)) in flows.into_iter().zip(places) {
            let flow = scene.flows[at];
            if forward != (flow.from < flow.to) {
                path.reverse();
            }
            paths[at] = path;
        }
    }
    paths
}

/// Returns the flows that are led, by their two ends, where there are several.
fn bundles(scene: &Scene) -> Vec<Vec<usize>> {
    let mut bundles: BTreeMap<(ElementId, ElementId), Vec<usize>> = BTreeMap::new();
    for (index, flow) in scene.flows.iter().enumerate() {
        if flow.from != flow.to && scene.bends(flow.id).is_empty() {
            let ends = (flow.from.min(flow.to), flow.from.max(flow.to));
            bundles.entry(ends).or_default().push(index);
        }
    }
    bundles.into_values().filter(|it| it.len() > 1).collect()
}

/// Returns how far a path stays to the right hand of the line between the middles of its ends, as
/// twice the area between them. The line is walked from the left end, so that the upper path is the
/// first, or upwards where the two elements stand above each other rather than beside.
fn aside(scene: &Scene, flow: &Flow, path: &[Point]) -> i64 {
    let [from, to] = [flow.from, flow.to].map(|end| scene.frame(end).center());
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let forward = if dx.abs() >= dy.abs() {
        dx >= 0
    } else {
        dy < 0
    };
    let round = path.iter().copied().chain([to, from]);
    let area: i64 = std::iter::once(from)
        .chain(path.iter().copied())
        .chain([to])
        .zip(round)
        .map(|(one, next)| {
            let [(x, y), (next_x, next_y)] =
                [one, next].map(|it| (i64::from(it.x), i64::from(it.y)));
            x * next_y - next_x * y
        })
        .sum();
    if forward { -area } else { area }
}
