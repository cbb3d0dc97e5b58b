use super::{
    Fact, Reason,
    places::Places,
    words::{list, names, quoted, said_by},
};
use crate::{
    Catalogue, Crossing, Direction, Truth,
    catalogue::{ComponentKind, Rule, TypeIndex},
    rule::{Expression, Predicate, Role, Scene, evaluate},
};
use bulkhead_model::{Element, ItemId, Model};

/// Tells the reason of one rule for one subject.
pub(super) struct Teller<'a> {
    pub(super) scene: Scene<'a>,
    pub(super) model: &'a Model,
    pub(super) catalogue: &'a Catalogue,
}

impl Teller<'_> {
    pub(super) fn reason(&self, rule: &Rule, places: &Places) -> Reason {
        let mut facts = Vec::new();
        self.collect(&rule.when, false, &mut facts);
        if let Some(unless) = &rule.unless {
            self.collect(unless, true, &mut facts);
        }
        let open = rule.unless.is_none() || facts.iter().any(|fact| fact.truth == Truth::NotStated);
        Reason {
            sentence: self.sentence(&facts),
            question: open.then(|| places.fill(&rule.question)),
            facts,
        }
    }

    /// Collects the facts that decide a condition: those without which the answer could differ.
    fn collect(
        &self,
        expression: &Expression<TypeIndex>,
        about_control: bool,
        facts: &mut Vec<Fact>,
    ) {
        let truth = |part| evaluate(part, &self.scene, self.model, self.catalogue);
        match expression {
            Expression::Predicate(predicate) => {
                let fact = self.fact(predicate, truth(expression), about_control);
                if !facts.contains(&fact) {
                    facts.push(fact);
                }
            }
            Expression::Not(inner) => self.collect(inner, about_control, facts),
            Expression::And(parts) | Expression::Or(parts) => {
                let settles = if matches!(expression, Expression::And(_)) {
                    Truth::False
                } else {
                    Truth::True
                };
                match parts.iter().find(|part| truth(part) == settles) {
                    Some(part) => self.collect(part, about_control, facts),
                    None => {
                        for part in parts {
                            self.collect(part, about_control, facts);
                        }
                    }
                }
            }
        }
    }

    fn fact(&self, predicate: &Predicate<TypeIndex>, truth: Truth, about_control: bool) -> Fact {
        let role = predicate.role();
        let (item, name) = self.whom(role);
        let wording = self.catalogue.wording();
        let key = |yes: &'static str, no: &'static str| if truth == Truth::True { yes } else { no };
        let mut fact = Fact {
            sentence: String::new(),
            truth,
            about_control,
            about_type: matches!(predicate, Predicate::Is(..)),
            item,
            property: None,
            value: None,
            evidence: String::new(),
        };
        fact.sentence = match predicate {
            Predicate::Is(_, of) => {
                let title = self.type_title(*of);
                wording.reason(key("is", "is_not"), &[("name", &name), ("type", title)])
            }
            Predicate::Inside(_, of) => {
                let zone = self.type_title(*of);
                wording.reason(
                    key("inside", "not_inside"),
                    &[("name", &name), ("zone", zone)],
                )
            }
            Predicate::Crosses(of) => self.crosses(*of, truth),
            Predicate::Property(_, property, _) | Predicate::Stated(_, property) => {
                let stated = self.scene.property(role, property);
                fact.property = Some(property.clone());
                fact.value = stated.map(|stated| stated.value.clone());
                fact.evidence = stated
                    .map(|stated| said_by(&stated.evidence, wording))
                    .unwrap_or_default();
                let title = self.property_title(role, property);
                if let Some(stated) = stated {
                    let places = [
                        ("property", title.as_str()),
                        ("name", &name),
                        ("value", &stated.value),
                    ];
                    wording.reason("property_is", &places)
                } else {
                    let property = quoted(&title, wording);
                    wording.reason(
                        "property_missing",
                        &[("property", &property), ("name", &name)],
                    )
                }
            }
        };
        fact
    }

    fn whom(&self, role: Role) -> (ItemId, String) {
        match (self.scene, role) {
            (
                Scene::Flow {
                    flow,
                    source,
                    target,
                    ..
                },
                Role::Flow,
            ) => (
                flow.id.into(),
                format!("{} → {}", source.element.name, target.element.name),
            ),
            (scene, role) => match scene.element(role) {
                Some(element) => (element.id.into(), element.name.clone()),
                None => (scene.subject(), String::new()),
            },
        }
    }

    fn type_title(&self, of: TypeIndex) -> &str {
        let name = self.catalogue.types.name(of);
        self.catalogue
            .component(name)
            .map_or(name, |component| component.title.as_str())
    }

    fn property_title(&self, role: Role, key: &str) -> String {
        let component = match role {
            Role::Flow => Some("flow"),
            _ => self
                .scene
                .element(role)
                .map(|element| element.component.as_str()),
        };
        let by_kind = || {
            self.scene
                .element(role)
                .map(|element: &Element| element.kind.key())
        };
        component
            .and_then(|id| self.catalogue.component(id))
            .or_else(|| by_kind().and_then(|kind| self.catalogue.component(kind)))
            .filter(|component| component.kind != ComponentKind::Trait)
            .and_then(|component| component.property(key))
            .map_or_else(|| key.replace('_', " "), |property| property.title.clone())
    }

    fn crosses(&self, of: TypeIndex, truth: Truth) -> String {
        let wording = self.catalogue.wording();
        let Scene::Flow { crossing, .. } = self.scene else {
            return String::new();
        };
        let (_, name) = self.whom(Role::Flow);
        if truth != Truth::True {
            let zone = self.type_title(of);
            return wording.reason("does_not_cross", &[("name", &name), ("zone", zone)]);
        }
        let passed = |direction| names(self.model, wording, Crossing::passed(crossing, direction));
        let (left, entered) = (passed(Direction::Leaves), passed(Direction::Enters));
        let key = match (left.is_empty(), entered.is_empty()) {
            (false, false) => "leaves_and_enters",
            (false, true) => "leaves",
            _ => "enters",
        };
        wording.reason(
            key,
            &[("name", &name), ("left", &left), ("entered", &entered)],
        )
    }

    /// Joins the facts into one sentence. What is not stated about one subject is said once.
    fn sentence(&self, facts: &[Fact]) -> String {
        let wording = self.catalogue.wording();
        let mut parts: Vec<String> = Vec::new();
        let mut told: Vec<ItemId> = Vec::new();
        // What something is can be seen on the diagram; it is only said when nothing else decided.
        let plain = facts.iter().all(|fact| fact.about_type);
        for fact in facts.iter().filter(|fact| plain || !fact.about_type) {
            if fact.property.is_none() || fact.value.is_some() {
                parts.push(fact.sentence.clone());
                continue;
            }
            if told.contains(&fact.item) {
                continue;
            }
            told.push(fact.item);
            let missing: Vec<String> = facts
                .iter()
                .filter(|other| other.item == fact.item && other.value.is_none())
                .filter_map(|other| {
                    let key = other.property.as_deref()?;
                    let title = self.property_title(self.role_of(other.item), key);
                    Some(quoted(&title, wording))
                })
                .collect();
            let (_, name) = self.whom(self.role_of(fact.item));
            let key = if missing.len() == 1 {
                "property_missing"
            } else {
                "properties_missing"
            };
            let list = list(&missing, wording);
            parts.push(wording.reason(key, &[("property", &list), ("name", &name)]));
        }
        let mut sentence = parts.join("; ");
        if !sentence.is_empty() {
            sentence.push('.');
        }
        sentence
    }

    fn role_of(&self, item: ItemId) -> Role {
        [Role::Element, Role::Flow, Role::Source, Role::Target]
            .into_iter()
            .find(|&role| {
                let fits = match role {
                    Role::Flow => matches!(self.scene, Scene::Flow { .. }),
                    _ => self.scene.element(role).is_some(),
                };
                fits && self.whom(role).0 == item
            })
            .unwrap_or(Role::Element)
    }
}
