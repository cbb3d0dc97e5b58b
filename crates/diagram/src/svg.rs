//! The drawing of a picture as one SVG file without script, style sheet or reference to anything
//! outside of it.

mod annotation;
mod badges;
mod compared;
mod element;
mod flow;
mod ink;
mod line;
mod markup;
mod path;
mod zone;

use crate::compared::TextDifference;
use crate::{DrawnDifference, DrawnMark, Picture};
use bulkhead_model::ItemId;
use ink::Ink;
use markup::{Drawing, plain};
pub use path::{FlowPath, flow_path};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The colours of a drawing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// The light theme of the window.
    Light,
    /// The dark theme of the window.
    Dark,
    /// For paper: white ground, nothing in a grey that a copier loses.
    Print,
}

/// Draws a picture as SVG. Every text is escaped and characters that XML does not allow are left
/// out, so that the result is well formed whatever the names are.
pub fn svg(picture: &Picture, style: Style) -> String {
    draw(picture, &[], &[], style)
}

/// Draws a picture with a mark at everything that differs; what was removed is drawn as a ghost.
pub(crate) fn compared_svg(
    picture: &Picture,
    marks: &[DrawnDifference],
    texts: &[TextDifference],
    style: Style,
) -> String {
    draw(picture, marks, texts, style)
}

fn draw(
    picture: &Picture,
    marks: &[DrawnDifference],
    texts: &[TextDifference],
    style: Style,
) -> String {
    let ink = Ink::of(style);
    let view = picture.view;
    let is_ghost = |item: ItemId| {
        let mut marks = marks.iter();
        marks.any(|it| it.mark == DrawnMark::Removed && it.item == item)
    };
    let is_gone = |text| {
        let mut texts = texts.iter();
        texts.any(|it| it.mark == DrawnMark::Removed && it.text == text)
    };
    let mut drawing = Drawing::new();
    drawing.open(&format!(
        "svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\" width=\"{}\" \
         height=\"{}\" role=\"img\" font-family=\"{}\"",
        view.x,
        view.y,
        view.width,
        view.height,
        view.width,
        view.height,
        ink::SANS,
    ));
    drawing.leaf("title", &plain(&picture.title));
    drawing.empty(&format!(
        "rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"",
        view.x, view.y, view.width, view.height, ink.ground
    ));
    for it in &picture.zones {
        drawing.ghost(is_ghost(it.id.into()), |drawing| {
            zone::pane(drawing, it, &ink);
        });
    }
    for it in &picture.lines {
        drawing.ghost(is_ghost(it.id.into()), |drawing| {
            line::curve(drawing, it, &ink);
        });
    }
    for it in &picture.flows {
        drawing.ghost(is_ghost(it.shape.flow.into()), |drawing| {
            flow::line(drawing, it, &ink);
        });
    }
    for it in &picture.zones {
        drawing.ghost(is_ghost(it.id.into()), |drawing| {
            zone::tab(drawing, it, &ink);
        });
    }
    for it in &picture.lines {
        drawing.ghost(is_ghost(it.id.into()), |drawing| {
            line::tab(drawing, it, &ink);
        });
    }
    for it in &picture.texts {
        drawing.ghost(is_gone(it.id), |drawing| {
            annotation::draw(drawing, it, &ink);
        });
    }
    for it in &picture.flows {
        let ghost = is_ghost(it.shape.flow.into());
        drawing.ghost(ghost, |drawing| flow::crossings(drawing, it, &ink));
    }
    for it in &picture.elements {
        drawing.ghost(is_ghost(it.id.into()), |drawing| {
            element::draw(drawing, it, &ink);
        });
    }
    for it in &picture.flows {
        drawing.ghost(is_ghost(it.shape.flow.into()), |drawing| {
            flow::label(drawing, it, &ink);
        });
    }
    for it in marks {
        let radius = match it.item {
            ItemId::Flow(_) => 5,
            _ => 8,
        };
        compared::mark(&mut drawing, (&it.name, it.mark, it.frame), radius, &ink);
    }
    for it in texts {
        compared::mark(&mut drawing, (&it.name, it.mark, it.frame), 5, &ink);
    }
    drawing.close("svg");
    drawing.into_text()
}
