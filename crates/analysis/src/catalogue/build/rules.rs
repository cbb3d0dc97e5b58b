use super::{Problems, examples};
use crate::{
    catalogue::{
        Component, Control, Property, Rule, RuleSubject, Source, TypeIndex, Types, raw::RawRule,
        wording,
    },
    rule::{Expression, Predicate, Role, Semantics, parse},
};
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// What rules can refer to.
pub(super) struct Known<'a> {
    pub(super) types: &'a Types,
    pub(super) components: &'a BTreeMap<String, Component>,
    pub(super) controls: &'a BTreeMap<String, Control>,
}

impl Known<'_> {
    pub(super) fn rule(
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
            local_id: raw.id.value.clone(),
            id: raw.id.value,
            pack: pack.to_owned(),
            letter: Some(raw.letter),
            category: String::new(),
            subject: raw.subject,
            crossing,
            generic: raw.generic,
            when,
            unless,
            semantics: Semantics::Stated,
            echo: None,
            title: raw.title.value,
            description: raw.description.value,
            severity: raw.severity,
            severity_reason: raw.severity_reason,
            question: raw.question.value,
            advice: String::new(),
            controls: raw
                .controls
                .into_iter()
                .map(|control| control.value)
                .collect(),
            references: raw.references,
            family: raw.family.map(|family| family.value),
            attackers: raw.attackers.into_iter().map(|one| one.value).collect(),
            examples: examples::placed(source, raw.examples),
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
