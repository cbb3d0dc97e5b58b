//! Why a threat was raised: the facts that decided, as data and as one sentence.

mod places;
mod teller;
mod words;

use crate::{
    Catalogue, Threat, Truth,
    catalogue::Rule,
    crossing_of,
    rule::{Actor, Scene},
};
use bulkhead_model::{ItemId, Model};
use places::Places;
use serde::{Deserialize, Serialize};
use specta::Type;
use teller::Teller;

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

/// Tells why a rule holds, or does not hold, for what a scene shows.
pub(crate) fn reason_of(
    rule: &Rule,
    scene: Scene<'_>,
    model: &Model,
    catalogue: &Catalogue,
) -> Reason {
    let teller = Teller {
        scene,
        model,
        catalogue,
    };
    teller.reason(rule, &Places::new(scene, model, catalogue.wording()))
}

/// Shows an item of the model as rules look at it.
pub(crate) fn with_scene<T>(
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
