//! From files to a catalogue. All mistakes are collected before anything is refused.

use super::{
    Catalogue, Component, ComponentKind, ContentProblem, Control, PackInfo, Port, Property, Rule,
    RuleSubject, RulesByType, Source, TypeIndex, Types, Wording,
    raw::{
        ComponentFile, ControlFile, PackFile, RawComponent, RawRule, ReferenceModelFile,
        WordingFile,
    },
    reference_model, wording,
};
use crate::rule::{Expression, Predicate, Role, parse};
use serde::de::DeserializeOwned;
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// Largest file of content, in bytes.
const FILE_BYTES: usize = 16 << 20;

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
    let mut groups = Vec::new();
    let (types, components) = resolve(&components, &mut groups, &mut problems);
    let known = Known {
        types: &types,
        components: &components,
        controls: &controls,
    };
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
        problems.0.sort();
        return Err(problems.0);
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

/// Mistakes so far.
#[derive(Default)]
pub(super) struct Problems(Vec<ContentProblem>);

impl Problems {
    pub(super) fn at<T>(&mut self, source: Source<'_>, place: &Spanned<T>, message: String) {
        self.0.push(ContentProblem {
            file: source.path.to_owned(),
            line: place.referenced.line(),
            column: place.referenced.column(),
            message,
        });
    }

    pub(super) fn whole(&mut self, source: Source<'_>, message: String) {
        let file = source.path.to_owned();
        self.0.push(ContentProblem {
            file,
            line: 0,
            column: 0,
            message,
        });
    }

