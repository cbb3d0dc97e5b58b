//! The files under `models/` as they are written. Everything here is said once by a person; what
//! follows from it is computed when the catalogue is built.

use crate::{Letter, Severity};
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// A file of components: one group of the palette.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComponentFile {
    /// Title of the group in the palette.
    pub(crate) group: String,
    pub(crate) components: Vec<RawComponent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawComponent {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    /// What it is a special case of. The first one leads to its kind.
    #[serde(default)]
    pub(crate) is: Vec<Spanned<String>>,
    pub(crate) summary: String,
    /// Whether the palette offers it. Types that only gather properties are not offered.
    #[serde(default = "yes")]
    pub(crate) palette: bool,
    /// Whether it is one of the eight components of the 2019 security audit.
    #[serde(default)]
    pub(crate) audited: bool,
    /// Other words under which people look for it.
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[serde(default)]
    pub(crate) ports: Vec<RawPort>,
    #[serde(default)]
    pub(crate) properties: Vec<RawProperty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPort {
    pub(crate) port: String,
    pub(crate) purpose: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawProperty {
    pub(crate) key: Spanned<String>,
    pub(crate) title: String,
    #[serde(rename = "type")]
    pub(crate) value_type: super::ValueType,
    #[serde(default)]
    pub(crate) choices: Vec<String>,
    /// What holds when nobody sets anything.
    #[serde(default)]
    pub(crate) default: Option<String>,
    /// Version since when the default is so.
    #[serde(default)]
    pub(crate) default_since: Option<String>,
    /// Flag or manifest field that sets it.
    #[serde(default)]
    pub(crate) set_by: Option<String>,
    #[serde(default)]
    pub(crate) note: Option<String>,
}

/// A pack of rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackFile {
    pub(crate) pack: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// Title of the group of its components in the palette; the title of the pack when it is left
    /// out.
    #[serde(default)]
    pub(crate) group: Option<String>,
    /// Components of its own. Their ids must be new.
    #[serde(default)]
    pub(crate) components: Vec<RawComponent>,
    /// Controls of its own. Their ids must be new.
    #[serde(default)]
    pub(crate) controls: Vec<RawControl>,
    pub(crate) rules: Vec<RawRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    pub(crate) id: Spanned<String>,
    pub(crate) letter: Letter,
    pub(crate) subject: super::RuleSubject,
    /// Whether the rule gives way to a specific one for the same subject and letter.
    #[serde(default)]
    pub(crate) generic: bool,
    pub(crate) when: Spanned<String>,
    #[serde(default)]
    pub(crate) unless: Option<Spanned<String>>,
    /// Template; may name `{element}`, or `{source}`, `{target}`, `{flow}`, `{from_zone}`,
    /// `{to_zone}` and `{boundary}`.
    pub(crate) title: Spanned<String>,
    pub(crate) description: Spanned<String>,
    pub(crate) severity: Severity,
    pub(crate) severity_reason: String,
    /// What to ask when not all that the rule looks at is stated.
    pub(crate) question: Spanned<String>,
    #[serde(default)]
    pub(crate) controls: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) references: Vec<String>,
}

/// A file of controls.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ControlFile {
    pub(crate) controls: Vec<RawControl>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawControl {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub(crate) summary: String,
    #[serde(default)]
    pub(crate) mechanism: Option<String>,
    #[serde(default)]
    pub(crate) references: Vec<String>,
}

/// A model to start a project from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferenceModelFile {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// What the description of a new project says.
    pub(crate) description: String,
    #[serde(default)]
    pub(crate) diagram: Option<String>,
    #[serde(default)]
    pub(crate) assumptions: Vec<String>,
    #[serde(default)]
    pub(crate) properties: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) zones: Vec<RawZone>,
    #[serde(default)]
    pub(crate) elements: Vec<RawElement>,
    #[serde(default)]
    pub(crate) flows: Vec<RawFlow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawZone {
    pub(crate) id: Spanned<String>,
    pub(crate) component: Spanned<String>,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) parent: Option<Spanned<String>>,
    /// Left, top, width and height.
    pub(crate) frame: [i32; 4],
    #[serde(default)]
    pub(crate) notes: String,
    #[serde(default)]
    pub(crate) properties: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawElement {
    pub(crate) id: Spanned<String>,
    pub(crate) component: Spanned<String>,
    /// Which symbol, where a model draws the component differently from the palette.
    #[serde(default)]
    pub(crate) kind: Option<bulkhead_model::ElementKind>,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) zone: Option<Spanned<String>>,
    /// Left, top, width and height.
    pub(crate) frame: [i32; 4],
    #[serde(default)]
    pub(crate) notes: String,
    #[serde(default)]
    pub(crate) properties: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFlow {
    pub(crate) id: Spanned<String>,
    pub(crate) from: Spanned<String>,
    pub(crate) to: Spanned<String>,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) two_way: bool,
    #[serde(default)]
    pub(crate) notes: String,
    #[serde(default)]
    pub(crate) properties: BTreeMap<String, Spanned<String>>,
}

/// How reasons are put into words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordingFile {
    pub(crate) reasons: BTreeMap<String, String>,
    pub(crate) letters: BTreeMap<Letter, RawLetter>,
    pub(crate) severities: BTreeMap<Severity, String>,
    pub(crate) responses: BTreeMap<bulkhead_model::Response, String>,
    pub(crate) report: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLetter {
    pub(crate) title: String,
    pub(crate) meaning: String,
}

const fn yes() -> bool {
    true
}
