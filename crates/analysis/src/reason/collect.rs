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
    /// Whether all is collected that has to be met, and not only what decides.
    pub(super) whole: bool,
}

impl Part {
    pub(super) const fn of_threat() -> Self {
        Self {
            about_control: false,
            negated: false,
            whole: false,
        }
    }

    pub(super) const fn of_control() -> Self {
        Self {
            about_control: true,
            ..Self::of_threat()
        }
    }

    /// All of the control: what somebody would have to meet who meets what decides.
    pub(super) const fn of_whole_control() -> Self {
        Self {
            whole: true,
            ..Self::of_control()
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
    /// Collects the facts that decide a condition: those without which the answer could differ. Of
    /// the whole of a condition, those too that must be met besides.
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
                let joined = matches!(expression, Expression::And(_));
                let settles = if joined { Truth::False } else { Truth::True };
                // The opposite of one or the other is neither of them: both must be met again.
                let each_is_needed = joined != part.negated;
                let mut settled = inner.iter().filter(|inner| truth(inner) == settles);
                match settled.next().filter(|_| !(part.whole && each_is_needed)) {
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
