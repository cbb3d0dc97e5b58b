//! Microsoft's Threat Modeling Tool: templates (`.tb7`) and models (`.tm7`).
//!
//! The tool writes the same content in two dialects of XML; both go through the same readers.

mod about;
mod category;
mod component;
mod drawing;
mod file;
mod frame;
mod import;
mod knowledge_base;
mod nesting;
mod plain;
mod property;
mod shape;
mod template;
mod threat;

pub use file::{Kind, kind_of};
pub use threat::StoredThreat;

use crate::{Note, Notes, ReadError, encoding::decode, xml::Xml};
use bulkhead_analysis::catalogue::Template;
use bulkhead_model::Model;

/// A model of the tool as a model of ours.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// The model. It is sound.
    pub model: Model,
    /// The template that the file carries, with the types that its drawing needs besides.
    pub template: Option<Template>,
    /// What was left out or changed, in the order of the file.
    pub notes: Vec<Note>,
    /// The threats that the file holds, with what was decided about them.
    pub stored: Vec<StoredThreat>,
}

/// Reads a model. The path is only a name: messages and evidence say it.
///
/// Elements, boundaries and flows keep the identities that the file gives them, and their
/// components are `<id of the template>/<type>`. Without a template they are our own general ones.
///
/// # Errors
/// [`ReadError`] for a file that is not a sound model of the tool.
pub fn read_model(bytes: &[u8], path: &str) -> Result<Imported, ReadError> {
    let text = decode(bytes, path)?;
    let file = file::read(&mut Xml::new(&text, path), path)?;
    import::import(file, path)
}

/// Reads a template. The path is only a name: messages say it.
///
/// Of types and rules that have the same identifier the first counts. A parent that the template
/// does not have, or that leads back to its child, is no parent.
///
/// # Errors
/// [`ReadError`] for a file that is not a template of the tool.
pub fn read_template(bytes: &[u8], path: &str) -> Result<Template, ReadError> {
    let text = decode(bytes, path)?;
    let knowledge_base = file::read_template(&mut Xml::new(&text, path), path)?;
    Ok(template::build(knowledge_base, path, &mut Notes::default()))
}
