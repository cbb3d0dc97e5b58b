use super::{Fact, teller::Teller};
use crate::{
    Truth,
    catalogue::TypeIndex,
    rule::{Expression, evaluate},
};

/// How a part of a rule stands in it.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// Whether it speaks for a control (`unless`) and not for the threat (`when`).
    pub(super) about_control: bool,
    /// Whether the rule asks for the opposite.
    pub(super) negated: bool,
}

impl Part {
    pub(super) const fn of_threat() -> Self {
        Self {
            about_control: false,
            negated: false,
        }
    }

    pub(super) const fn of_control() -> Self {
        Self {
            about_control: true,
            ..Self::of_threat()
        }
    }

    const fn opposite(self) -> Self {
        Self {
            negated: !self.negated,
            ..self
        }
    }
}

impl Teller<'_> {
    /// Collects the facts that decide a condition: those without which the answer could differ.
    pub(super) fn collect(
        &self,
        expression: &Expression<TypeIndex>,
        part: Part,
        facts: &mut Vec<Fact>,
    ) {
        let truth = |expression| evaluate(expression, &self.scene, self.ground);
        match expression {
            Expression::Predicate(predicate) => {
                let fact = self.fact(predicate, truth(expression), part);
                if !facts.contains(&fact) {
                    facts.push(fact);
                }
            }
            Expression::Not(inner) => self.collect(inner, part.opposite(), facts),
            Expression::And(inner) | Expression::Or(inner) => {
                let settles = if matches!(expression, Expression::And(_)) {
                    Truth::False
                } else {
                    Truth::True
                };
                match inner.iter().find(|inner| truth(inner) == settles) {
                    Some(inner) => self.collect(inner, part, facts),
                    None => {
                        for inner in inner {
                            self.collect(inner, part, facts);
                        }
                    }
                }
            }
        }
    }
}
