//! Flows: the rounded line with its arrowheads, the marks where it crosses, and the label.

use super::ink::{Ink, MONO};
use super::markup::{Drawing, baseline, plain, tenths};
use super::path::flow_path;
use crate::{Label, PictureFlow, shape};

pub(super) fn line(drawing: &mut Drawing, flow: &PictureFlow, ink: &Ink) {
    let stroke = if flow.out_of_scope {
        ink.faded
    } else {
        ink.flow
    };
    let path = flow_path(&flow.shape.points, flow.two_way);
    drawing.open("g");
    drawing.leaf("title", &plain(&flow.name));
    drawing.empty(&format!(
        "path d=\"{}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{}\"{}",
        path.line,
        tenths(shape::FLOW_TENTHS),
        if flow.out_of_scope {
            " stroke-dasharray=\"4 3\""
        } else {
            ""
        },
    ));
    for head in &path.heads {
        drawing.empty(&format!("path d=\"{head}\" fill=\"{stroke}\""));
    }
    drawing.close("g");
}

pub(super) fn crossings(drawing: &mut Drawing, flow: &PictureFlow, ink: &Ink) {
    let fill = if flow.out_of_scope {
        ink.faded
    } else {
        ink.flow
    };
    let size = shape::CROSSING_SIZE;
    for at in &flow.shape.crossings {
        drawing.empty(&format!(
            "path d=\"M{} {}l{size} {size}l-{size} {size}l-{size} -{size}Z\" fill=\"{fill}\" \
             stroke=\"{}\" stroke-width=\"1\"",
            at.x,
            at.y - size,
            ink.surface
        ));
    }
}

pub(super) fn label(drawing: &mut Drawing, flow: &PictureFlow, ink: &Ink) {
    let Some(label) = &flow.shape.label else {
        return;
    };
    let frame = label.frame;
    drawing.empty(&format!(
        "rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"{}\"",
        frame.x, frame.y, frame.width, frame.height, ink.surface
    ));
    let (name, below) = if flow.out_of_scope {
        (ink.faded, ink.faded)
    } else {
        (ink.strong, ink.quiet)
    };
    let middle = frame.x + frame.width / 2;
    let mut top = frame.y + shape::LABEL_PADDING_Y;
    for line in &label.lines {
        let y = baseline(top, shape::LABEL_LINE, shape::LABEL_SIZE);
        let size = shape::LABEL_SIZE;
        drawing.leaf(
            &format!(
                "text x=\"{middle}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\" \
                 fill=\"{name}\""
            ),
            &plain(line),
        );
        top += shape::LABEL_LINE;
    }
    detail(drawing, flow, label, top, below);
    letters(drawing, flow, label, ink);
}

/// Draws the row below the name: lock, ring, protocol and port, centred together.
fn detail(drawing: &mut Drawing, flow: &PictureFlow, label: &Label, top: i32, hue: &str) {
    let text = label.detail.as_deref().unwrap_or_default();
    let glyphs = i32::from(flow.encrypted) + i32::from(flow.unauthenticated);
    let wide = crate::text::width(text, shape::DETAIL_SIZE, true) + glyphs * shape::GLYPH_WIDTH;
    let mut x = label.frame.x + (label.frame.width - wide) / 2;
    if flow.encrypted {
        drawing.empty(&format!(
            "path transform=\"translate({x} {})\" d=\"M0.5 4.5h8v6h-8ZM2 4.5v-2a2.5 2.5 0 0 1 5 \
             0v2h-1.3v-2a1.2 1.2 0 0 0 -2.4 0v2Z\" fill=\"{hue}\"",
            top + 1
        ));
        x += shape::GLYPH_WIDTH;
    }
    if flow.unauthenticated {
        drawing.empty(&format!(
            "circle cx=\"{}\" cy=\"{}\" r=\"3.5\" fill=\"none\" stroke=\"{hue}\" \
             stroke-width=\"1.3\"",
            x + 4,
            top + shape::DETAIL_LINE / 2 + 1
        ));
        x += shape::GLYPH_WIDTH;
    }
    if !text.is_empty() {
        drawing.leaf(
            &format!(
                "text x=\"{x}\" y=\"{}\" font-size=\"{}\" font-family=\"{MONO}\" fill=\"{hue}\"",
                baseline(top, shape::DETAIL_LINE, shape::DETAIL_SIZE),
                shape::DETAIL_SIZE
            ),
            &plain(text),
        );
    }
}

/// Draws the letters of open threats as one small pill over the upper edge of the plate, and not over
/// the name on it.
fn letters(drawing: &mut Drawing, flow: &PictureFlow, label: &Label, ink: &Ink) {
    let letters: Vec<char> = flow.letters.chars().take(shape::MOST_BADGES).collect();
    if letters.is_empty() {
        return;
    }
    let wide = i32::try_from(letters.len()).unwrap_or(0) * PILL_LETTER + 4;
    let left = label.frame.x + label.frame.width - wide + 3;
    let top = label.frame.y + 1 - PILL_HEIGHT;
    drawing.empty(&format!(
        "rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{PILL_HEIGHT}\" rx=\"3\" \
         fill=\"{}\" stroke=\"{}\" stroke-width=\"0.5\"",
        ink.surface, ink.quiet
    ));
    let mut x = left + 2 + PILL_LETTER / 2;
    for letter in letters {
        drawing.leaf(
            &format!(
                "text x=\"{x}\" y=\"{}\" font-size=\"8\" font-weight=\"700\" \
                 text-anchor=\"middle\" fill=\"{}\"",
                baseline(top, PILL_HEIGHT, 8),
                ink.letter(letter)
            ),
            &plain(&letter.to_string()),
        );
        x += PILL_LETTER;
    }
}

const PILL_LETTER: i32 = 7;
const PILL_HEIGHT: i32 = 10;
