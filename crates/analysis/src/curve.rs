//! Where curves meet. A curve is looked at as a chain of chords, which is what decides about lines
//! that flows pass, here as in Microsoft's Threat Modeling Tool.

use bulkhead_model::{Curve, Point};

/// Chords of one curve. Anything from two on gives the same answers for all models that we know.
const CHORDS: u32 = 40;

/// A point between the whole units of a diagram.
type Fine = (f64, f64);

/// A curve as chords, with the box around it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Chain {
    points: Vec<Fine>,
    low: Fine,
    high: Fine,
}

impl Chain {
    pub(crate) fn new(curve: Curve) -> Self {
        let (start, through, end) = (fine(curve.start), fine(curve.through), fine(curve.end));
        // The point between lies on the curve, so that the control point is twice as far out.
        let control = (
            2.0 * through.0 - f64::midpoint(start.0, end.0),
            2.0 * through.1 - f64::midpoint(start.1, end.1),
        );
        let straight = control == (f64::midpoint(start.0, end.0), f64::midpoint(start.1, end.1));
        let points: Vec<Fine> = if straight {
            vec![start, end]
        } else {
            (0..=CHORDS)
                .map(|step| {
                    let t = f64::from(step) / f64::from(CHORDS);
                    let (a, c, b) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
                    (
                        a * start.0 + c * control.0 + b * end.0,
                        a * start.1 + c * control.1 + b * end.1,
                    )
                })
                .collect()
        };
        Self::of(points)
    }

    /// Returns the straight lines from point to point.
    pub(crate) fn through(points: impl IntoIterator<Item = Point>) -> Self {
        Self::of(points.into_iter().map(fine).collect())
    }

    fn of(points: Vec<Fine>) -> Self {
        let start = points.first().copied().unwrap_or_default();
        let (mut low, mut high) = (start, start);
        for point in &points {
            low = (low.0.min(point.0), low.1.min(point.1));
            high = (high.0.max(point.0), high.1.max(point.1));
        }
        Self { points, low, high }
    }

    /// Tells whether two curves meet. Touching counts; running along each other does not.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.first_meeting(other).is_some()
    }

    /// Returns how far along a curve first meets another one: in chords of its own, from 0.
    pub(crate) fn first_meeting(&self, other: &Self) -> Option<f64> {
        let apart = self.high.0 < other.low.0
            || other.high.0 < self.low.0
            || self.high.1 < other.low.1
            || other.high.1 < self.low.1;
        if apart {
            return None;
        }
        let mut passed = 0.0;
        for mine in chords(&self.points) {
            let met = chords(&other.points).filter_map(|theirs| meeting(mine, theirs));
            if let Some(nearest) = met.reduce(f64::min) {
                return Some(passed + nearest);
            }
            passed += 1.0;
        }
        None
    }
}

fn chords(points: &[Fine]) -> impl Iterator<Item = (Fine, Fine)> + '_ {
    points.iter().copied().zip(points.iter().copied().skip(1))
}

/// Returns how far along the first of two chords they meet, from 0 to 1.
fn meeting((a, b): (Fine, Fine), (c, d): (Fine, Fine)) -> Option<f64> {
    let side = |p: Fine, q: Fine, r: Fine| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    let (side_c, side_d) = (side(a, b, c), side(a, b, d));
    let (side_a, side_b) = (side(c, d, a), side(c, d, b));
    let along = side_c == 0.0 && side_d == 0.0;
    let meet = side_c * side_d <= 0.0 && side_a * side_b <= 0.0 && !along;
    let whole = side_a - side_b;
    meet.then_some(if whole == 0.0 { 0.0 } else { side_a / whole })
}

fn fine(point: Point) -> Fine {
    (f64::from(point.x), f64::from(point.y))
}

/// Returns the straight way between two points.
pub(crate) const fn straight(start: Point, end: Point) -> Curve {
    Curve {
        start,
        through: Point {
            x: i32::midpoint(start.x, end.x),
            y: i32::midpoint(start.y, end.y),
        },
        end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    fn bow(start: Point, through: Point, end: Point) -> Chain {
        Chain::new(Curve {
            start,
            through,
            end,
        })
    }

    #[test]
    fn the_point_between_lies_on_the_curve() {
        let wall = bow(at(0, 0), at(50, 100), at(100, 0));
        let meets = |y| Chain::new(straight(at(-10, y), at(110, y))).meets(&wall);
        assert!(meets(99) && meets(50));
        assert!(!meets(103));
    }

    #[test]
    fn touching_counts_and_running_along_does_not() {
        let line = Chain::new(straight(at(0, 0), at(100, 0)));
        assert!(Chain::new(straight(at(50, 0), at(50, 80))).meets(&line));
        assert!(!Chain::new(straight(at(20, 0), at(80, 0))).meets(&line));
        assert!(!Chain::new(straight(at(50, 1), at(50, 80))).meets(&line));
    }
}
