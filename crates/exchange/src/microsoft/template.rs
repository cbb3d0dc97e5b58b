//! Makes our template of what the file has.

mod rule;

use super::{
    knowledge_base::{Attribute, KnowledgeBase, Manifest, Stencil},
    plain::plain,
};
use crate::{Note, NoteKind, Notes, label, limits};
use bulkhead_analysis::catalogue::{ComponentKind, Template, TemplateProperty, TemplateType};
use std::collections::{BTreeMap, BTreeSet};

/// The generic types that stand for everything of their kind.
const GENERIC: [(ComponentKind, &str); 6] = [
    (ComponentKind::Process, "GE.P"),
    (ComponentKind::ExternalEntity, "GE.EI"),
    (ComponentKind::DataStore, "GE.DS"),
    (ComponentKind::Flow, "GE.DF"),
    (ComponentKind::Zone, "GE.TB.B"),
    (ComponentKind::Line, "GE.TB.L"),
];

/// Returns the template and notes what was left out of it or changed.
pub(super) fn build(found: KnowledgeBase, path: &str, notes: &mut Notes) -> Template {
    let types = types(found.stencils, notes);
    let rules = rule::rules(found.rules, &found.categories, &found.columns, notes);
    Template {
        id: format!("tmt/{}", slug(&found.manifest)),
        title: label::line(&found.manifest.name).text,
        version: label::line(&found.manifest.version).text,
        source: path.to_owned(),
        types,
        rules,
    }
}

/// Versions of a template share a key, and its number is not one: other templates were made from a
/// copy and kept it.
fn slug(manifest: &Manifest) -> String {
    [&manifest.name, &manifest.id]
        .into_iter()
        .map(|text| {
            let lower = text.to_lowercase();
            let words: Vec<&str> = lower
                .split(|character: char| !character.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            let slug: String = words
                .join("-")
                .chars()
                .take(limits::SLUG_CHARACTERS)
                .collect();
            slug.trim_end_matches('-').to_owned()
        })
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "template".to_owned())
}

fn types(stencils: Vec<Stencil>, notes: &mut Notes) -> Vec<TemplateType> {
    let mut seen = BTreeSet::new();
    let stencils: Vec<Stencil> = stencils
        .into_iter()
        .filter(|stencil| {
            let first = !stencil.id.is_empty() && seen.insert(stencil.id.clone());
            if !first {
                notes.push(Note::new(
                    NoteKind::Template,
                    &stencil.id,
                    format!(
                        "The template has the type \"{}\" more than once or without an identifier; the first one counts.",
                        stencil.name
                    ),
                ));
            }
            first
        })
        .collect();
    let parents = parents(&stencils, notes);
    let representations: BTreeMap<&str, &str> = stencils
        .iter()
        .map(|stencil| (stencil.id.as_str(), stencil.representation.as_str()))
        .collect();
    let kinds: Vec<ComponentKind> = stencils
        .iter()
        .map(|stencil| kind(&stencil.id, &representations, &parents))
        .collect();
    let stand_ins = stand_ins(&stencils, &kinds);
    stencils
        .iter()
        .zip(&kinds)
        .map(|(stencil, &kind)| TemplateType {
            id: stencil.id.clone(),
            title: title(stencil),
            summary: plain(&stencil.description),
            kind,
            parents: parents
                .get(stencil.id.as_str())
                .map(|&parent| parent.to_owned())
                .into_iter()
                .collect(),
            stands_for_kind: stand_ins.contains(stencil.id.as_str()),
            palette: !stencil.hidden && kind != ComponentKind::Trait,
            properties: properties(&stencil.attributes),
        })
        .collect()
}

fn title(stencil: &Stencil) -> String {
    let title = label::name(&stencil.name).text;
    if title.is_empty() {
        stencil.id.clone()
    } else {
        title
    }
}

