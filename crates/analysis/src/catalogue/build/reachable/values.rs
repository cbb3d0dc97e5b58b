use super::{Answer, Reach, term::Literal};
use crate::{catalogue::Property, rule::Predicate};
use std::collections::BTreeSet;

/// What a property can still be.
struct Values<'a> {
    /// Nobody stated it.
    not_stated: bool,
    /// Somebody stated it.
    stated: bool,
    /// One of these; any when nothing says which.
    only: Option<BTreeSet<&'a str>>,
    /// None of these.
    except: BTreeSet<&'a str>,
}

impl Reach<'_> {
    /// Tells whether a property can be what all literals about it need at once. `properties` are
    /// the definitions that it can have.
    pub(super) fn values_remain(literals: &[Literal<'_>], properties: &[&Property]) -> bool {
        let mut left = Values {
            not_stated: true,
            stated: true,
            only: None,
            except: BTreeSet::new(),
        };
        for literal in literals {
            left.narrow(literal);
        }
        left.not_stated || (left.stated && left.has_value(properties))
    }
}

impl<'a> Values<'a> {
    fn narrow(&mut self, literal: &Literal<'a>) {
        let values = match literal.predicate {
            Predicate::Stated(..) if literal.answer.is_positive() => {
                self.not_stated = false;
                return;
            }
            Predicate::Stated(..) => {
                self.stated = false;
                return;
            }
            Predicate::Property(_, _, values) => values.iter().map(String::as_str),
            _ => return,
        };
        if matches!(literal.answer, Answer::True | Answer::False) {
            self.not_stated = false;
        }
        if !literal.answer.is_positive() {
            self.except.extend(values);
        } else if let Some(only) = &mut self.only {
            let allowed: BTreeSet<&str> = values.collect();
            only.retain(|value| allowed.contains(value));
        } else {
            self.only = Some(values.collect());
        }
    }

    fn has_value(&self, properties: &[&Property]) -> bool {
        if let Some(only) = &self.only {
            return only.iter().any(|value| !self.except.contains(value));
        }
        properties.is_empty()
            || properties.iter().any(|property| {
                let values = property.values();
                values.is_empty() || values.iter().any(|value| !self.except.contains(value))
            })
    }
}
