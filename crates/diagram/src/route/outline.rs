//! Where a line from inside of an element passes its outline.

use bulkhead_model::{Point, Rect};

/// Returns where the line from a point inside of a frame towards another point passes the outline
/// of the frame, whose corners are rounded.
pub(super) fn leave(frame: Rect, radius: i32, inside: Point, towards: Point) -> Point {
    let border = leave_frame(frame, inside, towards);
    let radius = radius.min(frame.width / 2).min(frame.height / 2);
    let Some(corner) = corner(frame, radius, border) else {
        return border;
    };
    let long = (inside.x - border.x)
        .abs()
        .max((inside.y - border.y).abs())
        .max(1);
    // Only a few steps lead from the corner of the frame to the round that cuts it off.
    (0..=long)
        .map(|step| between(border, inside, step, long))
        .find(|&point| !corner.cuts_off(point, radius))
        .unwrap_or(border)
}

/// A corner that is rounded: the middle of its round, and where the corner lies from there.
struct Corner {
    middle: Point,
    outwards: (i32, i32),
}

impl Corner {
    fn cuts_off(&self, point: Point, radius: i32) -> bool {
        let (dx, dy) = (
            (point.x - self.middle.x) * self.outwards.0,
            (point.y - self.middle.y) * self.outwards.1,
        );
        dx > 0 && dy > 0 && dx * dx + dy * dy > radius * radius
    }
}

/// Returns the corner that a point of the border belongs to, if any.
fn corner(frame: Rect, radius: i32, border: Point) -> Option<Corner> {
    let near = |at: i32, low: i32, long: i32| {
        if at < low + radius {
            Some((low + radius, -1))
        } else if at > low + long - radius {
            Some((low + long - radius, 1))
        } else {
            None
        }
    };
    let (x, right) = near(border.x, frame.x, frame.width)?;
    let (y, down) = near(border.y, frame.y, frame.height)?;
    Some(Corner {
        middle: Point { x, y },
        outwards: (right, down),
    })
}

fn between(from: Point, to: Point, part: i32, whole: i32) -> Point {
    let at = |from: i32, to: i32| {
        let moved = i64::from(to - from) * i64::from(part) / i64::from(whole);
        from + i32::try_from(moved).unwrap_or_default()
    };
    Point {
        x: at(from.x, to.x),
        y: at(from.y, to.y),
    }
}

/// Returns where the line from a point inside of a frame towards another point passes its border.
pub(super) fn leave_frame(frame: Rect, inside: Point, towards: Point) -> Point {
    let (dx, dy) = (
        i64::from(towards.x - inside.x),
        i64::from(towards.y - inside.y),
    );
    let right = i64::from(frame.x + frame.width - inside.x);
    let left = i64::from(inside.x - frame.x);
    let below = i64::from(frame.y + frame.height - inside.y);
    let above = i64::from(inside.y - frame.y);
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
        x: inside.x + narrow(x),
        y: inside.y + narrow(y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect {
        x: 0,
        y: 0,
        width: 100,
        height: 60,
    };
    const MIDDLE: Point = Point { x: 50, y: 30 };

    #[test]
    fn a_line_passes_a_side_where_it_meets_it() {
        assert_eq!(
            leave(FRAME, 12, MIDDLE, Point { x: 150, y: 30 }),
            Point { x: 100, y: 30 }
        );
        assert_eq!(
            leave(FRAME, 12, MIDDLE, Point { x: 50, y: -90 }),
            Point { x: 50, y: 0 }
        );
    }

    #[test]
    fn a_line_through_a_corner_ends_at_the_round_that_cuts_it_off() {
        for (x, y) in [(-100, -60), (200, -60), (-100, 120), (200, 120)] {
            let sharp = leave(FRAME, 0, MIDDLE, Point { x, y });
            assert!([0, 100].contains(&sharp.x) && [0, 60].contains(&sharp.y));
            let round = leave(FRAME, 12, MIDDLE, Point { x, y });
            let (dx, dy) = ((round.x - sharp.x).abs(), (round.y - sharp.y).abs());
            assert!((3..7).contains(&dx) && (2..6).contains(&dy), "{round:?}");
        }
    }
}
