//! Reads a template or the knowledge base of a model, whichever way it is spelled: identifiers as
//! `Id` or `ID`, parents as `ParentId` or `ParentElement`, the manifest as attributes or elements.

use crate::{
    ReadError, label, limits,
    xml::{Tag, Xml},
};

/// A template as the file has it.
#[derive(Default, Debug)]
pub(super) struct KnowledgeBase {
    pub(super) manifest: Manifest,
    pub(super) stencils: Vec<Stencil>,
    pub(super) categories: Vec<Category>,
    pub(super) columns: Vec<Column>,
    pub(super) rules: Vec<ThreatType>,
}

#[derive(Default, Debug)]
pub(super) struct Manifest {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) version: String,
}

/// A type of something that can be drawn.
#[derive(Default, Debug)]
pub(super) struct Stencil {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) parent: String,
    pub(super) representation: String,
    pub(super) hidden: bool,
    pub(super) generic: bool,
    pub(super) attributes: Vec<Attribute>,
}

#[derive(Default, Debug)]
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) display_name: String,
    pub(super) values: Vec<String>,
}

#[derive(Default, Debug)]
pub(super) struct Category {
    pub(super) id: String,
    pub(super) name: String,
}

/// What a threat has besides its text; in a rule with the value for it.
#[derive(Default, Debug)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) values: Vec<String>,
}

#[derive(Default, Debug)]
pub(super) struct ThreatType {
    pub(super) line: u32,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) category: String,
    pub(super) description: String,
    pub(super) include: String,
    pub(super) exclude: String,
    pub(super) columns: Vec<Column>,
}

/// Reads the current element as a knowledge base.
pub(super) fn read(xml: &mut Xml<'_>) -> Result<KnowledgeBase, ReadError> {
    let mut found = KnowledgeBase::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Manifest" => found.manifest = manifest(xml, &tag)?,
            "GenericElements" => stencils(xml, true, &mut found.stencils)?,
            "StandardElements" => stencils(xml, false, &mut found.stencils)?,
            "ThreatCategories" => found.categories = categories(xml)?,
            "ThreatMetaData" => found.columns = meta_data(xml)?,
            "ThreatTypes" => threat_types(xml, &mut found.rules)?,
            _ => xml.skip()?,
        }
    }
    Ok(found)
}

fn manifest(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<Manifest, ReadError> {
    let stated = |name| tag.attribute(name).unwrap_or_default();
    let mut manifest = Manifest {
        name: stated("name"),
        id: stated("id"),
        version: stated("version"),
    };
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Name" => manifest.name = xml.text()?,
            "Id" => manifest.id = xml.text()?,
            "Version" => manifest.version = xml.text()?,
            _ => xml.skip()?,
        }
    }
    Ok(manifest)
}

fn stencils(
    xml: &mut Xml<'_>,
    generic: bool,
    stencils: &mut Vec<Stencil>,
) -> Result<(), ReadError> {
    while xml.child()?.is_some() {
        xml.room(stencils.len(), "types", limits::TYPES)?;
        let mut stencil = Stencil {
            generic,
            ..Stencil::default()
        };
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Id" | "ID" => stencil.id = label::identifier(&xml.text()?),
                "Name" => stencil.name = xml.text()?,
                "Description" => stencil.description = xml.text()?,
                "ParentId" | "ParentElement" => {
                    stencil.parent = label::identifier(&xml.text()?);
                }
                "Representation" => stencil.representation = xml.text()?,
                "Hidden" => stencil.hidden = is_true(&xml.text()?),
                "Attributes" => stencil.attributes = attributes(xml)?,
                _ => xml.skip()?,
            }
        }
        stencils.push(stencil);
    }
    Ok(())
}

fn attributes(xml: &mut Xml<'_>) -> Result<Vec<Attribute>, ReadError> {
    let mut attributes = Vec::new();
    while xml.child()?.is_some() {
        xml.room(attributes.len(), "attributes of one type", limits::LIST)?;
        let mut attribute = Attribute::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Name" => attribute.name = xml.text()?,
                "DisplayName" => attribute.display_name = xml.text()?,
                "AttributeValues" => attribute.values = values(xml)?,
                _ => xml.skip()?,
            }
        }
        attributes.push(attribute);
    }
    Ok(attributes)
}

/// Reads a list of values; an element without a value gives none.
fn values(xml: &mut Xml<'_>) -> Result<Vec<String>, ReadError> {
    let mut values = Vec::new();
    while let Some(tag) = xml.child()? {
        xml.room(values.len(), "values in one list", limits::LIST)?;
        if tag.is_nil() {
            xml.skip()?;
        } else {
            values.push(xml.value()?);
        }
    }
    Ok(values)
}

fn categories(xml: &mut Xml<'_>) -> Result<Vec<Category>, ReadError> {
    let mut categories = Vec::new();
    while xml.child()?.is_some() {
        xml.room(categories.len(), "categories", limits::LIST)?;
        let mut category = Category::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Id" | "ID" => category.id = xml.text()?,
                "Name" => category.name = xml.text()?,
                _ => xml.skip()?,
            }
        }
        categories.push(category);
    }
    Ok(categories)
}

fn meta_data(xml: &mut Xml<'_>) -> Result<Vec<Column>, ReadError> {
    let mut found = Vec::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "PropertiesMetaData" => found = columns(xml)?,
            _ => xml.skip()?,
        }
    }
    Ok(found)
}

fn columns(xml: &mut Xml<'_>) -> Result<Vec<Column>, ReadError> {
    let mut columns = Vec::new();
    while xml.child()?.is_some() {
        xml.room(columns.len(), "columns of a threat", limits::LIST)?;
        let mut column = Column::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Name" => column.name = xml.text()?,
                "Label" => column.label = xml.text()?,
                "Values" => column.values = values(xml)?,
                _ => xml.skip()?,
            }
        }
        if !column.values.is_empty() {
            columns.push(column);
        }
    }
    Ok(columns)
}

fn threat_types(xml: &mut Xml<'_>, rules: &mut Vec<ThreatType>) -> Result<(), ReadError> {
    while xml.child()?.is_some() {
        xml.room(rules.len(), "rules", limits::RULES)?;
        let mut rule = ThreatType {
            line: xml.line(),
            ..ThreatType::default()
        };
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Id" | "ID" => rule.id = xml.text()?,
                "ShortTitle" => rule.title = xml.text()?,
                "Category" => rule.category = xml.text()?,
                "Description" => rule.description = xml.text()?,
                "GenerationFilters" => filters(xml, &mut rule)?,
                "PropertiesMetaData" => rule.columns = columns(xml)?,
                _ => xml.skip()?,
            }
        }
        rules.push(rule);
    }
    Ok(())
}

fn filters(xml: &mut Xml<'_>, rule: &mut ThreatType) -> Result<(), ReadError> {
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Include" => rule.include = xml.text()?,
            "Exclude" => rule.exclude = xml.text()?,
            _ => xml.skip()?,
        }
    }
    Ok(())
}

/// Tells whether a text means true in either dialect.
pub(super) fn is_true(text: &str) -> bool {
    text == "1" || text.eq_ignore_ascii_case("true")
}
