//! What stands behind the rules: findings of audits, the lists that references name, attack trees
//! and worksheets. Few sessions look at it, so it is read when somebody asks for the first time.

mod attack_tree;
mod finding;
mod graph;
pub(super) mod raw;
mod read;
mod reference;
pub(super) mod worksheet;

use super::{Catalogue, ContentProblem, Source, embedded};
pub use attack_tree::{AttackStep, AttackTree, Gate, StepStatus, Subtree};
pub use finding::{CurrentState, Finding, FindingReport};
pub use reference::{ReferenceInfo, ReferenceList};
use std::{collections::BTreeMap, sync::OnceLock};
pub use worksheet::{
    Worksheet, WorksheetControls, WorksheetFamily, WorksheetField, WorksheetScenario,
    WorksheetTemplate,
};

/// Everything that was read, with the mistakes in it. A test keeps the content of the program free
/// of mistakes.
#[derive(Debug, Default)]
pub(crate) struct Background {
    reports: Vec<FindingReport>,
    findings: Vec<Finding>,
    lists: Vec<ReferenceList>,
    trees: Vec<AttackTree>,
    template: Option<WorksheetTemplate>,
    worksheets: Vec<Worksheet>,
    words: BTreeMap<String, String>,
    problems: Vec<ContentProblem>,
}

impl Background {
    /// Tells whether a file belongs to the background.
    pub(crate) fn holds(path: &str) -> bool {
        let first = path.split('/').next().unwrap_or_default();
        [
            "findings",
            "attack-trees",
            "worksheets",
            "references.yaml",
            "documents.yaml",
        ]
        .contains(&first)
    }
}

/// Where the background stands until somebody reads it.
#[derive(Debug)]
pub(crate) struct Shelf {
    /// Whether the rules of the program are left out, so that nothing can be said about those that
    /// the background names.
    only: bool,
    background: OnceLock<Background>,
}

impl Shelf {
    pub(crate) const fn new(only: bool) -> Self {
        Self {
            only,
            background: OnceLock::new(),
        }
    }
}

impl Catalogue {
    /// Takes the background from the content that the catalogue was built from.
    pub(super) fn put_background(&self, content: &[Source<'_>]) -> Result<(), Vec<ContentProblem>> {
        let background = Background::read(content, self, self.shelf.only);
        self.shelf.background.get_or_init(|| background);
        self.check_background()
    }

    fn background(&self) -> &Background {
        self.shelf
            .background
            .get_or_init(|| Background::read(embedded::BACKGROUND, self, self.shelf.only))
    }

    /// Reads what stands behind the rules, if nobody has yet.
    ///
    /// # Errors
    /// Every mistake in it, with file, line and column. What has none can be used all the same.
    pub fn check_background(&self) -> Result<(), Vec<ContentProblem>> {
        let problems = &self.background().problems;
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems.clone())
        }
    }

    /// Returns the reports that findings come from, in the order of the content.
    pub fn finding_reports(&self) -> &[FindingReport] {
        &self.background().reports
    }

    /// Returns what audits found, by report and in the order of each.
    pub fn findings(&self) -> &[Finding] {
        &self.background().findings
    }

    /// Returns a finding by its number, such as `TOB-K8S-TM10`.
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings().iter().find(|finding| finding.id == id)
    }

    /// Returns the lists that references name.
    pub fn reference_lists(&self) -> &[ReferenceList] {
        &self.background().lists
    }

    /// Says what a reference such as `CIS-1.2.1` stands for.
    pub fn reference(&self, id: &str) -> Option<ReferenceInfo> {
        self.background().reference(id)
    }

    /// Returns the attack trees in the order of the content.
    pub fn attack_trees(&self) -> &[AttackTree] {
        &self.background().trees
    }

    /// Returns an attack tree by its key.
    pub fn attack_tree(&self, id: &str) -> Option<&AttackTree> {
        self.attack_trees().iter().find(|tree| tree.id == id)
    }

    /// Returns the form of a rapid risk assessment.
    pub fn worksheet_template(&self) -> Option<&WorksheetTemplate> {
        self.background().template.as_ref()
    }

    /// Returns the worksheets that others filled in.
    pub fn worksheets(&self) -> &[Worksheet] {
        &self.background().worksheets
    }

    /// Returns a heading or sentence of the documents about the content.
    pub(crate) fn document_word<'a>(&'a self, key: &'a str) -> &'a str {
        self.background().words.get(key).map_or(key, String::as_str)
    }

    /// Returns who has to be named for the content, as Markdown. It belongs wherever the lists are
    /// shown.
    pub const fn attribution() -> &'static str {
        embedded::ATTRIBUTION
    }
}

#[cfg(test)]
mod tests;
