//! Arranges what stands on a diagram: layers from left to right along the flows, inside of every
//! zone and of zones in zones. `docs/decisions/0007-layers-in-zones.md` says why it is done here.
//!
//! One round arranges everything once, in the order in which people drew it. A drawing that such a
//! round leaves alone, or to which such rounds come back, has been arranged and is returned as it
//! is; others are improved in a few rounds that may change the order, and are then brought to such a
//! state.

mod align;
mod components;
mod cycles;
mod layers;
mod level;
mod order;
mod outline;
mod pack;
mod rigid;
mod selection;
mod sketch;
mod step;

use bulkhead_model::{DiagramId, ItemId, Model, Rect};
use outline::Outline;
use std::collections::{BTreeMap, BTreeSet};
use step::{Form, Order, Round};

pub use sketch::sketch;

/// Frames and distances are multiples of this.
const GRID: i32 = 10;
/// Space between the frame of a zone and what it contains.
const PADDING: i32 = 40;
/// Space for the title of a zone, above its padding.
const TITLE: i32 = 20;
/// Space between two elements above each other.
const ROW_GAP: i32 = 50;
/// Space between two columns that no flow connects.
const COLUMN_GAP: i32 = 100;
/// Space above and below a zone.
const ZONE_GAP: i32 = 60;
/// Most rounds that change the order of things.
const BETTER_ROUNDS: usize = 6;
/// Rounds after which the last one is taken, whether it would change again or not.
const ROUNDS: usize = 40;
/// Things that all rounds together look at: far more than one diagram can show has fewer rounds, so
/// that nobody waits for minutes.
const EFFORT: usize = 60_000;

/// Returns new frames for the elements and zones of a diagram, or for those that are given and what
/// lies in them; the others stay, and nothing is put on them. Members stay in their zones and others
/// out of them. Boundaries that are lines stay where they are.
pub fn arrange(
    model: &Model,
    diagram: DiagramId,
    items: Option<&BTreeSet<ItemId>>,
) -> BTreeMap<ItemId, Rect> {
    let outline = Outline::new(model, diagram);
    let round = |frames: &[Rect], order| {
        let round = Round {
            outline: &outline,
            frames,
            order,
            form: Form::SCREEN,
        };
        match items {
            Some(items) => selection::arranged(&round, items),
            None => round.arranged(),
        }
    };
    let mut frames = outline.frames();
    let rounds = (EFFORT / frames.len().max(1)).clamp(2, ROUNDS);
    let settled = |frames| until_stable(frames, rounds, |it| round(it, Order::Kept));
    // What was arranged stays, also where its rounds go in a circle.
    if settled(frames.clone()) != frames {
        for _ in 0..BETTER_ROUNDS.min(rounds) {
            let better = round(&frames, Order::Better);
            if better == frames {
                break;
            }
            frames = better;
        }
        frames = settled(frames);
    }
    let arranged = outline.items(&frames);
    match items {
        Some(items) => {
            let chosen = selection::chosen(&outline, items);
            arranged.filter(|(item, _)| chosen.contains(item)).collect()
        }
        None => arranged.collect(),
    }
}

/// Repeats a round until it changes nothing. Where rounds go in a circle, the same state of the
/// circle is taken wherever it was entered.
fn until_stable(
    start: Vec<Rect>,
    rounds: usize,
    round: impl Fn(&[Rect]) -> Vec<Rect>,
) -> Vec<Rect> {
    let mut seen = vec![start];
    while seen.len() <= rounds {
        let last = seen.last().map_or(&[][..], Vec::as_slice);
        let next = round(last);
        if let Some(at) = seen.iter().position(|known| *known == next) {
            let key = |frames: &&Vec<Rect>| -> Vec<(i32, i32)> {
                frames.iter().map(|it| (it.x, it.y)).collect()
            };
            let circle = seen[at..].iter().min_by_key(key);
            return circle.cloned().unwrap_or(next);
        }
        seen.push(next);
    }
    seen.pop().unwrap_or_default()
}

/// Returns the next multiple of the grid that is not smaller.
const fn up(value: i32) -> i32 {
    value.div_euclid(GRID) * GRID + if value.rem_euclid(GRID) == 0 { 0 } else { GRID }
}

/// Returns the nearest multiple of the grid.
const fn snapped(value: i32) -> i32 {
    (value + GRID / 2).div_euclid(GRID) * GRID
}
