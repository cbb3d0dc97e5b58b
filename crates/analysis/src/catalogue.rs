//! All content as the engine uses it: components, rules, controls, reference models and wording.

mod answers;
mod background;
mod build;
mod component;
mod embedded;
mod family;
mod index;
mod pack;
mod problem;
mod raw;
mod reference_model;
mod template;
mod types;
pub(crate) mod wording;

use std::collections::BTreeMap;

pub use background::{
    AttackStep, AttackTree, CurrentState, Finding, FindingReport, Gate, ReferenceInfo,
    ReferenceList, StepStatus, Subtree, Worksheet, WorksheetControls, WorksheetFamily,
    WorksheetField, WorksheetScenario, WorksheetTemplate,
};
pub(crate) use background::{Background, Shelf};
pub use component::{Component, ComponentKind, OF_THE_WHOLE, Port, Property, ValueType};
pub use family::{AttackVector, Attacker, Family};
pub(crate) use index::{RulesByType, Typed};
pub use pack::{Control, Difficulty, Rule, RuleIndex, RuleSubject};
pub use problem::ContentProblem;
pub use reference_model::ReferenceModel;
pub use template::{Template, TemplateProperty, TemplateRule, TemplateType};
pub(crate) use types::{Kinds, TypeEntry, TypeIndex, Types};
pub use wording::Wording;
pub(crate) use wording::{fill, spelled};

/// A text file of content with the name that messages give it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Path below `models/`, or the path that the person gave.
    pub path: &'a str,
    /// What the file says.
    pub text: &'a str,
}

/// Content that comes from elsewhere than the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Further<'a> {
    /// Packs of rules as files are written.
    pub packs: &'a [Source<'a>],
    /// Packs of Microsoft's tool. Of two with the same key, the later one counts.
    pub templates: &'a [Template],
    /// Whether these packs stand in place of those of the program. Components, controls and words
    /// of the program are there in any case.
    pub only: bool,
}

/// All content, checked and ready for use.
#[derive(Debug)]
pub struct Catalogue {
    pub(crate) components: BTreeMap<String, Component>,
    pub(crate) groups: Vec<String>,
    pub(crate) types: Types,
    pub(crate) rules: Vec<Rule>,
    pub(crate) rule_ids: BTreeMap<String, RuleIndex>,
    pub(crate) by_type: RulesByType,
    /// The generic rules of the program, which say what letters apply to what even when they are
    /// not in use.
    pub(crate) generic: Vec<Rule>,
    pub(crate) controls: BTreeMap<String, Control>,
    pub(crate) families: Vec<Family>,
    pub(crate) attackers: Vec<Attacker>,
    pub(crate) vectors: Vec<AttackVector>,
    pub(crate) reference_models: Vec<ReferenceModel>,
    pub(crate) wording: Wording,
    pub(crate) packs: Vec<PackInfo>,
    /// What stands behind the rules, read when somebody asks for it.
    pub(crate) shelf: Shelf,
}

/// What a pack says about itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackInfo {
    /// Identifier, such as `kubernetes/etcd`.
    pub id: String,
    /// Title for people.
    pub title: String,
    /// What the rules of the pack are about.
    pub summary: String,
    /// How many rules it has.
    pub rules: usize,
}

impl Catalogue {
    /// Builds the catalogue from the content that is part of the program.
    ///
    /// # Errors
    /// Every mistake in the content. A test keeps the content free of them.
    pub fn built_in() -> Result<Self, Vec<ContentProblem>> {
        Self::with(Further::default())
    }

    /// Builds the catalogue from the content of the program and further packs of rules.
    ///
    /// # Errors
    /// Every mistake in every pack, with file, line and column.
    pub fn with_packs(packs: &[Source<'_>]) -> Result<Self, Vec<ContentProblem>> {
        Self::with(Further {
            packs,
            ..Further::default()
        })
    }

    /// Builds the catalogue from the content of the program with the given packs in place of its
    /// own.
    ///
    /// # Errors
    /// As [`Catalogue::with_packs`].
    pub fn with_only_packs(packs: &[Source<'_>]) -> Result<Self, Vec<ContentProblem>> {
        Self::with(Further {
            packs,
            only: true,
            ..Further::default()
        })
    }

    /// Builds the catalogue from the content of the program and further content.
    ///
    /// # Errors
    /// As [`Catalogue::with_packs`].
    pub fn with(further: Further<'_>) -> Result<Self, Vec<ContentProblem>> {
        build::build(embedded::FILES, further)
    }

    /// Builds the catalogue from other content than that of the program, laid out in the same
    /// folders, and further content.
    ///
    /// # Errors
    /// As [`Catalogue::with_packs`].
    pub fn with_content(
        content: &[Source<'_>],
        further: Further<'_>,
    ) -> Result<Self, Vec<ContentProblem>> {
        let catalogue = build::build(content, further)?;
        catalogue.put_background(content)?;
        Ok(catalogue)
    }

    /// Returns a component by its key.
    pub fn component(&self, id: &str) -> Option<&Component> {
        self.components.get(id)
    }

    /// Returns what a property of a component is called; its key in words where the content does not
    /// know it.
    pub fn property_title(&self, component: &str, key: &str) -> String {
        let component = self.component(component);
        let known = component.and_then(|component| component.property(key));
        known.map_or_else(|| spelled(key), |known| known.title.clone())
    }

    /// Finds what a template calls a property, whichever of its types has it.
    pub(crate) fn property_of_pack(&self, pack: &str, key: &str) -> Option<&Property> {
        let first = format!("{pack}/");
        self.components
            .range(first.clone()..)
            .take_while(|(id, _)| id.starts_with(&first))
            .find_map(|(_, component)| component.property(key))
    }

    /// Returns all components, by key.
    pub fn components(&self) -> impl Iterator<Item = &Component> {
        self.components.values()
    }

    /// Returns the titles of the palette groups in the order in which they are shown.
    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// Returns a rule.
    pub fn rule(&self, index: RuleIndex) -> Option<&Rule> {
        self.rules.get(index.position())
    }

    /// Returns the rule with a key.
    pub fn rule_of(&self, id: &str) -> Option<&Rule> {
        self.rule(*self.rule_ids.get(id)?)
    }

    /// Returns all rules in the order of the packs.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Returns a control by its key.
    pub fn control(&self, id: &str) -> Option<&Control> {
        self.controls.get(id)
    }

    /// Returns the families of controls, in the order in which they are shown.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// Returns who attacks, in the order in which they are shown.
    pub fn attackers(&self) -> &[Attacker] {
        &self.attackers
    }

    /// Returns the attack vectors, in the order in which they are shown.
    pub fn vectors(&self) -> &[AttackVector] {
        &self.vectors
    }

    /// Returns the models to start a project from, in the order in which they are shown.
    pub fn reference_models(&self) -> &[ReferenceModel] {
        &self.reference_models
    }

    /// Returns the packs in the order in which they were loaded.
    pub fn packs(&self) -> &[PackInfo] {
        &self.packs
    }

    /// Returns the words for letters, severities, responses and reasons.
    pub fn wording(&self) -> &Wording {
        &self.wording
    }
}

#[cfg(test)]
mod tests;
