use super::{Expression, Predicate, Role};
use crate::{Catalogue, Crossing};
use bulkhead_model::{Boundary, Element, Flow, ItemId, Model, Properties, PropertyValue};
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

/// What a rule looks at: an element, or a flow with its ends.
#[derive(Clone, Copy)]
pub(crate) enum Scene<'a> {
    Element(&'a Element),
    Flow {
        flow: &'a Flow,
        source: &'a Element,
        target: &'a Element,
        crossing: &'a Crossing,
    },
}

impl<'a> Scene<'a> {
    /// Returns the subject of the rule.
    pub(crate) fn subject(&self) -> ItemId {
        match self {
            Self::Element(element) => element.id.into(),
            Self::Flow { flow, .. } => flow.id.into(),
        }
    }

    /// Returns the element that a role stands for; nothing for the flow.
    pub(crate) fn element(&self, role: Role) -> Option<&'a Element> {
        match (self, role) {
            (Self::Element(element), Role::Element) => Some(element),
            (Self::Flow { source, .. }, Role::Source) => Some(source),
            (Self::Flow { target, .. }, Role::Target) => Some(target),
            _ => None,
        }
    }

    /// Returns the stated properties of whom a role stands for.
    pub(crate) fn properties(&self, role: Role) -> Option<&'a Properties> {
        match (self, role) {
            (Self::Flow { flow, .. }, Role::Flow) => Some(&flow.properties),
            _ => self.element(role).map(|element| &element.properties),
        }
    }

    pub(crate) fn property(&self, role: Role, key: &str) -> Option<&'a PropertyValue> {
        self.properties(role)?.get(key)
    }
}

/// Answers a condition for a subject.
pub(crate) fn evaluate(
    expression: &Expression,
    scene: Scene<'_>,
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

fn answer(predicate: &Predicate, scene: Scene<'_>, model: &Model, catalogue: &Catalogue) -> Truth {
    match predicate {
        Predicate::Is(Role::Flow, of) => Truth::of(of == "flow"),
        Predicate::Is(role, of) => Truth::of(
            scene
                .element(*role)
                .is_some_and(|element| is(element, of, catalogue)),
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
                .any(|zone| zone_is(zone, of, catalogue)),
            Scene::Element(_) => false,
        }),
        Predicate::Inside(role, of) => Truth::of(match (scene, role) {
            (Scene::Flow { source, target, .. }, Role::Flow) => {
                inside(source, of, model, catalogue) && inside(target, of, model, catalogue)
            }
            _ => scene
                .element(*role)
                .is_some_and(|element| inside(element, of, model, catalogue)),
        }),
    }
}

/// Tells whether an element is of a type. Its kind is what the diagram shows, even where the
/// palette draws the component differently.
pub(crate) fn is(element: &Element, of: &str, catalogue: &Catalogue) -> bool {
    match of {
        "element" => true,
        "process" | "data-store" | "external-entity" => element.kind.key() == of,
        _ => type_is(&element.component, of, catalogue),
    }
}

fn zone_is(zone: &Boundary, of: &str, catalogue: &Catalogue) -> bool {
    of == "zone" || type_is(&zone.component, of, catalogue)
}

fn type_is(component: &str, of: &str, catalogue: &Catalogue) -> bool {
    match (catalogue.types.find(component), catalogue.types.find(of)) {
        (Some(component), Some(of)) => catalogue.types.is(component, of),
        _ => false,
    }
}

fn inside(element: &Element, of: &str, model: &Model, catalogue: &Catalogue) -> bool {
    model
        .zones_around(element)
        .iter()
        .filter_map(|zone| model.boundaries.get(zone))
        .any(|zone| zone_is(zone, of, catalogue))
}
