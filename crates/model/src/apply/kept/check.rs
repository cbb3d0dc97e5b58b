use crate::{
    AppliedControl, Assumption, OwnThreat, Participant, Question, Refusal, apply::state::is_date,
    limits, text,
};

/// Checks everything that an applied control says.
pub(crate) fn check_control(control: &AppliedControl) -> Result<(), Refusal> {
    numbered(control.number)?;
    text::name(&control.title)?;
    text::lines(&control.evidence)?;
    for line in [&control.control, &control.owner, &control.by] {
        text::line(line)?;
    }
    links(control.items.len())?;
    links(control.threats.len())?;
    date(&control.due)
}

/// Checks everything that an assumption says. Older files hold assumptions without text.
pub(crate) fn check_assumption(assumption: &Assumption) -> Result<(), Refusal> {
    numbered(assumption.number)?;
    text::lines(&assumption.text)?;
    text::lines(&assumption.note)?;
    text::line(&assumption.by)?;
    links(assumption.threats.len())
}

/// Checks everything that a question says.
pub(crate) fn check_question(question: &Question) -> Result<(), Refusal> {
    numbered(question.number)?;
    text::lines(&question.text)?;
    text::lines(&question.answer)?;
    text::line(&question.owner)?;
    text::line(&question.by)?;
    date(&question.due)
}

/// Checks everything that a threat of one's own says by itself.
pub(crate) fn check_own_threat(threat: &OwnThreat) -> Result<(), Refusal> {
    numbered(threat.number)?;
    text::name(&threat.title)?;
    text::lines(&threat.description)?;
    text::line(&threat.by)
}

/// Checks everything that is said of a participant.
pub(crate) fn check_participant(participant: &Participant) -> Result<(), Refusal> {
    text::name(&participant.name)?;
    text::line(&participant.role)?;
    text::line(&participant.session)?;
    date(&participant.date)
}

const fn numbered(number: u32) -> Result<(), Refusal> {
    if number > 0 {
        Ok(())
    } else {
        Err(Refusal::Unnumbered)
    }
}

const fn links(count: usize) -> Result<(), Refusal> {
    if count <= limits::LINKS {
        Ok(())
    } else {
        Err(Refusal::TooManyLinks)
    }
}

/// Checks a date that may be missing.
pub(crate) fn date(text: &str) -> Result<(), Refusal> {
    if text.is_empty() || is_date(text) {
        Ok(())
    } else {
        Err(Refusal::Date(text.to_owned()))
    }
}
