use super::{
    Problems,
    lineage::{ANCESTORS, Parents, ancestors_in_order, circles},
    nearest::hint,
    table::{kind_of, table},
    templates,
    texts::check_id,
    versions::releases,
};
use crate::catalogue::{
    Component, ComponentKind, Port, Property, Source, Template, Types, ValueType,
    raw::{ComponentFile, RawComponent, RawProperty},
};
use crate::{Release, Releases};
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// Most components of a catalogue.
const COMPONENTS: usize = 10_000;
/// Most properties of a component, inherited ones included.
const PROPERTIES: usize = 1_000;
/// Most values that a property can be chosen from.
const CHOICES: usize = 256;
/// Most that all components say about their properties, in bytes. Inherited ones count where they
/// are inherited.
const BYTES: usize = 64 << 20;
/// Most names among which a near one is looked for, and fewer the more mistakes there are.
const NEAR: usize = 20_000;
/// Most members of a circle that a message names.
const SHOWN: usize = 5;

/// A component with its file.
type Raw<'f, 's> = (Source<'s>, &'f ComponentFile, &'f RawComponent);

/// Turns raw components into types and components with their inherited properties. Nothing comes
/// back when there are more than a catalogue can hold.
pub(super) fn resolve(
    files: &[(Source<'_>, ComponentFile)],
    templates: &[&Template],
    groups: &mut Vec<String>,
    problems: &mut Problems,
) -> Option<(Types, BTreeMap<String, Component>)> {
    let mut raw: BTreeMap<&str, Raw<'_, '_>> = BTreeMap::new();
    for (source, file) in files {
        if !groups.contains(&file.group) {
            groups.push(file.group.clone());
        }
        for component in &file.components {
            let id = component.id.value.as_str();
            if let Some((first, ..)) = raw.get(id) {
                let message = format!(
                    "the component id {id} is used twice; {} has it already",
                    first.path
                );
                problems.at(*source, &component.id, message);
                continue;
            }
            if raw.len() == COMPONENTS {
                let message = format!("expected at most {COMPONENTS} components in all files");
                problems.at(*source, &component.id, message);
                return None;
            }
            raw.insert(id, (*source, file, component));
            check_component(*source, component, problems);
        }
    }
    let before = problems.0.len();
    let parents = ancestry(&raw, problems);
    let sound = problems.0.len() == before;
    let types = table(&parents, templates);
    let mut components = BTreeMap::new();
    let mut bytes = 0;
    for (&id, &(source, file, component)) in &raw {
        let Some(type_index) = types.find(id) else {
            continue;
        };
        let line = ancestors_in_order(id, &parents).unwrap_or_default();
        let kind = line.iter().find_map(|&ancestor| kind_of(ancestor));
        if sound && component.palette && kind.is_none() {
            let message = format!(
                "expected {id} to be a special case of {} or to say \"palette: false\"",
                KINDS.join(", ")
            );
            problems.at(source, &component.id, message);
        }
        let properties = properties(&line, &raw);
        bytes += properties.iter().map(|raw| size(raw)).sum::<usize>();
        if properties.len() > PROPERTIES {
            let message = format!("expected at most {PROPERTIES} properties of {id}");
            problems.at(source, &component.id, message);
        }
        if bytes > BYTES {
            let message = format!("the properties of all components take more than {BYTES} bytes");
            problems.at(source, &component.id, message);
            return None;
        }
        components.insert(
            id.to_owned(),
            Component {
                id: id.to_owned(),
                title: component.title.clone(),
                summary: component.summary.clone(),
                group: file.group.clone(),
                kind: kind.unwrap_or(ComponentKind::Trait),
                palette: component.palette,
                audited: component.audited,
                aliases: component.aliases.clone(),
                ports: component
                    .ports
                    .iter()
                    .map(|raw| Port {
                        port: raw.port.clone(),
                        purpose: raw.purpose.clone(),
                        releases: releases(source, "port", (&None, &raw.until), problems),
                        version_note: raw.version_note.clone(),
                    })
                    .collect(),
                trust: line.iter().find_map(|ancestor| raw.get(ancestor)?.2.trust),
                properties: properties.into_iter().map(copy).collect(),
                type_index,
            },
        );
    }
    for template in templates {
        groups.push(template.title.clone());
        let of_template = templates::components(template, &types);
        components.extend(of_template.into_iter().map(|it| (it.id.clone(), it)));
    }
    Some((types, components))
}

/// Finds the parents of every component and reports what cannot be an ancestry.
fn ancestry<'f>(raw: &BTreeMap<&'f str, Raw<'f, '_>>, problems: &mut Problems) -> Parents<'f> {
    let mut parents = Parents::new();
    for (&id, &(source, _, component)) in raw {
        let mut known = Vec::new();
        let mut named = BTreeSet::new();
        for parent in &component.is {
            let of = parent.value.as_str();
            if !raw.contains_key(of) {
                let some = NEAR / (1 + problems.0.len());
                let near = hint(of, raw.keys().copied().take(some));
                let message = format!("there is no component {of} for {id} to be{near}");
                problems.at(source, parent, message);
            } else if named.insert(of) {
                known.push(of);
            } else {
                problems.at(source, parent, format!("{of} stands twice"));
            }
        }
        parents.insert(id, known);
    }
    for circle in circles(&parents) {
        let Some((source, _, first)) = circle.first().and_then(|id| raw.get(id)) else {
            continue;
        };
        let message = match circle.as_slice() {
            [one] => format!("{one} is a special case of itself"),
            several => {
                let shown = several.iter().take(SHOWN).copied().collect::<Vec<_>>();
                let more = if several.len() > SHOWN { ", ..." } else { "" };
                let shown = shown.join(", ");
                format!("{shown}{more} are special cases of each other in a circle")
            }
        };
        problems.at(*source, &first.id, message);
        for id in circle {
            parents.insert(id, Vec::new());
        }
    }
    let long: Vec<&str> = parents
        .keys()
        .copied()
        .filter(|id| ancestors_in_order(id, &parents).is_none())
        .collect();
    for id in long {
        if let Some((source, _, component)) = raw.get(id) {
            let message = format!("expected {id} to have at most {ANCESTORS} ancestors");
            problems.at(*source, &component.id, message);
        }
        parents.insert(id, Vec::new());
    }
    parents
}

/// Collects the properties of a component and of its ancestors; the nearest one of a key counts.
fn properties<'f>(line: &[&str], raw: &BTreeMap<&str, Raw<'f, '_>>) -> Vec<&'f RawProperty> {
    let mut keys = BTreeSet::new();
    line.iter()
        .filter_map(|ancestor| raw.get(ancestor))
        .flat_map(|(_, _, from)| &from.properties)
        .filter(|property| keys.insert(property.key.value.as_str()))
        .take(PROPERTIES + 1)
        .collect()
}

/// Estimates what a copy of a property takes.
fn size(property: &RawProperty) -> usize {
    let optional = [
        &property.default,
        &property.default_since,
        &property.set_by,
        &property.note,
        &property.version_note,
    ];
    let listed = property.choices.iter().chain(&property.checks);
    let listed = listed.map(|text| text.len() + 24);
    256 + property.key.value.len()
        + property.title.len()
        + listed.sum::<usize>()
        + optional
            .into_iter()
            .flatten()
            .map(String::len)
            .sum::<usize>()
}

fn check_component(source: Source<'_>, component: &RawComponent, problems: &mut Problems) {
    check_id(source, &component.id, "component", problems);
    for (text, what) in [(&component.title, "title"), (&component.summary, "summary")] {
        if text.trim().is_empty() {
            let message = format!("the {what} of {} is empty", component.id.value);
            problems.at(source, &component.id, message);
        }
    }
    check_properties(source, component, problems);
}

fn check_properties(source: Source<'_>, component: &RawComponent, problems: &mut Problems) {
    let mut keys = BTreeSet::new();
    for raw in &component.properties {
        if raw.choices.len() > CHOICES {
            let message = format!("expected at most {CHOICES} choices of {}", raw.key.value);
            problems.at(source, &raw.key, message);
            continue;
        }
        releases(source, "property", (&raw.since, &raw.until), problems);
        let property = copy(raw);
        if !keys.insert(property.key.clone()) {
            problems.at(
                source,
                &raw.key,
                format!("the property {} stands twice", property.key),
            );
        }
        if property.value_type == ValueType::Choice && property.choices.is_empty() {
            problems.at(
                source,
                &raw.key,
                format!("{} has nothing to choose from", property.key),
            );
        }
        if let Some(default) = property
            .default
            .as_deref()
            .filter(|value| !property.accepts(value))
        {
            let expected = property.expected();
            let message = format!(
                "the default {default} of {} is not {expected}",
                property.key
            );
            problems.at(source, &raw.key, message);
        }
    }
}

/// Reads a release that has been checked before.
fn minor(text: Option<&Spanned<String>>) -> Option<Release> {
    Release::minor_only(&text?.value)
}

fn copy(raw: &RawProperty) -> Property {
    Property {
        key: raw.key.value.clone(),
        title: raw.title.clone(),
        value_type: raw.value_type,
        choices: raw.choices.clone(),
        default: raw.default.clone(),
        default_since: raw.default_since.clone(),
        set_by: raw.set_by.clone(),
        checks: raw.checks.clone(),
        note: raw.note.clone(),
        releases: Releases {
            since: minor(raw.since.as_ref()),
            until: minor(raw.until.as_ref()),
        },
        version_note: raw.version_note.clone(),
    }
}

/// The types that lead to a kind.
const KINDS: [&str; 6] = [
    "external-entity",
    "process",
    "data-store",
    "flow",
    "zone",
    "line",
];
