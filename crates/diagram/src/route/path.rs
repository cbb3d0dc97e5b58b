//! Small facts about paths.

use super::outline::leave_frame;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{Flow, Point, Rect};

/// Returns how far the two ends of a flow are apart, from middle to middle along the axes.
pub(super) fn distance(scene: &Scene, flow: &Flow) -> i32 {
    let (from, to) = (
        scene.frame(flow.from).center(),
        scene.frame(flow.to).center(),
    );
    (from.x - to.x).abs() + (from.y - to.y).abs()
}

/// Removes points that repeat and points in the middle of a straight run.
pub(super) fn tidy(points: &mut Vec<Point>) {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points.iter() {
        while let [.., before, last] = kept[..] {
            let straight = (before.x == last.x && last.x == point.x)
                || (before.y == last.y && last.y == point.y);
            if !straight {
                break;
            }
            kept.pop();
        }
        if kept.last() != Some(&point) {
            kept.push(point);
        }
    }
    if kept.len() >= 2 {
        *points = kept;
    }
}

/// Returns the point half way along a path, by length.
pub(crate) fn halfway(points: &[Point]) -> Point {
    let long = |two: &[Point]| {
        let (dx, dy) = (
            i64::from(two[1].x - two[0].x),
            i64::from(two[1].y - two[0].y),
        );
        // In hundredths, so that short sloping pieces count for what they are.
        if dx == 0 || dy == 0 {
            (dx + dy).abs() * 100
        } else {
            ((dx * dx + dy * dy) * 10_000).isqrt()
        }
    };
    let mut left = points.windows(2).map(long).sum::<i64>() / 2;
    for two in points.windows(2) {
        let whole = long(two);
        if left <= whole {
            let at = |from: i32, to: i32| {
                let moved = i64::from(to - from) * left / whole.max(1);
                from + i32::try_from(moved).unwrap_or_default()
            };
            return Point {
                x: at(two[0].x, two[1].x),
                y: at(two[0].y, two[1].y),
            };
        }
        left -= whole;
    }
    points.last().copied().unwrap_or(Point { x: 0, y: 0 })
}

/// Returns the straight line between two elements from border to border: what is drawn when no
/// other way exists.
pub(super) fn straight(from: Rect, to: Rect) -> Vec<Point> {
    let (a, b) = (from.center(), to.center());
    if a == b {
        let right = Point {
            x: from.x + from.width,
            y: a.y,
        };
        return vec![right, Point { x: to.x, y: b.y }];
    }
    vec![leave_frame(from, a, b), leave_frame(to, b, a)]
}

/// Returns the loop of a flow that ends where it began, around one of the element's corners.
pub(super) fn ring(frame: Rect, corner: usize) -> Vec<Point> {
    let (right, down) = (corner.is_multiple_of(2), corner / 2 % 2 == 1);
    let (dx, dy) = ((frame.width / 4).min(30), (frame.height / 3).min(30));
    let (side, inner_x) = if right {
        (frame.x + frame.width, frame.x + frame.width - dx)
    } else {
        (frame.x, frame.x + dx)
    };
    let (edge, inner_y) = if down {
        (frame.y + frame.height, frame.y + frame.height - dy)
    } else {
        (frame.y, frame.y + dy)
    };
    let out_x = if right {
        side + shape::LOOP_SIZE
    } else {
        side - shape::LOOP_SIZE
    };
    let out_y = if down {
        edge + shape::LOOP_SIZE
    } else {
        edge - shape::LOOP_SIZE
    };
    vec![
        Point {
            x: side,
            y: inner_y,
        },
        Point {
            x: out_x,
            y: inner_y,
        },
        Point { x: out_x, y: out_y },
        Point {
            x: inner_x,
            y: out_y,
        },
        Point {
            x: inner_x,
            y: edge,
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_goes_from_border_to_border() {
        let from = Rect {
            x: 0,
            y: 0,
            width: 100,
            height: 50,
        };
        let to = Rect {
            x: 300,
            y: 0,
            width: 100,
            height: 50,
        };
        assert_eq!(
            straight(from, to),
            [Point { x: 100, y: 25 }, Point { x: 300, y: 25 }]
        );
        let below = Rect {
            x: 0,
            y: 200,
            width: 100,
            height: 50,
        };
        assert_eq!(
            straight(from, below),
            [Point { x: 50, y: 50 }, Point { x: 50, y: 200 }]
        );
    }

    #[test]
    fn half_way_is_meant_by_length() {
        let at = |x, y| Point { x, y };
        assert_eq!(halfway(&[at(0, 0), at(100, 0), at(100, 20)]), at(60, 0));
        assert_eq!(halfway(&[at(0, 0), at(30, 40), at(30, 60)]), at(21, 28));
        assert_eq!(halfway(&[at(7, 7), at(7, 7)]), at(7, 7));
        assert_eq!(halfway(&[]), at(0, 0));
    }

    #[test]
    fn tidying_keeps_corners_only() {
        let at = |x, y| Point { x, y };
        let mut points = vec![at(0, 0), at(5, 0), at(5, 0), at(9, 0), at(9, 4), at(9, 8)];
        tidy(&mut points);
        assert_eq!(points, [at(0, 0), at(9, 0), at(9, 8)]);
    }
}
