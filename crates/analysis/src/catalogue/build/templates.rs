//! Templates of Microsoft's tool become components and rules like any others, in a name space of
//! their own: two templates can call different things by the same name.

use super::{Problems, lineage::ANCESTORS};
use crate::{
    Releases, Severity,
    catalogue::{
        Component, ComponentKind, Property, Rule, RuleSubject, Source, Template, TemplateRule,
        TemplateType, TypeIndex, Types, ValueType, Wording,
    },
    example::Examples,
    rule::{Expression, Predicate, Semantics, parse},
};
use std::collections::BTreeMap;

/// Returns the templates, of those with the same key only the last.
pub(super) fn newest(templates: &[Template]) -> Vec<&Template> {
    let last: BTreeMap<&str, usize> = templates
        .iter()
        .enumerate()
        .map(|(position, template)| (template.id.as_str(), position))
        .collect();
    templates
        .iter()
        .enumerate()
        .filter(|(position, template)| last.get(template.id.as_str()) == Some(position))
        .map(|(_, template)| template)
        .collect()
}

/// Returns the name of a type of a template in the table of types.
pub(super) fn type_name(template: &Template, id: &str) -> String {
    format!("{}/{id}", template.id)
}

/// Turns the types of a template into components.
pub(super) fn components(template: &Template, types: &Types) -> Vec<Component> {
    let by_id: BTreeMap<&str, &TemplateType> = template
        .types
        .iter()
        .rev()
        .map(|of| (of.id.as_str(), of))
        .collect();
    by_id
        .values()
        .filter_map(|of| {
            let id = type_name(template, &of.id);
            Some(Component {
                type_index: types.find(&id)?,
                id,
                title: of.title.clone(),
                summary: of.summary.clone(),
                group: template.title.clone(),
                kind: of.kind,
                palette: of.palette && of.kind != ComponentKind::Trait,
                audited: false,
                aliases: Vec::new(),
                ports: Vec::new(),
                trust: None,
                properties: properties(of, &by_id),
            })
        })
        .collect()
}

/// Returns the properties of a type, its own before inherited ones.
fn properties(of: &TemplateType, by_id: &BTreeMap<&str, &TemplateType>) -> Vec<Property> {
    let mut properties: Vec<Property> = Vec::new();
    let mut line = vec![of];
    let mut next = 0;
    while let Some(&current) = line.get(next) {
        next += 1;
        for property in &current.properties {
            if properties.iter().all(|known| known.key != property.key) {
                properties.push(Property {
                    key: property.key.clone(),
                    title: property.title.clone(),
                    value_type: ValueType::Choice,
                    choices: property.choices.clone(),
                    default: property.choices.first().cloned(),
                    default_since: None,
                    set_by: None,
                    checks: Vec::new(),
                    note: None,
                    releases: Releases::default(),
                    version_note: None,
                });
            }
        }
        let parents = current.parents.iter();
        for parent in parents.filter_map(|parent| by_id.get(parent.as_str())) {
            let known = line.iter().any(|known| known.id == parent.id);
            if !known && line.len() < ANCESTORS {
                line.push(parent);
            }
        }
    }
    properties
}

/// Turns the threat types of a template into rules.
pub(super) fn rules(
    template: &Template,
    types: &Types,
    wording: &Wording,
    problems: &mut Problems,
) -> Vec<Rule> {
    let compiler = Compiler {
        template,
        types,
        wording,
    };
    let rules = template.rules.iter();
    rules
        .filter_map(|raw| compiler.rule(raw, problems))
        .collect()
}

struct Compiler<'a> {
    template: &'a Template,
    types: &'a Types,
    wording: &'a Wording,
}

impl Compiler<'_> {
    fn rule(&self, raw: &TemplateRule, problems: &mut Problems) -> Option<Rule> {
        // A threat type without a filter never holds.
        if raw.include.is_empty() {
            return None;
        }
        let when = self.filter(raw, &raw.include, problems)?;
        let unless = if raw.exclude.is_empty() {
            None
        } else {
            Some(self.filter(raw, &raw.exclude, problems)?)
        };
        let mut crossing = false;
        when.each_predicate(&mut |predicate| {
            crossing |= matches!(predicate, Predicate::Crosses(_));
        });
        let key = match (raw.priority.is_empty(), raw.severity) {
            (true, _) => "template_no_priority",
            (false, None) => "template_other_priority",
            (false, Some(_)) => "template_priority",
        };
        Some(Rule {
            id: type_name(self.template, &raw.id),
            local_id: raw.id.clone(),
            pack: self.template.id.clone(),
            letter: raw.letter,
            // The letter says the same in the words of everything else.
            category: match raw.letter {
                Some(_) => String::new(),
                None => raw.category.clone(),
            },
            subject: RuleSubject::Flow,
            crossing,
            generic: false,
            when,
            unless,
            semantics: Semantics::Microsoft,
            echo: None,
            title: raw.title.clone(),
            description: raw.description.clone(),
            severity: raw.severity.unwrap_or(Severity::Medium),
            severity_reason: self.wording.reason(key, &[("priority", &raw.priority)]),
            question: String::new(),
            advice: raw.mitigations.clone(),
            controls: Vec::new(),
            references: Vec::new(),
            family: None,
            attackers: Vec::new(),
            vectors: Vec::new(),
            difficulty: None,
            difficulty_reason: None,
            source: None,
            releases: Releases::default(),
            version_note: None,
            examples: Examples::default(),
        })
    }

    fn filter(
        &self,
        raw: &TemplateRule,
        text: &str,
        problems: &mut Problems,
    ) -> Option<Expression<TypeIndex>> {
        match parse(text) {
            Ok(expression) => expression.named(&|name: &String| {
                let found = self.types.find(&type_name(self.template, name));
                Some(found.unwrap_or(TypeIndex::NOTHING))
            }),
            Err(mistake) => {
                let source = Source {
                    path: &self.template.source,
                    text: "",
                };
                let message = format!("in the filter of {}, {mistake}", raw.id);
                problems.place(source, (raw.line, 1), message);
                None
            }
        }
    }
}
