use super::ComponentKind;
use crate::{Letter, Severity};

/// A pack in the terms of Microsoft's Threat Modeling Tool: a template, or the knowledge base that
/// a model of that tool carries. Whoever reads the file fills it in; the catalogue makes components
/// and rules of it that keep the semantics of the tool.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Template {
    /// Key, such as `tmt/sdl-tm-knowledge-base-core`. It must not change from one version of the
    /// template to the next, because identities of components and threats hang on it.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// Version, as the template has it.
    pub version: String,
    /// What messages call the file.
    pub source: String,
    /// Types of elements, flows and boundaries. Parents may come later than their children.
    pub types: Vec<TemplateType>,
    /// Threat types.
    pub rules: Vec<TemplateRule>,
}

/// A stencil, or one of the generic types that stencils are special cases of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateType {
    /// Identifier within the template, such as `SE.P.TMCore.WebServer`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// What it is, in one sentence; may be empty.
    pub summary: String,
    /// What it is on a diagram.
    pub kind: ComponentKind,
    /// Types of the template that it is a special case of.
    pub parents: Vec<String>,
    /// Whether it stands for everything of its kind, whatever palette that comes from.
    pub stands_for_kind: bool,
    /// Whether the palette offers it.
    pub palette: bool,
    /// What can be chosen for it.
    pub properties: Vec<TemplateProperty>,
}

/// An attribute of a stencil.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateProperty {
    /// Name by which rules ask for it, often a GUID.
    pub key: String,
    /// Name for people.
    pub title: String,
    /// The values to choose from; the first one is the default.
    pub choices: Vec<String>,
}

/// A threat type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateRule {
    /// Identifier within the template, such as `S7.1`.
    pub id: String,
    /// Line in the file, from 1.
    pub line: u64,
    /// Name of its category.
    pub category: String,
    /// The letter of the category; nothing for one that STRIDE does not have.
    pub letter: Option<Letter>,
    /// Filter that must hold. An empty one never holds.
    pub include: String,
    /// Filter that must not hold. An empty one excludes nothing.
    pub exclude: String,
    /// Title, with the places `{source}`, `{target}` and `{flow}`.
    pub title: String,
    /// Description, with the same places.
    pub description: String,
    /// How bad it is, when the priority of the threat type can be told.
    pub severity: Option<Severity>,
    /// The priority in the words of the template; may be empty.
    pub priority: String,
    /// What the template proposes against it, as plain text; may be empty.
    pub mitigations: String,
}
