//! Why a threat was raised: the facts that decided, as data and as one sentence.

mod collect;
mod places;
mod release;
mod teller;
mod words;

use crate::{
    Analysis, Catalogue, Threat, Truth,
    catalogue::Rule,
    rule::{Actor, Ground, Passed, Scene},
};
use bulkhead_model::{ItemId, Model, OwnThreat};
pub(crate) use places::Places;
use serde::{Deserialize, Serialize};
use specta::Type;
use teller::Teller;
pub(crate) use words::said_by;

/// One fact that decided about a threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// The fact as a sentence without a full stop.
    pub sentence: String,
    /// What the rule asks, in the rule language, `not` included; or the releases of Kubernetes that
    /// it holds for.
    pub predicate: String,
    /// Whether what the rule asks is so, is not so, or is not stated. A rule that asks `not` for
    /// what the sentence says is not met.
    pub truth: Truth,
    /// Whether the fact speaks for a control (`unless`) and not for the threat (`when`).
    pub about_control: bool,
    /// Whether the fact only says what the diagram shows: what the item is, or where it does not lie.
    pub plain: bool,
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
    /// What the reason answers: why the threat is here, or why it is controlled.
    pub title: String,
    /// The reason as one readable sentence.
    pub sentence: String,
    /// The facts that decided, in the order of the rule.
    pub facts: Vec<Fact>,
    /// What the control asks besides. The facts that decided keep it from being met whatever this
    /// is; once they are met, this counts.
    pub besides: Vec<Fact>,
    /// What the facts about a control tell: what controls the threat, or what would.
    pub control_title: String,
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
    /// Why it would be so bad.
    pub severity_reason: String,
    /// What a template proposes against it; empty for rules of our own.
    pub advice: String,
    /// Who added it and when, as a sentence; empty for what rules find.
    pub added: String,
    /// Why it was raised. What a person added has the words of that person, which may be none.
    pub reason: Reason,
}

impl Analysis {
    /// Fills the title of a threat. A renamed element never leaves a stale title, because titles
    /// are only made here.
    pub fn title(&self, threat: &Threat, model: &Model, catalogue: &Catalogue) -> String {
        if let Some(own) = own(threat, model) {
            return own.title.clone();
        }
        let Some(rule) = threat.rule(catalogue) else {
            return String::new();
        };
        self.with_scene(
            (threat.subject, threat.reversed),
            model,
            catalogue,
            |scene| Places::new(scene, model, catalogue.wording()).fill(&rule.title),
        )
        .unwrap_or_default()
    }

    /// Tells a threat: its texts, and the facts that decided. Nothing when its subject is gone.
    pub fn told(&self, threat: &Threat, model: &Model, catalogue: &Catalogue) -> Option<Told> {
        if let Some(own) = own(threat, model) {
            return Some(Told {
                title: own.title.clone(),
                description: String::new(),
                severity_reason: String::new(),
                advice: String::new(),
                added: words::added_by(own, catalogue.wording()),
                reason: Reason {
                    title: catalogue.wording().reason("why_here", &[]),
                    sentence: own.description.clone(),
                    facts: Vec::new(),
                    besides: Vec::new(),
                    control_title: String::new(),
                    question: None,
                },
            });
        }
        let rule = threat.rule(catalogue)?;
        self.with_scene(
            (threat.subject, threat.reversed),
            model,
            catalogue,
            |scene| {
                let places = Places::new(scene, model, catalogue.wording());
                Told {
                    title: places.fill(&rule.title),
                    description: places.fill(&rule.description),
                    severity_reason: places.fill(&rule.severity_reason),
                    advice: places.fill(&rule.advice),
                    added: String::new(),
                    reason: reason_of(rule, scene, &places, ground_of(rule, model, catalogue)),
                }
            },
        )
    }

    /// Shows an item of the model as rules look at it; a flow also on its way back.
    pub(crate) fn with_scene<T>(
        &self,
        (subject, reversed): (ItemId, bool),
        model: &Model,
        catalogue: &Catalogue,
        tell: impl FnOnce(Scene<'_>) -> T,
    ) -> Option<T> {
        let actor = |id| {
            let element = model.elements.get(&id)?;
            Some(Actor::new(element, catalogue))
        };
        match subject {
            ItemId::Element(id) => Some(tell(Scene::Element(actor(id)?))),
            ItemId::Flow(id) => {
                let flow = model.flows.get(&id)?;
                let crossing = self.crossings().get(&id)?;
                let (source, target) = (actor(flow.from)?, actor(flow.to)?);
                let own = catalogue.types.find(&flow.component);
                let back = reversed.then(|| crossing.reversed());
                let (source, target) = if reversed {
                    (target, source)
                } else {
                    (source, target)
                };
                let passed = Passed::new(crossing, model, catalogue);
                Some(tell(Scene::Flow {
                    flow,
                    own,
                    source,
                    target,
                    crossing: back.as_ref().unwrap_or(crossing),
                    passed: &passed,
                }))
            }
            ItemId::Boundary(_) => None,
        }
    }
}

/// Returns what a person said of a threat; nothing for what rules find.
fn own<'a>(threat: &Threat, model: &'a Model) -> Option<&'a OwnThreat> {
    model
        .own_threats
        .get(&threat.id)
        .filter(|_| threat.is_own())
}

/// Returns what the conditions of a rule are answered with.
pub(crate) const fn ground_of<'a>(
    rule: &Rule,
    model: &'a Model,
    catalogue: &'a Catalogue,
) -> Ground<'a> {
    Ground {
        model,
        catalogue,
        semantics: rule.semantics,
    }
}

/// Tells why a rule holds, or does not hold, for what a scene shows.
pub(crate) fn reason_of(
    rule: &Rule,
    scene: Scene<'_>,
    places: &Places,
    ground: Ground<'_>,
) -> Reason {
    Teller {
        scene,
        ground,
        pack: &rule.pack,
    }
    .reason(rule, places)
}

#[cfg(test)]
mod tests;
