//! Boundaries that are lines: how they run and where their title stands.

use super::{
    LINE_TITLE_WIDTH, TITLE_HEIGHT, TITLE_PADDING, badges_width, shortened_title, title_width,
};
use bulkhead_model::{Curve, Point, Rect};

/// Returns the title of a line as its plate shows it: in capitals, shortened where it is long.
pub fn line_title(name: &str) -> String {
    shortened_title(name, LINE_TITLE_WIDTH)
}

/// Returns the plate with the title of a line and the badges behind it. It stands beyond the end that is read first, so
/// that it hides neither the line nor what passes it: above the upper end of a line that is higher
/// than wide, else to the left of the left end.
pub fn line_tab(name: &str, curve: Curve, letters: &str) -> Rect {
    let title = line_title(name);
    let width = if title.is_empty() && letters.is_empty() {
        0
    } else {
        title_width(&title) + 2 * TITLE_PADDING + badges_width(letters)
    };
    let end = upper_end(curve);
    let (x, y) = if is_upright(curve) {
        (end.x - width / 2, end.y - TITLE_HEIGHT)
    } else {
        (end.x - width, end.y - TITLE_HEIGHT / 2)
    };
    Rect {
        x,
        y,
        width,
        height: TITLE_HEIGHT,
    }
}

/// Returns the end of a line that carries its title.
pub const fn upper_end(curve: Curve) -> Point {
    let (start, end) = (curve.start, curve.end);
    let starts = if is_upright(curve) {
        start.y <= end.y
    } else {
        start.x <= end.x
    };
    if starts { start } else { end }
}

const fn is_upright(curve: Curve) -> bool {
    let (start, end) = (curve.start, curve.end);
    (end.y - start.y).abs() >= (end.x - start.x).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    const UPRIGHT: Curve = Curve {
        start: at(100, 400),
        through: at(160, 200),
        end: at(100, 0),
    };

    #[test]
    fn the_title_stands_beyond_the_end_that_is_read_first() {
        let above = line_tab("Edge", UPRIGHT, "");
        assert_eq!((above.center().x, above.y + above.height), (100, 0));
        let level = Curve {
            start: at(300, 0),
            through: at(150, 0),
            end: at(0, 20),
        };
        let beside = line_tab("Edge", level, "");
        assert_eq!((beside.x + beside.width, beside.center().y), (0, 20));
        let badged = line_tab("Edge", level, "TE");
        assert_eq!(badged.width, beside.width + badges_width("TE"));
        assert_eq!(badged.x + badged.width, 0);
        let long = line_tab(&"long ".repeat(40), UPRIGHT, "");
        assert!(long.width <= LINE_TITLE_WIDTH);
        assert_eq!(line_tab("", UPRIGHT, "").width, 0);
    }
}
