//! In which layer each piece stands: right of all that flows to it, and not more in one layer than
//! looks well.

use super::components::Part;
use super::cycles::Forward;
use super::level::{Piece, Scene};
use super::step::Form;
use super::{COLUMN_GAP, ROW_GAP};

/// Most layers into which the fullest one is split.
const MOST_SPLITS: i32 = 8;

struct Graph {
    before: Vec<Vec<(usize, i32)>>,
    after: Vec<Vec<(usize, i32)>>,
}

/// Returns the layer of every piece of a part.
pub(super) fn assign(part: &Part, scene: &Scene, forward: &[Forward], form: Form) -> Vec<usize> {
    let (pieces, pulls) = (&scene.pieces, &scene.pulls);
    let mut graph = Graph {
        before: vec![Vec::new(); pieces.len()],
        after: vec![Vec::new(); pieces.len()],
    };
    for pair in forward {
        graph.before[pair.to].push((pair.from, pair.flows));
        graph.after[pair.from].push((pair.to, pair.flows));
    }
    let mut sides = vec![0; pieces.len()];
    for pull in pulls {
        sides[pull.piece] += pull.side.0;
    }
    let turns = in_turn(part, &graph, &sides);
    let whole = layered(&turns, &graph, pieces, &sides, i32::MAX);
    let tallest = filled(part, pieces, &whole).into_iter().max().unwrap_or(0);
    let is_far = part.is_loose && pulls.iter().any(|pull| pull.side.0 != 0);
    let mut best = (shape(part, pieces, &whole, is_far, form), whole);
    for split in 2..=MOST_SPLITS {
        let layer = layered(&turns, &graph, pieces, &sides, tallest / split + ROW_GAP);
        let cost = shape(part, pieces, &layer, is_far, form);
        if cost < best.0 {
            best = (cost, layer);
        }
    }
    best.1
}

/// Returns the pieces so that each comes after all that flows to it; what has most behind it comes
/// first, then what stands first now.
fn in_turn(part: &Part, graph: &Graph, sides: &[i32]) -> Vec<usize> {
    let mut open: Vec<usize> = graph.after.iter().map(Vec::len).collect();
    let mut behind = vec![0_usize; open.len()];
    let mut ready: Vec<usize> = part
        .pieces
        .iter()
        .copied()
        .filter(|&it| open[it] == 0)
        .collect();
    while let Some(piece) = ready.pop() {
        for &(before, _) in &graph.before[piece] {
            behind[before] = behind[before].max(behind[piece] + 1);
            open[before] -= 1;
            if open[before] == 0 {
                ready.push(before);
            }
        }
    }
    let mut turns = part.pieces.clone();
    // The sort is stable: pieces of a part come in the order in which they stand now.
    turns.sort_by_key(|&it| (std::cmp::Reverse(behind[it]), sides[it].signum()));
    turns
}

fn layered(
    turns: &[usize],
    graph: &Graph,
    pieces: &[Piece],
    sides: &[i32],
    room: i32,
) -> Vec<usize> {
    let mut layer = vec![0; pieces.len()];
    let mut full: Vec<i32> = Vec::new();
    let tall = |piece: usize| pieces[piece].height + ROW_GAP;
    let fits = |full: &[i32], at: usize, piece: usize| {
        full.get(at)
            .is_none_or(|&used| used == 0 || used + tall(piece) <= room)
    };
    for &piece in turns {
        let before = graph.before[piece].iter();
        let first = before.map(|&(it, _)| layer[it] + 1).max().unwrap_or(0);
        let mut at = first;
        while !fits(&full, at, piece) {
            at += 1;
        }
        if full.len() <= at {
            full.resize(at + 1, 0);
        }
        full[at] += tall(piece);
        layer[piece] = at;
    }
    // What is drawn to the right, and has nothing that holds it, moves there.
    for _ in 0..2 {
        for &piece in turns.iter().rev() {
            let weight = |ways: &[(usize, i32)]| ways.iter().map(|(_, flows)| flows).sum::<i32>();
            let right = weight(&graph.after[piece]) - weight(&graph.before[piece]);
            let next = graph.after[piece].iter().map(|&(it, _)| layer[it]).min();
            let last = match next {
                Some(next) => next - 1,
                None if sides[piece] > 0 && !graph.before[piece].is_empty() => full.len() - 1,
                None => continue,
            };
            let draws = if next.is_some() {
                right * 2
            } else {
                sides[piece] - 1
            };
            if draws + sides[piece].signum() <= 0 || last <= layer[piece] {
                continue;
            }
            let target = (layer[piece] + 1..=last)
                .rev()
                .find(|&at| fits(&full, at, piece));
            if let Some(at) = target {
                full[layer[piece]] -= tall(piece);
                full[at] += tall(piece);
                layer[piece] = at;
            }
        }
    }
    close_up(&mut layer, turns);
    layer
}

/// Takes out layers in which nothing is left.
fn close_up(layer: &mut [usize], turns: &[usize]) {
    let mut used: Vec<usize> = turns.iter().map(|&it| layer[it]).collect();
    used.sort_unstable();
    used.dedup();
    for &piece in turns {
        layer[piece] = used.binary_search(&layer[piece]).unwrap_or(0);
    }
}

fn filled(part: &Part, pieces: &[Piece], layer: &[usize]) -> Vec<i32> {
    let mut full = Vec::new();
    for &piece in &part.pieces {
        if full.len() <= layer[piece] {
            full.resize(layer[piece] + 1, 0);
        }
        full[layer[piece]] += pieces[piece].height + ROW_GAP;
    }
    full
}

/// Returns how much room layers take on a screen, a little more for each layer. What has flows to
/// things at its sides stands better in few columns.
fn shape(part: &Part, pieces: &[Piece], layer: &[usize], is_far: bool, form: Form) -> i64 {
    let full = filled(part, pieces, layer);
    let mut wide = vec![0; full.len()];
    for &piece in &part.pieces {
        wide[layer[piece]] = wide[layer[piece]].max(pieces[piece].width);
    }
    let width: i32 = wide.iter().map(|&it| it + COLUMN_GAP + 40).sum();
    let height = full.iter().copied().max().unwrap_or(0);
    let width = if is_far { width * 3 } else { width };
    let layers = i64::try_from(full.len()).unwrap_or(i64::MAX);
    form.size(width, height) * (100 + 4 * layers)
}
