//! The pieces of one container: each group of connected ones in layers, then all groups beside and
//! below each other.

use super::components::{Part, parts};
use super::step::{Form, Order};
use super::{COLUMN_GAP, ZONE_GAP, align, cycles, layers, order, pack};
use bulkhead_model::{Point, Rect};

/// Space that a label needs between two columns beside its own.
const LABEL_SPACE: i32 = 50;
/// So many flows find their way between two columns without more room.
const FEW: i32 = 6;
/// Most flows for which room is made beyond those.
const MANY: i32 = 16;
/// Room for each of them.
const LANE: i32 = 6;

/// An element, or a zone that has been arranged.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Where it stood before.
    pub(super) was: Rect,
    pub(super) is_element: bool,
}

/// A flow between two pieces, with where in them it begins and ends.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) from_at: Point,
    pub(super) to_at: Point,
    /// Size of its label.
    pub(super) label: (i32, i32),
}

/// A flow from a piece to something outside.
#[derive(Clone, Copy)]
pub(super) struct Pull {
    pub(super) piece: usize,
    pub(super) at: Point,
    /// Where the other end lies, from the corner of the container.
    pub(super) to: Point,
    /// On which side of the container that is: -1 to the left or above, 1 to the right or below.
    pub(super) side: (i32, i32),
}

/// The pieces of a part with their flows.
#[derive(Clone)]
pub(super) struct Scene {
    pub(super) pieces: Vec<Piece>,
    pub(super) edges: Vec<Edge>,
    pub(super) pulls: Vec<Pull>,
    /// Whether right and down are exchanged.
    turned: bool,
}

impl Scene {
    /// Returns the same pieces with right and down exchanged.
    fn turned(&self) -> Self {
        const fn swap(at: Point) -> Point {
            Point { x: at.y, y: at.x }
        }
        let mut scene = self.clone();
        scene.turned = !self.turned;
        for piece in &mut scene.pieces {
            let Rect {
                x,
                y,
                width,
                height,
            } = piece.was;
            piece.was = Rect {
                x: y,
                y: x,
                width: height,
                height: width,
            };
            (piece.width, piece.height) = (piece.height, piece.width);
        }
        for edge in &mut scene.edges {
            (edge.from_at, edge.to_at) = (swap(edge.from_at), swap(edge.to_at));
            edge.label = (edge.label.1, edge.label.0);
        }
        for pull in &mut scene.pulls {
            (pull.at, pull.to) = (swap(pull.at), swap(pull.to));
            pull.side = (pull.side.1, pull.side.0);
        }
        scene
    }
}

/// Returns where every piece stands.
pub(super) fn level(
    pieces: &[Piece],
    edges: &[Edge],
    pulls: &[Pull],
    (order, form): (Order, Form),
) -> Vec<(i32, i32)> {
    let mut places = vec![(0, 0); pieces.len()];
    let arranged: Vec<pack::Group> = scenes(pieces, edges, pulls)
        .iter()
        .map(|(part, scene, originals)| {
            let mut group = group(part, scene, order, form);
            for (piece, _, _) in &mut group.places {
                *piece = originals[*piece];
            }
            group
        })
        .collect();
    for (group, (dx, dy)) in arranged.iter().zip(pack::corners(&arranged, form)) {
        for &(piece, x, y) in &group.places {
            places[piece] = (x + dx, y + dy);
        }
    }
    places
}

/// Returns the parts, each with its own pieces alone and what these are among all pieces: what a
/// part costs must not grow with the others.
fn scenes(pieces: &[Piece], edges: &[Edge], pulls: &[Pull]) -> Vec<(Part, Scene, Vec<usize>)> {
    let mut parts = parts(pieces, edges);
    let mut home = vec![(0, 0); pieces.len()];
    let mut scenes = Vec::new();
    for (at, part) in parts.iter_mut().enumerate() {
        // In the order of all pieces, by which ties are broken.
        let mut originals = part.pieces.clone();
        originals.sort_unstable();
        for (own, &piece) in originals.iter().enumerate() {
            home[piece] = (at, own);
        }
        for piece in &mut part.pieces {
            *piece = home[*piece].1;
        }
        let scene = Scene {
            pieces: originals.iter().map(|&it| pieces[it]).collect(),
            edges: Vec::new(),
            pulls: Vec::new(),
            turned: false,
        };
        scenes.push((scene, originals));
    }
    for edge in edges {
        let (at, from) = home[edge.from];
        let to = home[edge.to].1;
        scenes[at].0.edges.push(Edge { from, to, ..*edge });
    }
    for pull in pulls {
        let (at, piece) = home[pull.piece];
        scenes[at].0.pulls.push(Pull { piece, ..*pull });
    }
    let scenes = parts.into_iter().zip(scenes);
    scenes
        .map(|(part, (scene, originals))| (part, scene, originals))
        .collect()
}

