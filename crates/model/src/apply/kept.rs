//! Controls, assumptions, questions and participants: what people keep beside the diagram.

mod check;

use super::{Context, draft::Draft};
pub(crate) use check::{
    check_assumption, check_control, check_own_threat, check_participant, check_question,
    date as check_date,
};

use crate::{
    AppliedControl, AppliedControlId, Assumption, AssumptionId, AssumptionState, Decision,
    OwnThreat, Participant, ParticipantId, Question, QuestionId, Record, RecordKey, Refusal,
    Response, ThreatId, limits, text,
};

pub(super) fn set_control(
    draft: &mut Draft<'_>,
    id: AppliedControlId,
    control: Option<&AppliedControl>,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let key = RecordKey::AppliedControl(id);
    let Some(control) = control else {
        return remove(draft, key);
    };
    let known = &draft.model().applied_controls;
    let number = match known.get(&id) {
        Some(known) => known.number,
        None => next_number(known.values().map(|control| control.number), known.len())?,
    };
    let control = AppliedControl {
        id,
        number,
        title: text::name(&control.title)?,
        evidence: control.evidence.trim().to_owned(),
        owner: control.owner.trim().to_owned(),
        at: context.at.to_owned(),
        by: context.author.to_owned(),
        ..control.clone()
    };
    check_control(&control)?;
    if known
        .get(&id)
        .is_some_and(|known| same_control(known, &control))
    {
        return Ok(());
    }
    draft.set(Record::AppliedControl(control));
    Ok(())
}

fn same_control(known: &AppliedControl, new: &AppliedControl) -> bool {
    let stamped = AppliedControl {
        at: known.at.clone(),
        by: known.by.clone(),
        ..new.clone()
    };
    *known == stamped
}

pub(super) fn set_assumption(
    draft: &mut Draft<'_>,
    id: AssumptionId,
    assumption: Option<&Assumption>,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let Some(assumption) = assumption else {
        return remove(draft, RecordKey::Assumption(id));
    };
    if assumption.text.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    let known = draft.model().assumptions.get(&id).cloned();
    let number = if let Some(known) = &known {
        known.number
    } else {
        let all = &draft.model().assumptions;
        next_number(all.values().map(|known| known.number), all.len())?
    };
    let assumption = Assumption {
        id,
        number,
        text: assumption.text.trim().to_owned(),
        note: assumption.note.trim().to_owned(),
        at: context.at.to_owned(),
        by: context.author.to_owned(),
        ..assumption.clone()
    };
    check_assumption(&assumption)?;
    let unchanged = known.as_ref().is_some_and(|known| {
        *known
            == Assumption {
                at: known.at.clone(),
                by: known.by.clone(),
                ..assumption.clone()
            }
    });
    if unchanged {
        return Ok(());
    }
    if assumption.state == AssumptionState::Invalidated {
        let before = known
            .filter(|known| known.state == AssumptionState::Invalidated)
            .map(|known| known.threats)
            .unwrap_or_default();
        for &threat in assumption.threats.difference(&before) {
            reopen(draft, threat, &assumption, context);
        }
    }
    draft.set(Record::Assumption(assumption));
    Ok(())
}

/// Opens a threat again whose decision rests on an assumption that does not hold. The log says so,
/// so that a later decision counts although the assumption stays wrong.
fn reopen(draft: &mut Draft<'_>, threat: ThreatId, assumption: &Assumption, context: Context<'_>) {
    let rests = draft
        .model()
        .decision(threat)
        .filter(|decision| decision.response.needs_reason());
    let Some(last) = rests else { return };
    let reopened = Decision {
        number: last.number + 1,
        response: Response::Reopen,
        reason: no_longer_holds(assumption),
        owner: String::new(),
        due: String::new(),
        ticket: String::new(),
        expires: String::new(),
        residual: String::new(),
        at: context.at.to_owned(),
        by: context.author.to_owned(),
        ..last.clone()
    };
    draft.set(Record::Decision(reopened));
}

fn no_longer_holds(assumption: &Assumption) -> String {
    const SHOWN: usize = 500;
    let text: String = assumption.text.chars().take(SHOWN).collect();
    let more = if assumption.text.chars().count() > SHOWN {
        "…"
    } else {
        ""
    };
    format!(
        "Assumption {} no longer holds: {text}{more}",
        assumption.number
    )
}

