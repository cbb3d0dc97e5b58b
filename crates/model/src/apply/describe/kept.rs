use super::quoted;
use crate::{Assumption, AssumptionState, Edit, Model};

/// Says in a few words what an edit does to a control, an assumption, a question, a threat of one's own or a
/// participant.
pub(super) fn label(model: &Model, edit: &Edit) -> String {
    match edit {
        Edit::SetAppliedControl { id, control } => {
            let known = model.applied_controls.get(id);
            kept(
                "control",
                known.map(|known| known.title.as_str()),
                control.as_ref().map(|new| new.title.as_str()),
            )
        }
        Edit::SetAssumption { id, assumption } => {
            assumed(model.assumptions.get(id), assumption.as_ref())
        }
        Edit::SetQuestion { id, question } => {
            let known = model.questions.get(id);
            kept(
                "question",
                known.map(|known| known.text.as_str()),
                question.as_ref().map(|new| new.text.as_str()),
            )
        }
        Edit::SetOwnThreat { id, threat } => {
            let known = model.own_threats.get(id);
            kept(
                "threat",
                known.map(|known| known.title.as_str()),
                threat.as_ref().map(|new| new.title.as_str()),
            )
        }
        Edit::RestoreOwnThreat { threat } => kept("threat", None, Some(&threat.title)),
        Edit::SetParticipant { id, participant } => {
            let known = model.participants.get(id);
            kept(
                "participant",
                known.map(|known| known.name.as_str()),
                participant.as_ref().map(|new| new.name.as_str()),
            )
        }
        _ => String::new(),
    }
}

fn kept(kind: &str, known: Option<&str>, new: Option<&str>) -> String {
    match (known, new) {
        (None, Some(new)) => format!("Record {kind} {}", quoted(new)),
        (Some(_), Some(new)) => format!("Change {kind} {}", quoted(new)),
        (known, None) => format!("Remove {kind} {}", quoted(known.unwrap_or_default())),
    }
}

fn assumed(known: Option<&Assumption>, new: Option<&Assumption>) -> String {
    let verb = match (known, new) {
        (Some(known), Some(new)) if known.state != new.state => match new.state {
            AssumptionState::Open => "Question",
            AssumptionState::Confirmed => "Confirm",
            AssumptionState::Invalidated => "Invalidate",
        },
        _ => {
            let text = |it: Option<&'_ Assumption>| it.map(|it| it.text.clone());
            return kept("assumption", text(known).as_deref(), text(new).as_deref());
        }
    };
    format!(
        "{verb} assumption {}",
        quoted(new.or(known).map_or("", |it| it.text.as_str()))
    )
}
