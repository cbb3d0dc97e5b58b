use super::{Problems, examples, reachable::Reach, texts::check_texts, versions::releases};
use crate::{
    catalogue::{Component, Control, Property, Rule, Source, Types, raw::RawRule},
    rule::{Predicate, Role, Semantics},
};
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

/// Most near names that are looked for in one catalogue.
const HINTS: usize = 200;
/// Most definitions of properties and their choices that conditions are compared with.
const LOOKS: usize = 20_000_000;

/// The types that conditions require of each role.
pub(super) type Asked = BTreeMap<Role, Vec<String>>;

/// What rules can refer to.
pub(super) struct Known<'a> {
    pub(super) types: &'a Types,
    pub(super) components: &'a BTreeMap<String, Component>,
    pub(super) controls: &'a BTreeMap<String, Control>,
    /// Per key of a property: the components that have it.
    pub(super) by_key: BTreeMap<&'a str, Vec<(&'a Component, &'a Property)>>,
    /// How many more near names are looked for.
    pub(super) hints: Cell<usize>,
    /// How many more definitions are looked at.
    pub(super) looks: Cell<usize>,
    /// Whether rules that can never be open are mistakes.
    pub(super) check_reach: bool,
    reach: Reach<'a>,
}

impl<'a> Known<'a> {
    pub(super) fn new(
        types: &'a Types,
        components: &'a BTreeMap<String, Component>,
        controls: &'a BTreeMap<String, Control>,
    ) -> Self {
        let mut by_key: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for component in components.values() {
            for property in &component.properties {
                let key = property.key.as_str();
                by_key.entry(key).or_default().push((component, property));
            }
        }
        Self {
            types,
            components,
            controls,
            by_key,
            hints: Cell::new(HINTS),
            looks: Cell::new(LOOKS),
            check_reach: true,
            reach: Reach::new(types, components),
        }
    }

    pub(super) fn rule(
        &self,
        source: Source<'_>,
        pack: &str,
        raw: RawRule,
        problems: &mut Problems,
    ) -> Option<Rule> {
        let mut asked = Asked::new();
        let mut read = |text| self.condition(source, text, raw.subject, &mut asked, problems);
        let when = read(&raw.when);
        let unless = raw.unless.as_ref().map(read);
        self.check_controls(source, &raw, problems);
        check_texts(source, &raw, problems);
        let releases = releases(source, "rule", (&raw.since, &raw.until), problems);
        let name = |name: &String| self.types.find(name);
        let when = when?.named(&name)?;
        let unless = match unless {
            Some(read) => Some(read?.named(&name)?),
            None => None,
        };
        if self.check_reach
            && let Some(message) = self.reach.contradiction(&when, unless.as_ref())
        {
            problems.at(source, &raw.when, message);
        }
        let mut crossing = false;
        when.each_predicate(&mut |predicate| {
            crossing |= matches!(predicate, Predicate::Crosses(_));
        });
        Some(Rule {
            local_id: raw.id.value.clone(),
            id: raw.id.value,
            pack: pack.to_owned(),
            letter: Some(raw.letter),
            category: String::new(),
            subject: raw.subject,
            crossing,
            generic: raw.generic,
            when,
            unless,
            semantics: Semantics::Stated,
            echo: None,
            title: raw.title.value,
            description: raw.description.value,
            severity: raw.severity,
            severity_reason: raw.severity_reason,
            question: raw.question.value,
            advice: String::new(),
            controls: raw
                .controls
                .into_iter()
                .map(|control| control.value)
                .collect(),
            references: raw.references,
            family: raw.family.map(|family| family.value),
            attackers: raw.attackers.into_iter().map(|one| one.value).collect(),
            vectors: raw.vectors.into_iter().map(|one| one.value).collect(),
            difficulty: raw.difficulty,
            difficulty_reason: raw.difficulty_reason,
            source: raw.source,
            releases,
            version_note: raw.version_note,
            examples: examples::placed(source, raw.examples),
        })
    }

    fn check_controls(&self, source: Source<'_>, raw: &RawRule, problems: &mut Problems) {
        let mut named = BTreeSet::new();
        for control in &raw.controls {
            let id = control.value.as_str();
            if !self.controls.contains_key(id) {
                let near = self.hint(id, || self.controls.keys().map(String::as_str));
                problems.at(source, control, format!("there is no control {id}{near}"));
            } else if !named.insert(id) {
                problems.at(source, control, format!("the control {id} stands twice"));
            }
        }
    }
}
