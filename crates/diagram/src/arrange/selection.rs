//! Arranging some things while the others stay.

use super::outline::{Kind, Outline, ROOT};
use super::step::{Block, Round};
use super::{GRID, ROW_GAP, TITLE, snapped};
use crate::bounds::around;
use crate::shape;
use bulkhead_model::{ItemId, Rect};
use std::collections::{BTreeMap, BTreeSet};

/// Space that what is arranged keeps from what stays, first choice and, where room is short, last.
const SPACES: [i32; 2] = [ROW_GAP, 2 * GRID];

/// Returns the given items with all that lies in them.
pub(super) fn chosen(outline: &Outline, items: &BTreeSet<ItemId>) -> BTreeSet<ItemId> {
    let is_given = |thing: usize| {
        outline.things[thing]
            .item
            .is_some_and(|it| items.contains(&it))
    };
    let all = 1..outline.things.len();
    all.filter(|&thing| outline.path(thing).any(is_given))
        .filter_map(|thing| outline.things[thing].item)
        .collect()
}

/// Arranges the given items once, those of each container among each other, near where they are.
/// Where a container has no room for them, they stay as they are.
pub(super) fn arranged(round: &Round<'_>, items: &BTreeSet<ItemId>) -> Vec<Rect> {
    let (outline, frames) = (round.outline, round.frames);
    let chosen = chosen(outline, items);
    let is_chosen = |thing: usize| {
        outline.things[thing]
            .item
            .is_some_and(|it| chosen.contains(&it))
    };
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for thing in 1..outline.things.len() {
        let parent = outline.things[thing].parent;
        let in_rigid = outline
            .path(parent)
            .any(|it| outline.things[it].kind == Kind::Rigid);
        if is_chosen(thing) && !is_chosen(parent) && !in_rigid {
            groups.entry(parent).or_default().push(thing);
        }
    }
    let mut arranged = frames.to_vec();
    for (container, group) in groups {
        let Some(was) = around(group.iter().map(|&it| frames[it])) else {
            continue;
        };
        let block = round.contents(container, &group, was);
        let stays: Vec<Rect> = outline.things[container]
            .children
            .iter()
            .filter(|it| !group.contains(it))
            .map(|&it| frames[it])
            .collect();
        let bounds = (container != ROOT).then(|| frames[container]);
        if let Some((x, y)) = place(&block, was, &stays, bounds) {
            for (thing, frame) in block.places {
                arranged[thing] = frame.shifted(x, y);
            }
        }
    }
    arranged
}

/// Returns the free place that is nearest to where things were.
fn place(block: &Block, was: Rect, stays: &[Rect], bounds: Option<Rect>) -> Option<(i32, i32)> {
    let mut spaces = SPACES.iter();
    spaces.find_map(|&space| nearest(block, was, stays, bounds, space))
}

fn nearest(
    block: &Block,
    was: Rect,
    stays: &[Rect],
    bounds: Option<Rect>,
    space: i32,
) -> Option<(i32, i32)> {
    let (width, height) = (block.width, block.height);
    let wanted = (snapped(was.x), snapped(was.y));
    let (mut xs, mut ys) = (vec![wanted.0], vec![wanted.1]);
    for frame in stays {
        xs.extend([frame.x + frame.width + space, frame.x - space - width]);
        ys.extend([frame.y + frame.height + space, frame.y - space - height]);
    }
    let inner = bounds.map(|frame| Rect {
        x: frame.x + 2 * GRID,
        y: frame.y + TITLE.max(shape::TITLE_HEIGHT) + GRID,
        width: frame.width - 4 * GRID,
        height: frame.height - TITLE - 3 * GRID,
    });
    if let Some(inner) = inner {
        xs.extend([inner.x + GRID, inner.x + inner.width - width]);
        ys.extend([inner.y + GRID, inner.y + inner.height - height]);
    }
    let far = |(x, y): (i32, i32)| (x - wanted.0).abs() + (y - wanted.1).abs();
    let (xs, ys) = (tried(xs, wanted.0), tried(ys, wanted.1));
    let places = xs.iter().flat_map(|&x| ys.iter().map(move |&y| (x, y)));
    let mut places: Vec<(i32, i32)> = places.collect();
    places.sort_unstable_by_key(|&at| (far(at), at));
    places.into_iter().find(|&(x, y)| {
        let frame = Rect {
            x,
            y,
            width,
            height,
        };
        let kept = Rect {
            x: x - space + 1,
            y: y - space + 1,
            width: width + 2 * space - 2,
            height: height + 2 * space - 2,
        };
        inner.is_none_or(|inner| inner.encloses(frame))
            && !stays.iter().any(|other| other.overlaps(kept))
    })
}

/// Most places that are tried across, and as many down: all pairs of them are looked at.
const MOST_TRIED: usize = 160;

/// Returns the nearest of some coordinates on the grid, each once; the farthest ones stay in, since
/// there is always room beyond everything.
fn tried(mut found: Vec<i32>, wanted: i32) -> Vec<i32> {
    for value in &mut found {
        *value = snapped(*value);
    }
    found.sort_unstable();
    found.dedup();
    let ends = [found.first().copied(), found.last().copied()];
    found.sort_by_key(|&value| ((value - wanted).abs(), value));
    found.truncate(MOST_TRIED);
    found.extend(ends.into_iter().flatten());
    found
}
