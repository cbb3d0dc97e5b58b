//! Reads the diagrams of a model.

use super::shape::{self, Form, Shape};
use crate::{ReadError, label, limits, xml::Xml};

/// A diagram as the file has it.
#[derive(Default)]
pub(super) struct Surface {
    pub(super) guid: String,
    pub(super) name: String,
    pub(super) shapes: Vec<Shape>,
}

/// How much may still come.
struct Budget {
    shapes: usize,
    boxes: usize,
    attributes: usize,
}

/// Reads the list of diagrams.
pub(super) fn read(xml: &mut Xml<'_>) -> Result<Vec<Surface>, ReadError> {
    let mut budget = Budget {
        shapes: limits::SHAPES,
        boxes: limits::BOXES,
        attributes: limits::SHAPE_ATTRIBUTES,
    };
    let mut surfaces = Vec::new();
    while xml.child()?.is_some() {
        xml.room(surfaces.len(), "diagrams", limits::DIAGRAMS)?;
        surfaces.push(surface(xml, &mut budget)?);
    }
    Ok(surfaces)
}

fn surface(xml: &mut Xml<'_>, budget: &mut Budget) -> Result<Surface, ReadError> {
    let mut surface = Surface::default();
    let mut header = String::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Guid" => surface.guid = label::one_line(&xml.text()?),
            "Header" => header = xml.text()?,
            "Properties" => {
                // A diagram is described like something drawn, with its name as the label.
                let described = shape::properties(xml, &mut budget.attributes)?;
                surface.name = described
                    .into_iter()
                    .find(shape::ShapeAttribute::is_label)
                    .and_then(|attribute| attribute.value)
                    .unwrap_or_default();
            }
            "Borders" | "Lines" => shapes(xml, budget, &mut surface.shapes)?,
            _ => xml.skip()?,
        }
    }
    if surface.name.is_empty() {
        surface.name = header;
    }
    Ok(surface)
}

fn shapes(
    xml: &mut Xml<'_>,
    budget: &mut Budget,
    shapes: &mut Vec<Shape>,
) -> Result<(), ReadError> {
    while xml.child()?.is_some() {
        let mut key = String::new();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Key" => key = label::one_line(&xml.text()?),
                "Value" if !tag.is_nil() => {
                    let shape = shape::read(xml, &tag, &key, &mut budget.attributes)?;
                    budget.shapes = budget
                        .shapes
                        .checked_sub(1)
                        .ok_or_else(|| xml.beyond("things drawn", limits::SHAPES))?;
                    if shape.form == Form::Box {
                        budget.boxes = budget
                            .boxes
                            .checked_sub(1)
                            .ok_or_else(|| xml.beyond("boxes", limits::BOXES))?;
                    }
                    shapes.push(shape);
                }
                _ => xml.skip()?,
            }
        }
    }
    Ok(())
}
