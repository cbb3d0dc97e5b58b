//! Which rules can hold for what: rules sorted by the types that they require, so that an analysis
//! costs what can match and not rules times elements.

use super::{Rule, RuleIndex, RuleSubject, TypeIndex, Types};
use crate::rule::{Expression, Predicate, Role};
use bulkhead_model::ElementKind;

/// The rules by what they require.
#[derive(Debug, Default)]
pub(crate) struct RulesByType {
    element: Side,
    flow: Side,
    roots: Roots,
}

/// Rules about one kind of subject.
#[derive(Debug, Default)]
struct Side {
    /// Per type: the rules that require the type or one of its ancestors.
    by_type: Vec<Vec<RuleIndex>>,
    /// The rules that require no type.
    any: Vec<RuleIndex>,
}

/// The types of the three kinds of element, and of elements as such.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Roots {
    pub(crate) element: Option<TypeIndex>,
    pub(crate) external_entity: Option<TypeIndex>,
    pub(crate) process: Option<TypeIndex>,
    pub(crate) data_store: Option<TypeIndex>,
    pub(crate) flow: Option<TypeIndex>,
    pub(crate) zone: Option<TypeIndex>,
}

impl Roots {
    /// Returns the type of a kind of element.
    pub(crate) const fn of(&self, kind: ElementKind) -> Option<TypeIndex> {
        match kind {
            ElementKind::ExternalEntity => self.external_entity,
            ElementKind::Process => self.process,
            ElementKind::DataStore => self.data_store,
        }
    }

    /// Tells whether a type is that of a kind of element.
    pub(crate) fn is_kind(&self, of: TypeIndex) -> bool {
        [self.external_entity, self.process, self.data_store].contains(&Some(of))
    }
}

impl RulesByType {
    pub(crate) fn new(types: &Types, rules: &[Rule]) -> Self {
        let roots = Roots {
            element: types.find("element"),
            external_entity: types.find("external-entity"),
            process: types.find("process"),
            data_store: types.find("data-store"),
            flow: types.find("flow"),
            zone: types.find("zone"),
        };
        Self {
            element: Side::new(types, rules, RuleSubject::Element),
            flow: Side::new(types, rules, RuleSubject::Flow),
            roots,
        }
    }

    pub(crate) const fn roots(&self) -> &Roots {
        &self.roots
    }

    /// Returns the rules that can hold for an element or for a flow with these ends, in the order
    /// of the catalogue. Each end is given by its type, when the palette has one, and its kind.
    pub(crate) fn candidates(
        &self,
        subject: RuleSubject,
        ends: &[(Option<TypeIndex>, ElementKind)],
    ) -> Vec<RuleIndex> {
        let side = match subject {
            RuleSubject::Element => &self.element,
            RuleSubject::Flow => &self.flow,
        };
        let mut found = side.any.clone();
        for &(own, kind) in ends {
            // The kind is what the diagram shows, even where the palette has another one.
            for of in [own, self.roots.of(kind), self.roots.element]
                .into_iter()
                .flatten()
            {
                found.extend(side.by_type.get(of.position()).into_iter().flatten());
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Side {
    fn new(types: &Types, rules: &[Rule], subject: RuleSubject) -> Self {
        let mut own: Vec<Vec<RuleIndex>> = vec![Vec::new(); types.len()];
        let mut any = Vec::new();
        for (position, rule) in rules
            .iter()
            .enumerate()
            .filter(|(_, r)| r.subject == subject)
        {
            let index = RuleIndex::from_position(position);
            match required(&rule.when).and_then(|of| own.get_mut(of.position())) {
                Some(slot) => slot.push(index),
                None => any.push(index),
            }
        }
        let of_line = |of| {
            let line = types.ancestors(of).iter();
            line.filter_map(|ancestor| own.get(ancestor.position()))
                .flatten()
                .copied()
                .collect()
        };
        let by_type = types.all().map(of_line).collect();
        Self { by_type, any }
    }
}

/// Returns the type that a rule requires of its element, its target or its source.
fn required(when: &Expression<TypeIndex>) -> Option<TypeIndex> {
    let asked = |wanted: Role| {
        when.conjuncts().iter().find_map(|part| match part {
            Expression::Predicate(Predicate::Is(role, of)) if *role == wanted => Some(*of),
            _ => None,
        })
    };
    [Role::Element, Role::Target, Role::Source]
        .into_iter()
        .find_map(asked)
}
