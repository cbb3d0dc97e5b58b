//! Where flows run. Every flow is first led over a sparse grid of lanes around the elements, the
//! short ones first and all of them twice; then flows that share a lane are laid side by side in
//! the order that avoids needless crossings.
//!
//! On a diagram with many flows, [`Routes::follow`] leads only those anew that a change concerns.
//! What it gives is as tidy as what [`route`] gives, but no function of the model alone: flows that
//! it left where they were could run otherwise when all are led again, as when a file is opened.

mod cheapest;
mod crossing;
mod grid;
mod lanes;
mod nudge;
mod order;
mod path;
mod port;
mod routes;
mod search;

use crate::label::{self, Label};
use crate::scene::Scene;
use bulkhead_model::{DiagramId, Flow, FlowId, Model, Point};
pub use routes::Routes;
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
    if scene.flows.len() > FAR_TOO_MANY {
        let labels = vec![None; scene.flows.len()];
        return drawn(scene, diagram, straight_paths(scene), labels);
    }
    let paths = apart(scene, ways(scene));
    let labels = label::place(scene, &paths, vec![None; paths.len()]);
    drawn(scene, diagram, paths, labels)
}

fn drawn(
    scene: &Scene,
    diagram: DiagramId,
    paths: Vec<Vec<Point>>,
    labels: Vec<Option<Label>>,
) -> Vec<FlowShape> {
    let whole = scene.flows.iter().zip(paths).zip(labels);
    whole
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

/// Finds the ways of all flows over the lanes, before those that share one are laid side by side.
fn ways(scene: &Scene) -> Vec<Vec<Point>> {
    let mut router = Router::new(scene);
    let turns = in_turn(scene, (0..scene.flows.len()).collect());
    let rounds = if turns.len() > MANY { 1 } else { ROUNDS };
    for round in 0..rounds {
        for &index in &turns {
            router.route(index, round);
        }
    }
    router.into_paths()
}

/// Puts flows in the order in which they are led: the short ones first.
fn in_turn(scene: &Scene, mut flows: Vec<usize>) -> Vec<usize> {
    flows.sort_by_key(|&index| (path::distance(scene, scene.flows[index]), index));
    flows
}

/// Lays flows that share a lane side by side.
fn apart(scene: &Scene, mut ways: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    nudge::apart(scene, &mut ways);
    for points in &mut ways {
        path::tidy(points);
    }
    ways
}

/// The second round leads every flow again now that all others are known.
const ROUNDS: usize = 2;
/// With more flows than this, one round has to do, and a change leads anew only what it concerns.
const MANY: usize = 200;
/// With more flows than this on one diagram, nobody can follow a path any more; they are straight
/// lines without labels, so that the window answers at once.
const FAR_TOO_MANY: usize = 2_000;

#[cfg(test)]
mod tests;
