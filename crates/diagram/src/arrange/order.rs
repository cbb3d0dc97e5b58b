//! The order of the pieces in each layer: as they stand now, changed where that makes flows cross
//! less.

use super::components::Part;
use super::level::Scene;
use super::{ROW_GAP, ZONE_GAP};

/// Rounds of putting layers in order, from the left and from the right.
const SWEEPS: usize = 6;
/// Rounds of switching neighbours; drawings that people can read need far fewer.
const MOST_SWITCHES: usize = 200;
/// Height that a flow takes that passes through a layer.
const PASSING: i32 = 10;
/// Space above and below a flow that passes through a layer.
const PASSING_GAP: i32 = 20;

/// A piece in its layer, or a flow on its way through.
pub(super) struct Node {
    pub(super) piece: Option<usize>,
    pub(super) layer: usize,
    pub(super) height: i32,
    is_element: bool,
    /// Other ends in the layer to the left: own height, the node there, its height.
    pub(super) left: Vec<(i32, usize, i32)>,
    /// Other ends in the layer to the right.
    pub(super) right: Vec<(i32, usize, i32)>,
    /// Heights of what lies outside and is connected.
    pulls: Vec<i32>,
    /// Where its middle stood before.
    was: i32,
}

/// What may change its place in a layer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moves {
    All,
    /// Flows that pass; pieces stay in their order.
    Passing,
}

pub(super) struct Drawing {
    pub(super) nodes: Vec<Node>,
    /// The nodes of every layer, from the top.
    pub(super) layers: Vec<Vec<usize>>,
}

impl Drawing {
    pub(super) fn new(part: &Part, scene: &Scene, layer: &[usize]) -> Self {
        let pieces = &scene.pieces;
        let mut of = vec![usize::MAX; pieces.len()];
        let mut drawing = Self {
            nodes: Vec::new(),
            layers: Vec::new(),
        };
        for &piece in &part.pieces {
            of[piece] = drawing.nodes.len();
            let it = &pieces[piece];
            drawing.add(Some(piece), layer[piece], it.height, it.was.center().y);
            if let Some(node) = drawing.nodes.last_mut() {
                node.is_element = it.is_element;
            }
        }
        for pull in &scene.pulls {
            drawing.nodes[of[pull.piece]]
                .pulls
                .push(pull.to.y - pull.at.y);
        }
        drawing.pass(scene, layer, &of);
        for node in &mut drawing.nodes {
            node.pulls.sort_unstable();
        }
        drawing.again();
        drawing
    }

    /// Leads flows through the layers between their ends.
    fn pass(&mut self, scene: &Scene, layer: &[usize], of: &[usize]) {
        for nodes in &mut self.layers {
            nodes.sort_by_key(|&it| (self.nodes[it].was, it));
        }
        for edge in &scene.edges {
            let (from, to) = ((edge.from, edge.from_at.y), (edge.to, edge.to_at.y));
            let (first, last) = if layer[from.0] < layer[to.0] {
                (from, to)
            } else {
                (to, from)
            };
            let (start, end) = (layer[first.0], layer[last.0]);
            let mut at = (of[first.0], first.1);
            for passed in start + 1..end {
                let node = self.add(None, passed, PASSING, 0);
                self.join(at, (node, PASSING / 2));
                at = (node, PASSING / 2);
            }
            self.join(at, (of[last.0], last.1));
        }
    }

