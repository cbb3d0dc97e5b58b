use super::{Expression, Predicate, Role};
use crate::{Catalogue, Crossing, catalogue::TypeIndex};
use bulkhead_model::{Boundary, Element, Flow, ItemId, Model, PropertyValue};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The answer to a question. What nobody stated is neither true nor false.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// Nobody stated what would be needed to tell.
    NotStated,
}

impl Truth {
    const fn of(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

/// An element with its place in the table of types; nothing when the palette does not know it.
#[derive(Clone, Copy)]
pub(crate) struct Actor<'a> {
    pub(crate) element: &'a Element,
    pub(crate) own: Option<TypeIndex>,
}

impl<'a> Actor<'a> {
    pub(crate) fn new(element: &'a Element, catalogue: &Catalogue) -> Self {
        Self {
            element,
            own: catalogue.types.find(&element.component),
        }
    }

    /// Tells whether the element is of a type. Its kind is what the diagram shows, even where the
    /// palette draws the component differently.
    fn is(&self, of: TypeIndex, catalogue: &Catalogue) -> bool {
        let roots = catalogue.by_type.roots();
        if roots.is_kind(of) {
            return roots.of(self.element.kind) == Some(of);
        }
        roots.element == Some(of) || self.own.is_some_and(|own| catalogue.types.is(own, of))
    }

    fn inside(&self, of: TypeIndex, model: &Model, catalogue: &Catalogue) -> bool {
        model
            .zones_around(self.element)
            .iter()
            .filter_map(|zone| model.boundaries.get(zone))
            .any(|zone| zone_is(zone, of, catalogue))
    }
}

fn zone_is(zone: &Boundary, of: TypeIndex, catalogue: &Catalogue) -> bool {
    catalogue.by_type.roots().zone == Some(of)
        || catalogue
            .types
            .find(&zone.component)
            .is_some_and(|own| catalogue.types.is(own, of))
}

/// What a rule looks at: an element, or a flow with its ends.
#[derive(Clone, Copy)]
pub(crate) enum Scene<'a> {
    Element(Actor<'a>),
    Flow {
        flow: &'a Flow,
        source: Actor<'a>,
        target: Actor<'a>,
        crossing: &'a Crossing,
    },
}

impl<'a> Scene<'a> {
    /// Returns the subject of the rule.
    pub(crate) fn subject(&self) -> ItemId {
        match self {
            Self::Element(actor) => actor.element.id.into(),
            Self::Flow { flow, .. } => flow.id.into(),
        }
    }

    fn actor(&self, role: Role) -> Option<&Actor<'a>> {
        match (self, role) {
            (Self::Element(actor), Role::Element) => Some(actor),
            (Self::Flow { source, .. }, Role::Source) => Some(source),
            (Self::Flow { target, .. }, Role::Target) => Some(target),
            _ => None,
        }
    }

    /// Returns the element that a role stands for; nothing for the flow.
    pub(crate) fn element(&self, role: Role) -> Option<&'a Element> {
        self.actor(role).map(|actor| actor.element)
    }

    pub(crate) fn property(&self, role: Role, key: &str) -> Option<&'a PropertyValue> {
        match (self, role) {
            (Self::Flow { flow, .. }, Role::Flow) => flow.properties.get(key),
            _ => self.element(role)?.properties.get(key),
        }
    }
}

/// Answers a condition for a subject.
pub(crate) fn evaluate(
    expression: &Expression<TypeIndex>,
    scene: &Scene<'_>,
    model: &Model,
    catalogue: &Catalogue,
) -> Truth {
    let part = |part| evaluate(part, scene, model, catalogue);
    match expression {
        Expression::And(parts) => all(parts.iter().map(part)),
        Expression::Or(parts) => negated(all(parts.iter().map(|inner| negated(part(inner))))),
        Expression::Not(inner) => negated(part(inner)),
        Expression::Predicate(predicate) => answer(predicate, scene, model, catalogue),
    }
}

fn all(parts: impl Iterator<Item = Truth>) -> Truth {
    let mut result = Truth::True;
    for truth in parts {
        match truth {
            Truth::False => return Truth::False,
            Truth::NotStated => result = Truth::NotStated,
            Truth::True => {}
        }
    }
    result
}

const fn negated(truth: Truth) -> Truth {
    match truth {
        Truth::True => Truth::False,
        Truth::False => Truth::True,
        Truth::NotStated => Truth::NotStated,
    }
}

fn answer(
    predicate: &Predicate<TypeIndex>,
    scene: &Scene<'_>,
    model: &Model,
    catalogue: &Catalogue,
) -> Truth {
    match predicate {
        Predicate::Is(Role::Flow, of) => Truth::of(catalogue.by_type.roots().flow == Some(*of)),
        Predicate::Is(role, of) => Truth::of(
            scene
                .actor(*role)
                .is_some_and(|actor| actor.is(*of, catalogue)),
        ),
        Predicate::Property(role, key, values) => match scene.property(*role, key) {
            Some(stated) => Truth::of(values.contains(&stated.value)),
            None => Truth::NotStated,
        },
        Predicate::Stated(role, key) => Truth::of(scene.property(*role, key).is_some()),
        Predicate::Crosses(of) => Truth::of(match scene {
            Scene::Flow { crossing, .. } => crossing
                .steps
                .iter()
                .filter_map(|step| model.boundaries.get(&step.boundary))
                .any(|zone| zone_is(zone, *of, catalogue)),
            Scene::Element(_) => false,
        }),
        Predicate::Inside(role, of) => Truth::of(match (scene, role) {
            (Scene::Flow { source, target, .. }, Role::Flow) => {
                source.inside(*of, model, catalogue) && target.inside(*of, model, catalogue)
            }
            _ => scene
                .actor(*role)
                .is_some_and(|actor| actor.inside(*of, model, catalogue)),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_stated_is_neither_true_nor_false() {
        use Truth::{False, NotStated, True};
        let and = |parts: &[Truth]| all(parts.iter().copied());
        assert_eq!(and(&[True, NotStated]), NotStated);
        assert_eq!(and(&[NotStated, False]), False);
        assert_eq!(and(&[True, True]), True);
        assert_eq!(negated(NotStated), NotStated);
        assert_eq!(
            negated(and(&[negated(False), negated(NotStated)])),
            NotStated
        );
        assert_eq!(negated(and(&[negated(True), negated(NotStated)])), True);
    }
}
