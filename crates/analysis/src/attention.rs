use crate::{Analysis, Catalogue, Severity, catalogue::wording::fill};
use bulkhead_model::{
    Assumption, AssumptionState, ControlState, Decision, ItemId, Model, Response, ThreatId,
};
use serde::Serialize;
use specta::Type;
use std::cmp::Reverse;

/// Why somebody has to look at something again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AttentionKind {
    /// A risk was accepted or transferred until a day that has passed.
    AcceptanceExpired,
    /// What was decided should have been done by now.
    DecisionOverdue,
    /// A control should have been in place by now.
    ControlOverdue,
    /// A question should have been answered by now.
    QuestionOverdue,
    /// An assumption does not hold, and threats that rested on it are open.
    AssumptionInvalidated,
    /// Somebody has to find out more before a threat can be decided about.
    NeedsInvestigation,
}

impl AttentionKind {
    /// Tells whether a day has passed.
    pub const fn is_late(self) -> bool {
        !matches!(self, Self::AssumptionInvalidated | Self::NeedsInvestigation)
    }
}

/// Something that somebody has to look at again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Attention {
    /// Why.
    pub kind: AttentionKind,
    /// Title of the threat, the control, the question or the assumption.
    pub title: String,
    /// What is wrong, in one sentence.
    pub sentence: String,
    /// The threat, when it is one.
    pub threat: Option<ThreatId>,
    /// What the threat is about, when it is one.
    pub subject: Option<ItemId>,
    /// How bad the threat would be, when it is one.
    pub severity: Option<Severity>,
    /// Who sees to it. Empty when nobody was named.
    pub owner: String,
    /// The day that has passed, as an ISO 8601 date. Empty when none has.
    pub date: String,
}

/// Collects what somebody has to look at again on the day of the analysis: expired acceptances
/// first, then by severity and day.
pub fn attention(model: &Model, analysis: &Analysis, catalogue: &Catalogue) -> Vec<Attention> {
    let teller = Teller {
        model,
        analysis,
        catalogue,
    };
    let today = analysis.today();
    let mut all: Vec<Attention> = analysis
        .threats()
        .filter_map(|threat| {
            let decision = model.decision(threat.id)?;
            let kind = kind_of(decision, today)?;
            let mut told = teller.decision(kind, decision);
            told.title = analysis.title(threat, model, catalogue);
            told.severity = Some(threat.severity);
            Some(told)
        })
        .collect();
    let late = |due: &str| !due.is_empty() && due < today;
    all.extend(
        model
            .applied_controls
            .values()
            .filter(|control| control.state == ControlState::Planned && late(&control.due))
            .map(|control| {
                let kind = AttentionKind::ControlOverdue;
                teller.dated(kind, &control.title, &control.owner, &control.due)
            }),
    );
    all.extend(
        model
            .questions
            .values()
            .filter(|question| !question.closed && late(&question.due))
            .map(|question| {
                let kind = AttentionKind::QuestionOverdue;
                teller.dated(kind, &question.text, &question.owner, &question.due)
            }),
    );
    all.extend(
        model
            .assumptions
            .values()
            .filter_map(|it| teller.assumption(it)),
    );
    all.sort_by(|a, b| {
        (a.kind, Reverse(a.severity), &a.date, &a.title).cmp(&(
            b.kind,
            Reverse(b.severity),
            &b.date,
            &b.title,
        ))
    });
    all
}

fn kind_of(decision: &Decision, today: &str) -> Option<AttentionKind> {
    if decision.expired(today) {
        Some(AttentionKind::AcceptanceExpired)
    } else if decision.overdue(today) {
        Some(AttentionKind::DecisionOverdue)
    } else if decision.response == Response::NeedsInvestigation {
        Some(AttentionKind::NeedsInvestigation)
    } else {
        None
    }
}

struct Teller<'a> {
    model: &'a Model,
    analysis: &'a Analysis,
    catalogue: &'a Catalogue,
}

impl Teller<'_> {
    fn decision(&self, kind: AttentionKind, decision: &Decision) -> Attention {
        let date = match kind {
            AttentionKind::AcceptanceExpired => &decision.expires,
            AttentionKind::DecisionOverdue => &decision.due,
            _ => "",
        };
        Attention {
            threat: Some(decision.threat),
            subject: Some(decision.subject),
            ..self.dated(kind, &decision.title, &decision.owner, date)
        }
    }

    fn dated(&self, kind: AttentionKind, title: &str, owner: &str, date: &str) -> Attention {
        Attention {
            kind,
            title: title.to_owned(),
            sentence: self.sentence(kind, &[("date", date)]),
            threat: None,
            subject: None,
            severity: None,
            owner: owner.to_owned(),
            date: date.to_owned(),
        }
    }

    fn assumption(&self, assumption: &Assumption) -> Option<Attention> {
        if assumption.state != AssumptionState::Invalidated {
            return None;
        }
        let open = assumption
            .threats
            .iter()
            .filter(|&&threat| self.analysis.decision(self.model, threat).is_none())
            .count();
        let kind = AttentionKind::AssumptionInvalidated;
        let places = [
            ("number", assumption.number.to_string()),
            ("n", open.to_string()),
        ];
        let places = places.each_ref().map(|(key, value)| (*key, value.as_str()));
        (open > 0).then(|| Attention {
            sentence: self.sentence(kind, &places),
            ..self.dated(kind, &assumption.text, "", "")
        })
    }

    fn sentence(&self, kind: AttentionKind, places: &[(&str, &str)]) -> String {
        let key = match kind {
            AttentionKind::AcceptanceExpired => "attention_expired",
            AttentionKind::DecisionOverdue => "attention_overdue",
            AttentionKind::ControlOverdue => "attention_control",
            AttentionKind::QuestionOverdue => "attention_question",
            AttentionKind::AssumptionInvalidated => "attention_assumption",
            AttentionKind::NeedsInvestigation => "attention_investigate",
        };
        let words = self.catalogue.wording().report();
        fill(words.get(key).map_or(key, String::as_str), places)
    }
}