/// Arranges pieces that belong together: from left to right, or from top to bottom where they would
/// become a long ribbon.
fn group(part: &Part, scene: &Scene, order: Order, form: Form) -> pack::Group {
    let across = layered(part, scene, (order, form));
    if part.is_loose || !form.is_ribbon(across.width, across.height) {
        return across;
    }
    let mut down = layered(part, &scene.turned(), (order, form));
    std::mem::swap(&mut down.width, &mut down.height);
    for (_, x, y) in &mut down.places {
        std::mem::swap(x, y);
    }
    let size = |it: &pack::Group| form.size(it.width, it.height);
    if size(&down) * 10 < size(&across) * 9 {
        down
    } else {
        across
    }
}

fn layered(part: &Part, scene: &Scene, (order, form): (Order, Form)) -> pack::Group {
    let pieces = &scene.pieces;
    let forward = cycles::forward(pieces, &scene.edges);
    let layer = layers::assign(part, scene, &forward, form);
    let mut drawing = order::Drawing::new(part, scene, &layer);
    if order == Order::Better {
        drawing.improve();
    }
    let ys = align::heights(&drawing);
    let xs = columns(&drawing, scene, &layer);
    let mut places = Vec::new();
    let (mut width, mut height) = (0, 0);
    for (node, y) in drawing.nodes.iter().zip(ys) {
        if let Some(piece) = node.piece {
            let x = xs[piece];
            width = width.max(x + pieces[piece].width);
            height = height.max(y + pieces[piece].height);
            places.push((piece, x, y));
        }
    }
    let is_large = part.pieces.iter().any(|&it| !pieces[it].is_element);
    pack::Group {
        width,
        height,
        places,
        is_large,
    }
}

/// Returns the left edge of every piece: columns as wide as their widest piece, apart by the room
/// that labels and lanes between them need.
fn columns(drawing: &order::Drawing, scene: &Scene, layer: &[usize]) -> Vec<i32> {
    let pieces = &scene.pieces;
    let count = drawing.layers.len();
    let mut wide = vec![0; count];
    let mut lean = vec![0_i32; pieces.len()];
    let mut label = vec![0; count];
    let mut lanes = vec![0_i32; count];
    for edge in &scene.edges {
        let (mut first, mut last) = (edge.from, edge.to);
        if layer[first] > layer[last] {
            (first, last) = (last, first);
        }
        label[layer[first]] = label[layer[first]].max(edge.label.0);
        for lane in &mut lanes[layer[first]..layer[last]] {
            *lane += 1;
        }
        lean[first] += 1;
        lean[last] -= 1;
    }
    for node in &drawing.nodes {
        if let Some(piece) = node.piece {
            wide[node.layer] = wide[node.layer].max(pieces[piece].width);
        }
    }
    let least = if scene.turned { ZONE_GAP } else { COLUMN_GAP };
    let mut left = vec![0; count];
    for at in 1..count {
        let room = label[at - 1] + LABEL_SPACE + (lanes[at - 1] - FEW).clamp(0, MANY) * LANE;
        left[at] = left[at - 1] + wide[at - 1] + (room.max(least) + 19) / 20 * 20;
    }
    let mut xs = vec![0; pieces.len()];
    for node in &drawing.nodes {
        let Some(piece) = node.piece else { continue };
        let spare = wide[node.layer] - pieces[piece].width;
        // What has flows on one side only stands near them in a wide column.
        let within = match lean[piece].signum() {
            1 => spare,
            -1 => 0,
            _ => super::snapped(spare / 2),
        };
        xs[piece] = left[node.layer] + within.min(spare);
    }
    xs
}
