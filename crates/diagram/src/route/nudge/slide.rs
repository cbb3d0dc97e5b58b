//! Finds a place for every segment: as near as possible to where it was, in the given order, with
//! the distance between neighbours that the room allows.

use super::run::Run;
use crate::shape;

/// Distance that neighbours keep where nothing is in the way.
const WISH: i32 = 15;
/// Distances that are tried, the widest that fits is kept.
const GAPS: [i32; 9] = [shape::FLOW_GAP, 8, 7, 6, 5, 4, 3, 2, LEAST];
/// Neighbours that have no room for this lie on each other.
const LEAST: i32 = 1;
/// How much farther than their length segments keep others away.
const SLACK: i32 = 9;
/// Parts of a unit in which segments are pushed.
const FINE: i32 = 16;
/// How often neighbours push each other.
const PUSHES: usize = 48;

/// Slides segments apart. They are given in their order across; nobody overtakes a neighbour.
pub(super) fn apart(runs: &mut [Run]) {
    let pairs = neighbours(runs);
    let mut group: Vec<usize> = (0..runs.len()).collect();
    for &(one, other) in &pairs {
        let (a, b) = (root(&mut group, one), root(&mut group, other));
        let (low, high) = (a.min(b), a.max(b));
        group[high] = low;
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); runs.len()];
    for index in 0..runs.len() {
        let root = root(&mut group, index);
        members[root].push(index);
    }
    let mut ties: Vec<Vec<(usize, usize)>> = vec![Vec::new(); runs.len()];
    for &(one, other) in &pairs {
        let root = root(&mut group, one);
        ties[root].push((one, other));
    }
    for (members, ties) in members.iter().zip(&ties).filter(|(it, _)| !it.is_empty()) {
        let mut group: Vec<Run> = members.iter().map(|&index| runs[index].clone()).collect();
        // Members are in order, so that a place among them is found by halving.
        let place = |index: usize| members.partition_point(|&member| member < index);
        let ties: Vec<(usize, usize)> = ties
            .iter()
            .map(|&(one, other)| (place(one), place(other)))
            .collect();
        settle(&mut group, &ties);
        for (&index, settled) in members.iter().zip(group) {
            runs[index].at = settled.at;
        }
    }
}

/// Returns the pairs of segments that could come too close, the former before the latter.
fn neighbours(runs: &[Run]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (one, a) in runs.iter().enumerate() {
        for (other, b) in runs.iter().enumerate().skip(one + 1) {
            if b.at - a.at >= FAR {
                break;
            }
            let beside = a.span.0 < b.span.1 + SLACK && b.span.0 < a.span.1 + SLACK;
            if beside && a.room.1 + WISH > b.room.0 {
                pairs.push((one, other));
            }
        }
    }
    pairs
}

/// Segments farther apart than this never meet.
const FAR: i32 = 400;

fn root(group: &mut [usize], index: usize) -> usize {
    let mut at = index;
    while group[at] != at {
        group[at] = group[group[at]];
        at = group[at];
    }
    at
}

/// Finds a place for all segments that push each other.
fn settle(runs: &mut [Run], ties: &[(usize, usize)]) {
    let clear: Vec<(i32, i32)> = runs.iter().map(|run| run.clear).collect();
    let room: Vec<(i32, i32)> = runs.iter().map(|run| run.room).collect();
    let attempts = GAPS
        .iter()
        .take(2)
        .map(|&gap| (gap, &clear))
        .chain(GAPS.iter().map(|&gap| (gap, &room)));
    for (gap, limits) in attempts {
        if let Some(bounds) = feasible(limits, ties, gap) {
            place(runs, ties, gap, &bounds);
            return;
        }
    }
    let bounds = tight(&room, ties);
    place(runs, ties, LEAST, &bounds);
}

