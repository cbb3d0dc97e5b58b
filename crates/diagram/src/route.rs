//! Where flows run. Every flow is first led over a sparse grid of lanes around the elements, the
//! short ones first and all of them twice; then flows that share a lane are laid side by side in
//! the order that avoids needless crossings.

mod cheapest;
mod crossing;
mod grid;
mod lanes;
mod nudge;
mod order;
mod path;
mod port;
mod search;

use crate::label::{self, Label};
use crate::scene::Scene;
use bulkhead_model::{DiagramId, Flow, FlowId, Model, Point};
use search::Router;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// A flow as a diagram draws it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FlowShape {
    /// The diagram.
    pub diagram: DiagramId,
    /// The flow.
    pub flow: FlowId,
    /// Corners of the path from the border of the source to the border of the target, at least
    /// two. Segments are horizontal or vertical and the drawer rounds their corners; where no such
    /// path exists it is one straight line of any slope.
    pub points: Vec<Point>,
    /// The plate with the name, protocol and port.
    pub label: Option<Label>,
    /// Where the path passes the frame of a zone that the flow leaves or enters, in the order of
    /// the path.
    pub crossings: Vec<Point>,
}

/// Returns the shapes of all flows with both ends on a diagram, ordered by flow. The same model
/// always gives the same shapes.
pub fn route(model: &Model, diagram: DiagramId) -> Vec<FlowShape> {
    shapes(&Scene::new(model, diagram), diagram)
}

/// Returns the shapes of some flows of a diagram as if the others were not there. That costs only
/// what these flows cost, which is quick enough while something large is being dragged.
pub fn route_alone(model: &Model, diagram: DiagramId, wanted: &BTreeSet<FlowId>) -> Vec<FlowShape> {
    let mut scene = Scene::new(model, diagram);
    scene.flows.retain(|flow| wanted.contains(&flow.id));
    shapes(&scene, diagram)
}

fn shapes(scene: &Scene, diagram: DiagramId) -> Vec<FlowShape> {
    let (paths, labels) = if scene.flows.len() > FAR_TOO_MANY {
        (straight_paths(scene), vec![None; scene.flows.len()])
    } else {
        let paths = paths(scene);
        let labels = label::place(scene, &paths);
        (paths, labels)
    };
    scene
        .flows
        .iter()
        .zip(paths)
        .zip(labels)
        .map(|((flow, points), label)| FlowShape {
            diagram,
            flow: flow.id,
            crossings: crossing::marks(scene, flow, &points),
            points,
            label,
        })
        .collect()
}

fn straight_paths(scene: &Scene) -> Vec<Vec<Point>> {
    let ends = |flow: &&Flow| (scene.frame(flow.from), scene.frame(flow.to));
    let line = |(from, to)| path::straight(from, to);
    scene.flows.iter().map(ends).map(line).collect()
}

fn paths(scene: &Scene) -> Vec<Vec<Point>> {
    let mut router = Router::new(scene);
    let mut turns: Vec<usize> = (0..scene.flows.len()).collect();
    turns.sort_by_key(|&index| (path::distance(scene, scene.flows[index]), index));
    let rounds = if turns.len() > MANY { 1 } else { ROUNDS };
    for round in 0..rounds {
        for &index in &turns {
            router.route(index, round);
        }
    }
    let mut paths = router.into_paths();
    nudge::apart(scene, &mut paths);
    for points in &mut paths {
        path::tidy(points);
    }
    paths
}

/// The second round leads every flow again now that all others are known.
const ROUNDS: usize = 2;
/// With more flows than this, one round has to do.
const MANY: usize = 200;
/// With more flows than this on one diagram, nobody can follow a path any more; they are straight
/// lines without labels, so that the window answers at once.
const FAR_TOO_MANY: usize = 2_000;

#[cfg(test)]
mod tests;
