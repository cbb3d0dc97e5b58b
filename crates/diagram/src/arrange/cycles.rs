//! Which way each flow points once there are no circles any more.

use super::level::{Edge, Piece};
use petgraph::{
    algo::{greedy_feedback_arc_set, toposort},
    graph::DiGraph,
    visit::EdgeRef,
};
use std::collections::{BTreeMap, BTreeSet};

/// A pair of pieces of which the first stands left of the second.
#[derive(Clone, Copy)]
pub(super) struct Forward {
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many flows there are between the two.
    pub(super) flows: i32,
}

/// Two pieces count as connected more closely than this by no number of flows.
const MOST: i32 = 4;

/// Returns every connected pair once, without circles. Where the things stand now is taken as it is
/// unless turning fewer flows around is possible.
pub(super) fn forward(pieces: &[Piece], edges: &[Edge]) -> Vec<Forward> {
    let mut pairs: BTreeMap<(usize, usize), (i32, i32)> = BTreeMap::new();
    for &Edge { from, to, .. } in edges.iter().filter(|edge| edge.from != edge.to) {
        let (there, back) = pairs.entry((from.min(to), from.max(to))).or_default();
        if from < to {
            *there += 1;
        } else {
            *back += 1;
        }
    }
    let place = |piece: usize| {
        let center = pieces[piece].was.center();
        (center.x, center.y, piece)
    };
    let now = |one: usize, other: usize| place(one) < place(other);
    let few = few_turned(&pairs, pieces.len());
    let turned = |is_first: &dyn Fn(usize, usize) -> bool| -> i32 {
        let flows = pairs.iter();
        flows
            .map(|(&(one, other), &(there, back))| if is_first(one, other) { back } else { there })
            .sum()
    };
    let best = |one: usize, other: usize| few[one] < few[other];
    let stays = turned(&now) <= turned(&best);
    let pairs = pairs.into_iter();
    pairs
        .map(|((one, other), (there, back))| {
            let is_first = if stays {
                now(one, other)
            } else {
                best(one, other)
            };
            let (from, to) = if is_first { (one, other) } else { (other, one) };
            Forward {
                from,
                to,
                flows: there + back,
            }
        })
        .collect()
}

/// Returns the place of every piece in an order in which few flows run backwards.
fn few_turned(pairs: &BTreeMap<(usize, usize), (i32, i32)>, count: usize) -> Vec<usize> {
    let mut graph: DiGraph<(), ()> = DiGraph::new();
    let nodes: Vec<_> = (0..count).map(|_| graph.add_node(())).collect();
    for (&(one, other), &(there, back)) in pairs {
        let (from, to) = if there >= back {
            (one, other)
        } else {
            (other, one)
        };
        for _ in 0..(there - back).abs().clamp(1, MOST) {
            graph.add_edge(nodes[from], nodes[to], ());
        }
    }
    let turned: BTreeSet<_> = greedy_feedback_arc_set(&graph)
        .map(|edge| edge.id())
        .collect();
    graph.retain_edges(|_, edge| !turned.contains(&edge));
    let mut places = vec![0; count];
    for (place, node) in toposort(&graph, None)
        .unwrap_or_default()
        .into_iter()
        .enumerate()
    {
        places[node.index()] = place;
    }
    places
}
