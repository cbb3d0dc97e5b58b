use super::knowledge_base::is_true;
use crate::{
    ReadError, label, limits,
    xml::{Tag, Xml},
};
use bulkhead_model::ElementKind;
use std::collections::BTreeMap;

/// Identifier of the generic type of free text on a diagram.
pub(super) const ANNOTATION: &str = "GE.A";

/// Something drawn, as the file has it.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) form: Form,
    pub(super) guid: String,
    pub(super) type_id: String,
    pub(super) generic_id: String,
    pub(super) line: u32,
    pub(super) attributes: Vec<ShapeAttribute>,
    /// Ends of a connector.
    pub(super) source: String,
    pub(super) target: String,
    /// Coordinates and sizes by the name of their member, as text.
    pub(super) measures: BTreeMap<&'static str, String>,
}

/// How something is drawn, which tells what it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Element(ElementKind),
    Box,
    Connector,
    Line,
    /// The file says something else.
    Other(String),
}

/// A property of something drawn.
#[derive(Debug)]
pub(super) struct ShapeAttribute {
    pub(super) form: AttributeForm,
    pub(super) name: String,
    pub(super) display_name: String,
    /// The text; of a list the selected option.
    pub(super) value: Option<String>,
    pub(super) line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AttributeForm {
    Header,
    Text,
    Boolean,
    List,
    Custom,
}

/// The members that hold numbers.
pub(super) const MEASURES: [&str; 10] = [
    "Left", "Top", "Width", "Height", "SourceX", "SourceY", "HandleX", "HandleY", "TargetX",
    "TargetY",
];

impl Shape {
    /// Returns the text that people see on it.
    pub(super) fn label(&self) -> &str {
        self.attributes
            .iter()
            .find(|attribute| attribute.is_label())
            .and_then(|attribute| attribute.value.as_deref())
            .unwrap_or_default()
    }
}

impl ShapeAttribute {
    /// Tells whether it is the text that people see. Programs other than the tool name it, too.
    pub(super) fn is_label(&self) -> bool {
        self.form == AttributeForm::Text
            && self.display_name == "Name"
            && matches!(self.name.as_str(), "" | "Name")
    }
}

/// Reads the current element as something drawn.
pub(super) fn read(
    xml: &mut Xml<'_>,
    tag: &Tag<'_>,
    key: &str,
    attributes_left: &mut usize,
) -> Result<Shape, ReadError> {
    let mut shape = Shape {
        form: Form::Other(tag.kind()),
        guid: String::new(),
        type_id: String::new(),
        generic_id: String::new(),
        line: xml.line(),
        attributes: Vec::new(),
        source: String::new(),
        target: String::new(),
        measures: BTreeMap::new(),
    };
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Guid" => shape.guid = label::one_line(&xml.text()?),
            "TypeId" => shape.type_id = label::identifier(&xml.text()?),
            "GenericTypeId" => shape.generic_id = label::identifier(&xml.text()?),
            "SourceGuid" => shape.source = label::one_line(&xml.text()?),
            "TargetGuid" => shape.target = label::one_line(&xml.text()?),
            "Properties" => shape.attributes = properties(xml, attributes_left)?,
            name => match MEASURES.iter().find(|&&measure| measure == name) {
                Some(&measure) => {
                    let text = xml.text()?;
                    if !text.is_empty() {
                        shape.measures.insert(measure, text);
                    }
                }
                None => xml.skip()?,
            },
        }
    }
    if shape.guid.is_empty() {
        key.clone_into(&mut shape.guid);
    }
    shape.form = form(&tag.kind(), &shape.generic_id);
    Ok(shape)
}

/// Tells the form by what the file calls it, or by the generic type where it does not say.
fn form(kind: &str, generic_id: &str) -> Form {
    match (kind, generic_id) {
        ("StencilEllipse", _) | ("", "GE.P") => Form::Element(ElementKind::Process),
        ("StencilRectangle", _) | ("", "GE.EI" | ANNOTATION) => {
            Form::Element(ElementKind::ExternalEntity)
        }
        ("StencilParallelLines", _) | ("", "GE.DS") => Form::Element(ElementKind::DataStore),
        ("BorderBoundary", _) | ("", "GE.TB.B") => Form::Box,
        ("Connector", _) | ("", "GE.DF") => Form::Connector,
        ("LineBoundary", _) | ("", "GE.TB.L") => Form::Line,
        _ => Form::Other(kind.to_owned()),
    }
}

/// Reads the current element as a list of properties. Titles of sections are passed over.
pub(super) fn properties(
    xml: &mut Xml<'_>,
    left: &mut usize,
) -> Result<Vec<ShapeAttribute>, ReadError> {
    let mut attributes = Vec::new();
    while let Some(tag) = xml.child()? {
        let Some(rest) = left.checked_sub(1) else {
            return Err(xml.beyond("attributes of things drawn", limits::SHAPE_ATTRIBUTES));
        };
        *left = rest;
        let attribute = attribute(xml, &tag)?;
        if attribute.form != AttributeForm::Header {
            attributes.push(attribute);
        }
    }
    Ok(attributes)
}

fn attribute(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<ShapeAttribute, ReadError> {
    let mut attribute = ShapeAttribute {
        form: match tag.kind().as_str() {
            "HeaderDisplayAttribute" => AttributeForm::Header,
            "BooleanDisplayAttribute" => AttributeForm::Boolean,
            "ListDisplayAttribute" | "StaticListDisplayAttribute" => AttributeForm::List,
            "StringDisplayAttribute" => AttributeForm::Text,
            _ => AttributeForm::Custom,
        },
        name: String::new(),
        display_name: String::new(),
        value: None,
        line: xml.line(),
    };
    let mut options = Vec::new();
    let mut selected = String::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Name" => attribute.name = xml.text()?,
            "DisplayName" => attribute.display_name = xml.text()?,
            "SelectedIndex" => selected = xml.text()?,
            "Value" if attribute.form == AttributeForm::List => options = self::options(xml)?,
            "Value" => attribute.value = Some(xml.text()?).filter(|text| !text.is_empty()),
            _ => xml.skip()?,
        }
    }
    match attribute.form {
        AttributeForm::List => {
            let index = if selected.is_empty() {
                Some(0)
            } else {
                selected.parse().ok()
            };
            attribute.value = index
                .and_then(|index: usize| options.into_iter().nth(index))
                .flatten();
        }
        AttributeForm::Boolean => {
            let value = attribute.value.as_deref().is_some_and(is_true);
            attribute.value = Some(value.to_string());
        }
        AttributeForm::Header | AttributeForm::Text | AttributeForm::Custom => {}
    }
    Ok(attribute)
}

fn options(xml: &mut Xml<'_>) -> Result<Vec<Option<String>>, ReadError> {
    let mut options = Vec::new();
    while let Some(tag) = xml.child()? {
        xml.room(options.len(), "options of one attribute", limits::LIST)?;
        if tag.is_nil() {
            xml.skip()?;
            options.push(None);
        } else {
            options.push(Some(xml.value()?));
        }
    }
    Ok(options)
}
