//! Rules that can never be open: their `when` contradicts itself, or their `unless` holds whenever
//! it does. Nobody would ever see a threat of theirs, so they are mistakes.
//!
//! A condition is taken apart into alternatives, each a set of questions with the answers that it
//! needs. As soon as one alternative is free of contradictions, the condition can hold. The search
//! gives up on conditions with very many alternatives and counts them as reachable.

mod search;
mod term;
mod values;

use crate::catalogue::{Component, ComponentKind, Property, TypeIndex, Types};
use crate::rule::{Expression, Predicate};
use search::{Answer, Found, Search};
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};
use term::Literal;

/// How much all searches of one catalogue may look at together, so that a pack made to be slow is
/// not. Packs made to be useful stay far below.
const WORK: usize = 5_000_000;

/// Something that can be drawn: a type, where the palette knows one, and what it is drawn as.
type Drawn = (Option<TypeIndex>, ComponentKind);

/// What can exist: what can be drawn, and the properties that it can have.
pub(super) struct Reach<'a> {
    types: &'a Types,
    /// Elements of each component. A model may draw one as something that the palette does not
    /// say.
    elements: Vec<Drawn>,
    flows: Vec<Drawn>,
    zones: Vec<Drawn>,
    lines: Vec<Drawn>,
    /// Per key of a property: every definition of it.
    by_key: BTreeMap<&'a str, Vec<(&'a Component, &'a Property)>>,
    work: Cell<usize>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(types: &'a Types, components: &'a BTreeMap<String, Component>) -> Self {
        let mut by_key: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for component in components.values() {
            for property in &component.properties {
                let key = property.key.as_str();
                by_key.entry(key).or_default().push((component, property));
            }
        }
        Self {
            types,
            elements: drawn(components, &ELEMENTS),
            flows: drawn(components, &[ComponentKind::Flow]),
            zones: drawn(components, &[ComponentKind::Zone]),
            lines: drawn(components, &[ComponentKind::Line]),
            by_key,
            work: Cell::new(WORK),
        }
    }

    /// Says why a threat of a rule can never be open; nothing when it can.
    pub(super) fn contradiction(
        &self,
        when: &Expression<TypeIndex>,
        unless: Option<&Expression<TypeIndex>>,
    ) -> Option<String> {
        if let Found::Never(conflict) = Search::new(self).run(&[(when, Answer::True)]) {
            return Some(match conflict.as_slice() {
                [one] => format!("this rule can never hold: {} is never true", self.said(one)),
                several => format!(
                    "this rule can never hold: {} contradict each other",
                    self.list(several)
                ),
            });
        }
        let unless = unless?;
        let both = [(when, Answer::True), (unless, Answer::NotTrue)];
        match Search::new(self).run(&both) {
            Found::Possible => None,
            Found::Never(conflict) => {
                let asked: BTreeSet<String> = conflict
                    .iter()
                    .map(|literal| self.predicate(literal.predicate))
                    .collect();
                let asked: Vec<String> = asked.into_iter().collect();
                Some(format!(
                    "the threat can never be open: \"unless\" holds whenever \"when\" does; see {}",
                    asked.join(" and ")
                ))
            }
        }
    }

    fn list(&self, literals: &[Literal<'_>]) -> String {
        let said: Vec<String> = literals.iter().map(|literal| self.said(literal)).collect();
        said.join(" and ")
    }

    fn said(&self, literal: &Literal<'_>) -> String {
        let predicate = self.predicate(literal.predicate);
        match literal.answer {
            Answer::True | Answer::NotFalse => format!("\"{predicate}\""),
            Answer::False | Answer::NotTrue => format!("\"not {predicate}\""),
        }
    }

    fn predicate(&self, predicate: &Predicate<TypeIndex>) -> String {
        let name = |of: &TypeIndex| Some(self.types.name(*of).to_owned());
        let named = Expression::Predicate(predicate.clone()).named(&name);
        named.map_or_else(String::new, |named| named.to_string())
    }

    /// Takes from the work that is left; false when nothing is.
    fn spend(&self, looks: usize) -> bool {
        let left = self.work.get().checked_sub(looks);
        self.work.set(left.unwrap_or_default());
        left.is_some()
    }
}

const ELEMENTS: [ComponentKind; 3] = [
    ComponentKind::ExternalEntity,
    ComponentKind::Process,
    ComponentKind::DataStore,
];

/// Returns what can be drawn as one of several kinds: every component of them, drawn as each, and
/// what the palette does not know.
fn drawn(components: &BTreeMap<String, Component>, kinds: &[ComponentKind]) -> Vec<Drawn> {
    let own = components.values();
    let own = own.filter(|component| kinds.contains(&component.kind));
    std::iter::once(None)
        .chain(own.map(|component| Some(component.type_index)))
        .flat_map(|of| kinds.iter().map(move |&kind| (of, kind)))
        .collect()
}

#[cfg(test)]
mod tests;
