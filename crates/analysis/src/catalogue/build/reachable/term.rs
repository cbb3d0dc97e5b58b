use super::{Answer, Drawn, Reach};
use crate::{
    catalogue::{Property, TypeIndex},
    rule::{Predicate, Role},
};

/// Most literals among which the smallest contradiction is looked for.
const NARROWED: usize = 32;

/// A question with the answer that it needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Literal<'e> {
    pub(super) predicate: &'e Predicate<TypeIndex>,
    pub(super) answer: Answer,
    /// Whom it asks; the ends of a flow where the predicate asks the flow for both.
    pub(super) role: Role,
}

impl Answer {
    /// Tells whether the answer is at least "yes, if anything is known".
    pub(super) const fn is_positive(self) -> bool {
        matches!(self, Self::True | Self::NotFalse)
    }
}

/// What a literal narrows: literals about different things never contradict each other.
#[derive(PartialEq, Eq)]
enum Topic<'e> {
    Type(Role),
    Property(Role, &'e str),
    Crossing,
    Inside(Role),
}

impl<'e> Literal<'e> {
    fn topic(&self) -> Topic<'e> {
        match self.predicate {
            Predicate::Is(..) => Topic::Type(self.role),
            Predicate::Property(_, key, _) | Predicate::Stated(_, key) => {
                Topic::Property(self.role, key)
            }
            Predicate::Crosses(_) => Topic::Crossing,
            Predicate::Inside(..) => Topic::Inside(self.role),
        }
    }

    const fn of(&self) -> Option<TypeIndex> {
        match self.predicate {
            Predicate::Is(_, of) | Predicate::Crosses(of) | Predicate::Inside(_, of) => Some(*of),
            Predicate::Property(..) | Predicate::Stated(..) => None,
        }
    }
}

impl Reach<'_> {
    /// Checks all literals of an alternative once more, now that all of them are known.
    pub(super) fn first_conflict<'e>(&self, literals: &[Literal<'e>]) -> Option<Vec<Literal<'e>>> {
        literals
            .iter()
            .find_map(|literal| self.conflict(literals, literal))
    }

    /// Returns the literals that contradict the one given, and that one.
    pub(super) fn conflict<'e>(
        &self,
        all: &[Literal<'e>],
        added: &Literal<'e>,
    ) -> Option<Vec<Literal<'e>>> {
        if !self.spend(all.len()) {
            return None;
        }
        let topic = added.topic();
        let mut same: Vec<Literal<'e>> = all
            .iter()
            .filter(|literal| literal.topic() == topic)
            .copied()
            .collect();
        if !self.spend(same.len()) || self.possible(&topic, &same, all) {
            return None;
        }
        // Leaves out what the contradiction does not need.
        let mut at = 0;
        while same.len() <= NARROWED && same.len() > 1 && at < same.len() {
            let left_out = same.remove(at);
            if self.possible(&topic, &same, all) {
                same.insert(at, left_out);
                at += 1;
            }
        }
        Some(same)
    }

    /// Tells whether literals about one topic can all have their answers. What cannot be told with
    /// the work that is left is possible.
    fn possible(&self, topic: &Topic<'_>, same: &[Literal<'_>], all: &[Literal<'_>]) -> bool {
        let (yes, no): (Vec<&Literal<'_>>, Vec<_>) = same
            .iter()
            .partition(|literal| literal.answer.is_positive());
        let types = |of: &[&Literal<'_>]| of.iter().filter_map(|literal| literal.of()).collect();
        let (yes, no): (Vec<TypeIndex>, Vec<TypeIndex>) = (types(&yes), types(&no));
        match topic {
            Topic::Type(Role::Flow) => self.one_is(&self.flows, &yes, &no),
            Topic::Type(_) => self.one_is(&self.elements, &yes, &no),
            Topic::Property(role, key) => {
                Self::values_remain(same, &self.properties(*role, key, all))
            }
            Topic::Crossing => yes.iter().all(|&of| {
                self.one_is(&self.zones, &[of], &no) || self.one_is(&self.lines, &[of], &no)
            }),
            Topic::Inside(_) => yes.iter().all(|&of| self.one_is(&self.zones, &[of], &no)),
        }
    }

    /// Tells whether something that can be drawn is all of some types and none of others.
    fn one_is(&self, among: &[Drawn], yes: &[TypeIndex], no: &[TypeIndex]) -> bool {
        !self.spend(among.len() * (yes.len() + no.len()))
            || among.iter().any(|&(own, kind)| {
                let is = |of: &TypeIndex| self.types.holds(own, kind, *of);
                yes.iter().all(is) && !no.iter().any(is)
            })
    }

    /// Returns what a property can be, given the types that the alternative asks for. The symbol on
    /// the diagram says nothing about properties.
    fn properties(&self, role: Role, key: &str, all: &[Literal<'_>]) -> Vec<&Property> {
        let asked: Vec<TypeIndex> = all
            .iter()
            .filter(|literal| literal.topic() == Topic::Type(role) && literal.answer.is_positive())
            .filter_map(Literal::of)
            .filter(|&of| self.types.stands_for(of).is_empty())
            .collect();
        let with_key = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        self.spend(with_key.len() * asked.len());
        with_key
            .iter()
            .filter(|(component, _)| {
                let is = |of: &TypeIndex| self.types.is(component.type_index, *of);
                asked.iter().all(is)
            })
            .map(|(_, property)| *property)
            .collect()
    }
}
