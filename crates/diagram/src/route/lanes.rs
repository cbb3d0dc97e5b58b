//! The coordinates at which flows may run: a fixed distance beside elements and zones, through the
//! middle of elements, and in the middle of gaps that are narrower.

use crate::near::Near;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::Rect;

/// A lane that an element or a zone gives, with the part of the plane that it comes from.
pub(super) struct Lanes {
    /// Lanes that run down the diagram: coordinate x and the frame that gives it.
    pub(super) down: Vec<(i32, Rect)>,
    /// Lanes that run across the diagram: coordinate y and the frame that gives it.
    pub(super) across: Vec<(i32, Rect)>,
}

impl Lanes {
    pub(super) fn new(scene: &Scene) -> Self {
        let frames: Vec<Rect> = scene.elements.values().copied().collect();
        let near = Near::holding(&frames);
        let mut lanes = Self {
            down: Vec::new(),
            across: Vec::new(),
        };
        for &frame in &frames {
            let center = frame.center();
            let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
            let (mut left_gap, mut right_gap) = (i32::MAX, i32::MAX);
            let (mut top_gap, mut bottom_gap) = (i32::MAX, i32::MAX);
            // A gap of two lanes or more has room for the lanes of both sides.
            for other in near.find(frame.grown(2 * shape::LANE + 1)) {
                let other = frames[other as usize];
                if frame.y < other.y + other.height && other.y < bottom {
                    facing(&mut right_gap, other.x - right);
                    facing(&mut left_gap, frame.x - other.x - other.width);
                }
                if frame.x < other.x + other.width && other.x < right {
                    facing(&mut bottom_gap, other.y - bottom);
                    facing(&mut top_gap, frame.y - other.y - other.height);
                }
            }
            let lane = |gap: i32| shape::LANE.min(gap / 2);
            lanes.down.extend(
                [frame.x - lane(left_gap), center.x, right + lane(right_gap)].map(|x| (x, frame)),
            );
            lanes.across.extend(
                [frame.y - lane(top_gap), center.y, bottom + lane(bottom_gap)].map(|y| (y, frame)),
            );
        }
        for zone in &scene.zones {
            let frame = zone.frame;
            let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
            lanes
                .down
                .extend([frame.x - shape::LANE, right + shape::LANE].map(|x| (x, frame)));
            lanes
                .across
                .extend([frame.y - shape::LANE, bottom + shape::LANE].map(|y| (y, frame)));
        }
        lanes
            .down
            .sort_by_key(|&(at, frame)| (at, frame.x, frame.y));
        lanes
            .across
            .sort_by_key(|&(at, frame)| (at, frame.x, frame.y));
        lanes
    }
}

/// Takes over a gap when it is one and the smallest so far.
fn facing(smallest: &mut i32, gap: i32) {
    if gap > 0 {
        *smallest = gap.min(*smallest);
    }
}
