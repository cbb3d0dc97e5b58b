//! Zones that overlap without nesting. Where they lie as their members need it, somebody drew them
//! so, and they keep the way they overlap.

use super::outline::{Kind, Outline, ROOT};
use crate::bounds::around;
use bulkhead_model::Rect;
use std::collections::{BTreeMap, BTreeSet};

/// Puts zones that share elements into one thing that moves as a whole, where they are drawn as the
/// model has them. Elsewhere an element stands in one of its zones.
pub(super) fn gather(outline: &mut Outline, shared: &[(usize, Vec<usize>)]) {
    let mut groups: Vec<BTreeSet<usize>> = Vec::new();
    for (_, homes) in shared {
        let Some((container, mut group)) = beneath_common(outline, homes) else {
            continue;
        };
        groups.retain(|other| {
            let meets = !other.is_disjoint(&group);
            if meets {
                group.extend(other);
            }
            !meets
        });
        debug_assert!(
            group
                .iter()
                .all(|&zone| outline.things[zone].parent == container)
        );
        groups.push(group);
    }
    for group in groups {
        let inside = inside(outline, &group);
        if !as_drawn(outline, shared, &inside) {
            choose(outline, shared, &inside);
            continue;
        }
        let frames = inside.iter().map(|&thing| outline.frame(thing));
        let Some(frame) = around(frames) else {
            continue;
        };
        let parent = group
            .first()
            .map_or(ROOT, |&zone| outline.things[zone].parent);
        let whole = outline.add(Kind::Rigid, None, frame);
        outline.things[whole].parent = parent;
        for &zone in &group {
            outline.things[zone].parent = whole;
        }
    }
}

/// Returns the innermost container of all zones, and its children in which they lie.
fn beneath_common(outline: &Outline, zones: &[usize]) -> Option<(usize, BTreeSet<usize>)> {
    let mut paths: Vec<Vec<usize>> = zones
        .iter()
        .map(|&zone| outline.path(zone).collect())
        .collect();
    let mut common = ROOT;
    loop {
        let last: BTreeSet<usize> = paths.iter_mut().filter_map(Vec::pop).collect();
        if last.len() != 1 || paths.iter().any(Vec::is_empty) {
            return (last.len() > 1).then_some((common, last));
        }
        common = last.first().copied()?;
    }
}

/// Returns everything in some zones, themselves included.
fn inside(outline: &Outline, group: &BTreeSet<usize>) -> Vec<usize> {
    let all = 1..outline.things.len();
    all.filter(|&thing| outline.path(thing).any(|around| group.contains(&around)))
        .collect()
}

/// Tells whether everything lies in exactly the zones that it should lie in, and alone.
fn as_drawn(outline: &Outline, shared: &[(usize, Vec<usize>)], inside: &[usize]) -> bool {
    let several: BTreeMap<usize, &Vec<usize>> =
        shared.iter().map(|(it, homes)| (*it, homes)).collect();
    let is_zone = |thing: usize| matches!(outline.things[thing].kind, Kind::Zone { .. });
    let zones: Vec<usize> = inside.iter().copied().filter(|&it| is_zone(it)).collect();
    inside.iter().all(|&thing| {
        let frame = outline.frame(thing);
        if is_zone(thing) {
            let parent = outline.things[thing].parent;
            return !zones.contains(&parent) || outline.frame(parent).encloses(frame);
        }
        let homes: &[usize] = several.get(&thing).map_or(&[], |homes| homes);
        let first = [outline.things[thing].parent];
        let homes = if homes.is_empty() { &first } else { homes };
        let wanted: BTreeSet<usize> = homes.iter().flat_map(|&zone| outline.path(zone)).collect();
        let holds = |zone: usize| outline.frame(zone).contains(frame.center());
        let alone = |&other: &usize| {
            other == thing || is_zone(other) || !outline.frame(other).overlaps(frame)
        };
        zones
            .iter()
            .all(|&zone| holds(zone) == wanted.contains(&zone))
            && inside.iter().all(alone)
    })
}

/// Lets every element that lies in several zones stand in the one that it is drawn in, or else in
/// the one with the fewest members, so that small zones do not seem empty.
fn choose(outline: &mut Outline, shared: &[(usize, Vec<usize>)], inside: &[usize]) {
    let mut members: BTreeMap<usize, usize> = BTreeMap::new();
    for &thing in inside {
        *members.entry(outline.things[thing].parent).or_default() += 1;
    }
    for (element, homes) in shared.iter().filter(|(it, _)| inside.contains(it)) {
        let center = outline.frame(*element).center();
        let apart = |zone: &&usize| {
            let frame: Rect = outline.frame(**zone);
            (
                !frame.contains(center),
                members.get(*zone).copied().unwrap_or(0),
                **zone,
            )
        };
        if let Some(&home) = homes.iter().min_by_key(apart) {
            outline.things[*element].parent = home;
        }
    }
}
