//! From files to a catalogue. All mistakes are collected before anything is refused.

mod echo;
mod examples;
mod families;
mod problems;
mod rules;
mod templates;
mod types;

use super::{
    Catalogue, ContentProblem, Control, Further, PackInfo, RuleIndex, RulesByType, Source, Wording,
    raw::{ComponentFile, ControlFile, PackFile, ReferenceModelFile, WordingFile},
    reference_model,
};
use families::Views;
use rules::Known;
use std::collections::{BTreeMap, BTreeSet};
use types::resolve;

pub(super) use problems::Problems;

#[allow(clippy::too_many_lines, reason = "one stage after the other")]
pub(super) fn build(
    built_in: &[Source<'_>],
    further: Further<'_>,
) -> Result<Catalogue, Vec<ContentProblem>> {
    let mut problems = Problems::default();
    let mut components = Vec::new();
    let mut pack_files = Vec::new();
    let mut controls = BTreeMap::new();
    let mut views = Views::default();
    let mut models = Vec::new();
    let mut words = Wording::default();
    for &source in built_in {
        match source.path.split('/').next() {
            Some("components") => {
                if let Some(file) = problems.read::<ComponentFile>(source) {
                    components.push((source, file));
                }
            }
            Some("packs") => {
                if let Some(file) = problems.read::<PackFile>(source) {
                    pack_files.push((source, file));
                }
            }
            Some("controls") => {
                if let Some(file) = problems.read::<ControlFile>(source) {
                    read_controls(source, file, &mut controls, &mut problems);
                }
            }
            Some("families.yaml" | "attackers.yaml") => views.read(source, &mut problems),
            Some("reference") => {
                if let Some(file) = problems.read::<ReferenceModelFile>(source) {
                    models.push((source, file));
                }
            }
            _ => {
                if let Some(file) = problems.read::<WordingFile>(source) {
                    words = file.into();
                }
            }
        }
    }
    let own_packs = pack_files.len();
    for &source in further.packs {
        if let Some(file) = problems.read::<PackFile>(source) {
            pack_files.push((source, file));
        }
    }
    let templates = templates::newest(further.templates);
    let mut groups = Vec::new();
    let (types, components) = resolve(&components, &templates, &mut groups, &mut problems);
    let known = Known {
        types: &types,
        components: &components,
        controls: &controls,
    };
    let mut rules = Vec::new();
    let mut infos = Vec::new();
    let mut ids = BTreeSet::new();
    let mut generic = Vec::new();
    for (place, (source, file)) in pack_files.into_iter().enumerate() {
        let before = rules.len();
        for raw in file.rules {
            if !ids.insert(raw.id.value.clone()) {
                problems.at(
                    source,
                    &raw.id,
                    format!("the rule id {} is used twice", raw.id.value),
                );
            }
            views.check(source, &raw, &mut problems);
            let rule = known.rule(source, &file.pack, raw, &mut problems);
            generic.extend(
                rule.clone()
                    .filter(|rule| rule.generic && place < own_packs),
            );
            rules.extend(rule.filter(|_| place >= own_packs || !further.only));
        }
        if place < own_packs && further.only {
            continue;
        }
        infos.push(PackInfo {
            id: file.pack,
            title: file.title,
            summary: file.summary,
            rules: rules.len() - before,
        });
    }
    for template in &templates {
        let before = rules.len();
        rules.extend(templates::rules(template, &types, &words, &mut problems));
        infos.push(PackInfo {
            id: template.id.clone(),
            title: format!("{} {}", template.title, template.version)
                .trim()
                .to_owned(),
            summary: words.reason("template_summary", &[]),
            rules: rules.len() - before,
        });
    }
    echo::mark(&mut rules);
    let reference_models = models
        .into_iter()
        .map(|(source, file)| reference_model::read(source, file, &components, &mut problems))
        .collect();
    if !problems.0.is_empty() {
        problems.0.sort();
        return Err(problems.0);
    }
    let by_type = RulesByType::new(&types, &rules);
    let rule_ids = rules.iter().enumerate();
    let rule_ids = rule_ids
        .map(|(position, rule)| (rule.id.clone(), RuleIndex::from_position(position)))
        .collect();
    Ok(Catalogue {
        components,
        groups,
        types,
        rules,
        rule_ids,
        by_type,
        generic,
        controls,
        families: views.families,
        attackers: views.attackers,
        reference_models,
        wording: words,
        packs: infos,
    })
}

fn read_controls(
    source: Source<'_>,
    file: ControlFile,
    controls: &mut BTreeMap<String, Control>,
    problems: &mut Problems,
) {
    for raw in file.controls {
        let id = raw.id.value.clone();
        let control = Control {
            id: id.clone(),
            title: raw.title,
            summary: raw.summary,
            mechanism: raw.mechanism,
            references: raw.references,
        };
        if controls.insert(id.clone(), control).is_some() {
            problems.at(
                source,
                &raw.id,
                format!("the control id {id} is used twice"),
            );
        }
    }
}
