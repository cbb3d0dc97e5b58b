//! Free texts: quiet lines behind a bracket, as drawings note what is no part of the system.

use super::ink::Ink;
use super::markup::{Drawing, baseline, plain};
use crate::{PictureText, shape};

pub(super) fn draw(drawing: &mut Drawing, text: &PictureText, ink: &Ink) {
    let frame = text.frame;
    let arm = shape::TEXT_BRACKET;
    drawing.open("g");
    drawing.empty(&format!(
        "path d=\"M{} {}h-{arm}v{}h{arm}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1\"",
        frame.x + arm,
        frame.y,
        frame.height,
        ink.faded
    ));
    let mut top = frame.y + shape::TEXT_PADDING_Y;
    for line in &text.lines {
        if !line.is_empty() {
            drawing.leaf(
                &format!(
                    "text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"",
                    frame.x + shape::TEXT_PADDING_X,
                    baseline(top, shape::TEXT_LINE, shape::TEXT_SIZE),
                    shape::TEXT_SIZE,
                    ink.quiet
                ),
                &plain(line),
            );
        }
        top += shape::TEXT_LINE;
    }
    drawing.close("g");
}
