//! Reads a whole file: what it is, and everything in it that is not derived from the rest.

use super::{
    about::{self, MetaInformation},
    drawing::{self, Surface},
    knowledge_base::{self, KnowledgeBase},
    threat::{self, StoredThreat},
};
use crate::{ReadError, encoding::decode, limits, xml::Xml};
use quick_xml::{Reader, events::Event};

/// What a file of the tool holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A threat model, usually called `.tm7`.
    Model,
    /// A template, usually called `.tb7`.
    Template,
}

/// Tells what a file is by its first element, so that its name does not matter. Returns nothing
/// for a file that the tool did not write. The rest of the file can still be broken.
pub fn kind_of(bytes: &[u8]) -> Option<Kind> {
    let text = decode(bytes, "").ok()?;
    let mut reader = Reader::from_str(&text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => {
                return match start.local_name().into_inner() {
                    "ThreatModel" => Some(Kind::Model),
                    "KnowledgeBase" => Some(Kind::Template),
                    _ => None,
                };
            }
            Event::Text(text) if !text.trim().is_empty() => return None,
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// A model as the file has it.
#[derive(Default)]
pub(super) struct ModelFile {
    pub(super) surfaces: Vec<Surface>,
    pub(super) about: MetaInformation,
    pub(super) remarks: Vec<String>,
    pub(super) threats: Vec<StoredThreat>,
    pub(super) knowledge_base: Option<KnowledgeBase>,
}

/// Reads a model to its end.
pub(super) fn read(xml: &mut Xml<'_>, path: &str) -> Result<ModelFile, ReadError> {
    let root = xml.root()?;
    if root.name() != "ThreatModel" {
        return Err(other(
            path,
            "a model of the Threat Modeling Tool",
            root.name(),
        ));
    }
    let mut file = ModelFile::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "DrawingSurfaceList" => file.surfaces = drawing::read(xml)?,
            "MetaInformation" => file.about = about::read(xml)?,
            "Notes" => file.remarks = remarks(xml)?,
            "ThreatInstances" => file.threats = threat::read(xml)?,
            "KnowledgeBase" if !tag.is_nil() => {
                file.knowledge_base = Some(knowledge_base::read(xml)?);
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    Ok(file)
}

/// Reads a template to its end.
pub(super) fn read_template(xml: &mut Xml<'_>, path: &str) -> Result<KnowledgeBase, ReadError> {
    let root = xml.root()?;
    if root.name() != "KnowledgeBase" {
        return Err(other(
            path,
            "a template of the Threat Modeling Tool",
            root.name(),
        ));
    }
    let found = knowledge_base::read(xml)?;
    xml.finish()?;
    Ok(found)
}

fn other(path: &str, expected: &'static str, found: &str) -> ReadError {
    ReadError::Kind {
        path: path.to_owned(),
        expected,
        found: found.chars().take(100).collect(),
    }
}

/// Reads what people wrote about the file. Who wrote it and when is left where it is.
fn remarks(xml: &mut Xml<'_>) -> Result<Vec<String>, ReadError> {
    let mut remarks = Vec::new();
    while xml.child()?.is_some() {
        xml.room(remarks.len(), "notes", limits::LIST)?;
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "Message" => remarks.push(xml.text()?),
                _ => xml.skip()?,
            }
        }
    }
    Ok(remarks)
}