pub(super) fn set_question(
    draft: &mut Draft<'_>,
    id: QuestionId,
    question: Option<&Question>,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let Some(question) = question else {
        return remove(draft, RecordKey::Question(id));
    };
    if question.text.trim().is_empty() {
        return Err(Refusal::TextMissing);
    }
    let known = &draft.model().questions;
    let number = match known.get(&id) {
        Some(known) => known.number,
        None => next_number(known.values().map(|question| question.number), known.len())?,
    };
    let question = Question {
        id,
        number,
        text: question.text.trim().to_owned(),
        owner: question.owner.trim().to_owned(),
        answer: question.answer.trim().to_owned(),
        at: context.at.to_owned(),
        by: context.author.to_owned(),
        ..question.clone()
    };
    check_question(&question)?;
    let unchanged = known.get(&id).is_some_and(|known| {
        *known
            == Question {
                at: known.at.clone(),
                by: known.by.clone(),
                ..question.clone()
            }
    });
    if !unchanged {
        draft.set(Record::Question(question));
    }
    Ok(())
}

pub(super) fn set_own_threat(
    draft: &mut Draft<'_>,
    id: ThreatId,
    threat: Option<&OwnThreat>,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let Some(threat) = threat else {
        return remove(draft, RecordKey::OwnThreat(id));
    };
    let model = draft.model();
    if model.name(threat.subject).is_none() {
        return Err(Refusal::Unknown(threat.subject));
    }
    let known = &model.own_threats;
    let number = match known.get(&id) {
        Some(known) => known.number,
        None => next_number(known.values().map(|threat| threat.number), known.len())?,
    };
    let threat = OwnThreat {
        id,
        number,
        title: text::name(&threat.title)?,
        description: threat.description.trim().to_owned(),
        at: context.at.to_owned(),
        by: context.author.to_owned(),
        ..threat.clone()
    };
    check_own_threat(&threat)?;
    let unchanged = known.get(&id).is_some_and(|known| {
        *known
            == OwnThreat {
                at: known.at.clone(),
                by: known.by.clone(),
                ..threat.clone()
            }
    });
    if !unchanged {
        draft.set(Record::OwnThreat(threat));
    }
    Ok(())
}

pub(super) fn restore_own_threat(draft: &mut Draft<'_>, threat: &OwnThreat) -> Result<(), Refusal> {
    let model = draft.model();
    if model.name(threat.subject).is_none() {
        return Err(Refusal::Unknown(threat.subject));
    }
    if model.own_threats.contains_key(&threat.id) {
        return Err(Refusal::Taken(RecordKey::OwnThreat(threat.id)));
    }
    check_own_threat(threat)?;
    let mut threat = threat.clone();
    let numbers = || model.own_threats.values().map(|known| known.number);
    let next = next_number(numbers(), model.own_threats.len())?;
    if threat.number == 0 || numbers().any(|taken| taken == threat.number) {
        threat.number = next;
    }
    draft.set(Record::OwnThreat(threat));
    Ok(())
}

pub(super) fn set_participant(
    draft: &mut Draft<'_>,
    id: ParticipantId,
    participant: Option<&Participant>,
) -> Result<(), Refusal> {
    let Some(participant) = participant else {
        return remove(draft, RecordKey::Participant(id));
    };
    let known = &draft.model().participants;
    if !known.contains_key(&id) {
        room_for(known.len())?;
    }
    let participant = Participant {
        id,
        name: text::name(&participant.name)?,
        role: participant.role.trim().to_owned(),
        session: participant.session.trim().to_owned(),
        date: participant.date.clone(),
    };
    check_participant(&participant)?;
    draft.set(Record::Participant(participant));
    Ok(())
}

fn remove(draft: &mut Draft<'_>, key: RecordKey) -> Result<(), Refusal> {
    if draft.model().record(key).is_none() {
        return Err(Refusal::Gone);
    }
    draft.unset(key);
    Ok(())
}

fn next_number(numbers: impl Iterator<Item = u32>, count: usize) -> Result<u32, Refusal> {
    room_for(count)?;
    Ok(numbers.max().unwrap_or(0).saturating_add(1))
}

const fn room_for(count: usize) -> Result<(), Refusal> {
    if count < limits::KEPT {
        Ok(())
    } else {
        Err(Refusal::TooManyKept)
    }
}
