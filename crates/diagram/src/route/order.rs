//! Which of two flows that share a lane runs on which side of the other. The answer is the one
//! that needs no crossing where they part; it is the same all along the way that they share.

use bulkhead_model::Point;

/// One end of a walk along a path: the corner that lies ahead and the way through the corners.
#[derive(Clone, Copy)]
struct Walk<'p> {
    points: &'p [Point],
    ahead: usize,
    forward: bool,
}

impl Walk<'_> {
    fn here(&self) -> Point {
        self.points[self.ahead]
    }

    fn next(&self) -> Option<usize> {
        if self.forward {
            (self.ahead + 1 < self.points.len()).then_some(self.ahead + 1)
        } else {
            self.ahead.checked_sub(1)
        }
    }

    /// Returns 1 when the path turns left at the corner ahead, -1 for right, 0 where it ends.
    fn turn(&self, (dx, dy): (i32, i32)) -> i32 {
        self.next().map_or(0, |next| {
            let (here, there) = (self.here(), self.points[next]);
            ((there.x - here.x) * dy - (there.y - here.y) * dx).signum()
        })
    }
}

/// Returns 1 when flow `a` belongs on the left hand of flow `b`, seen in the direction in which
/// `a` runs along its segment `i`, and -1 for the right hand. Segment `j` of `b` lies on the same
/// lane and overlaps it. Where nothing decides, `a` takes the left.
pub(super) fn hand(a: &[Point], i: usize, b: &[Point], j: usize) -> i32 {
    let along = direction(a[i], a[i + 1]);
    let same = direction(b[j], b[j + 1]) == along;
    let on = Walk {
        points: a,
        ahead: i + 1,
        forward: true,
    };
    let beside = Walk {
        points: b,
        ahead: if same { j + 1 } else { j },
        forward: same,
    };
    let forward = parting(on, beside, along);
    if forward != 0 {
        return forward;
    }
    let back = Walk {
        points: a,
        ahead: i,
        forward: false,
    };
    let beside = Walk {
        points: b,
        ahead: if same { j } else { j + 1 },
        forward: !same,
    };
    match -parting(back, beside, (-along.0, -along.1)) {
        0 => 1,
        hand => hand,
    }
}

/// Walks two paths until they part and returns on which hand of the second the first one leaves.
fn parting(mut a: Walk, mut b: Walk, mut along: (i32, i32)) -> i32 {
    loop {
        let way = |point: Point| point.x * along.0 + point.y * along.1;
        let (left_a, left_b) = (a.turn(along), b.turn(along));
        match way(a.here()).cmp(&way(b.here())) {
            std::cmp::Ordering::Less => return left_a,
            std::cmp::Ordering::Greater => return -left_b,
            std::cmp::Ordering::Equal if left_a != left_b => return (left_a - left_b).signum(),
            std::cmp::Ordering::Equal => {}
        }
        let (Some(next_a), Some(next_b)) = (a.next(), b.next()) else {
            return 0;
        };
        along = direction(a.here(), a.points[next_a]);
        (a.ahead, b.ahead) = (next_a, next_b);
    }
}

fn direction(from: Point, to: Point) -> (i32, i32) {
    ((to.x - from.x).signum(), (to.y - from.y).signum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(corners: &[(i32, i32)]) -> Vec<Point> {
        corners.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn the_one_that_turns_left_first_runs_on_the_left() {
        let turns_left = path(&[(0, 100), (0, 50), (-40, 50)]);
        let goes_on = path(&[(0, 100), (0, 0)]);
        assert_eq!(hand(&turns_left, 0, &goes_on, 0), 1);
        assert_eq!(hand(&goes_on, 0, &turns_left, 0), -1);
    }

    #[test]
    fn a_shared_turn_is_followed_to_where_the_paths_part() {
        let up = path(&[(0, 100), (0, 50), (-40, 50), (-40, 0)]);
        let down = path(&[(0, 100), (0, 50), (-40, 50), (-40, 90)]);
        assert_eq!(hand(&down, 0, &up, 0), 1);
        assert_eq!(hand(&down, 1, &up, 1), 1);
    }

    #[test]
    fn opposite_flows_on_one_way_keep_their_sides_all_along() {
        let there = path(&[(0, 0), (50, 0), (50, 50), (100, 50)]);
        let back: Vec<Point> = there.iter().rev().copied().collect();
        for segment in 0..3 {
            assert_eq!(hand(&there, segment, &back, 2 - segment), 1);
        }
    }
}
