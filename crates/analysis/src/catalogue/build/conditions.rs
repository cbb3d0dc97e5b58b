use super::{
    Problems,
    nearest::hint,
    rules::{Asked, Known},
    within::Within,
};
use crate::{
    catalogue::{Component, Property, RuleSubject, Source},
    rule::{Expression, Predicate, PredicatePlace, Role, parse_placed},
};
use serde_saphyr::Spanned;

const TOO_MUCH: &str = "there is too much here to check; expected fewer components or rules";

/// A mistake in a condition, with the character of the condition that it is about.
type Misplaced = (usize, String);

impl Known<'_> {
    /// Reads a condition and reports every mistake in it. What the conditions before it require
    /// of each role is known to it, and what it requires itself is added.
    pub(super) fn condition(
        &self,
        source: Source<'_>,
        text: &Spanned<String>,
        subject: RuleSubject,
        asked: &mut Asked,
        problems: &mut Problems,
    ) -> Option<Expression> {
        let mut mistakes: Vec<Misplaced> = Vec::new();
        let expression = match parse_placed(&text.value) {
            Ok((expression, places)) => {
                for part in expression.conjuncts() {
                    if let Expression::Predicate(Predicate::Is(role, of)) = part {
                        asked.entry(*role).or_default().push(of.clone());
                    }
                }
                let mut places = places.iter();
                expression.each_predicate(&mut |predicate| {
                    if let Some(place) = places.next() {
                        self.predicate(predicate, place, subject, asked, &mut mistakes);
                    }
                });
                Some(expression)
            }
            Err(mistake) => {
                let message = format!("expected {}, found {}", mistake.expected, mistake.found);
                mistakes.push((mistake.column, message));
                None
            }
        };
        if mistakes.is_empty() {
            return expression;
        }
        let within = Within::new(source, text);
        for (character, message) in mistakes {
            problems.place(source, within.place(character), message);
        }
        None
    }

    fn predicate(
        &self,
        predicate: &Predicate,
        place: &PredicatePlace,
        subject: RuleSubject,
        asked: &Asked,
        mistakes: &mut Vec<Misplaced>,
    ) {
        let role = predicate.role();
        if (role == Role::Element) != (subject == RuleSubject::Element) {
            let message = match subject {
                RuleSubject::Element => format!(
                    "a rule about an element cannot ask the {}; expected \"element\"",
                    role.word()
                ),
                RuleSubject::Flow => "a rule about a flow cannot ask the element; expected \
                     \"source\", \"target\" or \"flow\""
                    .to_owned(),
            };
            mistakes.push((place.role, message));
        }
        match predicate {
            Predicate::Is(_, of) | Predicate::Inside(_, of) | Predicate::Crosses(of) => {
                if self.types.find(of).is_none() {
                    let near = self.hint(of, || self.components.keys().map(String::as_str));
                    mistakes.push((place.name, format!("there is no type '{of}'{near}")));
                }
            }
            Predicate::Stated(_, key) => {
                if let Err(message) = self.property(role, key, asked) {
                    mistakes.push((place.name, message));
                }
            }
            Predicate::Property(_, key, values) => match self.property(role, key, asked) {
                Err(message) => mistakes.push((place.name, message)),
                Ok(properties) => {
                    for (value, &character) in values.iter().zip(&place.values) {
                        if let Some(message) = self.value(key, value, &properties) {
                            mistakes.push((character, message));
                        }
                    }
                }
            },
        }
    }

    fn value(&self, key: &str, value: &str, properties: &[&Property]) -> Option<String> {
        let looks = properties.iter().map(|property| 1 + property.choices.len());
        if !self.look(looks.sum()) {
            return Some(TOO_MUCH.to_owned());
        }
        if properties.iter().any(|property| property.accepts(value)) {
            return None;
        }
        let expected = properties.first().map(|property| property.expected());
        let near = self.hint(value, || {
            let choices = properties.iter().flat_map(|property| property.values());
            choices.collect::<Vec<_>>()
        });
        Some(format!(
            "'{value}' is no value of {key}; expected {}{near}",
            expected.unwrap_or_default()
        ))
    }

    /// Finds the properties that a predicate can mean: that of a type which the conditions ask for,
    /// or any of that key when they ask for none.
    fn property(&self, role: Role, key: &str, asked: &Asked) -> Result<Vec<&Property>, String> {
        let any = ["flow".to_owned()];
        let of = match asked.get(&role) {
            Some(of) => of.as_slice(),
            None if role == Role::Flow => &any,
            None => &[],
        };
        let asked: Vec<&Component> = of.iter().filter_map(|of| self.components.get(of)).collect();
        if let Some(property) = asked.iter().find_map(|component| component.property(key)) {
            return Ok(vec![property]);
        }
        let with_key = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        if !self.look(with_key.len()) {
            return Err(TOO_MUCH.to_owned());
        }
        let special: Vec<&Property> = with_key
            .iter()
            .filter(|(candidate, _)| {
                let is = |of: &&Component| self.types.is(candidate.type_index, of.type_index);
                asked.iter().all(is)
            })
            .map(|(_, property)| *property)
            .collect();
        if special.is_empty() {
            let near = self.hint(key, || {
                let own = asked.iter().flat_map(|component| &component.properties);
                let own: Vec<&str> = own.map(|property| property.key.as_str()).collect();
                if own.is_empty() {
                    self.by_key.keys().copied().collect()
                } else {
                    own
                }
            });
            let of = of.first().map_or("any component", String::as_str);
            return Err(format!("there is no property {key} of {of}{near}"));
        }
        Ok(special)
    }

    /// Takes from what may still be looked at; false when nothing is left. Packs made to be slow end
    /// in a mistake instead of a long wait.
    fn look(&self, count: usize) -> bool {
        let left = self.looks.get().checked_sub(count);
        self.looks.set(left.unwrap_or_default());
        left.is_some()
    }

    /// Looks for a near name while that is worth its cost: a file with hundreds of mistakes is not
    /// mended one slip at a time.
    pub(super) fn hint<'a, I: IntoIterator<Item = &'a str>>(
        &self,
        name: &str,
        known: impl FnOnce() -> I,
    ) -> String {
        match self.hints.get().checked_sub(1) {
            Some(left) => {
                self.hints.set(left);
                hint(name, known())
            }
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests;
