//! Which zone lies in which, and what lies in them, for a whole diagram at once. It answers what
//! [`bulkhead_model::home_of`] and [`bulkhead_model::zones_at`] answer for one thing at a time; a
//! file can hold so many boxes and elements that asking one by one would take minutes.

use crate::limits;
use bulkhead_model::{BoundaryId, Point, Rect, limits::ZONE_DEPTH};
use std::collections::BTreeSet;

/// The boxes of a diagram with their homes.
pub(super) struct Nesting {
    /// Smallest first.
    zones: Vec<Zone>,
}

pub(super) struct Zone {
    pub(super) id: BoundaryId,
    frame: Rect,
    /// Place of the zone that it lies in.
    home: Option<usize>,
    /// Whether it lies in a zone that is nested too deep to take it.
    pub(super) cut: bool,
}

impl Nesting {
    pub(super) fn new(boxes: impl IntoIterator<Item = (BoundaryId, Rect)>) -> Self {
        let mut zones: Vec<Zone> = boxes
            .into_iter()
            .map(|(id, frame)| Zone {
                id,
                frame,
                home: None,
                cut: false,
            })
            .collect();
        zones.sort_by_key(|zone| (area(zone.frame), zone.id));
        let mut depths = vec![1; zones.len()];
        // From the largest to the smallest: what a zone lies in is settled before the zone itself.
        for place in (0..zones.len()).rev() {
            let Some((zone, larger)) = zones.get_mut(place..).and_then(<[_]>::split_first_mut)
            else {
                continue;
            };
            let home = larger
                .iter()
                .position(|other| {
                    other.frame.encloses(zone.frame) && area(other.frame) > area(zone.frame)
                })
                .map(|after| place + 1 + after);
            let depth = home
                .and_then(|home| depths.get(home))
                .map_or(1, |depth| depth + 1);
            if depth > ZONE_DEPTH {
                zone.cut = true;
            } else {
                zone.home = home;
                if let Some(slot) = depths.get_mut(place) {
                    *slot = depth;
                }
            }
        }
        Self { zones }
    }

    /// Returns each zone with the one that it lies in.
    pub(super) fn zones(&self) -> impl Iterator<Item = (&Zone, Option<BoundaryId>)> {
        self.zones.iter().map(|zone| {
            let home = zone.home.and_then(|home| self.zones.get(home));
            (zone, home.map(|home| home.id))
        })
    }

    /// Returns the innermost zones that contain a point, the smallest of them when there are too
    /// many.
    pub(super) fn at(&self, point: Point) -> BTreeSet<BoundaryId> {
        let mut innermost = BTreeSet::new();
        // Smallest first, so that a zone comes after everything that lies in it.
        let mut around = vec![false; self.zones.len()];
        for (place, zone) in self.zones.iter().enumerate() {
            if !zone.frame.contains(point) {
                continue;
            }
            if let Some(home) = zone.home.and_then(|home| around.get_mut(home)) {
                *home = true;
            }
            if around.get(place) == Some(&false) {
                innermost.insert(zone.id);
                if innermost.len() >= limits::ZONES_OF_ONE {
                    break;
                }
            }
        }
        innermost
    }
}

fn area(frame: Rect) -> i64 {
    i64::from(frame.width) * i64::from(frame.height)
}

#[cfg(test)]
mod tests;
