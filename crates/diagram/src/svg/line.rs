//! Boundaries that are lines: a dashed curve, and a plate with the title beyond one of its ends.

use super::badges;
use super::ink::Ink;
use super::markup::{Drawing, baseline, plain, tenths};
use crate::{PictureLine, shape};

pub(super) fn curve(drawing: &mut Drawing, line: &PictureLine, ink: &Ink) {
    let (start, through, end) = (line.curve.start, line.curve.through, line.curve.end);
    // The curve passes the point between half way, so that its control point is twice as far out.
    let control = |a: i32, between: i32, b: i32| tenths(between * 20 - (a + b) * 5);
    drawing.open("g");
    drawing.leaf("title", &plain(&line.name));
    drawing.empty(&format!(
        "path d=\"M{} {}Q{} {} {} {}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" \
         stroke-dasharray=\"{} {}\"",
        start.x,
        start.y,
        control(start.x, through.x, end.x),
        control(start.y, through.y, end.y),
        end.x,
        end.y,
        ink.zone(line.trust),
        tenths(shape::LINE_TENTHS),
        shape::LINE_DASH,
        shape::LINE_GAP,
    ));
    drawing.close("g");
}

pub(super) fn tab(drawing: &mut Drawing, line: &PictureLine, ink: &Ink) {
    if line.title.is_empty() && line.letters.is_empty() {
        return;
    }
    let tab = line.tab;
    let hue = ink.zone(line.trust);
    let frame = format!(
        "rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"",
        tab.x,
        tab.y,
        tab.width,
        tab.height,
        shape::ZONE_RADIUS
    );
    drawing.empty(&format!("{frame} fill=\"{}\"", ink.surface));
    drawing.empty(&format!("{frame} fill=\"{hue}\" fill-opacity=\"0.14\""));
    drawing.leaf(
        &format!(
            "text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"600\" letter-spacing=\"{}\" \
             text-anchor=\"middle\" fill=\"{hue}\"",
            tab.x + (tab.width - shape::badges_width(&line.letters)) / 2,
            baseline(tab.y, tab.height, shape::TITLE_SIZE),
            shape::TITLE_SIZE,
            tenths(shape::TITLE_SPACING_TENTHS),
        ),
        &plain(&line.title),
    );
    badges::draw(
        drawing,
        &line.letters,
        shape::tab_badges(tab, &line.letters),
        ink,
    );
}
