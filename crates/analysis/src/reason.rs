//! Why a threat was raised: the facts that decided, as data and as one sentence.

use crate::{
    Catalogue, Crossing, Direction, Threat, Truth,
    catalogue::{ComponentKind, Rule, TypeIndex, Wording},
    crossing_of,
    rule::{Actor, Expression, Predicate, Role, Scene, evaluate},
};
use bulkhead_model::{BoundaryId, Element, Evidence, ItemId, Model};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One fact that decided about a threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// The fact as a sentence without a full stop.
    pub sentence: String,
    /// Whether what the rule asks is so, is not so, or is not stated.
    pub truth: Truth,
    /// Whether the fact speaks for a control (`unless`) and not for the threat (`when`).
    pub about_control: bool,
    /// Whether the fact only says what kind of thing the item is.
    pub about_type: bool,
    /// Whom the fact is about.
    pub item: ItemId,
    /// Key of the property, when the fact is about one.
    pub property: Option<String>,
    /// The stated value, when there is one.
    pub value: Option<String>,
    /// Where the value came from, in words. Empty for facts of the diagram itself.
    pub evidence: String,
}

/// Why a threat was raised.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The reason as one readable sentence.
    pub sentence: String,
    /// The facts that decided, in the order of the rule.
    pub facts: Vec<Fact>,
    /// The question to ask: something the rule looks at is not stated, or no stated fact can
    /// answer the threat at all.
    pub question: Option<String>,
}

/// A threat with its texts filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Why it was raised.
    pub reason: Reason,
}

impl Threat {
    /// Fills the title of the threat. A renamed element never leaves a stale title, because titles
    /// are only made here.
    pub fn title(&self, model: &Model, catalogue: &Catalogue) -> String {
        let Some(rule) = catalogue.rule(self.rule) else {
            return String::new();
        };
        with_scene(self.subject, model, catalogue, |scene| {
            Places::new(scene, model, catalogue.wording()).fill(&rule.title)
        })
        .unwrap_or_default()
    }

    /// Tells the threat: its texts, and the facts that decided. Nothing when its subject is gone.
    pub fn told(&self, model: &Model, catalogue: &Catalogue) -> Option<Told> {
        let rule = catalogue.rule(self.rule)?;
        with_scene(self.subject, model, catalogue, |scene| {
            let places = Places::new(scene, model, catalogue.wording());
            let teller = Teller {
                scene,
                model,
                catalogue,
            };
            Told {
                title: places.fill(&rule.title),
                description: places.fill(&rule.description),
                reason: teller.reason(rule, &places),
            }
        })
    }
}

fn with_scene<T>(
    subject: ItemId,
    model: &Model,
    catalogue: &Catalogue,
    tell: impl FnOnce(Scene<'_>) -> T,
) -> Option<T> {
    let actor = |element| Actor::new(element, catalogue);
    match subject {
        ItemId::Element(id) => model
            .elements
            .get(&id)
            .map(|element| tell(Scene::Element(actor(element)))),
        ItemId::Flow(id) => {
            let flow = model.flows.get(&id)?;
            let (source, target) = (
                model.elements.get(&flow.from)?,
                model.elements.get(&flow.to)?,
            );
            let crossing = crossing_of(model, flow);
            Some(tell(Scene::Flow {
                flow,
                source: actor(source),
                target: actor(target),
                crossing: &crossing,
            }))
        }
        ItemId::Boundary(_) => None,
    }
}

/// The names that templates can ask for.
struct Places(Vec<(&'static str, String)>);

impl Places {
    fn new(scene: Scene<'_>, model: &Model, wording: &Wording) -> Self {
        Self(match scene {
            Scene::Element(actor) => vec![("element", actor.element.name.clone())],
            Scene::Flow {
                flow,
                source,
                target,
                crossing,
            } => {
                let zone = |id: Option<BoundaryId>| {
                    id.and_then(|id| model.boundaries.get(&id))
                        .map_or_else(|| wording.reason("outside", &[]), |zone| zone.name.clone())
                };
                vec![
                    ("flow", flow.name.clone()),
                    ("source", source.element.name.clone()),
                    ("target", target.element.name.clone()),
                    ("from_zone", zone(crossing.from_zone)),
                    ("to_zone", zone(crossing.to_zone)),
                    (
                        "boundary",
                        names(model, wording, crossing.steps.iter().map(|s| s.boundary)),
                    ),
                ]
            }
        })
    }

    fn fill(&self, template: &str) -> String {
        let places: Vec<(&str, &str)> = self
            .0
            .iter()
            .map(|(key, value)| (*key, value.as_str()))
            .collect();
        crate::catalogue::fill(template, &places)
    }
}

struct Teller<'a> {
    scene: Scene<'a>,
    model: &'a Model,
    catalogue: &'a Catalogue,
}

impl Teller<'_> {
    fn reason(&self, rule: &Rule, places: &Places) -> Reason {
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

fn said_by(evidence: &Evidence, wording: &Wording) -> String {
    match evidence {
        Evidence::Person { name } if name.is_empty() => wording.reason("evidence_nobody", &[]),
        Evidence::Person { name } => wording.reason("evidence_person", &[("person", name)]),
        Evidence::ReferenceModel { model } => {
            wording.reason("evidence_reference_model", &[("model", model)])
        }
        Evidence::File { path, line } => wording.reason(
            "evidence_file",
            &[("path", path), ("line", &line.to_string())],
        ),
    }
}

fn names(model: &Model, wording: &Wording, boundaries: impl Iterator<Item = BoundaryId>) -> String {
    let names: Vec<String> = boundaries
        .filter_map(|id| model.boundaries.get(&id).map(|zone| zone.name.clone()))
        .collect();
    list(&names, wording)
}

fn quoted(title: &str, wording: &Wording) -> String {
    wording.reason("property", &[("property", title)])
}

/// Writes a list as people do: "a", "a and b", "a, b and c".
fn list(items: &[String], wording: &Wording) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            wording.reason("list", &[("first", &first.join(", ")), ("last", last)])
        }
    }
}
