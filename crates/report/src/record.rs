//! What people keep beside the diagram: assumptions, applied controls, questions, participants.

use crate::{
    survey::Survey,
    words::{Words, moment},
};
use bulkhead_analysis::attention;
use bulkhead_model::{AssumptionState, ControlState};
use serde::Serialize;

/// A statement that the model rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AssumptionLine {
    /// The statement.
    pub text: String,
    /// Key of its state.
    pub state: String,
    /// Name of its state.
    pub state_name: String,
    /// How one knows, or why it does not hold.
    pub note: String,
}

/// A control that the project applies.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppliedLine {
    /// What is done.
    pub title: String,
    /// Key of its state.
    pub state: String,
    /// Name of its state.
    pub state_name: String,
    /// Where it is applied.
    pub places: String,
    /// How one can see that it is there.
    pub evidence: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: String,
    /// When and by whom it was recorded.
    pub recorded: String,
}

/// A question that somebody asked or was asked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AskedLine {
    /// The question.
    pub text: String,
    /// What it is about; empty for the whole system.
    pub subject: String,
    /// Who answers it.
    pub owner: String,
    /// Until when.
    pub due: String,
    /// The answer; empty when there is none.
    pub answer: String,
    /// Whether nobody has to answer it any more.
    pub closed: bool,
}

/// Somebody who took part in a session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ParticipantLine {
    /// Name of the person.
    pub name: String,
    /// What the person answers for.
    pub role: String,
    /// What the session was.
    pub session: String,
    /// Day of the session.
    pub date: String,
}

/// Something that somebody has to look at again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AttentionLine {
    /// Title of the threat, the control, the question or the assumption.
    pub title: String,
    /// What is wrong.
    pub sentence: String,
    /// Who sees to it.
    pub owner: String,
}

/// What people keep beside the diagram.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Kept {
    /// Controls that the project applies, by number.
    pub controls: Vec<AppliedLine>,
    /// Questions that somebody asked or was asked, open ones first.
    pub asked: Vec<AskedLine>,
    /// Who took part in sessions, by day and name.
    pub participants: Vec<ParticipantLine>,
    /// What somebody has to look at again.
    pub attention: Vec<AttentionLine>,
}

pub(crate) fn kept(survey: &Survey<'_>) -> Kept {
    let inputs = survey.inputs;
    let words = survey.words;
    let attention = attention(inputs.model, inputs.analysis, inputs.catalogue);
    Kept {
        controls: controls(survey),
        asked: asked(survey),
        participants: participants(survey),
        attention: attention
            .into_iter()
            .map(|it| AttentionLine {
                title: it.title,
                sentence: it.sentence,
                owner: words.or(&it.owner, "nobody"),
            })
            .collect(),
    }
}

pub(crate) fn assumptions(survey: &Survey<'_>) -> Vec<AssumptionLine> {
    let mut all: Vec<_> = survey.inputs.model.assumptions.values().collect();
    all.retain(|assumption| !assumption.text.trim().is_empty());
    all.sort_by_key(|assumption| (assumption.number, assumption.id));
    all.into_iter()
        .map(|assumption| {
            let (state, name) = match assumption.state {
                AssumptionState::Open => ("open", "assumption_open"),
                AssumptionState::Confirmed => ("confirmed", "assumption_confirmed"),
                AssumptionState::Invalidated => ("invalidated", "assumption_invalidated"),
            };
            AssumptionLine {
                text: assumption.text.clone(),
                state: state.to_owned(),
                state_name: survey.words.get(name).to_owned(),
                note: assumption.note.clone(),
            }
        })
        .collect()
}

fn controls(survey: &Survey<'_>) -> Vec<AppliedLine> {
    let (model, words) = (survey.inputs.model, survey.words);
    let mut all: Vec<_> = model.applied_controls.values().collect();
    all.sort_by_key(|control| (control.number, control.id));
    all.into_iter()
        .map(|control| {
            let (state, name) = match control.state {
                ControlState::Planned => ("planned", "control_planned"),
                ControlState::InPlace => ("in-place", "control_in_place"),
                ControlState::Verified => ("verified", "control_verified"),
            };
            let mut places: Vec<&str> = control
                .items
                .iter()
                .filter_map(|&item| model.name(item))
                .collect();
            places.sort_unstable();
            AppliedLine {
                title: control.title.clone(),
                state: state.to_owned(),
                state_name: words.get(name).to_owned(),
                places: if control.items.is_empty() {
                    words.get("everywhere").to_owned()
                } else {
                    words.or(&places.join(", "), "none")
                },
                evidence: control.evidence.clone(),
                owner: words.or(&control.owner, "nobody"),
                due: words.or(&control.due, "no_date"),
                recorded: recorded(words, &control.at, &control.by),
            }
        })
        .collect()
}

fn asked(survey: &Survey<'_>) -> Vec<AskedLine> {
    let (model, words) = (survey.inputs.model, survey.words);
    let mut all: Vec<_> = model.questions.values().collect();
    all.sort_by_key(|question| (question.closed, question.number, question.id));
    all.into_iter()
        .map(|question| AskedLine {
            text: question.text.clone(),
            subject: question
                .subject
                .and_then(|item| model.name(item))
                .unwrap_or_default()
                .to_owned(),
            owner: words.or(&question.owner, "nobody"),
            due: words.or(&question.due, "no_date"),
            answer: question.answer.clone(),
            closed: question.closed,
        })
        .collect()
}

fn participants(survey: &Survey<'_>) -> Vec<ParticipantLine> {
    let mut all: Vec<_> = survey.inputs.model.participants.values().collect();
    all.sort_by_key(|it| (&it.date, &it.session, it.name.to_lowercase(), it.id));
    all.into_iter()
        .map(|it| ParticipantLine {
            name: it.name.clone(),
            role: it.role.clone(),
            session: it.session.clone(),
            date: it.date.clone(),
        })
        .collect()
}

fn recorded(words: Words<'_>, at: &str, by: &str) -> String {
    let by = words.or(by, "nobody");
    words.fill("decided_by", &[("at", &moment(at)), ("by", &by)])
}
