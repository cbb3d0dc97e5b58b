//! Applying an edit: every way in which a model changes goes through [`apply`].

mod add;
mod annotation;
mod delete;
mod describe;
mod diagrams;
mod draft;
mod draw;
mod kept;
mod place;
mod state;
mod worksheet;

pub use describe::short_label;

use crate::{Change, Edit, Model, Refusal, limits, text};
use draft::Draft;

pub(crate) use add::properties as check_properties;
pub(crate) use annotation::check as check_annotation;
pub(crate) use draw::{bends_fit, curve_fits};
pub(crate) use kept::{
    check_assumption, check_control, check_date, check_own_threat, check_participant,
    check_question,
};
pub(crate) use place::frame_fits;
pub(crate) use worksheet::check as check_worksheet;

/// Who edits, and when: what this crate must not find out by itself.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Name of the person, or empty.
    pub author: &'a str,
    /// The moment, as an ISO 8601 time in UTC.
    pub at: &'a str,
}

/// What an edit did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Applied {
    /// What undo and the history call it, for example `Rename "etcd"`.
    pub label: String,
    /// Every record that changed, each once. Empty when the edit changed nothing.
    pub changes: Vec<Change>,
}

impl Applied {
    /// Returns the changes that take this edit back, in the order in which to apply them.
    pub fn inverse(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}

/// Applies an edit to a model.
///
/// # Errors
/// A [`Refusal`] that says why the edit cannot be; the model is unchanged then.
pub fn apply(model: &mut Model, edit: &Edit, context: Context<'_>) -> Result<Applied, Refusal> {
    text::line(context.author)?;
    let label = describe::label(model, edit);
    let mut draft = Draft::new(model);
    let performed =
        perform(&mut draft, edit, context, 0).and_then(|()| check_placed(draft.model()));
    match performed {
        Ok(()) => Ok(Applied {
            label,
            changes: draft.finish(),
        }),
        Err(refusal) => {
            draft.abandon();
            Err(refusal)
        }
    }
}

/// Checks that all diagrams together show no more than a model can hold.
pub(crate) fn check_placed(model: &Model) -> Result<(), Refusal> {
    let counts = [
        model.placements.len(),
        model.courses.len(),
        model.flow_drawings.len(),
    ];
    if counts.iter().all(|&count| count <= limits::PLACED) {
        Ok(())
    } else {
        Err(Refusal::TooManyPlaced)
    }
}

fn perform(
    draft: &mut Draft<'_>,
    edit: &Edit,
    context: Context<'_>,
    depth: usize,
) -> Result<(), Refusal> {
    match edit {
        Edit::SetAbout { about } => state::set_about(draft, about),
        Edit::AddElement {
            element,
            diagram,
            frame,
        } => add::element(draft, element, *diagram, *frame),
        Edit::AddBoundary {
            boundary,
            diagram,
            frame,
        } => add::boundary(draft, boundary, *diagram, *frame),
        Edit::AddLine {
            boundary,
            diagram,
            curve,
        } => add::line(draft, boundary, *diagram, *curve),
        Edit::Draw {
            diagram,
            item,
            curve,
        } => draw::line(draft, *diagram, *item, *curve),
        Edit::AddDiagram { .. }
        | Edit::RenameDiagram { .. }
        | Edit::OrderDiagrams { .. }
        | Edit::DuplicateDiagram { .. }
        | Edit::RemoveDiagram { .. } => diagrams::perform(draft, edit),
        Edit::Place {
            diagram,
            item,
            frame,
        } => place::show(draft, *diagram, *item, *frame),
        Edit::TakeOff { diagram, items } => place::take_off(draft, *diagram, items),
        Edit::DrawFlow {
            diagram,
            flow,
            bends,
            label,
        } => draw::flow(draft, *diagram, *flow, bends, *label),
        Edit::SetMultiple { element, multiple } => state::set_multiple(draft, *element, *multiple),
        Edit::SetAnnotation { id, annotation } => annotation::set(draft, *id, annotation.as_ref()),
        Edit::AddFlow { flow } => add::flow(draft, flow),
        Edit::Rename { item, name } => state::rename(draft, *item, name),
        Edit::SetNotes { item, notes } => state::set_notes(draft, *item, notes),
        Edit::SetProperty { item, key, value } => {
            state::set_property(draft, *item, key, value.as_deref(), context)
        }
        Edit::SetScope { item, out_of_scope } => {
            state::set_scope(draft, *item, out_of_scope.as_deref())
        }
        Edit::SetComponent {
            item,
            component,
            kind,
        } => state::set_component(draft, *item, component, *kind),
        Edit::Reattach {
            flow,
            from,
            to,
            two_way,
        } => state::reattach(draft, *flow, *from, *to, *two_way),
        Edit::Move { diagram, moved } => place::move_items(draft, *diagram, moved),
        Edit::Delete { items } => delete::items(draft, items),
        Edit::Decide { .. } => state::decide(draft, edit, context),
        Edit::SetWorksheet {
            element,
            worksheet: sheet,
        } => worksheet::set(draft, *element, sheet.as_ref()),
        Edit::SetAppliedControl { id, control } => {
            kept::set_control(draft, *id, control.as_ref(), context)
        }
        Edit::SetAssumption { id, assumption } => {
            kept::set_assumption(draft, *id, assumption.as_ref(), context)
        }
        Edit::SetQuestion { id, question } => {
            kept::set_question(draft, *id, question.as_ref(), context)
        }
        Edit::SetOwnThreat { id, threat } => {
            kept::set_own_threat(draft, *id, threat.as_ref(), context)
        }
        Edit::RestoreOwnThreat { threat } => kept::restore_own_threat(draft, threat),
        Edit::SetParticipant { id, participant } => {
            kept::set_participant(draft, *id, participant.as_ref())
        }
        Edit::Batch { edits, .. } => {
            if edits.len() > limits::BATCH || depth > 0 {
                return Err(Refusal::Batch);
            }
            edits
                .iter()
                .try_for_each(|edit| perform(draft, edit, context, depth + 1))
        }
    }
}

#[cfg(test)]
mod tests;
