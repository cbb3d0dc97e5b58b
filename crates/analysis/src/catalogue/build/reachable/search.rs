use super::{Reach, term::Literal};
use crate::{
    catalogue::TypeIndex,
    rule::{Expression, Predicate, Role},
};

/// Most alternatives of one condition that are tried.
const ALTERNATIVES: usize = 4_096;

/// What an expression has to answer. Where nobody stated enough, it answers neither true nor
/// false, so that "not true" is more than "false".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Answer {
    True,
    False,
    NotTrue,
    NotFalse,
}

impl Answer {
    const fn negated(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::NotTrue => Self::NotFalse,
            Self::NotFalse => Self::NotTrue,
        }
    }

    /// Tells whether an `and` gives the answer when each of its parts does. Otherwise one part is
    /// enough.
    const fn needs_all(self) -> bool {
        matches!(self, Self::True | Self::NotFalse)
    }
}

/// What a search ends with.
pub(super) enum Found<'e> {
    /// Everything can have its answer at once, or there was too much to look at to tell.
    Possible,
    /// Never: these contradict each other in the first alternative.
    Never(Vec<Literal<'e>>),
}

type Goal<'e> = (&'e Expression<TypeIndex>, Answer);

/// An `or` with the parts that were not tried yet, and the state to go back to for them.
struct Choice<'e> {
    parts: std::slice::Iter<'e, Expression<TypeIndex>>,
    answer: Answer,
    then: Option<usize>,
    goals: usize,
    literals: usize,
}

/// A search for one alternative without contradiction. It keeps its own stacks, so that long
/// conditions cost no recursion.
pub(super) struct Search<'r, 'a, 'e> {
    reach: &'r Reach<'a>,
    /// Goals with the one that comes after each, so that alternatives share what follows them.
    goals: Vec<(Goal<'e>, Option<usize>)>,
    literals: Vec<Literal<'e>>,
    choices: Vec<Choice<'e>>,
    first_conflict: Option<Vec<Literal<'e>>>,
}

impl<'r, 'a, 'e> Search<'r, 'a, 'e> {
    pub(super) const fn new(reach: &'r Reach<'a>) -> Self {
        Self {
            reach,
            goals: Vec::new(),
            literals: Vec::new(),
            choices: Vec::new(),
            first_conflict: None,
        }
    }

    pub(super) fn run(mut self, wanted: &[Goal<'e>]) -> Found<'e> {
        let mut next = None;
        for &goal in wanted.iter().rev() {
            next = Some(self.push(goal, next));
        }
        for _ in 0..ALTERNATIVES {
            let Some(conflict) = self.alternative(next) else {
                return Found::Possible;
            };
            self.first_conflict.get_or_insert(conflict);
            next = self.back();
            if next.is_none() {
                return Found::Never(self.first_conflict.unwrap_or_default());
            }
        }
        Found::Possible
    }

    /// Follows one alternative to its end. Returns what contradicts itself in it, if anything
    /// does.
    fn alternative(&mut self, mut next: Option<usize>) -> Option<Vec<Literal<'e>>> {
        while let Some((goal, then)) = next.and_then(|at| self.goals.get(at).copied()) {
            next = then;
            if let Some(conflict) = self.follow(goal, &mut next) {
                return Some(conflict);
            }
        }
        self.reach.first_conflict(&self.literals)
    }

    fn push(&mut self, goal: Goal<'e>, then: Option<usize>) -> usize {
        self.goals.push((goal, then));
        self.goals.len() - 1
    }

    /// Takes a goal apart; what has to be done next is put before `next`. Returns what contradicts
    /// it, if anything does.
    fn follow(
        &mut self,
        (expression, answer): Goal<'e>,
        next: &mut Option<usize>,
    ) -> Option<Vec<Literal<'e>>> {
        let (parts, all) = match expression {
            Expression::Not(inner) => {
                *next = Some(self.push((inner, answer.negated()), *next));
                return None;
            }
            Expression::Predicate(predicate) => return self.ask(predicate, answer),
            Expression::And(parts) => (parts, answer.needs_all()),
            Expression::Or(parts) => (parts, !answer.needs_all()),
        };
        if all {
            for part in parts.iter().rev() {
                *next = Some(self.push((part, answer), *next));
            }
            return None;
        }
        let mut choice = Choice {
            parts: parts.iter(),
            answer,
            then: *next,
            goals: self.goals.len(),
            literals: self.literals.len(),
        };
        let first = choice.parts.next()?;
        self.choices.push(choice);
        *next = Some(self.push((first, answer), *next));
        None
    }

    fn ask(
        &mut self,
        predicate: &'e Predicate<TypeIndex>,
        answer: Answer,
    ) -> Option<Vec<Literal<'e>>> {
        // A flow is inside a zone when both of its ends are. That it is not can have two causes,
        // and neither is ruled out here.
        let roles: &[Role] = match predicate {
            Predicate::Inside(Role::Flow, _) if answer.needs_all() => &[Role::Source, Role::Target],
            Predicate::Inside(Role::Flow, _) => &[],
            other => &[other.role()],
        };
        let from = self.literals.len();
        self.literals.extend(roles.iter().map(|&role| Literal {
            predicate,
            answer,
            role,
        }));
        let added: Vec<Literal<'e>> = self.literals.get(from..)?.to_vec();
        added
            .iter()
            .find_map(|literal| self.reach.conflict(&self.literals, literal))
    }

    /// Goes back to the last `or` that has another part, and returns where that part begins.
    fn back(&mut self) -> Option<usize> {
        while let Some(mut choice) = self.choices.pop() {
            if let Some(part) = choice.parts.next() {
                self.goals.truncate(choice.goals);
                self.literals.truncate(choice.literals);
                let goal = (part, choice.answer);
                let then = choice.then;
                self.choices.push(choice);
                return Some(self.push(goal, then));
            }
        }
        None
    }
}
