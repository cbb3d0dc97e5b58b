//! Elements: outline, symbol, name, component and badges.

use super::ink::Ink;
use super::markup::{Drawing, baseline, plain, tenths};
use crate::{PictureElement, shape};
use bulkhead_model::{ElementKind, Point, Rect};

pub(super) fn draw(drawing: &mut Drawing, element: &PictureElement, ink: &Ink) {
    drawing.open("g");
    drawing.leaf("title", &plain(&element.name));
    outline(drawing, element, ink);
    symbol(drawing, element, ink);
    words(drawing, element, ink);
    badges(drawing, element, ink);
    drawing.close("g");
}

fn outline(drawing: &mut Drawing, element: &PictureElement, ink: &Ink) {
    let Rect {
        x,
        y,
        width,
        height,
    } = element.frame;
    let stroke = if element.out_of_scope {
        ink.faded
    } else {
        ink.strong
    };
    let dash = if element.out_of_scope {
        " stroke-dasharray=\"4 3\""
    } else {
        ""
    };
    if element.kind == ElementKind::DataStore {
        drawing.empty(&format!(
            "rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"",
            ink.surface
        ));
        let (top, bottom) = (
            y + shape::STORE_LINE_INSET,
            y + height - shape::STORE_LINE_INSET,
        );
        drawing.empty(&format!(
            "path d=\"M{x} {top}h{width}M{x} {bottom}h{width}\" fill=\"none\" \
             stroke=\"{stroke}\" stroke-width=\"{}\"{dash}",
            tenths(shape::STORE_LINE_TENTHS)
        ));
        return;
    }
    let radius = shape::radius(element.kind);
    drawing.empty(&format!(
        "rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" \
         fill=\"{}\" stroke=\"{stroke}\" stroke-width=\"{}\"{dash}",
        ink.surface,
        tenths(shape::OUTLINE_TENTHS)
    ));
    let inner = shape::inner_outline(element.frame).filter(|_| element.multiple);
    if let Some(inner) = inner {
        drawing.empty(&format!(
            "rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"none\" \
             stroke=\"{stroke}\" stroke-width=\"{}\"{dash}",
            inner.x,
            inner.y,
            inner.width,
            inner.height,
            (radius - shape::MULTIPLE_INSET).max(0),
            tenths(shape::OUTLINE_TENTHS)
        ));
    }
}

/// Draws the symbol of the kind: a person, a ring with a core, or a drum.
fn symbol(drawing: &mut Drawing, element: &PictureElement, ink: &Ink) {
    let size = shape::SYMBOL_SIZE;
    let frame = element.frame;
    if frame.width < shape::TEXT_INSET || frame.height < size {
        return;
    }
    let (x, y) = (frame.x + shape::SYMBOL_INSET, text_top(element) + 1);
    let path = match element.kind {
        ElementKind::ExternalEntity => {
            "M9 2a3.5 3.5 0 1 0 .01 0ZM2.5 16.5v-1.5a4 4 0 0 1 4-4h5a4 4 0 0 1 4 4v1.5"
        }
        ElementKind::Process => "M9 2a7 7 0 1 0 .01 0ZM9 6.5a2.5 2.5 0 1 0 .01 0Z",
        ElementKind::DataStore => {
            "M3 4.5a6 2.3 0 1 0 12 0a6 2.3 0 1 0 -12 0v9a6 2.3 0 0 0 12 0v-9M3 9a6 2.3 0 0 0 12 0"
        }
    };
    let stroke = if element.out_of_scope {
        ink.faded
    } else {
        ink.quiet
    };
    drawing.empty(&format!(
        "path transform=\"translate({x} {y})\" d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" \
         stroke-width=\"1.3\" stroke-linecap=\"round\""
    ));
}

fn lines_height(element: &PictureElement) -> i32 {
    let name = i32::try_from(element.lines.len()).unwrap_or(0) * shape::NAME_LINE;
    name + if element.component.is_empty() {
        0
    } else {
        shape::COMPONENT_LINE
    }
}

/// Returns the top of an element's text: centred in what the badges leave.
fn text_top(element: &PictureElement) -> i32 {
    let badges = if element.letters.is_empty() {
        0
    } else {
        shape::badges_height(element.multiple)
    };
    element.frame.y + ((element.frame.height - badges - lines_height(element)) / 2).max(1)
}

fn words(drawing: &mut Drawing, element: &PictureElement, ink: &Ink) {
    let x = element.frame.x + shape::TEXT_INSET;
    let mut top = text_top(element);
    let (name, below) = if element.out_of_scope {
        (ink.faded, ink.faded)
    } else {
        (ink.strong, ink.quiet)
    };
    for line in &element.lines {
        let y = baseline(top, shape::NAME_LINE, shape::NAME_SIZE);
        let size = shape::NAME_SIZE;
        drawing.leaf(
            &format!(
                "text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"500\" fill=\"{name}\""
            ),
            &plain(line),
        );
        top += shape::NAME_LINE;
    }
    if !element.component.is_empty() {
        let y = baseline(top, shape::COMPONENT_LINE, shape::COMPONENT_SIZE);
        let size = shape::COMPONENT_SIZE;
        drawing.leaf(
            &format!("text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{below}\""),
            &plain(&element.component),
        );
    }
}

fn badges(drawing: &mut Drawing, element: &PictureElement, ink: &Ink) {
    let frame = element.frame;
    let from = Point {
        x: frame.x + shape::TEXT_INSET,
        y: frame.y + frame.height - shape::badges_height(element.multiple),
    };
    super::badges::draw(drawing, &element.letters, from, ink);
}
