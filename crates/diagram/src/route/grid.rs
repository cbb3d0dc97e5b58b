//! The lanes near one flow, with what it costs to run along each piece of them.

use bulkhead_model::{Point, Rect};

/// A piece that cannot be used.
pub(super) const BLOCKED: i32 = i32::MAX;

/// Crossings of lanes `(column, row)` and the pieces between neighbours.
pub(super) struct Grid {
    pub(super) xs: Vec<i32>,
    pub(super) ys: Vec<i32>,
    /// Cost of the piece from each node to its right neighbour.
    across: Vec<i32>,
    /// Cost of the piece from each node to the one below.
    down: Vec<i32>,
}

impl Grid {
    /// Takes sorted coordinates without repetition.
    pub(super) fn new(xs: Vec<i32>, ys: Vec<i32>) -> Self {
        let mut across = vec![0; xs.len() * ys.len()];
        let mut down = across.clone();
        for row in 0..ys.len() {
            for column in 0..xs.len() {
                let node = row * xs.len() + column;
                across[node] = xs.get(column + 1).map_or(BLOCKED, |next| next - xs[column]);
                down[node] = ys.get(row + 1).map_or(BLOCKED, |next| next - ys[row]);
            }
        }
        Self {
            xs,
            ys,
            across,
            down,
        }
    }

    pub(super) fn node(&self, column: usize, row: usize) -> usize {
        row * self.xs.len() + column
    }

    pub(super) fn column(&self, node: usize) -> usize {
        node % self.xs.len()
    }

    pub(super) fn row(&self, node: usize) -> usize {
        node / self.xs.len()
    }

    pub(super) fn point(&self, node: usize) -> Point {
        Point {
            x: self.xs[self.column(node)],
            y: self.ys[self.row(node)],
        }
    }

    pub(super) fn across(&self, column: usize, row: usize) -> i32 {
        self.across[row * self.xs.len() + column]
    }

    pub(super) fn down(&self, column: usize, row: usize) -> i32 {
        self.down[row * self.xs.len() + column]
    }

    /// Adds a cost to every piece that passes the inside of a rectangle; [`BLOCKED`] closes it.
    pub(super) fn charge(&mut self, frame: Rect, cost: i32) {
        let (left, right) = (frame.x, frame.x + frame.width);
        let (top, bottom) = (frame.y, frame.y + frame.height);
        for row in inside(&self.ys, top, bottom) {
            for column in touching(&self.xs, left, right) {
                add(&mut self.across[row * self.xs.len() + column], cost);
            }
        }
        for column in inside(&self.xs, left, right) {
            for row in touching(&self.ys, top, bottom) {
                add(&mut self.down[row * self.xs.len() + column], cost);
            }
        }
    }

    /// Adds a cost to every piece across that passes a vertical line.
    pub(super) fn charge_wall(&mut self, x: i32, top: i32, bottom: i32, cost: i32) {
        let Some(column) = self.xs.partition_point(|&at| at <= x).checked_sub(1) else {
            return;
        };
        for row in inside(&self.ys, top, bottom) {
            add(&mut self.across[row * self.xs.len() + column], cost);
        }
    }

    /// Adds a cost to every piece down that passes a horizontal line.
    pub(super) fn charge_floor(&mut self, y: i32, left: i32, right: i32, cost: i32) {
        let Some(row) = self.ys.partition_point(|&at| at <= y).checked_sub(1) else {
            return;
        };
        for column in inside(&self.xs, left, right) {
            add(&mut self.down[row * self.xs.len() + column], cost);
        }
    }

    /// Adds a share of its length, in percent, to every piece that runs along a vertical line.
    pub(super) fn share_down(&mut self, x: i32, top: i32, bottom: i32, percent: i32) {
        let Ok(column) = self.xs.binary_search(&x) else {
            return;
        };
        for row in touching(&self.ys, top, bottom) {
            let length = self.ys[row + 1] - self.ys[row];
            add(
                &mut self.down[row * self.xs.len() + column],
                length * percent / 100,
            );
        }
    }

    /// Adds a share of its length, in percent, to every piece that runs along a horizontal line.
    pub(super) fn share_across(&mut self, y: i32, left: i32, right: i32, percent: i32) {
        let Ok(row) = self.ys.binary_search(&y) else {
            return;
        };
        for column in touching(&self.xs, left, right) {
            let length = self.xs[column + 1] - self.xs[column];
            add(
                &mut self.across[row * self.xs.len() + column],
                length * percent / 100,
            );
        }
    }
}

fn add(piece: &mut i32, cost: i32) {
    *piece = piece.saturating_add(cost);
}

/// Returns the indices of coordinates strictly between two others.
fn inside(lanes: &[i32], low: i32, high: i32) -> std::ops::Range<usize> {
    let first = lanes.partition_point(|&at| at <= low);
    first..lanes.partition_point(|&at| at < high).max(first)
}

/// Returns the indices of the pieces that have more than a point in common with a range.
fn touching(lanes: &[i32], low: i32, high: i32) -> std::ops::Range<usize> {
    let first = lanes.partition_point(|&at| at <= low).saturating_sub(1);
    let end = lanes
        .partition_point(|&at| at < high)
        .min(lanes.len().saturating_sub(1));
    first..end.max(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_rectangle_closes_the_pieces_through_it_and_no_other() {
        let mut grid = Grid::new(vec![0, 10, 20, 30], vec![0, 10, 20]);
        grid.charge(
            Rect {
                x: 5,
                y: 5,
                width: 10,
                height: 10,
            },
            BLOCKED,
        );
        assert_eq!(grid.across(0, 1), BLOCKED);
        assert_eq!(grid.across(1, 1), BLOCKED);
        assert_eq!(grid.across(2, 1), 10);
        assert_eq!(grid.across(0, 0), 10);
        assert_eq!(grid.down(1, 0), BLOCKED);
        assert_eq!(grid.down(0, 0), 10);
    }

    #[test]
    fn a_wall_costs_once_where_it_is_passed() {
        let mut grid = Grid::new(vec![0, 10, 20], vec![0, 10, 20]);
        grid.charge_wall(10, 5, 15, 60);
        assert_eq!(
            [grid.across(0, 1), grid.across(1, 1), grid.across(1, 0)],
            [10, 70, 10],
        );
    }
}
