//! From files to a catalogue. All mistakes are collected before anything is refused.

mod conditions;
mod lineage;
mod nearest;
mod own;
mod problems;
mod reachable;
mod rules;
mod texts;
mod types;
mod within;

use super::{
    Catalogue, ContentProblem, Control, PackInfo, RulesByType, Source, Wording,
    raw::{ComponentFile, ControlFile, PackFile, ReferenceModelFile, WordingFile},
    reference_model,
};
use own::take_own;
use rules::Known;
use std::collections::{BTreeMap, BTreeSet};
use texts::check_id;
use types::resolve;

pub(super) use nearest::hint;
pub(super) use problems::Problems;

pub(super) fn build(
    built_in: &[Source<'_>],
    packs: &[Source<'_>],
) -> Result<Catalogue, Vec<ContentProblem>> {
    let mut problems = Problems::default();
    let mut components = Vec::new();
    let mut pack_files = Vec::new();
    let mut controls = BTreeMap::new();
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
    for &source in packs {
        if let Some(file) = problems.read::<PackFile>(source) {
            pack_files.push((source, file));
        }
    }
    take_own(
        &mut pack_files,
        &mut components,
        &mut controls,
        &mut problems,
    );
    let mut groups = Vec::new();
    let before = problems.0.len();
    let Some((types, components)) = resolve(&components, &mut groups, &mut problems) else {
        return Err(problems.sorted());
    };
    let mut known = Known::new(&types, &components, &controls);
    // What can never hold is only told when it does not follow from another mistake.
    known.check_reach = problems.0.len() == before;
    let mut rules = Vec::new();
    let mut infos = Vec::new();
    let mut ids = BTreeSet::new();
    for (source, file) in pack_files {
        let before = rules.len();
        for raw in file.rules {
            if !ids.insert(raw.id.value.clone()) {
                problems.at(
                    source,
                    &raw.id,
                    format!("the rule id {} is used twice", raw.id.value),
                );
            }
            rules.extend(known.rule(source, &file.pack, raw, &mut problems));
        }
        infos.push(PackInfo {
            id: file.pack,
            title: file.title,
            summary: file.summary,
            rules: rules.len() - before,
        });
    }
    let reference_models = models
        .into_iter()
        .map(|(source, file)| reference_model::read(source, file, &components, &mut problems))
        .collect();
    if !problems.0.is_empty() {
        return Err(problems.sorted());
    }
    let by_type = RulesByType::new(&types, &rules);
    Ok(Catalogue {
        components,
        groups,
        types,
        rules,
        by_type,
        controls,
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
        check_id(source, &raw.id, "control", problems);
        let id = raw.id.value.clone();
        if controls.contains_key(&id) {
            let message = format!("the control id {id} is used twice");
            problems.at(source, &raw.id, message);
            continue;
        }
        let control = Control {
            id: id.clone(),
            title: raw.title,
            summary: raw.summary,
            mechanism: raw.mechanism,
            references: raw.references,
        };
        controls.insert(id, control);
    }
}
