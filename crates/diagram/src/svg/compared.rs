//! The marks of a comparison: a ring around what differs, and a sign of its own shape and letter
//! for each way to differ, so that colour says nothing alone.

use super::ink::Ink;
use super::markup::{Drawing, baseline, plain};
use crate::DrawnMark;
use bulkhead_model::Rect;

/// Half the width of a sign.
const SIGN: i32 = 9;
/// How far the ring stands from what it is around.
const GAP: i32 = 3;

/// Draws a mark around what has a name, differs in some way and stands in a frame.
pub(super) fn mark(
    drawing: &mut Drawing,
    (name, mark, frame): (&str, DrawnMark, Rect),
    radius: i32,
    ink: &Ink,
) {
    let hue = ink.difference(mark);
    let Rect {
        x,
        y,
        width,
        height,
    } = frame.grown(GAP);
    drawing.open("g");
    drawing.leaf("title", &plain(name));
    let dash = match mark {
        DrawnMark::Added => "",
        DrawnMark::Removed => " stroke-dasharray=\"7 4\"",
        DrawnMark::Changed => " stroke-dasharray=\"2 3\"",
    };
    drawing.empty(&format!(
        "rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" \
         fill=\"none\" stroke=\"{hue}\" stroke-width=\"2.4\"{dash}"
    ));
    sign(drawing, mark, (x + width, y), hue, ink);
    drawing.close("g");
}

fn sign(drawing: &mut Drawing, mark: DrawnMark, (x, y): (i32, i32), hue: &str, ink: &Ink) {
    let around = format!(
        "fill=\"{hue}\" stroke=\"{}\" stroke-width=\"1.5\"",
        ink.surface
    );
    let letter = match mark {
        DrawnMark::Added => {
            drawing.empty(&format!(
                "circle cx=\"{x}\" cy=\"{y}\" r=\"{SIGN}\" {around}"
            ));
            "+"
        }
        DrawnMark::Removed => {
            let (left, top, side) = (x - SIGN, y - SIGN, 2 * SIGN);
            drawing.empty(&format!(
                "rect x=\"{left}\" y=\"{top}\" width=\"{side}\" height=\"{side}\" {around}"
            ));
            "\u{2212}"
        }
        DrawnMark::Changed => {
            let long = SIGN + 3;
            drawing.empty(&format!(
                "path d=\"M{x} {}l{long} {long}l-{long} {long}l-{long} -{long}Z\" {around}",
                y - long
            ));
            "~"
        }
    };
    drawing.leaf(
        &format!(
            "text x=\"{x}\" y=\"{}\" font-size=\"14\" font-weight=\"700\" text-anchor=\"middle\" \
             fill=\"{}\"",
            baseline(y - SIGN, 2 * SIGN, 14),
            ink.surface
        ),
        letter,
    );
}