/// Returns the parent of each type that has a sound one.
fn parents<'a>(stencils: &'a [Stencil], notes: &mut Notes) -> BTreeMap<&'a str, &'a str> {
    let known: BTreeSet<&str> = stencils.iter().map(|stencil| stencil.id.as_str()).collect();
    let mut parents = BTreeMap::new();
    for stencil in stencils {
        let (id, parent) = (stencil.id.as_str(), stencil.parent.as_str());
        if parent.is_empty() || parent == "ROOT" {
            continue;
        }
        // Links are added one by one, so that a circle shows when its last link would close it.
        if known.contains(parent) && !leads_to(&parents, parent, id) {
            parents.insert(id, parent);
        } else {
            notes.push(Note::new(
                NoteKind::Template,
                id,
                format!(
                    "The type \"{}\" has a parent that the template does not have or that leads back to it; it has no parent now.",
                    stencil.name
                ),
            ));
        }
    }
    cut_long(&mut parents, stencils, notes);
    parents
}

/// Cuts ancestries that are longer than any template needs, so that walking them costs little.
fn cut_long<'a>(
    parents: &mut BTreeMap<&'a str, &'a str>,
    stencils: &'a [Stencil],
    notes: &mut Notes,
) {
    for stencil in stencils {
        let mut current = stencil.id.as_str();
        for _ in 1..limits::ANCESTORS {
            match parents.get(current) {
                Some(&parent) => current = parent,
                None => break,
            }
        }
        if parents.remove(current).is_some() {
            notes.push(Note::new(
                NoteKind::Template,
                current,
                format!(
                    "The type \"{current}\" has too many types above it; it has no parent now."
                ),
            ));
        }
    }
}

/// Tells whether the ancestry of a type leads to another one, or nowhere near an end.
fn leads_to(parents: &BTreeMap<&str, &str>, from: &str, to: &str) -> bool {
    let mut current = from;
    for _ in 0..limits::ANCESTORS {
        if current == to {
            return true;
        }
        match parents.get(current) {
            Some(&parent) => current = parent,
            None => return false,
        }
    }
    true
}

fn kind(
    id: &str,
    representations: &BTreeMap<&str, &str>,
    parents: &BTreeMap<&str, &str>,
) -> ComponentKind {
    let mut current = Some(id);
    while let Some(id) = current {
        match representations.get(id).copied().unwrap_or_default() {
            "Ellipse" => return ComponentKind::Process,
            "Rectangle" => return ComponentKind::ExternalEntity,
            "ParallelLines" => return ComponentKind::DataStore,
            "Line" => return ComponentKind::Flow,
            "BorderBoundary" => return ComponentKind::Zone,
            "LineBoundary" => return ComponentKind::Line,
            "Inherited" => current = parents.get(id).copied(),
            _ => break,
        }
    }
    ComponentKind::Trait
}

/// Returns the types that stand for everything of their kind: the well-known one, or the only
/// generic one of its kind.
fn stand_ins<'a>(stencils: &'a [Stencil], kinds: &[ComponentKind]) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for (of, known) in GENERIC {
        let roots: Vec<&str> = stencils
            .iter()
            .zip(kinds)
            .filter(|&(stencil, &kind)| {
                stencil.generic && kind == of && matches!(stencil.parent.as_str(), "" | "ROOT")
            })
            .map(|(stencil, _)| stencil.id.as_str())
            .collect();
        let is_there = |stencil: &&Stencil| stencil.generic && stencil.id == known;
        if stencils.iter().find(is_there).is_some() {
            found.insert(known);
        } else if let [only] = roots.as_slice() {
            found.insert(*only);
        }
    }
    found
}

fn properties(attributes: &[Attribute]) -> Vec<TemplateProperty> {
    let mut seen = BTreeSet::new();
    attributes
        .iter()
        .filter(|attribute| !attribute.name.is_empty() && seen.insert(&attribute.name))
        .map(|attribute| TemplateProperty {
            key: attribute.name.clone(),
            title: label::line(&attribute.display_name).text,
            choices: attribute.values.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests;
