use super::{
    Fact, Reason,
    collect::Part,
    places::Places,
    words::{list, names, quoted, said_by},
};
use crate::{
    Direction, Semantics, Truth,
    catalogue::{ComponentKind, Rule, TypeIndex, Wording},
    rule::{Expression, Ground, Predicate, Role, Scene, evaluate, negated},
};
use bulkhead_model::{BoundaryId, Element, ItemId};

/// Tells the reason of one rule for one subject.
pub(super) struct Teller<'a> {
    pub(super) scene: Scene<'a>,
    pub(super) ground: Ground<'a>,
    /// Key of the pack of the rule: a template calls properties by names that only it can explain.
    pub(super) pack: &'a str,
}

impl Teller<'_> {
    pub(super) fn reason(&self, rule: &Rule, places: &Places) -> Reason {
        let mut facts = Vec::new();
        facts.extend(self.release(rule.releases));
        self.collect(&rule.when, Part::of_threat(), &mut facts);
        let mut besides = Vec::new();
        if let Some(unless) = &rule.unless {
            self.collect(unless, Part::of_control(), &mut facts);
            self.collect(unless, Part::of_whole_control(), &mut besides);
            besides.retain(|fact| !facts.contains(fact));
        }
        let asks = rule.unless.is_none() || facts.iter().any(|fact| fact.truth == Truth::NotStated);
        let asks = asks && !rule.question.is_empty();
        let controlled = rule
            .unless
            .as_ref()
            .is_some_and(|unless| evaluate(unless, &self.scene, self.ground) == Truth::True);
        let (title, control_title) = if controlled {
            ("why_controlled", "what_controls")
        } else {
            ("why_here", "what_would_control")
        };
        let wording = self.ground.catalogue.wording();
        Reason {
            title: wording.reason(title, &[]),
            control_title: wording.reason(control_title, &[]),
            sentence: self.sentence(&facts),
            question: asks.then(|| places.fill(&rule.question)),
            facts,
            besides,
        }
    }

    /// Tells a fact by what the rule asks and the answer to it, neither negated yet.
    pub(super) fn fact(&self, predicate: &Predicate<TypeIndex>, truth: Truth, part: Part) -> Fact {
        let role = predicate.role();
        let (item, name) = self.whom(role);
        let wording = self.ground.catalogue.wording();
        let key = |yes: &'static str, no: &'static str| if truth == Truth::True { yes } else { no };
        let mut fact = Fact {
            sentence: String::new(),
            predicate: self.asked(predicate, part),
            truth: if part.negated { negated(truth) } else { truth },
            about_control: part.about_control,
            plain: is_plain(predicate, truth),
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

    /// Returns what a rule asks, in the words of the rule language.
    fn asked(&self, predicate: &Predicate<TypeIndex>, part: Part) -> String {
        let types = &self.ground.catalogue.types;
        let named = predicate.named(&|&of: &TypeIndex| Some(types.name(of).to_owned()));
        let asked = named.map(Expression::Predicate).map(|asked| {
            if part.negated {
                Expression::Not(Box::new(asked))
            } else {
                asked
            }
        });
        asked.map(|asked| asked.to_string()).unwrap_or_default()
    }

    fn type_title(&self, of: TypeIndex) -> &str {
        let name = self.ground.catalogue.types.name(of);
        self.ground
            .catalogue
            .component(name)
            .map_or(name, |component| component.title.as_str())
    }

    fn property_title(&self, role: Role, key: &str) -> String {
        let component = match role {
            Role::Flow => match self.scene {
                Scene::Flow { flow, .. } => Some(flow.component.as_str()),
                Scene::Element(_) => None,
            },
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
            .and_then(|id| self.ground.catalogue.component(id))
            .or_else(|| by_kind().and_then(|kind| self.ground.catalogue.component(kind)))
            .filter(|component| component.kind != ComponentKind::Trait)
            .and_then(|component| component.property(key))
            .or_else(|| self.ground.catalogue.property_of_pack(self.pack, key))
            .map_or_else(|| key.replace('_', " "), |property| property.title.clone())
    }

    fn crosses(&self, of: TypeIndex, truth: Truth) -> String {
        let wording = self.ground.catalogue.wording();
        let Scene::Flow { crossing, .. } = self.scene else {
            return String::new();
        };
        let (_, name) = self.whom(Role::Flow);
        if truth != Truth::True {
            let zone = self.type_title(of);
            return wording.reason("does_not_cross", &[("name", &name), ("zone", zone)]);
        }
        let passed: Vec<String> = match &crossing.drawn {
            Some(drawn) if self.ground.semantics == Semantics::Microsoft => {
                vec![self.step("step_crosses", drawn.iter().copied())]
            }
            _ => [
                ("step_leaves", Direction::Leaves),
                ("step_passes", Direction::Passes),
                ("step_enters", Direction::Enters),
            ]
            .into_iter()
            .map(|(key, direction)| self.step(key, crossing.passed(direction)))
            .collect(),
        };
        let passed: Vec<String> = passed.into_iter().filter(|it| !it.is_empty()).collect();
        let steps = list(&passed, wording);
        wording.reason("crosses", &[("name", &name), ("steps", &steps)])
    }

    /// Says which boundaries a flow passes in one way; empty for none.
    fn step(&self, key: &str, boundaries: impl Iterator<Item = BoundaryId>) -> String {
        let wording = self.ground.catalogue.wording();
        let names = names(self.ground.model, wording, boundaries);
        if names.is_empty() {
            return names;
        }
        wording.reason(key, &[("names", &names)])
    }

    /// Joins the facts into one sentence. What is not stated about one subject is said once.
    fn sentence(&self, facts: &[Fact]) -> String {
        let wording = self.ground.catalogue.wording();
        let mut parts: Vec<(String, &str)> = Vec::new();
        let mut told: Vec<ItemId> = Vec::new();
        let plain = facts.iter().all(|fact| fact.plain);
        for fact in facts.iter().filter(|fact| plain || !fact.plain) {
            if fact.property.is_none() || fact.value.is_some() {
                // That somebody stated it goes without saying; who, or what file, does not.
                let nobody = fact.evidence == wording.reason("evidence_nobody", &[]);
                let evidence = if nobody { "" } else { fact.evidence.as_str() };
                parts.push((fact.sentence.clone(), evidence));
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
            let missing = wording.reason(key, &[("property", &list), ("name", &name)]);
            parts.push((missing, ""));
        }
        let mut sentence = sourced(&parts, wording).join("; ");
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

/// Says after each run of facts from one source where they came from.
fn sourced(parts: &[(String, &str)], wording: &Wording) -> Vec<String> {
    let mut said = Vec::new();
    for run in parts.chunk_by(|a, b| a.1 == b.1) {
        said.extend(run.iter().map(|(part, _)| part.clone()));
        let evidence = run.first().map_or("", |(_, evidence)| evidence);
        if let (false, Some(last)) = (evidence.is_empty(), said.last_mut()) {
            let key = if run.len() == 1 {
                "sourced"
            } else {
                "all_sourced"
            };
            *last = wording.reason(key, &[("fact", last), ("evidence", evidence)]);
        }
    }
    said
}

/// Tells what the diagram shows anyway: what something is, and all the zones that it does not lie in.
const fn is_plain(predicate: &Predicate<TypeIndex>, truth: Truth) -> bool {
    match predicate {
        Predicate::Is(..) => true,
        Predicate::Inside(..) => matches!(truth, Truth::False),
        _ => false,
    }
}
