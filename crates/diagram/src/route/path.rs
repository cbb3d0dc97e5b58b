//! Small facts about paths.

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
    vec![leave(from, a, b), leave(to, b, a)]
}

/// Returns where the line from the middle of a frame towards a point passes the frame's border.
fn leave(frame: Rect, middle: Point, towards: Point) -> Point {
    let (dx, dy) = (
        i64::from(towards.x - middle.x),
        i64::from(towards.y - middle.y),
    );
    let right = i64::from(frame.x + frame.width - middle.x);
    let left = i64::from(middle.x - frame.x);
    let below = i64::from(frame.y + frame.height - middle.y);
    let above = i64::from(middle.y - frame.y);
    let (width, height) = (
        if dx > 0 { right } else { left },
        if dy > 0 { below } else { above },
    );
    let (x, y) = if dx.abs() * height >= dy.abs() * width {
        (width * dx.signum(), width * dy / dx.abs().max(1))
    } else {
        (height * dx / dy.abs().max(1), height * dy.signum())
    };
    let narrow = |distance: i64| i32::try_from(distance).unwrap_or_default();
    Point {
        x: middle.x + narrow(x),
        y: middle.y + narrow(y),
    }
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
    fn tidying_keeps_corners_only() {
        let at = |x, y| Point { x, y };
        let mut points = vec![at(0, 0), at(5, 0), at(5, 0), at(9, 0), at(9, 4), at(9, 8)];
        tidy(&mut points);
        assert_eq!(points, [at(0, 0), at(9, 0), at(9, 8)]);
    }
}
