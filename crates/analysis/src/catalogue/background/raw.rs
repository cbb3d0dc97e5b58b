//! The files of the background as they are written.

use super::{CurrentState, Gate, StepStatus};
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// The findings of one report.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct FindingFile {
    /// Key of the report.
    pub(super) report: String,
    /// Name of the report for people.
    pub(super) title: String,
    /// What the report looked at.
    pub(super) summary: String,
    /// Who wrote it, when, and under which licence it can be read.
    pub(super) source: String,
    /// What was found.
    pub(super) findings: Vec<RawFinding>,
}

/// Something that an audit found.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFinding {
    /// Number in the report.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) id: Spanned<String>,
    /// What it is called here.
    pub(super) title: String,
    /// What was found.
    pub(super) summary: String,
    /// How bad it is, in the words of the report.
    pub(super) severity: String,
    /// How hard it is to use, in the words of the report.
    #[serde(default)]
    pub(super) difficulty: Option<String>,
    /// What kind of mistake it is, in the words of the report.
    pub(super) kind: String,
    /// Keys of the components that it is about.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) components: Vec<Spanned<String>>,
    /// Keys of the controls that answer it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) controls: Vec<Spanned<String>>,
    /// Whether it holds today.
    pub(super) today: CurrentState,
    /// What holds today, in one sentence.
    pub(super) now: String,
}

/// The lists that references name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferenceFile {
    pub(super) lists: Vec<RawList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawList {
    pub(super) id: Spanned<String>,
    pub(super) title: String,
    pub(super) prefixes: Vec<Spanned<String>>,
    pub(super) citation: String,
    pub(super) note: String,
    #[serde(default)]
    pub(super) open: bool,
    #[serde(default)]
    pub(super) entries: BTreeMap<String, String>,
}

/// An attack tree.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct TreeFile {
    /// Key of the tree.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) id: Spanned<String>,
    /// Name for people.
    pub(super) title: String,
    /// What the attacker wants.
    pub(super) goal: String,
    /// What the tree takes for granted.
    #[serde(default)]
    pub(super) assumptions: Vec<String>,
    /// What else to know about it.
    #[serde(default)]
    pub(super) notes: Vec<String>,
    /// Whose tree it is.
    pub(super) source: String,
    /// Keys of the steps that nothing else leads to.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) roots: Vec<Spanned<String>>,
    /// The steps.
    pub(super) steps: Vec<RawStep>,
}

/// A step of an attack.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStep {
    /// Key among all steps of all trees.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) id: Spanned<String>,
    /// What the attacker does or finds.
    pub(super) text: String,
    /// How its children count.
    #[serde(default)]
    pub(super) gate: Option<Gate>,
    /// Keys of the steps that it needs, or that lead to it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) children: Vec<Spanned<String>>,
    /// Where it goes on in another tree: the key of the tree, or tree and step with `#` between.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) subtree: Option<Spanned<String>>,
    /// Whether it works today.
    #[serde(default)]
    pub(super) status: StepStatus,
    /// What holds today, where that has changed.
    #[serde(default)]
    pub(super) now: Option<String>,
    /// Key of the component that it is about.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) component: Option<Spanned<String>>,
    /// Keys of the controls that hinder it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) controls: Vec<Spanned<String>>,
    /// Keys of the rules that raise it as a threat.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) rules: Vec<Spanned<String>>,
}

/// The headings and sentences of documents about the content.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordFile {
    pub(super) words: BTreeMap<String, String>,
}
