//! Where a flow passes the frames of the zones that it leaves and enters, and boundaries that are
//! lines.

use super::search::pieces;
use crate::scene::{Line, Scene};
use bulkhead_model::{Flow, Point, Rect};

/// Returns one mark for each zone that the flow leaves or enters, where the path passes the frame
/// for the last time, and one for each line that it passes, where it does so first; all in the
/// order of the path.
pub(super) fn marks(scene: &Scene, flow: &Flow, points: &[Point]) -> Vec<Point> {
    let mut marks: Vec<(usize, i32, Point)> = Vec::new();
    for zone in scene.crossed(flow.from, flow.to) {
        let passes = points.windows(2).enumerate().flat_map(|(index, piece)| {
            passes(zone.frame, piece[0], piece[1])
                .into_iter()
                .map(move |at| (index, far(piece[0], at), at))
        });
        marks.extend(passes.max_by_key(|&(index, way, _)| (index, way)));
    }
    marks.extend(scene.lines.iter().filter_map(|line| meeting(line, points)));
    marks.sort_by_key(|&(index, way, at)| (index, way, at.x, at.y));
    marks.into_iter().map(|(_, _, at)| at).collect()
}

/// Returns the points at which a piece of a path passes a frame's edges.
fn passes(frame: Rect, from: Point, to: Point) -> Vec<Point> {
    let (dx, dy) = (i64::from(to.x - from.x), i64::from(to.y - from.y));
    let mut found = Vec::new();
    for x in [frame.x, frame.x + frame.width] {
        if (from.x < x) != (to.x < x) && dx != 0 {
            let y = i64::from(from.y) + dy * i64::from(x - from.x) / dx;
            found.extend(i32::try_from(y).ok().map(|y| Point { x, y }));
        }
    }
    for y in [frame.y, frame.y + frame.height] {
        if (from.y < y) != (to.y < y) && dy != 0 {
            let x = i64::from(from.x) + dx * i64::from(y - from.y) / dy;
            found.extend(i32::try_from(x).ok().map(|x| Point { x, y }));
        }
    }
    found.retain(|&point| frame.contains(point));
    found
}

/// Returns where a path first meets a line: in which piece, how far along it, and the point.
fn meeting(line: &Line, points: &[Point]) -> Option<(usize, i32, Point)> {
    let chords = || line.chords.windows(2).zip(pieces(&line.chords));
    let around = crate::bounds::around(pieces(&line.chords))?;
    let near = points.windows(2).zip(pieces(points)).enumerate();
    near.filter(|(_, (_, frame))| frame.overlaps(around))
        .find_map(|(index, (piece, frame))| {
            chords()
                .filter(|(_, chord)| chord.overlaps(frame))
                .filter_map(|(chord, _)| meet(piece, chord))
                .map(|at| (index, far(piece[0], at), at))
                .min_by_key(|&(_, way, _)| way)
        })
}

/// Returns where two pieces meet. Pieces that run along each other do not.
fn meet(one: &[Point], other: &[Point]) -> Option<Point> {
    let side = |p: Point, q: Point, r: Point| {
        i64::from(q.x - p.x) * i64::from(r.y - p.y) - i64::from(q.y - p.y) * i64::from(r.x - p.x)
    };
    let [a, b] = [one[0], one[1]];
    let (side_a, side_b) = (side(other[0], other[1], a), side(other[0], other[1], b));
    let (side_c, side_d) = (side(a, b, other[0]), side(a, b, other[1]));
    let apart = |one: i64, other: i64| one.signum() * other.signum() > 0;
    let whole = side_a - side_b;
    if apart(side_a, side_b) || apart(side_c, side_d) || whole == 0 {
        return None;
    }
    let at = |from: i32, to: i32| {
        let moved = i128::from(to - from) * i128::from(side_a) / i128::from(whole);
        i32::try_from(i128::from(from) + moved).ok()
    };
    Some(Point {
        x: at(a.x, b.x)?,
        y: at(a.y, b.y)?,
    })
}

fn far(from: Point, to: Point) -> i32 {
    (to.x - from.x).abs() + (to.y - from.y).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect {
        x: 100,
        y: 100,
        width: 100,
        height: 50,
    };

    #[test]
    fn a_piece_passes_the_edges_that_it_meets() {
        let across = passes(FRAME, Point { x: 0, y: 120 }, Point { x: 300, y: 120 });
        assert_eq!(across, [Point { x: 100, y: 120 }, Point { x: 200, y: 120 }]);
        let into = passes(FRAME, Point { x: 150, y: 0 }, Point { x: 150, y: 130 });
        assert_eq!(into, [Point { x: 150, y: 100 }]);
        assert!(passes(FRAME, Point { x: 0, y: 0 }, Point { x: 300, y: 0 }).is_empty());
    }

    #[test]
    fn a_sloping_piece_passes_the_edges_where_it_meets_them() {
        let into = passes(FRAME, Point { x: 50, y: 85 }, Point { x: 150, y: 135 });
        assert_eq!(into, [Point { x: 100, y: 110 }]);
        let out = passes(FRAME, Point { x: 160, y: 140 }, Point { x: 120, y: 180 });
        assert_eq!(out, [Point { x: 150, y: 150 }]);
    }

    #[test]
    fn pieces_meet_where_they_cross_and_not_where_they_run_along_each_other() {
        let at = |x, y| Point { x, y };
        let level = [at(0, 0), at(100, 0)];
        assert_eq!(meet(&level, &[at(20, -20), at(60, 20)]), Some(at(40, 0)));
        assert_eq!(meet(&level, &[at(20, 1), at(60, 20)]), None);
        assert_eq!(meet(&level, &[at(50, 0), at(200, 0)]), None);
    }
}
