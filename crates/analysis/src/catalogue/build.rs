//! From files to a catalogue. All mistakes are collected before anything is refused.

mod conditions;
mod echo;
mod examples;
mod families;
mod files;
mod lineage;
mod nearest;
mod own;
mod packs;
mod problems;
mod reachable;
mod rules;
mod table;
mod templates;
mod texts;
mod types;
mod versions;
mod within;

use super::{
    Catalogue, ContentProblem, Further, RuleIndex, RulesByType, Shelf, Source, reference_model,
};
use files::Files;
use packs::Compiled;
use rules::Known;
use types::resolve;

pub(super) use nearest::hint;
pub(super) use problems::Problems;
pub(super) use texts::check_id;

pub(super) fn build(
    built_in: &[Source<'_>],
    further: Further<'_>,
) -> Result<Catalogue, Vec<ContentProblem>> {
    let mut problems = Problems::default();
    let files = Files::read(built_in, further.packs, &mut problems);
    let templates = templates::newest(further.templates);
    let mut groups = Vec::new();
    let before = problems.0.len();
    let resolved = resolve(&files.components, &templates, &mut groups, &mut problems);
    let Some((types, components)) = resolved else {
        return Err(problems.sorted());
    };
    let mut known = Known::new(&types, &components, &files.controls);
    // What can never hold is only told when it does not follow from another mistake.
    known.check_reach = problems.0.len() == before;
    let mut compiled = Compiled::default();
    compiled.packs(
        files.packs,
        &known,
        &files.views,
        further.only,
        &mut problems,
    );
    for template in templates {
        compiled.template(template, &types, &files.words, &mut problems);
    }
    let Compiled {
        mut rules,
        generic,
        infos,
        ..
    } = compiled;
    echo::mark(&mut rules);
    let reference_models = files
        .models
        .into_iter()
        .map(|(source, file)| reference_model::read(source, file, &components, &mut problems))
        .collect();
    if !problems.0.is_empty() {
        return Err(problems.sorted());
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
        controls: files.controls,
        families: files.views.families,
        attackers: files.views.attackers,
        vectors: files.views.vectors,
        reference_models,
        wording: files.words,
        packs: infos,
        shelf: Shelf::new(further.only),
    })
}
