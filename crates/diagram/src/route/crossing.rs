//! Where a flow passes the frames of the zones that it leaves and enters, and boundaries that are
//! lines.

use crate::scene::Scene;
use bulkhead_model::{Chain, Flow, Point, Rect};

/// Returns one mark for each zone that the flow leaves or enters, where the path passes the frame
/// for the last time, and one for each line that it passes, where it does so first; all in the
/// order of the path.
///
/// The path can be led around a line that the flow passes all the same. It is marked where it comes
/// nearest to that line then, and not at all where it meets a line that the flow does not pass.
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
    marks.extend(at_lines(scene, flow, points));
    marks.sort_by_key(|&(index, way, at)| (index, way, at.x, at.y));
    marks.into_iter().map(|(_, _, at)| at).collect()
}

/// Returns the mark for each line that the flow passes: in which piece of the path, how far along
/// it, and the point.
fn at_lines(scene: &Scene, flow: &Flow, points: &[Point]) -> Vec<(usize, i32, Point)> {
    let passed = scene.lines_passed(flow);
    if passed.is_empty() {
        return Vec::new();
    }
    let path = Chain::through(points.iter().copied());
    let mark = |line: &Chain| {
        let along = path
            .first_meeting(line)
            .unwrap_or_else(|| path.nearest_to(line));
        let (piece, at) = path.place(along);
        (piece, far(points[piece], at), at)
    };
    passed.into_iter().map(mark).collect()
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
}
