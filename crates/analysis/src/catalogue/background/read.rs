//! From files to the background. All mistakes are collected; what has none can be used.

use super::{
    AttackStep, AttackTree, Background, Finding, FindingReport, ReferenceList, Subtree, graph,
    raw::{FindingFile, ReferenceFile, TreeFile, WordFile},
};
use crate::catalogue::{
    Catalogue, Source,
    build::{Problems, check_id, hint},
};
use serde_saphyr::Spanned;
use std::collections::BTreeSet;

/// What is read, with what it may refer to.
pub(super) struct Reading<'c> {
    pub(super) catalogue: &'c Catalogue,
    pub(super) problems: Problems,
    pub(super) found: Background,
    /// Whether rules can be looked up.
    rules: bool,
    steps: BTreeSet<String>,
}

impl Background {
    /// Reads the files that belong to the background: findings first, because worksheets name them,
    /// and the form before what fills it in.
    pub(super) fn read(content: &[Source<'_>], catalogue: &Catalogue, only: bool) -> Self {
        let mut reading = Reading {
            catalogue,
            problems: Problems::default(),
            found: Self::default(),
            rules: !only,
            steps: BTreeSet::new(),
        };
        let mut trees = Vec::new();
        let mut content: Vec<Source<'_>> = content.to_vec();
        content.retain(|source| Self::holds(source.path));
        content.sort_by_key(|source| match source.path {
            path if path.starts_with("findings/") => 0,
            "worksheets/template.yaml" => 1,
            _ => 2,
        });
        for source in content {
            let tree = reading.file(source);
            trees.extend(tree.map(|tree| (source, tree)));
        }
        graph::check(&trees, &mut reading.problems);
        let trees = trees.into_iter().map(|(_, file)| tree(file));
        reading.found.trees = trees.collect();
        let mut found = reading.found;
        found.problems = reading.problems.sorted();
        found
    }
}

impl Reading<'_> {
    fn file(&mut self, source: Source<'_>) -> Option<TreeFile> {
        let problems = &mut self.problems;
        match source.path.split('/').next() {
            Some("findings") => {
                let file = problems.read(source)?;
                self.findings(source, file);
            }
            Some("attack-trees") => {
                let file = problems.read(source)?;
                self.check_tree(source, &file);
                return Some(file);
            }
            Some("references.yaml") => {
                let file = problems.read(source)?;
                self.lists(source, file);
            }
            Some("documents.yaml") => self.found.words = problems.read::<WordFile>(source)?.words,
            _ if source.path == "worksheets/template.yaml" => {
                let file = problems.read(source)?;
                self.template(source, file);
            }
            _ => {
                let file = problems.read(source)?;
                self.worksheets(source, file);
            }
        }
        None
    }

    fn findings(&mut self, source: Source<'_>, file: FindingFile) {
        for raw in file.findings {
            check_id(source, &raw.id, "finding", &mut self.problems);
            let all = &self.found.findings;
            if all.iter().any(|known| known.id == raw.id.value) {
                self.twice(source, &raw.id, "finding");
            }
            self.components(source, &raw.components);
            self.controls(source, &raw.controls);
            for (text, what) in [
                (&raw.title, "title"),
                (&raw.summary, "summary"),
                (&raw.now, "now"),
            ] {
                self.filled(source, &raw.id, text, what);
            }
            self.found.findings.push(Finding {
                id: raw.id.value,
                report: file.report.clone(),
                title: raw.title,
                summary: raw.summary,
                severity: raw.severity,
                difficulty: raw.difficulty,
                kind: raw.kind,
                components: values(raw.components),
                controls: values(raw.controls),
                today: raw.today,
                now: raw.now,
            });
        }
        self.found.reports.push(FindingReport {
            id: file.report,
            title: file.title,
            summary: file.summary,
            source: file.source,
        });
    }

    fn lists(&mut self, source: Source<'_>, file: ReferenceFile) {
        for raw in file.lists {
            for prefix in &raw.prefixes {
                let known = self.found.lists.iter().flat_map(|list| &list.prefixes);
                if known.into_iter().any(|known| *known == prefix.value) {
                    self.twice(source, prefix, "prefix");
                }
            }
            for id in raw.entries.keys() {
                let mut prefixes = raw.prefixes.iter();
                if !prefixes.any(|prefix| id.starts_with(&prefix.value)) {
                    let message = format!("{id} begins with no prefix of {}", raw.title);
                    self.problems.at(source, &raw.id, message);
                }
            }
            self.found.lists.push(ReferenceList {
                id: raw.id.value,
                title: raw.title,
                prefixes: values(raw.prefixes),
                citation: raw.citation,
                note: raw.note,
                open: raw.open,
                entries: raw.entries,
            });
        }
    }

