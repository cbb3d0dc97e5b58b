//! Which rules can hold for what: rules sorted by the types that they require, so that an analysis
//! costs what can match and not rules times elements.

use super::{ComponentKind, Rule, RuleIndex, RuleSubject, TypeIndex, Types};
use crate::rule::{Expression, Predicate, Role};

/// The rules by what they require.
#[derive(Debug, Default)]
pub(crate) struct RulesByType {
    element: Side,
    flow: Side,
    source: Side,
    target: Side,
}

/// Rules by what they require of one role.
#[derive(Debug, Default)]
struct Side {
    /// Per type: the rules that require the type.
    by_type: Vec<Vec<RuleIndex>>,
    /// Per kind: the rules that require a type that stands for the kind.
    by_kind: [Vec<RuleIndex>; ComponentKind::ALL.len()],
    /// The rules that require no type of any role. They stand with the subject of the rule.
    any: Vec<RuleIndex>,
}

/// The type of something, when the palette has one for it, and what it is on a diagram.
pub(crate) type Typed = (Option<TypeIndex>, ComponentKind);

impl RulesByType {
    pub(crate) fn new(types: &Types, rules: &[Rule]) -> Self {
        let mut sides: [Side; 4] = std::array::from_fn(|_| Side::new(types));
        let [element, flow, source, target] = &mut sides;
        for (position, rule) in rules.iter().enumerate() {
            let index = RuleIndex::from_position(position);
            let asked_of: &mut [(Role, &mut Side)] = match rule.subject {
                RuleSubject::Element => &mut [(Role::Element, &mut *element)],
                RuleSubject::Flow => &mut [
                    (Role::Flow, &mut *flow),
                    (Role::Target, &mut *target),
                    (Role::Source, &mut *source),
                ],
            };
            let strictest = asked_of
                .iter_mut()
                .filter_map(|(role, side)| Some((required(&rule.when, *role, types)?, side)))
                .min_by_key(|(asked, _)| reach(asked, types));
            if let Some((asked, side)) = strictest {
                side.put(index, &asked, types);
            } else if let Some((_, side)) = asked_of.first_mut() {
                side.any.push(index);
            }
        }
        let [element, flow, source, target] = sides;
        Self {
            element,
            flow,
            source,
            target,
        }
    }

    /// Collects the rules that can hold for an element, in the order of the catalogue.
    pub(crate) fn for_element(&self, types: &Types, element: Typed, found: &mut Vec<RuleIndex>) {
        found.clear();
        self.element.collect(types, element, found);
        in_order(found);
    }

    /// Collects the rules that can hold for a flow with its ends, in the order of the catalogue.
    pub(crate) fn for_flow(
        &self,
        types: &Types,
        flow: Typed,
        source: Typed,
        target: Typed,
        found: &mut Vec<RuleIndex>,
    ) {
        found.clear();
        self.flow.collect(types, flow, found);
        self.source.collect(types, source, found);
        self.target.collect(types, target, found);
        in_order(found);
    }
}

fn in_order(found: &mut Vec<RuleIndex>) {
    found.sort_unstable();
    found.dedup();
}

impl Side {
    fn new(types: &Types) -> Self {
        Self {
            by_type: vec![Vec::new(); types.len()],
            ..Self::default()
        }
    }

    fn put(&mut self, rule: RuleIndex, asked: &[TypeIndex], types: &Types) {
        for &of in asked {
            if let Some(slot) = self.by_type.get_mut(of.position()) {
                slot.push(rule);
            }
            let stands_for = types.stands_for(of);
            for (slot, kind) in self.by_kind.iter_mut().zip(ComponentKind::ALL) {
                if stands_for.holds(kind) {
                    slot.push(rule);
                }
            }
        }
    }

    fn collect(&self, types: &Types, (own, kind): Typed, found: &mut Vec<RuleIndex>) {
        found.extend(&self.any);
        for of in own.map_or(&[][..], |own| types.ancestors(own)) {
            found.extend(self.by_type.get(of.position()).into_iter().flatten());
        }
        found.extend(self.by_kind.get(kind as usize).into_iter().flatten());
    }
}

/// Returns the types of which a role must be one for the condition to hold; nothing when it can
/// hold whatever the role is.
fn required(
    expression: &Expression<TypeIndex>,
    role: Role,
    types: &Types,
) -> Option<Vec<TypeIndex>> {
    match expression {
        Expression::Predicate(Predicate::Is(asked, of)) if *asked == role => Some(vec![*of]),
        Expression::Predicate(_) | Expression::Not(_) => None,
        Expression::And(parts) => parts
            .iter()
            .filter_map(|part| required(part, role, types))
            .min_by_key(|asked| reach(asked, types)),
        Expression::Or(parts) => {
            let mut all = Vec::new();
            for part in parts {
                all.extend(required(part, role, types)?);
            }
            all.sort_unstable();
            all.dedup();
            Some(all)
        }
    }
}

/// Estimates how much can be of one of the types; what stands for a kind is everywhere.
fn reach(asked: &[TypeIndex], types: &Types) -> usize {
    const EVERYWHERE: usize = 1_000;
    asked
        .iter()
        .map(|&of| {
            if types.stands_for(of).is_empty() {
                1
            } else {
                EVERYWHERE
            }
        })
        .sum()
}
