//! Groups that no flow connects, beside and below each other.

use super::step::Form;
use super::{COLUMN_GAP, ROW_GAP, ZONE_GAP};

pub(super) struct Group {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) places: Vec<(usize, i32, i32)>,
    /// Whether there is a zone in it.
    pub(super) is_large: bool,
}

/// Returns the upper left corner of every group: in rows, in their order, as wide as it takes to
/// fill a screen.
pub(super) fn corners(groups: &[Group], form: Form) -> Vec<(i32, i32)> {
    let widest = groups.iter().map(|it| it.width).max().unwrap_or(0);
    let tried = widths(groups, widest).into_iter();
    let best = tried
        .map(|wide| rows(groups, wide, form))
        .min_by_key(|(cost, _)| *cost);
    best.map(|(_, corners)| corners).unwrap_or_default()
}

/// With more groups than this only some widths are tried, in even steps.
const FEW_GROUPS: usize = 40;
/// How many those are.
const STEPS: i32 = 64;

/// Returns how wide rows can be, from the widest group to one row of all.
fn widths(groups: &[Group], widest: i32) -> Vec<i32> {
    let all: i32 = groups.iter().map(|it| it.width + COLUMN_GAP).sum();
    if groups.len() > FEW_GROUPS {
        let step = (all - widest) / STEPS + 1;
        return (0..STEPS).map(|at| widest + at * step).collect();
    }
    let mut widths: Vec<i32> = Vec::new();
    for first in 0..groups.len() {
        let mut wide = -COLUMN_GAP;
        for group in &groups[first..] {
            wide += COLUMN_GAP + group.width;
            widths.push(wide);
        }
    }
    widths.sort_unstable();
    widths.dedup();
    widths.retain(|&wide| wide >= widest);
    widths
}

fn rows(groups: &[Group], limit: i32, form: Form) -> (i64, Vec<(i32, i32)>) {
    let (mut x, mut y, mut tall, mut wide) = (0, 0, 0, 0);
    let mut corners = Vec::new();
    let mut is_large = false;
    for group in groups {
        if x > 0 && x + group.width > limit {
            y += tall
                + if is_large || group.is_large {
                    ZONE_GAP
                } else {
                    ROW_GAP
                };
            (x, tall, is_large) = (0, 0, false);
        }
        corners.push((x, y));
        is_large |= group.is_large;
        tall = tall.max(group.height);
        wide = wide.max(x + group.width);
        x += group.width + COLUMN_GAP;
    }
    (form.size(wide, y + tall), corners)
}