    fn check_tree(&mut self, source: Source<'_>, file: &TreeFile) {
        for step in &file.steps {
            check_id(source, &step.id, "step", &mut self.problems);
            if !self.steps.insert(step.id.value.clone()) {
                self.twice(source, &step.id, "step");
            }
            self.filled(source, &step.id, &step.text, "text");
            self.components(source, step.component.as_slice());
            self.controls(source, &step.controls);
            for rule in &step.rules {
                if self.rules && self.catalogue.rule_of(&rule.value).is_none() {
                    let known = self.catalogue.rules().iter().map(|rule| rule.id.as_str());
                    let near = hint(&rule.value, known);
                    let message = format!("there is no rule {}{near}", rule.value);
                    self.problems.at(source, rule, message);
                }
            }
        }
    }

    pub(super) fn components(&mut self, source: Source<'_>, named: &[Spanned<String>]) {
        for id in named {
            if self.catalogue.component(&id.value).is_none() {
                let known = self.catalogue.components().map(|one| one.id.as_str());
                let near = hint(&id.value, known);
                let message = format!("there is no component {}{near}", id.value);
                self.problems.at(source, id, message);
            }
        }
    }

    fn controls(&mut self, source: Source<'_>, named: &[Spanned<String>]) {
        let mut seen = BTreeSet::new();
        for id in named {
            if self.catalogue.control(&id.value).is_none() {
                let near = hint(
                    &id.value,
                    self.catalogue.controls().map(|one| one.id.as_str()),
                );
                let message = format!("there is no control {}{near}", id.value);
                self.problems.at(source, id, message);
            } else if !seen.insert(&id.value) {
                let message = format!("the control {} stands twice", id.value);
                self.problems.at(source, id, message);
            }
        }
    }

    pub(super) fn family(&mut self, source: Source<'_>, id: &Spanned<String>) {
        let families = self.catalogue.families().iter();
        let known: Vec<&str> = families.map(|family| family.id.as_str()).collect();
        if !known.contains(&id.value.as_str()) {
            self.missing(source, id, "family", &known);
        }
    }

    pub(super) fn twice(&mut self, source: Source<'_>, id: &Spanned<String>, what: &str) {
        let message = format!("the {what} id {} is used twice", id.value);
        self.problems.at(source, id, message);
    }

    pub(super) fn missing(
        &mut self,
        source: Source<'_>,
        id: &Spanned<String>,
        what: &str,
        known: &[&str],
    ) {
        let mut message = format!("there is no {what} {}", id.value);
        if !known.is_empty() {
            message = format!("{message}; expected one of {}", known.join(", "));
        }
        self.problems.at(source, id, message);
    }

    fn filled(&mut self, source: Source<'_>, id: &Spanned<String>, text: &str, what: &str) {
        if text.trim().is_empty() {
            let message = format!("the {what} of {} is empty", id.value);
            self.problems.at(source, id, message);
        }
    }
}

fn tree(file: TreeFile) -> AttackTree {
    let steps = file.steps.into_iter().map(|step| AttackStep {
        id: step.id.value,
        text: step.text,
        gate: step.gate,
        children: values(step.children),
        subtree: step.subtree.map(|written| {
            let (tree, step) = graph::place(&written.value);
            Subtree {
                tree: tree.to_owned(),
                step: step.map(str::to_owned),
            }
        }),
        status: step.status,
        now: step.now,
        component: step.component.map(|one| one.value),
        controls: values(step.controls),
        rules: values(step.rules),
    });
    AttackTree {
        id: file.id.value,
        title: file.title,
        goal: file.goal,
        assumptions: file.assumptions,
        notes: file.notes,
        source: file.source,
        roots: values(file.roots),
        steps: steps.collect(),
    }
}

fn values(named: Vec<Spanned<String>>) -> Vec<String> {
    named.into_iter().map(|one| one.value).collect()
}
