use super::{Problems, templates};
use crate::catalogue::{
    Component, ComponentKind, Kinds, Port, Property, Source, Template, TypeEntry, Types, ValueType,
    raw::{ComponentFile, RawComponent, RawProperty},
};
use std::collections::{BTreeMap, BTreeSet};

/// Turns raw components into types and components with their inherited properties.
pub(super) fn resolve(
    files: &[(Source<'_>, ComponentFile)],
    templates: &[&Template],
    groups: &mut Vec<String>,
    problems: &mut Problems,
) -> (Types, BTreeMap<String, Component>) {
    let mut raw: BTreeMap<&str, (Source<'_>, &ComponentFile, &RawComponent)> = BTreeMap::new();
    for (source, file) in files {
        if !groups.contains(&file.group) {
            groups.push(file.group.clone());
        }
        for component in &file.components {
            let id = component.id.value.as_str();
            if raw.insert(id, (*source, file, component)).is_some() {
                problems.at(
                    *source,
                    &component.id,
                    format!("the component {id} is defined twice"),
                );
            }
        }
    }
    let mut parents: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (&id, (source, _, component)) in &raw {
        let known = component.is.iter().filter(|parent| {
            let known = raw.contains_key(parent.value.as_str());
            if !known {
                let message = format!("there is no component {} for {id} to be", parent.value);
                problems.at(*source, parent, message);
            }
            known
        });
        parents.insert(id, known.map(|parent| parent.value.as_str()).collect());
    }
    for (&id, (source, _, component)) in &raw {
        if ancestors_in_order(id, &parents)
            .iter()
            .skip(1)
            .any(|&ancestor| ancestor == id)
        {
            problems.at(
                *source,
                &component.id,
                format!("{id} is a special case of itself"),
            );
            parents.insert(id, Vec::new());
        }
    }
    let types = table(&parents, templates, problems);
    let mut components = BTreeMap::new();
    for (&id, (source, file, component)) in &raw {
        let Some(type_index) = types.find(id) else {
            continue;
        };
        let line = ancestors_in_order(id, &parents);
        let kind = line.iter().find_map(|&ancestor| kind_of(ancestor));
        let mut properties: Vec<Property> = Vec::new();
        for ancestor in &line {
            let Some((_, _, from)) = raw.get(ancestor) else {
                continue;
            };
            for property in &from.properties {
                if properties
                    .iter()
                    .all(|known| known.key != property.key.value)
                {
                    properties.push(copy(property));
                }
            }
        }
        check_properties(*source, component, problems);
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
                    })
                    .collect(),
                properties,
                type_index,
            },
        );
    }
    for template in templates {
        groups.push(template.title.clone());
        let of_template = templates::components(template, &types);
        components.extend(of_template.into_iter().map(|it| (it.id.clone(), it)));
    }
    (types, components)
}

/// Deepest line of ancestors along which a template hands properties down.
pub(super) const INHERITED_DEPTH: usize = 32;

/// Builds the table of types: our own ones and those of templates.
fn table(
    parents: &BTreeMap<&str, Vec<&str>>,
    templates: &[&Template],
    problems: &mut Problems,
) -> Types {
    let mut entries: BTreeMap<&str, TypeEntry<'_>> = BTreeMap::new();
    for (&id, parents) in parents {
        let entry = TypeEntry {
            parents: parents.clone(),
            space: 0,
            stands_for: kinds_of(id),
        };
        entries.insert(id, entry);
    }
    let names: Vec<BTreeMap<&str, String>> = templates
        .iter()
        .map(|template| {
            let types = template.types.iter();
            types
                .map(|of| (of.id.as_str(), templates::type_name(template, &of.id)))
                .collect()
        })
        .collect();
    for (place, (template, names)) in templates.iter().zip(&names).enumerate() {
        for of in template.types.iter().rev() {
            let Some(name) = names.get(of.id.as_str()) else {
                continue;
            };
            let mut above: Vec<&str> = of
                .parents
                .iter()
                .filter_map(|parent| names.get(parent.as_str()).map(String::as_str))
                .collect();
            if above.is_empty() {
                above.extend(root_of(of.kind));
            }
            let entry = TypeEntry {
                parents: above,
                space: u16::try_from(place + 1).unwrap_or(u16::MAX),
                stands_for: if of.stands_for_kind {
                    Kinds::of(&[of.kind])
                } else {
                    Kinds::default()
                },
            };
            entries.insert(name, entry);
        }
        cycles(template, names, &entries, problems);
    }
    Types::new(&entries)
}

/// Reports the types of a template that are special cases of themselves.
fn cycles(
    template: &Template,
    names: &BTreeMap<&str, String>,
    entries: &BTreeMap<&str, TypeEntry<'_>>,
    problems: &mut Problems,
) {
    for (id, name) in names {
        let mut above = name.as_str();
        for _ in 0..=INHERITED_DEPTH {
            let parents = entries.get(above).map(|entry| entry.parents.as_slice());
            match parents.and_then(<[&str]>::first) {
                Some(parent) if *parent == name => {
                    let source = Source {
                        path: &template.source,
                        text: "",
                    };
                    problems.whole(source, format!("{id} is a special case of itself"));
                    break;
                }
                Some(parent) => above = parent,
                None => break,
            }
        }
    }
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

/// Returns the kinds that one of our own root types stands for.
fn kinds_of(id: &str) -> Kinds {
    use ComponentKind::{DataStore, ExternalEntity, Line, Process, Zone};
    match id {
        "element" => Kinds::of(&[ExternalEntity, Process, DataStore]),
        "boundary" => Kinds::of(&[Zone, Line]),
        root => kind_of(root).map_or_else(Kinds::default, |kind| Kinds::of(&[kind])),
    }
}

fn check_properties(source: Source<'_>, component: &RawComponent, problems: &mut Problems) {
    let mut keys = BTreeSet::new();
    for raw in &component.properties {
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

fn copy(raw: &RawProperty) -> Property {
    Property {
        key: raw.key.value.clone(),
        title: raw.title.clone(),
        value_type: raw.value_type,
        choices: raw.choices.clone(),
        default: raw.default.clone(),
        default_since: raw.default_since.clone(),
        set_by: raw.set_by.clone(),
        note: raw.note.clone(),
    }
}

/// Returns a type and its ancestors, nearest first; the type itself stands again at the end when
/// it is its own ancestor.
fn ancestors_in_order<'a>(id: &'a str, parents: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<&'a str> {
    let mut line = vec![id];
    let mut next = 0;
    while let Some(&current) = line.get(next) {
        next += 1;
        for &parent in parents.get(current).into_iter().flatten() {
            if parent == id {
                line.push(id);
                return line;
            }
            if !line.contains(&parent) {
                line.push(parent);
            }
        }
    }
    line
}

fn kind_of(root: &str) -> Option<ComponentKind> {
    match root {
        "external-entity" => Some(ComponentKind::ExternalEntity),
        "process" => Some(ComponentKind::Process),
        "data-store" => Some(ComponentKind::DataStore),
        "flow" => Some(ComponentKind::Flow),
        "zone" => Some(ComponentKind::Zone),
        "line" => Some(ComponentKind::Line),
        _ => None,
    }
}
