//! Packs become rules: ours from YAML, and templates of Microsoft's tool.

use super::{Problems, families::Views, files::Pack, rules::Known, templates};
use crate::catalogue::{PackInfo, Rule, Template, Types, Wording};
use std::collections::BTreeSet;

/// The rules of all packs.
#[derive(Default)]
pub(super) struct Compiled {
    pub(super) rules: Vec<Rule>,
    /// The generic rules of the program, in use or not.
    pub(super) generic: Vec<Rule>,
    pub(super) infos: Vec<PackInfo>,
    ids: BTreeSet<String>,
}

impl Compiled {
    /// Compiles packs. With `only`, those of the program are checked but not used.
    pub(super) fn packs(
        &mut self,
        packs: Vec<Pack<'_>>,
        known: &Known<'_>,
        views: &Views,
        only: bool,
        problems: &mut Problems,
    ) {
        for Pack {
            source,
            file,
            built_in,
        } in packs
        {
            let mut rules = Vec::new();
            for raw in file.rules {
                if !self.ids.insert(raw.id.value.clone()) {
                    let message = format!("the rule id {} is used twice", raw.id.value);
                    problems.at(source, &raw.id, message);
                }
                views.check(source, &raw, problems);
                rules.extend(known.rule(source, &file.pack, raw, problems));
            }
            if built_in {
                let generic = rules.iter().filter(|rule| rule.generic);
                self.generic.extend(generic.cloned());
            }
            if built_in && only {
                continue;
            }
            self.infos.push(PackInfo {
                id: file.pack,
                title: file.title,
                summary: file.summary,
                rules: rules.len(),
            });
            self.rules.extend(rules);
        }
    }

    /// Compiles a template.
    pub(super) fn template(
        &mut self,
        template: &Template,
        types: &Types,
        wording: &Wording,
        problems: &mut Problems,
    ) {
        let rules = templates::rules(template, types, wording, problems);
        let title = format!("{} {}", template.title, template.version);
        self.infos.push(PackInfo {
            id: template.id.clone(),
            title: title.trim().to_owned(),
            summary: wording.reason("template_summary", &[]),
            rules: rules.len(),
        });
        self.rules.extend(rules);
    }
}
