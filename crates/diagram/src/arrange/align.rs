//! How high everything stands: in the order of its layer, and level with what it is connected with.

use super::order::Drawing;
use super::snapped;

/// How often layers follow their neighbours, from the left and from the right.
const SWEEPS: usize = 8;

/// Returns the top of every node; the highest piece stands at 0.
pub(super) fn heights(drawing: &Drawing) -> Vec<i32> {
    let mut ys = drawing.stacked();
    for sweep in 0..SWEEPS {
        let count = drawing.layers.len();
        let sides = if sweep + 2 < SWEEPS {
            (sweep % 2 == 0, sweep % 2 == 1)
        } else {
            (true, true)
        };
        for step in 0..count {
            let layer = if sweep % 2 == 0 {
                step
            } else {
                count - 1 - step
            };
            fit(drawing, layer, sides, &mut ys);
        }
    }
    for y in &mut ys {
        *y = snapped(*y);
    }
    let pieces = drawing
        .nodes
        .iter()
        .zip(&ys)
        .filter(|(node, _)| node.piece.is_some());
    let top = pieces.map(|(_, &y)| y).min().unwrap_or(0);
    ys.into_iter().map(|y| y - top).collect()
}

/// Moves the nodes of a layer as near to where they would like to stand as their order allows.
fn fit(drawing: &Drawing, layer: usize, (left, right): (bool, bool), ys: &mut [i32]) {
    let nodes = &drawing.layers[layer];
    let mut blocks: Vec<Block> = Vec::new();
    let mut offset = 0;
    let mut offsets = Vec::new();
    for (at, &node) in nodes.iter().enumerate() {
        if at > 0 {
            let above = nodes[at - 1];
            offset += drawing.nodes[above].height + drawing.gap(above, node);
        }
        offsets.push(offset);
        let it = &drawing.nodes[node];
        let mut wants: Vec<(i32, i32)> = Vec::new();
        for (ends, counts) in [(&it.left, left), (&it.right, right)] {
            if counts {
                wants.extend(ends.iter().map(|&(own, to, at)| {
                    let straight = drawing.nodes[to].piece.is_none() && it.piece.is_none();
                    (ys[to] + at - own - offset, if straight { 12 } else { 6 })
                }));
            }
        }
        wants.push((ys[node] - offset, 1));
        let mut block = Block {
            wants,
            first: at,
            place: 0,
        };
        block.settle();
        // Blocks that would stand in the wrong order become one.
        while let Some(above) = blocks.pop_if(|above| above.place > block.place) {
            block.wants.extend(above.wants);
            block.first = above.first;
            block.settle();
        }
        blocks.push(block);
    }
    for (at, block) in blocks.iter().enumerate() {
        let end = blocks.get(at + 1).map_or(nodes.len(), |next| next.first);
        for place in block.first..end {
            ys[nodes[place]] = block.place + offsets[place];
        }
    }
}

/// Neighbours that stand as close as they may.
struct Block {
    /// Where each end would like the block to stand, and how much that counts.
    wants: Vec<(i32, i32)>,
    first: usize,
    place: i32,
}

impl Block {
    /// Puts the block into the middle of what is wanted of it.
    fn settle(&mut self) {
        self.wants.sort_unstable();
        let whole: i32 = self.wants.iter().map(|(_, weight)| weight).sum();
        let at = |goal: i32| {
            let mut sum = 0;
            let mut wants = self.wants.iter();
            wants.find(|(_, weight)| {
                sum += weight;
                sum >= goal
            })
        };
        let (low, high) = (at((whole + 1) / 2), at(whole / 2 + 1));
        self.place = match (low, high) {
            (Some(low), Some(high)) => low.0 + (high.0 - low.0) / 2,
            _ => 0,
        };
    }
}
