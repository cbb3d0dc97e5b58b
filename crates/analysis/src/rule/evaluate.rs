use super::{Expression, Predicate, Role};
use crate::{
    Catalogue, Crossing,
    catalogue::{ComponentKind, TypeIndex, Typed},
};
use bulkhead_model::{BoundaryId, Element, Flow, ItemId, Model, PropertyValue};
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

/// What the words of a rule mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Semantics {
    /// Three values: what nobody stated is neither true nor false. Zones are crossed by membership.
    #[default]
    Stated,
    /// Two values, as in Microsoft's Threat Modeling Tool: what nobody stated is false, and a box
    /// is crossed when exactly one end of the drawn line lies inside.
    Microsoft,
}

/// What conditions are answered with.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(crate) model: &'a Model,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) semantics: Semantics,
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

    pub(crate) fn typed(&self) -> Typed {
        (self.own, self.element.kind.into())
    }

    fn inside(&self, of: TypeIndex, ground: Ground<'_>) -> bool {
        ground
            .model
            .zones_around(self.element)
            .iter()
            .any(|zone| boundary_is(*zone, of, ground))
    }
}

fn boundary_is(id: BoundaryId, of: TypeIndex, ground: Ground<'_>) -> bool {
    let types = &ground.catalogue.types;
    ground.model.boundaries.get(&id).is_some_and(|boundary| {
        types.holds(types.find(&boundary.component), boundary.form.into(), of)
    })
}

/// What a rule looks at: an element, or a flow with its ends.
#[derive(Clone, Copy)]
pub(crate) enum Scene<'a> {
    Element(Actor<'a>),
    Flow {
        flow: &'a Flow,
        own: Option<TypeIndex>,
        source: Actor<'a>,
        target: Actor<'a>,
        crossing: &'a Crossing,
        passed: &'a Passed,
    },
}

/// What a flow crosses, by type: rules ask for it again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passed {
    steps: Vec<Typed>,
    /// As Microsoft's tool counts it, where somebody drew the way of the flow.
    drawn: Option<Vec<Typed>>,
}

impl Passed {
    pub(crate) fn new(crossing: &Crossing, model: &Model, catalogue: &Catalogue) -> Self {
        let typed = |id: BoundaryId| {
            let boundary = model.boundaries.get(&id)?;
            let own = catalogue.types.find(&boundary.component);
            Some((own, boundary.form.into()))
        };
        let drawn = crossing.drawn.as_ref();
        Self {
            steps: crossing
                .steps
                .iter()
                .filter_map(|step| typed(step.boundary))
                .collect(),
            drawn: drawn.map(|drawn| drawn.iter().filter_map(|&id| typed(id)).collect()),
        }
    }

    fn crosses(&self, of: TypeIndex, ground: Ground<'_>) -> bool {
        let boundaries = match &self.drawn {
            Some(drawn) if ground.semantics == Semantics::Microsoft => drawn,
            _ => &self.steps,
        };
        let types = &ground.catalogue.types;
        boundaries
            .iter()
            .any(|&(own, kind)| types.holds(own, kind, of))
    }
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

    fn typed(&self, role: Role) -> Option<Typed> {
        match (self, role) {
            (Self::Flow { own, .. }, Role::Flow) => Some((*own, ComponentKind::Flow)),
            _ => self.actor(role).map(Actor::typed),
        }
    }
}

/// Answers a condition for a subject.
pub(crate) fn evaluate(
    expression: &Expression<TypeIndex>,
    scene: &Scene<'_>,
    ground: Ground<'_>,
) -> Truth {
    let part = |part| evaluate(part, scene, ground);
    match expression {
        Expression::And(parts) => all(parts.iter().map(part)),
        Expression::Or(parts) => negated(all(parts.iter().map(|inner| negated(part(inner))))),
        Expression::Not(inner) => negated(part(inner)),
        Expression::Predicate(predicate) => answer(predicate, scene, ground),
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

/// Returns the answer to the opposite question.
pub(crate) const fn negated(truth: Truth) -> Truth {
    match truth {
        Truth::True => Truth::False,
        Truth::False => Truth::True,
        Truth::NotStated => Truth::NotStated,
    }
}

fn answer(predicate: &Predicate<TypeIndex>, scene: &Scene<'_>, ground: Ground<'_>) -> Truth {
    match predicate {
        Predicate::Is(role, of) => Truth::of(
            scene
                .typed(*role)
                .is_some_and(|(own, kind)| ground.catalogue.types.holds(own, kind, *of)),
        ),
        Predicate::Property(role, key, values) => match scene.property(*role, key) {
            Some(stated) => Truth::of(values.contains(&stated.value)),
            None if ground.semantics == Semantics::Microsoft => Truth::False,
            None => Truth::NotStated,
        },
        Predicate::Stated(role, key) => Truth::of(scene.property(*role, key).is_some()),
        Predicate::Crosses(of) => Truth::of(match scene {
            Scene::Flow { passed, .. } => passed.crosses(*of, ground),
            Scene::Element(_) => false,
        }),
        Predicate::Inside(role, of) => Truth::of(match (scene, role) {
            (Scene::Flow { source, target, .. }, Role::Flow) => {
                source.inside(*of, ground) && target.inside(*of, ground)
            }
            _ => scene
                .actor(*role)
                .is_some_and(|actor| actor.inside(*of, ground)),
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
