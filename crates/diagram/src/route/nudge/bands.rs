//! Elements by where they are along the segments, so that a segment looks only at those beside it.

use super::run::{Axis, Sides};
use crate::shape;
use bulkhead_model::{ElementId, Rect};
use std::{collections::BTreeMap, ops::RangeInclusive};

/// Most bands.
const MOST: i32 = 200;
/// A band is not made lower than this.
const LOWEST: i32 = 100;

/// Bands across the segments. An element that reaches into several stands in each of them.
pub(super) struct Bands {
    first: i32,
    height: i32,
    elements: Vec<Vec<(Sides, ElementId)>>,
}

impl Bands {
    pub(super) fn new(elements: &BTreeMap<ElementId, Rect>, axis: Axis) -> Self {
        let along = |frame: &Rect| axis.sides(*frame).1;
        let first = elements.values().map(|it| along(it).0).min().unwrap_or(0);
        let last = elements.values().map(|it| along(it).1).max().unwrap_or(0);
        let height = ((last - first) / MOST + 1).max(LOWEST);
        let count = usize::try_from((last - first) / height + 1).unwrap_or(1);
        let mut bands = Self {
            first,
            height,
            elements: vec![Vec::new(); count],
        };
        for (&id, &frame) in elements {
            let sides = axis.sides(frame);
            for band in bands.within(sides.1) {
                bands.elements[band].push((sides, id));
            }
        }
        bands
    }

    /// Returns the elements that a segment could pass, some of them repeatedly.
    pub(super) fn beside(
        &self,
        (from, to): (i32, i32),
    ) -> impl Iterator<Item = &(Sides, ElementId)> {
        let span = (from - shape::CLEARANCE, to + shape::CLEARANCE);
        self.elements[self.within(span)].iter().flatten()
    }

    fn within(&self, (from, to): (i32, i32)) -> RangeInclusive<usize> {
        let band = |at: i32| {
            let number = usize::try_from((at - self.first) / self.height).unwrap_or(0);
            number.min(self.elements.len() - 1)
        };
        band(from)..=band(to)
    }
}
