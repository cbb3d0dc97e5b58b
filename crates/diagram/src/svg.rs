//! The drawing of a picture as one SVG file without script, style sheet or reference to anything
//! outside of it.

mod element;
mod flow;
mod ink;
mod markup;
mod zone;

use crate::Picture;
use ink::Ink;
use markup::{Drawing, plain};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The colours of a drawing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// The light theme of the window.
    Light,
    /// For paper: white ground, nothing in a grey that a copier loses.
    Print,
}

/// Draws a picture as SVG. Every text is escaped and characters that XML does not allow are left
/// out, so that the result is well formed whatever the names are.
pub fn svg(picture: &Picture, style: Style) -> String {
    let ink = Ink::of(style);
    let view = picture.view;
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
    for zone in &picture.zones {
        zone::pane(&mut drawing, zone, &ink);
    }
    for flow in &picture.flows {
        flow::line(&mut drawing, flow, &ink);
    }
    for zone in &picture.zones {
        zone::tab(&mut drawing, zone, &ink);
    }
    for flow in &picture.flows {
        flow::crossings(&mut drawing, flow, &ink);
    }
    for element in &picture.elements {
        element::draw(&mut drawing, element, &ink);
    }
    for flow in &picture.flows {
        flow::label(&mut drawing, flow, &ink);
    }
    drawing.close("svg");
    drawing.into_text()
}
