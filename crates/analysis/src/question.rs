use crate::{Analysis, Catalogue, Severity, Standing, Truth};
use bulkhead_model::{ItemId, Model, ThreatId};
use serde::Serialize;
use specta::Type;
use std::{cmp::Reverse, collections::BTreeMap};

/// The questions that somebody who knows an element or a flow can answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenQuestions {
    /// What the answers are about.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// The questions, those behind the worst threats first.
    pub questions: Vec<OpenQuestion>,
}

/// A question that keeps threats open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenQuestion {
    /// The question.
    pub text: String,
    /// Keys of the properties that nobody stated and that would settle it. None when no property
    /// can settle it.
    pub properties: Vec<String>,
    /// How bad the worst of the threats is.
    pub severity: Severity,
    /// The open threats that wait for the answer.
    pub threats: Vec<ThreatId>,
}

/// Collects the open questions of a model by whom they are about: the element or flow of which
/// something is not stated, or else the subject of the threat. Those with the worst threats come
/// first, then names decide.
pub fn open_questions(
    model: &Model,
    analysis: &Analysis,
    catalogue: &Catalogue,
) -> Vec<OpenQuestions> {
    let mut by_item: BTreeMap<ItemId, BTreeMap<String, OpenQuestion>> = BTreeMap::new();
    for threat in analysis.threats() {
        if threat.standing != Standing::Open || analysis.decision(model, threat.id).is_some() {
            continue;
        }
        let Some(told) = analysis.told(threat, model, catalogue) else {
            continue;
        };
        let Some(text) = told.reason.question else {
            continue;
        };
        let facts = told.reason.facts.iter();
        let missing: Vec<_> = facts
            .filter(|fact| fact.truth == Truth::NotStated)
            .collect();
        let item = missing.first().map_or(threat.subject, |fact| fact.item);
        let question = by_item
            .entry(item)
            .or_default()
            .entry(text.clone())
            .or_insert_with(|| OpenQuestion {
                text,
                properties: Vec::new(),
                severity: threat.severity,
                threats: Vec::new(),
            });
        question.severity = question.severity.max(threat.severity);
        question.threats.push(threat.id);
        for key in missing.iter().filter_map(|fact| {
            let own = fact.item == item;
            fact.property.as_ref().filter(|_| own)
        }) {
            if !question.properties.contains(key) {
                question.properties.push(key.clone());
            }
        }
    }
    let mut all: Vec<OpenQuestions> = by_item
        .into_iter()
        .map(|(item, questions)| {
            let mut questions: Vec<OpenQuestion> = questions.into_values().collect();
            questions.sort_by(|a, b| {
                (Reverse(a.severity), &a.text).cmp(&(Reverse(b.severity), &b.text))
            });
            OpenQuestions {
                item,
                name: model.name(item).unwrap_or_default().to_owned(),
                questions,
            }
        })
        .collect();
    all.sort_by_cached_key(|about| {
        let worst = about.questions.first().map(|it| it.severity);
        (Reverse(worst), about.name.to_lowercase(), about.item)
    });
    all
}
