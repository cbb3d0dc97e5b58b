//! Where lines meet. A line of any shape is looked at as a chain of chords, which is what decides
//! about boundaries that flows pass, here as in Microsoft's Threat Modeling Tool.

use crate::{Curve, Point};

/// Chords of one curve. Anything from two on gives the same answers for all models that we know.
const CHORDS: u32 = 24;

/// A point between the whole units of a diagram.
type Fine = (f64, f64);

/// A line of any shape as chords, with the box around it.
#[derive(Clone, PartialEq, Debug)]
pub struct Chain {
    points: Vec<Fine>,
    low: Fine,
    high: Fine,
}

impl Chain {
    /// Returns the chords of a curve: a single one where it is straight, as near as whole units
    /// come.
    pub fn new(curve: Curve) -> Self {
        let (start, through, end) = (fine(curve.start), fine(curve.through), fine(curve.end));
        let off = |a: f64, between: f64, b: f64| a + b - 2.0 * between;
        let (bow_x, bow_y) = (
            off(start.0, through.0, end.0),
            off(start.1, through.1, end.1),
        );
        if bow_x.abs() <= 1.0 && bow_y.abs() <= 1.0 {
            return Self::of(vec![start, end]);
        }
        // The point between lies on the curve, so that the control point is twice as far out.
        let control = (through.0 - bow_x / 2.0, through.1 - bow_y / 2.0);
        let points = (0..=CHORDS).map(|step| {
            let t = f64::from(step) / f64::from(CHORDS);
            let (a, c, b) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            (
                a * start.0 + c * control.0 + b * end.0,
                a * start.1 + c * control.1 + b * end.1,
            )
        });
        Self::of(points.collect())
    }

    /// Returns the straight lines from point to point.
    pub fn through(points: impl IntoIterator<Item = Point>) -> Self {
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

    /// Returns the ends of the chords, rounded to whole units.
    pub fn points(&self) -> Vec<Point> {
        self.points.iter().copied().map(whole).collect()
    }

    /// Tells whether two chains meet. Touching counts; running along each other does not.
    pub fn meets(&self, other: &Self) -> bool {
        self.first_meeting(other).is_some()
    }

    /// Returns how far along a chain first meets another one: in chords of its own, from 0.
    pub fn first_meeting(&self, other: &Self) -> Option<f64> {
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

    /// Returns how far along a chain comes nearest to another one that it does not meet, for the
    /// first time: in chords of its own, from 0.
    pub fn nearest_to(&self, other: &Self) -> f64 {
        let (mut nearest, mut distance) = (0.0, f64::INFINITY);
        let mut passed = 0.0;
        for mine in chords(&self.points) {
            for theirs in chords(&other.points) {
                // Where two straight lines do not meet, an end of one of them is nearest.
                let tries = [0.0, 1.0, foot(mine, theirs.0), foot(mine, theirs.1)];
                for along in tries {
                    let at = between(mine, along);
                    let far = squared(at, between(theirs, foot(theirs, at)));
                    let better = far < distance || (far <= distance && passed + along < nearest);
                    if better {
                        (nearest, distance) = (passed + along, far);
                    }
                }
            }
            passed += 1.0;
        }
        nearest
    }

    /// Returns the place so far along a chain, in chords: on which of them, and the point, rounded
    /// to whole units.
    pub fn place(&self, along: f64) -> (usize, Point) {
        let mut left = along;
        let mut place = (0, Point { x: 0, y: 0 });
        for (index, chord) in chords(&self.points).enumerate() {
            place = (index, whole(between(chord, left.min(1.0))));
            if left <= 1.0 {
                break;
            }
            left -= 1.0;
        }
        place
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

/// Returns how far along a chord is nearest to a point, from 0 to 1.
fn foot((a, b): (Fine, Fine), point: Fine) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let long = dx * dx + dy * dy;
    if long == 0.0 {
        return 0.0;
    }
    (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / long).clamp(0.0, 1.0)
}

fn between((a, b): (Fine, Fine), along: f64) -> Fine {
    (a.0 + (b.0 - a.0) * along, a.1 + (b.1 - a.1) * along)
}

fn squared(one: Fine, other: Fine) -> f64 {
    (one.0 - other.0).powi(2) + (one.1 - other.1).powi(2)
}

fn fine(point: Point) -> Fine {
    (f64::from(point.x), f64::from(point.y))
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a chain lies between points that are whole, and such a cast saturates"
)]
fn whole((x, y): Fine) -> Point {
    Point {
        x: x.round() as i32,
        y: y.round() as i32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    fn line(start: Point, end: Point) -> Chain {
        Chain::through([start, end])
    }

    const BOW: Curve = Curve {
        start: at(0, 0),
        through: at(50, 100),
        end: at(100, 0),
    };

    #[test]
    fn the_point_between_lies_on_the_curve() {
        let wall = Chain::new(BOW);
        let meets = |y| line(at(-10, y), at(110, y)).meets(&wall);
        assert!(meets(99) && meets(50));
        assert!(!meets(103));
        let points = wall.points();
        assert!(points.contains(&BOW.through));
        assert_eq!(
            (points.first(), points.last()),
            (Some(&BOW.start), Some(&BOW.end))
        );
    }

    #[test]
    fn a_curve_that_is_straight_is_one_chord() {
        let level = Curve {
            through: at(50, 0),
            ..BOW
        };
        assert_eq!(Chain::new(level).points(), [BOW.start, BOW.end]);
        // Whole units do not always have a middle.
        let odd = Curve {
            end: at(101, 1),
            ..level
        };
        assert_eq!(Chain::new(odd).points(), [BOW.start, at(101, 1)]);
    }

    #[test]
    fn touching_counts_and_running_along_does_not() {
        let level = line(at(0, 0), at(100, 0));
        assert!(line(at(50, 0), at(50, 80)).meets(&level));
        assert!(!line(at(20, 0), at(80, 0)).meets(&level));
        assert!(!line(at(50, 1), at(50, 80)).meets(&level));
    }

    #[test]
    fn the_first_of_several_meetings_counts() {
        let way = Chain::through([at(0, 0), at(100, 0), at(100, 50), at(0, 50)]);
        let wall = line(at(40, -10), at(40, 60));
        let along = way.first_meeting(&wall).unwrap();
        assert_eq!(way.place(along), (0, at(40, 0)));
    }

    #[test]
    fn the_nearest_point_lies_where_a_way_comes_closest_for_the_first_time() {
        let way = Chain::through([at(0, 0), at(100, 0), at(100, 90)]);
        let near = |wall: &Chain| way.place(way.nearest_to(wall)).1;
        // An end of the wall, an end of the way, a corner, and a wall that runs beside.
        assert_eq!(near(&line(at(30, 200), at(30, 20))), at(30, 0));
        assert_eq!(near(&line(at(0, 130), at(300, 130))), at(100, 90));
        assert_eq!(near(&line(at(90, -60), at(210, 60))), at(100, 0));
        assert_eq!(near(&line(at(20, -10), at(80, -10))), at(20, 0));
    }
}