/// Returns how far each segment can go when all keep a distance, or nothing when they cannot.
fn feasible(limits: &[(i32, i32)], ties: &[(usize, usize)], gap: i32) -> Option<Vec<(i32, i32)>> {
    let mut bounds = limits.to_vec();
    for &(one, other) in ties {
        bounds[other].0 = bounds[other].0.max(bounds[one].0 + gap);
    }
    for &(one, other) in ties.iter().rev() {
        bounds[one].1 = bounds[one].1.min(bounds[other].1 - gap);
    }
    let possible = bounds.iter().all(|&(low, high)| low <= high);
    possible.then_some(bounds)
}

/// Returns how far each segment can go where not all fit: those that do keep their distance, and
/// only the others share the end of their room.
fn tight(limits: &[(i32, i32)], ties: &[(usize, usize)]) -> Vec<(i32, i32)> {
    let mut bounds = limits.to_vec();
    for &(one, other) in ties {
        let low = (bounds[one].0 + LEAST).min(bounds[other].1);
        bounds[other].0 = bounds[other].0.max(low);
    }
    for &(one, other) in ties.iter().rev() {
        let high = (bounds[other].1 - LEAST).max(bounds[one].0);
        bounds[one].1 = bounds[one].1.min(high);
    }
    bounds
}

fn place(runs: &mut [Run], ties: &[(usize, usize)], gap: i32, bounds: &[(i32, i32)]) {
    let mut at: Vec<i32> = runs
        .iter()
        .zip(bounds)
        .map(|(run, &(low, high))| run.at.clamp(low, high) * FINE)
        .collect();
    for _ in 0..PUSHES {
        let mut moved = false;
        for &(one, other) in ties {
            let short = at[one] + WISH * FINE - at[other];
            if short > 1 {
                let (low, high) = (bounds[one].0 * FINE, bounds[other].1 * FINE);
                let before = (at[one], at[other]);
                at[one] = (at[one] - short / 2).max(low);
                at[other] = (at[other] + short / 2).min(high);
                moved |= before != (at[one], at[other]);
            }
        }
        if !moved {
            break;
        }
    }
    let mut low: Vec<i32> = bounds.iter().map(|bound| bound.0).collect();
    let mut next = 0;
    for index in 0..runs.len() {
        // Ties are ordered by their former member, so all that push this one were seen before.
        runs[index].at = ((at[index] + FINE / 2) / FINE).clamp(low[index], bounds[index].1);
        while next < ties.len() && ties[next].0 == index {
            let other = ties[next].1;
            let least = low[other].max(runs[index].at + gap);
            low[other] = least.min(bounds[other].1);
            next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(at: i32, span: (i32, i32), room: (i32, i32)) -> Run {
        Run {
            flow: 0,
            index: 0,
            at,
            span,
            room,
            clear: room,
        }
    }

    #[test]
    fn segments_on_one_lane_spread_around_it_in_their_order() {
        let mut runs = vec![run(100, (0, 50), (0, 200)); 3];
        apart(&mut runs);
        let at: Vec<i32> = runs.iter().map(|run| run.at).collect();
        assert!(
            at[1] - at[0] >= shape::FLOW_GAP && at[2] - at[1] >= shape::FLOW_GAP,
            "{at:?}"
        );
        assert!((at[1] - 100).abs() <= 3, "{at:?}");
    }

    #[test]
    fn segments_that_do_not_meet_stay_where_they_are() {
        let mut runs = vec![run(100, (0, 50), (0, 200)), run(100, (80, 90), (0, 200))];
        apart(&mut runs);
        assert_eq!([runs[0].at, runs[1].at], [100, 100]);
    }

    #[test]
    fn where_room_is_short_the_distance_shrinks_and_the_room_is_kept() {
        let mut runs = vec![run(20, (0, 50), (10, 30)); 5];
        apart(&mut runs);
        let at: Vec<i32> = runs.iter().map(|run| run.at).collect();
        assert!(at.windows(2).all(|two| two[1] - two[0] >= 5), "{at:?}");
        assert!(at[0] >= 10 && at[4] <= 30, "{at:?}");
    }
}
