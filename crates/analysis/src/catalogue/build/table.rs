//! The table of types: our own ones and those of templates.

use super::{lineage::Parents, templates};
use crate::catalogue::{ComponentKind, Kinds, Template, TypeEntry, Types};
use std::collections::BTreeMap;

/// Builds the table. Parents must be free of circles; those of templates are where they are read.
pub(super) fn table(parents: &Parents<'_>, templates: &[&Template]) -> Types {
    let names: Vec<BTreeMap<&str, String>> = templates
        .iter()
        .map(|template| {
            let types = template.types.iter();
            types
                .map(|of| (of.id.as_str(), templates::type_name(template, &of.id)))
                .collect()
        })
        .collect();
    let mut entries: BTreeMap<&str, TypeEntry<'_>> = BTreeMap::new();
    for (&id, parents) in parents {
        let entry = TypeEntry {
            parents: parents.clone(),
            space: 0,
            stands_for: kinds_of(id),
        };
        entries.insert(id, entry);
    }
    for (space, (template, names)) in (1..).zip(templates.iter().zip(&names)) {
        // Of types with the same name the first counts.
        for of in template.types.iter().rev() {
            let Some(name) = names.get(of.id.as_str()) else {
                continue;
            };
            let above_it = of.parents.iter();
            let mut above: Vec<&str> = above_it
                .filter_map(|parent| names.get(parent.as_str()).map(String::as_str))
                .collect();
            if above.is_empty() {
                above.extend(root_of(of.kind));
            }
            let stands_for: &[ComponentKind] = if of.stands_for_kind { &[of.kind] } else { &[] };
            let entry = TypeEntry {
                parents: above,
                space,
                stands_for: Kinds::of(stands_for),
            };
            entries.insert(name, entry);
        }
    }
    Types::new(&entries)
}

const fn root_of(kind: ComponentKind) -> Option<&'static str> {
    match kind {
        ComponentKind::ExternalEntity => Some("external-entity"),
        ComponentKind::Process => Some("process"),
        ComponentKind::DataStore => Some("data-store"),
        ComponentKind::Flow => Some("flow"),
        ComponentKind::Zone => Some("zone"),
        ComponentKind::Line => Some("line"),
        ComponentKind::Trait => None,
    }
}

/// Returns the kind that one of our own types leads to, when it is one of the roots.
pub(super) fn kind_of(root: &str) -> Option<ComponentKind> {
    ComponentKind::ALL
        .into_iter()
        .find(|&kind| root_of(kind) == Some(root))
}

/// Returns the kinds that one of our own types stands for.
fn kinds_of(id: &str) -> Kinds {
    use ComponentKind::{DataStore, ExternalEntity, Line, Process, Zone};
    match id {
        "element" => Kinds::of(&[ExternalEntity, Process, DataStore]),
        "boundary" => Kinds::of(&[Zone, Line]),
        root => kind_of(root).map_or_else(Kinds::default, |kind| Kinds::of(&[kind])),
    }
}
