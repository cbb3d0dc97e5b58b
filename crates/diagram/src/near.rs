//! Finds what lies near a place without looking at everything that is drawn.

use bulkhead_model::Rect;

/// Most columns and rows.
const MOST: usize = 96;
/// A cell is not made smaller than this.
const SMALLEST: i64 = 160;

const NOTHING: Rect = Rect {
    x: 0,
    y: 0,
    width: 1,
    height: 1,
};

/// The plane in cells, each with the numbers of what reaches into it. What lies outside of the
/// plane counts as in the cells of its border.
pub(crate) struct Near {
    left: i64,
    top: i64,
    cell: (i64, i64),
    columns: usize,
    rows: usize,
    cells: Vec<Vec<u32>>,
}

impl Near {
    /// Makes an empty plane for about so many frames.
    pub(crate) fn new(plane: Rect, expected: usize) -> Self {
        let most = (1..MOST)
            .find(|side| side * side >= expected)
            .unwrap_or(MOST);
        let split = |long: i32| {
            let sides = i64::try_from(most).unwrap_or(1);
            let cell = (i64::from(long) / sides + 1).max(SMALLEST);
            (
                cell,
                usize::try_from(i64::from(long) / cell + 1).unwrap_or(1),
            )
        };
        let ((width, columns), (height, rows)) = (split(plane.width), split(plane.height));
        Self {
            left: plane.x.into(),
            top: plane.y.into(),
            cell: (width, height),
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
        }
    }

    /// Makes a plane that holds frames under their place in the list.
    pub(crate) fn holding(frames: &[Rect]) -> Self {
        let plane = crate::bounds::around(frames.iter().copied());
        let mut near = Self::new(plane.unwrap_or(NOTHING), frames.len());
        for (number, &frame) in (0..).zip(frames) {
            near.insert(number, frame);
        }
        near
    }

    pub(crate) fn insert(&mut self, number: u32, frame: Rect) {
        for cell in self.reach(frame) {
            self.cells[cell].push(number);
        }
    }

    /// Removes what was inserted with the same frame.
    pub(crate) fn remove(&mut self, number: u32, frame: Rect) {
        for cell in self.reach(frame) {
            self.cells[cell].retain(|&other| other != number);
        }
    }

    /// Returns, in order and each once, the numbers of all frames that could overlap another one;
    /// some that do not are among them.
    pub(crate) fn find(&self, frame: Rect) -> Vec<u32> {
        let mut found: Vec<u32> = self
            .reach(frame)
            .flat_map(|cell| self.cells[cell].iter().copied())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn reach(&self, frame: Rect) -> impl Iterator<Item = usize> + use<> {
        let index = |at: i64, cell: i64, count: usize| {
            usize::try_from(at.div_euclid(cell))
                .unwrap_or(0)
                .min(count - 1)
        };
        let column = |x: i64| index(x - self.left, self.cell.0, self.columns);
        let row = |y: i64| index(y - self.top, self.cell.1, self.rows);
        let (x, y) = (i64::from(frame.x), i64::from(frame.y));
        let across = column(x)..=column(x + i64::from(frame.width));
        let down = row(y)..=row(y + i64::from(frame.height));
        let columns = self.columns;
        down.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn square(x: i32, y: i32, side: i32) -> Rect {
        Rect {
            x,
            y,
            width: side,
            height: side,
        }
    }

    #[test]
    fn everything_that_overlaps_is_found_once() {
        let frames: Vec<Rect> = (0..400)
            .map(|n| square(n * 37 % 5_000, n * 91 % 3_000, 20 + n))
            .collect();
        let near = Near::holding(&frames);
        for window in [
            square(-900, -900, 100),
            square(0, 0, 1_000),
            square(2_500, 1_500, 10),
            square(-10_000, -10_000, 50_000),
        ] {
            let found = near.find(window);
            assert!(found.is_sorted_by(|one, other| one < other));
            for (number, frame) in (0..).zip(&frames) {
                assert!(!frame.overlaps(window) || found.contains(&number));
            }
        }
    }

    #[test]
    fn what_was_removed_is_not_found() {
        let frames = [square(0, 0, 10), square(5, 5, 3_000)];
        let mut near = Near::holding(&frames);
        near.remove(1, frames[1]);
        assert_eq!(near.find(square(0, 0, 5_000)), [0]);
    }
}