    fn read<T: DeserializeOwned>(&mut self, source: Source<'_>) -> Option<T> {
        if source.text.len() > FILE_BYTES {
            self.whole(
                source,
                format!("the file is larger than {FILE_BYTES} bytes"),
            );
            return None;
        }
        let options = serde_saphyr::options! {
            with_snippet: false,
            budget: serde_saphyr::budget! {
                max_nodes: 1_000_000, max_events: 2_000_000, max_depth: 64, max_documents: 1,
                max_anchors: 1_000, max_aliases: 1_000, max_recorded_anchor_events: 100_000,
                max_merge_keys: 1_000, max_total_scalar_bytes: 32 << 20, max_inclusion_depth: 0,
            },
        };
        match serde_saphyr::from_str_with_options(source.text, options) {
            Ok(value) => Some(value),
            Err(error) => {
                let place = error.location();
                self.0.push(ContentProblem {
                    file: source.path.to_owned(),
                    line: place.map_or(0, |place| place.line()),
                    column: place.map_or(0, |place| place.column()),
                    message: error.to_string(),
                });
                None
            }
        }
    }
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

/// Turns raw components into types and components with their inherited properties.
fn resolve(
    files: &[(Source<'_>, ComponentFile)],
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
    let types = Types::new(&parents);
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
    (types, components)
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
        if property.value_type == super::ValueType::Choice && property.choices.is_empty() {
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

fn copy(raw: &super::raw::RawProperty) -> Property {
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
        _ => None,
    }
}

/// What rules can refer to.
struct Known<'a> {
    types: &'a Types,
    components: &'a BTreeMap<String, Component>,
    controls: &'a BTreeMap<String, Control>,
}

impl Known<'_> {
    fn rule(
        &self,
        source: Source<'_>,
        pack: &str,
        raw: RawRule,
        problems: &mut Problems,
    ) -> Option<Rule> {
        let when = self.expression(source, &raw.when, raw.subject, problems);
        let unless = match &raw.unless {
            Some(text) => Some(self.expression(source, text, raw.subject, problems)?),
            None => None,
        };
        for control in raw
            .controls
            .iter()
            .filter(|id| !self.controls.contains_key(&id.value))
        {
            problems.at(
                source,
                control,
                format!("there is no control {}", control.value),
            );
        }
        for template in [&raw.title, &raw.description, &raw.question] {
            check_template(source, template, raw.subject, problems);
        }
        let when = when?;
        let mut crossing = false;
        when.each_predicate(&mut |predicate| {
            crossing |= matches!(predicate, Predicate::Crosses(_));
        });
        Some(Rule {
            id: raw.id.value,
            pack: pack.to_owned(),
            letter: raw.letter,
            subject: raw.subject,
            crossing,
            generic: raw.generic,
            when,
            unless,
            title: raw.title.value,
            description: raw.description.value,
            severity: raw.severity,
            severity_reason: raw.severity_reason,
            question: raw.question.value,
            controls: raw
                .controls
                .into_iter()
                .map(|control| control.value)
                .collect(),
            references: raw.references,
        })
    }

    fn expression(
        &self,
        source: Source<'_>,
        text: &Spanned<String>,
        subject: RuleSubject,
        problems: &mut Problems,
    ) -> Option<Expression<TypeIndex>> {
        let expression = match parse(&text.value) {
            Ok(expression) => expression,
            Err(mistake) => {
                problems.at(source, text, format!("in this condition, {mistake}"));
                return None;
            }
        };
        let mut messages = Vec::new();
        let asked = asked_types(&expression);
        expression.each_predicate(&mut |predicate| {
            messages.extend(self.mistake(predicate, subject, &asked));
        });
        for message in messages {
            problems.at(source, text, message);
        }
        expression.named(&|name: &String| self.types.find(name))
    }

    fn mistake(
        &self,
        predicate: &Predicate,
        subject: RuleSubject,
        asked: &BTreeMap<Role, &str>,
    ) -> Option<String> {
        let role = predicate.role();
        if (role == Role::Element) != (subject == RuleSubject::Element) {
            return Some(match subject {
                RuleSubject::Element => {
                    format!("a rule about an element cannot ask the {}", role.word())
                }
                RuleSubject::Flow => {
                    "a rule about a flow asks its source, its target or the flow".to_owned()
                }
            });
        }
        match predicate {
            Predicate::Is(_, of) | Predicate::Inside(_, of) | Predicate::Crosses(of) => self
                .types
                .find(of)
                .is_none()
                .then(|| format!("there is no type '{of}'")),
            Predicate::Stated(_, key) => self.property(role, key, asked).err(),
            Predicate::Property(_, key, values) => match self.property(role, key, asked) {
                Err(message) => Some(message),
                Ok(properties) => values.iter().find_map(|value| {
                    let fits = properties.iter().any(|property| property.accepts(value));
                    let expected = properties.first().map(|property| property.expected());
                    (!fits).then(|| {
                        format!("'{value}' is not {} of {key}", expected.unwrap_or_default())
                    })
                }),
            },
        }
    }

    /// Finds the properties that a predicate can mean: that of the type which the condition asks
    /// for, or any of that key when it asks for none.
    fn property(
        &self,
        role: Role,
        key: &str,
        asked: &BTreeMap<Role, &str>,
    ) -> Result<Vec<&Property>, String> {
        let of = if role == Role::Flow {
            Some("flow")
        } else {
            asked.get(&role).copied()
        };
        let component = of.and_then(|of| self.components.get(of));
        if let Some(component) = component
            && let Some(property) = component.property(key)
        {
            return Ok(vec![property]);
        }
        let special: Vec<&Property> = self
            .components
            .values()
            .filter(|candidate| {
                component.is_none_or(|component| {
                    self.types.is(candidate.type_index, component.type_index)
                })
            })
            .filter_map(|candidate| candidate.property(key))
            .collect();
        if special.is_empty() {
            let of = of.unwrap_or("any component");
            return Err(format!("there is no property {key} of {of}"));
        }
        Ok(special)
    }
}

/// Checks that a template only names places that can be filled.
fn check_template(
    source: Source<'_>,
    template: &Spanned<String>,
    subject: RuleSubject,
    problems: &mut Problems,
) {
    let allowed: &[&str] = match subject {
        RuleSubject::Element => &["element"],
        RuleSubject::Flow => &[
            "source",
            "target",
            "flow",
            "from_zone",
            "to_zone",
            "boundary",
        ],
    };
    for place in wording::places(&template.value) {
        if !allowed.contains(&place) {
            let message = format!(
                "{{{place}}} cannot be filled here; use {}",
                allowed.join(", ")
            );
            problems.at(source, template, message);
        }
    }
}

/// Returns the type that a condition requires of each role.
fn asked_types(expression: &Expression) -> BTreeMap<Role, &str> {
    expression
        .conjuncts()
        .iter()
        .filter_map(|part| match part {
            Expression::Predicate(Predicate::Is(role, of)) => Some((*role, of.as_str())),
            _ => None,
        })
        .collect()
}
