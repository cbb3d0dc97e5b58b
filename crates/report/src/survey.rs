//! One walk over model and analysis that every part of the pack builds on, so that no part has to
//! search again.

use crate::{Inputs, words::Words};
use bulkhead_analysis::{Letter, Severity, Standing, Threat, Told, catalogue::Rule};
use bulkhead_model::{BoundaryId, Decision, ElementId, ItemId, Model, ThreatId};
use serde::Serialize;
use std::collections::BTreeMap;

/// Where a threat stands, seen by the board.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    Open,
    Controlled,
    Decided,
}

impl State {
    /// Returns the state as class names and keys spell it.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Controlled => "controlled",
            Self::Decided => "decided",
        }
    }
}

/// A threat with everything that the pack says about it.
pub(crate) struct Found<'a> {
    pub(crate) threat: &'a Threat,
    /// The rule that holds; nothing when a person added the threat.
    pub(crate) rule: Option<&'a Rule>,
    pub(crate) told: Told,
    pub(crate) decision: Option<&'a Decision>,
    pub(crate) state: State,
    /// Place among the subjects in reading order.
    pub(crate) subject: usize,
}

/// Something that threats are about.
pub(crate) struct Subject<'a> {
    pub(crate) item: ItemId,
    pub(crate) name: &'a str,
    /// Names of both ends, for a flow.
    pub(crate) ends: Option<(&'a str, &'a str)>,
}

/// Everything found, in reading order: elements by name, then flows, then boundaries, each with its
/// threats in the order of the analysis.
pub(crate) struct Survey<'a> {
    pub(crate) inputs: &'a Inputs<'a>,
    pub(crate) words: Words<'a>,
    pub(crate) subjects: Vec<Subject<'a>>,
    pub(crate) found: Vec<Found<'a>>,
    pub(crate) by_id: BTreeMap<ThreatId, usize>,
}

impl<'a> Survey<'a> {
    pub(crate) fn new(inputs: &'a Inputs<'a>) -> Self {
        let subjects = subjects(inputs.model);
        let mut found = Vec::new();
        for (place, subject) in subjects.iter().enumerate() {
            for threat in inputs.analysis.threats_about(subject.item) {
                let rule = threat.rule(inputs.catalogue);
                let told = inputs.analysis.told(threat, inputs.model, inputs.catalogue);
                let Some(told) = told else {
                    continue;
                };
                let decision = inputs.analysis.decision(inputs.model, threat.id);
                let state = match (decision, threat.standing) {
                    (Some(_), _) => State::Decided,
                    (None, Standing::Controlled) => State::Controlled,
                    (None, Standing::Open) => State::Open,
                };
                found.push(Found {
                    threat,
                    rule,
                    told,
                    decision,
                    state,
                    subject: place,
                });
            }
        }
        let by_id = found
            .iter()
            .enumerate()
            .map(|(place, found)| (found.threat.id, place))
            .collect();
        Self {
            inputs,
            words: Words::of(inputs.catalogue),
            subjects,
            found,
            by_id,
        }
    }

    /// Returns what was found with an identity, or nothing when it is no longer found.
    pub(crate) fn with_id(&self, id: ThreatId) -> Option<&Found<'a>> {
        self.found.get(*self.by_id.get(&id)?)
    }

    /// Returns what a threat is about.
    pub(crate) fn subject_of(&self, found: &Found<'_>) -> Option<&Subject<'a>> {
        self.subjects.get(found.subject)
    }

    /// Returns the word for a state; for a decided threat it is the response.
    pub(crate) fn state_word(&self, found: &Found<'_>) -> String {
        let wording = self.inputs.catalogue.wording();
        match (found.state, found.decision) {
            (State::Decided, Some(decision)) => wording.response(decision.response).to_owned(),
            (State::Open, _) => self.words.get("state_open").to_owned(),
            (State::Controlled, _) => self.words.get("state_controlled").to_owned(),
            (State::Decided, None) => self.words.get("state_decided").to_owned(),
        }
    }

    /// Returns the name of a zone, or the words for the outside.
    pub(crate) fn zone_name(&self, zone: Option<BoundaryId>) -> String {
        zone.and_then(|zone| self.inputs.model.boundaries.get(&zone))
            .map_or_else(
                || self.words.get("outside").to_owned(),
                |zone| zone.name.clone(),
            )
    }

    /// Returns the title of a component, or its key when the content does not know it.
    pub(crate) fn component_title(&self, component: &str) -> String {
        self.inputs
            .catalogue
            .component(component)
            .map_or_else(|| component.to_owned(), |component| component.title.clone())
    }
}

fn subjects(model: &Model) -> Vec<Subject<'_>> {
    let name = |id: ElementId| model.elements.get(&id).map_or("", |it| it.name.as_str());
    let alone = |item, name| Subject {
        item,
        name,
        ends: None,
    };
    let elements = model.elements.values();
    let mut elements: Vec<_> = elements.map(|it| alone(it.id.into(), &it.name)).collect();
    let mut flows: Vec<Subject<'_>> = model
        .flows
        .values()
        .map(|it| Subject {
            item: it.id.into(),
            name: &it.name,
            ends: Some((name(it.from), name(it.to))),
        })
        .collect();
    let boundaries = model.boundaries.values();
    let mut boundaries: Vec<_> = boundaries.map(|it| alone(it.id.into(), &it.name)).collect();
    for group in [&mut elements, &mut flows, &mut boundaries] {
        group.sort_by_cached_key(|subject| (subject.name.to_lowercase(), subject.item));
    }
    elements.extend(flows);
    elements.extend(boundaries);
    elements
}

/// Returns the id of a threat as people say it: its first eight digits.
pub(crate) fn short_id(threat: ThreatId) -> String {
    threat.to_string().chars().take(8).collect()
}

/// Returns a letter as text.
pub(crate) fn letter_text(letter: Option<Letter>) -> String {
    letter.map_or_else(
        || "\u{2013}".to_owned(),
        |letter| letter.as_char().to_string(),
    )
}

/// Returns a severity as class names spell it.
pub(crate) const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
        Severity::Critical => "critical",
    }
}

/// All severities, the worst first.
pub(crate) const SEVERITIES: [Severity; 4] = [
    Severity::Critical,
    Severity::High,
    Severity::Medium,
    Severity::Low,
];
