//! Letters of open threats, each on a plate of its own.

use super::ink::Ink;
use super::markup::{Drawing, baseline, plain};
use crate::shape;
use bulkhead_model::Point;

/// Draws the badges of an element or of a boundary from a point to the right.
pub(super) fn draw(drawing: &mut Drawing, letters: &str, from: Point, ink: &Ink) {
    let size = shape::BADGE_SIZE;
    let Point { mut x, y } = from;
    for letter in letters.chars().take(shape::MOST_BADGES) {
        drawing.empty(&format!(
            "rect x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" rx=\"3\" fill=\"{}\"",
            ink.letter(letter)
        ));
        drawing.leaf(
            &format!(
                "text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"700\" \
                 text-anchor=\"middle\" fill=\"#ffffff\"",
                x + size / 2,
                baseline(y, size, shape::BADGE_FONT),
                shape::BADGE_FONT
            ),
            &plain(&letter.to_string()),
        );
        x += size + shape::BADGE_GAP;
    }
}