    fn add(&mut self, piece: Option<usize>, layer: usize, height: i32, was: i32) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node {
            piece,
            layer,
            height,
            is_element: false,
            left: Vec::new(),
            right: Vec::new(),
            pulls: Vec::new(),
            was,
        });
        if self.layers.len() <= layer {
            self.layers.resize(layer + 1, Vec::new());
        }
        self.layers[layer].push(node);
        node
    }

    fn join(&mut self, (from, from_at): (usize, i32), (to, to_at): (usize, i32)) {
        self.nodes[from].right.push((from_at, to, to_at));
        self.nodes[to].left.push((to_at, from, from_at));
    }

    /// Returns the space that two neighbours of a layer keep.
    pub(super) fn gap(&self, above: usize, below: usize) -> i32 {
        let (above, below) = (&self.nodes[above], &self.nodes[below]);
        match (above.piece, below.piece) {
            (Some(_), Some(_)) if above.is_element && below.is_element => ROW_GAP,
            (Some(_), Some(_)) => ZONE_GAP,
            _ => PASSING_GAP,
        }
    }

    /// Puts pieces in a better order as long as there is one.
    pub(super) fn improve(&mut self) {
        let mut best = self.crossings();
        let mut failed = 0;
        while best > 0 && failed < SWEEPS {
            let kept = self.layers.clone();
            for turn in 0..failed {
                self.sweep(turn % 2 == 0);
                self.sweep(turn % 2 == 1);
            }
            self.switch(Moves::All);
            // What passes has to be as good as it will be found again.
            self.again();
            let found = self.crossings();
            if found < best {
                best = found;
                failed = 0;
            } else {
                self.layers = kept;
                failed += 1;
            }
        }
    }

    /// Puts what passes through layers in order: from the order of the pieces alone, whatever was
    /// before and however high things stand, so that the same is found again.
    fn again(&mut self) {
        let mut ys = vec![0; self.nodes.len()];
        let pieces: Vec<Vec<usize>> = self
            .layers
            .iter()
            .map(|nodes| {
                nodes
                    .iter()
                    .copied()
                    .filter(|&it| self.nodes[it].piece.is_some())
                    .collect()
            })
            .collect();
        let whole = std::mem::replace(&mut self.layers, pieces);
        for layer in 0..self.layers.len() {
            self.restack(layer, &mut ys);
        }
        self.layers = whole;
        for (node, y) in self.nodes.iter_mut().zip(&ys) {
            if node.piece.is_some() {
                node.was = y + node.height / 2;
            }
        }
        for node in 0..self.nodes.len() {
            let Some((first, last)) = self.ends_of(node) else {
                continue;
            };
            let (start, end, at) = (
                self.nodes[first].layer,
                self.nodes[last].layer,
                self.nodes[node].layer,
            );
            let part = i32::try_from(at - start).unwrap_or(1);
            let all = i32::try_from(end - start).unwrap_or(1);
            let (high, low) = (self.nodes[first].was, self.nodes[last].was);
            self.nodes[node].was = high + (low - high) * part / all;
        }
        for nodes in &mut self.layers {
            nodes.sort_by_key(|&it| (self.nodes[it].was, it));
        }
        self.switch(Moves::Passing);
    }

    /// Returns the pieces at both ends of a flow that passes.
    fn ends_of(&self, node: usize) -> Option<(usize, usize)> {
        if self.nodes[node].piece.is_some() {
            return None;
        }
        let (mut first, mut last) = (node, node);
        while self.nodes[first].piece.is_none() {
            first = self.nodes[first].left.first()?.1;
        }
        while self.nodes[last].piece.is_none() {
            last = self.nodes[last].right.first()?.1;
        }
        Some((first, last))
    }

    /// Returns where every node stands when layers are stacked without aligning them.
    pub(super) fn stacked(&self) -> Vec<i32> {
        let mut ys = vec![0; self.nodes.len()];
        for layer in 0..self.layers.len() {
            self.restack(layer, &mut ys);
        }
        ys
    }

    /// Sorts layers by the middle of what their nodes are connected with on one side.
    fn sweep(&mut self, from_left: bool) {
        let mut ys = self.stacked();
        let count = self.layers.len();
        for step in 0..count {
            let layer = if from_left { step } else { count - 1 - step };
            let mut keyed: Vec<(i64, usize, usize)> = Vec::new();
            for (place, &node) in self.layers[layer].iter().enumerate() {
                let it = &self.nodes[node];
                let ends = if from_left { &it.left } else { &it.right };
                let sum: i64 = ends
                    .iter()
                    .map(|&(own, to, at)| i64::from(ys[to] + at - own))
                    .sum();
                let middle = match i64::try_from(ends.len()) {
                    Ok(many) if many > 0 => sum / many,
                    _ => i64::from(ys[node]),
                };
                keyed.push((middle + i64::from(it.height / 2), place, node));
            }
            keyed.sort_unstable();
            self.layers[layer] = keyed.into_iter().map(|(_, _, node)| node).collect();
            self.restack(layer, &mut ys);
        }
    }

    fn restack(&self, layer: usize, ys: &mut [i32]) {
        let nodes = &self.layers[layer];
        let mut y = 0;
        for (at, &node) in nodes.iter().enumerate() {
            if at > 0 {
                y += self.gap(nodes[at - 1], node);
            }
            ys[node] = y;
            y += self.nodes[node].height;
        }
        for &node in nodes {
            ys[node] -= y / 2;
        }
    }

    /// Switches neighbours as long as that makes flows cross less.
    fn switch(&mut self, moves: Moves) {
        let mut ys = self.stacked();
        for _ in 0..self.nodes.len().min(MOST_SWITCHES) {
            let mut changed = false;
            for layer in 0..self.layers.len() {
                changed |= self.switch_in(layer, moves, &ys);
                self.restack(layer, &mut ys);
            }
            if !changed {
                break;
            }
        }
    }

    fn switch_in(&mut self, layer: usize, moves: Moves, ys: &[i32]) -> bool {
        // What lies beside a layer does not move while its own nodes do.
        let ends = |ends: &[(i32, usize, i32)]| {
            let mut found: Vec<i32> = ends.iter().map(|&(_, to, at)| ys[to] + at).collect();
            found.sort_unstable();
            found
        };
        let sides = |&node: &usize| {
            let it = &self.nodes[node];
            [ends(&it.left), ends(&it.right), it.pulls.clone()]
        };
        let mut ends: Vec<[Vec<i32>; 3]> = self.layers[layer].iter().map(sides).collect();
        let mut changed = false;
        for at in 1..ends.len() {
            let (above, below) = (self.layers[layer][at - 1], self.layers[layer][at]);
            let is_piece = |node: usize| self.nodes[node].piece.is_some();
            if moves == Moves::Passing && is_piece(above) && is_piece(below) {
                continue;
            }
            let crossed = |above: &[Vec<i32>; 3], below: &[Vec<i32>; 3]| -> usize {
                let sides = above.iter().zip(below);
                sides.map(|(above, below)| inversions(above, below)).sum()
            };
            if crossed(&ends[at], &ends[at - 1]) < crossed(&ends[at - 1], &ends[at]) {
                ends.swap(at - 1, at);
                self.layers[layer].swap(at - 1, at);
                changed = true;
            }
        }
        changed
    }

    /// Counts how often flows cross.
    fn crossings(&self) -> usize {
        let ys = self.stacked();
        let mut count = 0;
        for nodes in &self.layers {
            let mut lines: Vec<(i32, i32)> = Vec::new();
            for (at, &node) in nodes.iter().enumerate() {
                let it = &self.nodes[node];
                let ends = it.right.iter();
                lines.extend(ends.map(|&(own, to, at)| (ys[node] + own, ys[to] + at)));
                for &below in &nodes[at + 1..] {
                    count += inversions(&it.pulls, &self.nodes[below].pulls);
                }
            }
            count += crossed(lines);
        }
        count
    }
}

/// Counts how many pairs of lines cross, given the heights of both ends of each.
fn crossed(mut lines: Vec<(i32, i32)>) -> usize {
    lines.sort_unstable();
    // Ends so far, in order; those below an end are crossed unless both begin at the same height.
    let mut ends: Vec<i32> = Vec::with_capacity(lines.len());
    let mut count = 0;
    for same in lines.chunk_by(|one, other| one.0 == other.0) {
        for &(_, end) in same {
            count += ends.len() - ends.partition_point(|&it| it <= end);
        }
        for &(_, end) in same {
            let at = ends.partition_point(|&it| it <= end);
            ends.insert(at, end);
        }
    }
    count
}

/// Counts the pairs of which the one above ends below the other; both come in order.
fn inversions(above: &[i32], below: &[i32]) -> usize {
    let mut lower = 0;
    let mut count = 0;
    for y in above {
        while below.get(lower).is_some_and(|it| it < y) {
            lower += 1;
        }
        count += lower;
    }
    count
}
