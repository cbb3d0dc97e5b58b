//! Where flows run. Every flow is first led over a sparse grid of lanes around the elements, the
//! short ones first and all of them twice; then flows that share a lane are laid side by side in
//! the order that avoids needless crossings, and those between the same two elements by name. A flow that somebody drew runs as it was drawn.
//!
//! On a diagram with many flows, [`Routes::follow`] leads only those anew that a change concerns.
//! What it gives is as tidy as what [`route`] gives, but no function of the model alone: flows that
//! it left where they were could run otherwise when all are led again, as when a file is opened.

mod bent;
mod bundle;
mod cheapest;
mod crossing;
mod grid;
mod lanes;
mod nudge;
mod order;
mod outline;
pub(crate) mod path;
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
    /// two; the drawer rounds them. Where somebody drew the flow through points of one's own,
    /// exactly these stand between the two borders, and segments have any slope. Otherwise segments
    /// are horizontal or vertical, and where no such path exists it is one straight line of any
    /// slope.
    pub points: Vec<Point>,
    /// The point half way along the path, by length. How far the middle of the label stands from
    /// it is what a moved label says.
    pub middle: Point,
    /// The plate with the name, protocol and port.
    pub label: Option<Label>,
    /// Where the path passes the frame of a zone that the flow leaves or enters, or a boundary that
    /// is a line, in the order of the path.
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
        let paths = straight_paths(scene);
        let labels = label::moved(scene, &paths);
        return drawn(scene, diagram, paths, labels);
    }
    let paths = side_by_side(scene, ways(scene));
    let labels = label::place(scene, &paths, label::moved(scene, &paths));
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
            middle: path::halfway(&points),
            points,
            label,
        })
        .collect()
}

fn straight_paths(scene: &Scene) -> Vec<Vec<Point>> {
    let line = |flow: &&Flow| {
        bent::way(scene, flow)
            .unwrap_or_else(|| path::straight(scene.frame(flow.from), scene.frame(flow.to)))
    };
    scene.flows.iter().map(line).collect()
}

/// Finds the ways of all flows over the lanes, before those that share one are laid side by side.
/// Flows that somebody drew are there first, and the others make way for them.
fn ways(scene: &Scene) -> Vec<Vec<Point>> {
    let mut router = Router::new(scene);
    let mut open = Vec::with_capacity(scene.flows.len());
    for (index, flow) in scene.flows.iter().enumerate() {
        match bent::way(scene, flow) {
            Some(way) => router.keep(index, way),
            None => open.push(index),
        }
    }
    let turns = in_turn(scene, open);
    let rounds = if scene.flows.len() > MANY { 1 } else { ROUNDS };
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

/// Lays flows that share a lane side by side, those between the same two elements in their order.
fn side_by_side(scene: &Scene, mut ways: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    nudge::apart(scene, &mut ways);
    for (flow, points) in scene.flows.iter().zip(&mut ways) {
        if scene.bends(flow.id).is_empty() {
            path::tidy(points);
        }
    }
    bundle::in_order(scene, ways)
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
