//! Which pieces of a container belong together.

use super::level::{Edge, Piece};
use crate::bounds::around;
use bulkhead_model::Rect;

/// Pieces that flows connect, or elements that no flow of this container reaches.
pub(super) struct Part {
    pub(super) pieces: Vec<usize>,
    /// Where they stood before.
    pub(super) was: Rect,
    /// Whether no flow connects them.
    pub(super) is_loose: bool,
}

/// Returns the parts in the order in which they stood, row by row.
pub(super) fn parts(pieces: &[Piece], edges: &[Edge]) -> Vec<Part> {
    let mut leader: Vec<usize> = (0..pieces.len()).collect();
    for edge in edges {
        let (one, other) = (find(&mut leader, edge.from), find(&mut leader, edge.to));
        leader[one.max(other)] = one.min(other);
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); pieces.len()];
    for piece in 0..pieces.len() {
        let first = find(&mut leader, piece);
        members[first].push(piece);
    }
    let is_loose =
        |part: &Vec<usize>| part.len() == 1 && part.iter().all(|&it| pieces[it].is_element);
    let (loose, connected): (Vec<_>, Vec<_>) = members
        .into_iter()
        .filter(|part| !part.is_empty())
        .partition(is_loose);
    let loose: Vec<usize> = loose.into_iter().flatten().collect();
    let mut found: Vec<Part> = connected
        .into_iter()
        .map(|part| Part::new(part, pieces, false))
        .collect();
    if !loose.is_empty() {
        found.push(Part::new(loose, pieces, true));
    }
    found.sort_by_key(|part| (part.was.y, part.was.x));
    found
}

impl Part {
    fn new(mut members: Vec<usize>, pieces: &[Piece], is_loose: bool) -> Self {
        members.sort_by_key(|&it| (pieces[it].was.center().x, pieces[it].was.center().y, it));
        let was = around(members.iter().map(|&it| pieces[it].was));
        let was = was.unwrap_or(Rect {
            x: 0,
            y: 0,
            width: 1,
            height: 1,
        });
        Self {
            pieces: members,
            was,
            is_loose,
        }
    }
}

fn find(leader: &mut [usize], mut at: usize) -> usize {
    while leader[at] != at {
        leader[at] = leader[leader[at]];
        at = leader[at];
    }
    at
}
