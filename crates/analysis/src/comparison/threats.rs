//! Threats of both states, by identity: a threat is the same as long as its rule and its subject
//! are.

use super::{ComparedFact, ComparisonEntry, ComparisonMark, Side, words::Words};
use crate::{Standing, Threat};
use bulkhead_model::{Model, ThreatId};
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Controlled,
    Decided,
}

impl State {
    fn of(side: Side<'_>, threat: &Threat) -> Self {
        match (
            side.analysis.decision(side.model, threat.id),
            threat.standing,
        ) {
            (Some(_), _) => Self::Decided,
            (None, Standing::Controlled) => Self::Controlled,
            (None, Standing::Open) => Self::Open,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Open => "state_open",
            Self::Controlled => "state_controlled",
            Self::Decided => "state_decided",
        }
    }
}

pub(super) fn threats(old: Side<'_>, new: Side<'_>, words: &Words<'_>) -> Vec<ComparisonEntry> {
    let index = |side: Side<'_>| -> BTreeMap<ThreatId, (Threat, State)> {
        let threats = side.analysis.threats();
        threats
            .map(|it| (it.id, (*it, State::of(side, it))))
            .collect()
    };
    let (before, after) = (index(old), index(new));
    // That somebody added a threat, or removed one, is told of the threat itself already.
    let only_here = |here: &Model, there: &Model, id| {
        here.own_threats.contains_key(id) && !there.own_threats.contains_key(id)
    };
    let mut found = Vec::new();
    for (id, (threat, now)) in &after {
        if only_here(new.model, old.model, id) {
            continue;
        }
        let was = before.get(id).map(|(_, state)| *state);
        let mark = match (was, now) {
            (None, _) => ComparisonMark::New,
            (Some(was), now) if was == *now => continue,
            (_, State::Open) => ComparisonMark::Reopened,
            (_, State::Decided) => ComparisonMark::Decided,
            (_, State::Controlled) => ComparisonMark::Controlled,
        };
        found.push(entry(words, new, threat, mark, (was, Some(*now))));
    }
    let lost = before.iter().filter(|(id, _)| !after.contains_key(id));
    for (_, (threat, was)) in lost.filter(|(id, _)| !only_here(old.model, new.model, id)) {
        let states = (Some(*was), None);
        found.push(entry(words, old, threat, ComparisonMark::Gone, states));
    }
    found
}

fn entry(
    words: &Words<'_>,
    side: Side<'_>,
    threat: &Threat,
    mark: ComparisonMark,
    (was, now): (Option<State>, Option<State>),
) -> ComparisonEntry {
    let word = |state: Option<State>| state.map(|it| words.of(it.word()));
    let mut facts = Vec::new();
    // That an open threat is gone is said already.
    if (was, now) != (Some(State::Open), None) {
        facts.push(ComparedFact {
            title: words.of("field_state"),
            before: word(was),
            after: word(now),
        });
    }
    if mark == ComparisonMark::New {
        let severity = words.catalogue.wording().severity(threat.severity);
        facts.push(ComparedFact {
            title: words.of("field_severity"),
            before: None,
            after: Some(severity.to_owned()),
        });
    }
    ComparisonEntry {
        mark,
        word: words.of(mark.key()),
        name: side.analysis.title(threat, side.model, words.catalogue),
        about: words.name(threat.subject),
        item: Some(threat.subject),
        diagram: None,
        threat: Some(threat.id),
        facts,
    }
}
