//! Which way each flow points once there are no circles any more.

use super::level::{Edge, Piece};
use petgraph::{algo::greedy_feedback_arc_set, graph::DiGraph};
use std::collections::BTreeMap;

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

/// Returns every connected pair once. Of two directions the one with more flows counts, or else the
/// one in which the two stand now; circles are cut where that turns few flows around.
pub(super) fn forward(pieces: &[Piece], edges: &[Edge]) -> Vec<Forward> {
    let place = |piece: usize| {
        (
            pieces[piece].was.center().x,
            pieces[piece].was.center().y,
            piece,
        )
    };
    let mut pairs: BTreeMap<(_, _), (i32, i32)> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| edge.from != edge.to) {
        let (from, to) = (place(edge.from), place(edge.to));
        let (there, back) = pairs.entry((from.min(to), from.max(to))).or_default();
        if from < to {
            *there += 1;
        } else {
            *back += 1;
        }
    }
    let mut graph: DiGraph<(), usize> = DiGraph::new();
    let nodes: Vec<_> = pieces.iter().map(|_| graph.add_node(())).collect();
    let mut found = Vec::new();
    for (((_, _, left), (_, _, right)), (there, back)) in pairs {
        let (from, to) = if there >= back {
            (left, right)
        } else {
            (right, left)
        };
        for _ in 0..(there - back).abs().clamp(1, MOST) {
            graph.add_edge(nodes[from], nodes[to], found.len());
        }
        found.push(Forward {
            from,
            to,
            flows: there + back,
        });
    }
    let mut turned: Vec<usize> = greedy_feedback_arc_set(&graph)
        .map(|edge| *edge.weight())
        .collect();
    turned.sort_unstable();
    turned.dedup();
    for at in turned {
        let Forward { from, to, flows } = found[at];
        found[at] = Forward {
            from: to,
            to: from,
            flows,
        };
    }
    found
}
