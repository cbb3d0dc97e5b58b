mod drawing;
mod kept;

use crate::{Edit, ItemId, Model, Response};

/// How labels begin that leave out what only the content can name, such as which property was stated.
/// Whoever knows the content can tell it from the changes of the edit.
pub mod short_label {
    /// The project itself was changed; the whole label.
    pub const ABOUT: &str = "Edit project details";
    /// A property was stated; whose, follows.
    pub const STATED: &str = "State a property of ";
    /// A property is no longer stated; whose, follows.
    pub const CLEARED: &str = "Clear a property of ";
    /// A control of the project was changed; its title follows.
    pub const CONTROL: &str = "Change control ";
}

/// Says what an edit does, as undo and the history call it.
pub(super) fn label(model: &Model, edit: &Edit) -> String {
    match edit {
        Edit::SetAbout { .. } => short_label::ABOUT.to_owned(),
        Edit::AddElement { element, .. } => format!("Add {}", quoted(&element.name)),
        Edit::AddBoundary { boundary, .. } => format!("Add zone {}", quoted(&boundary.name)),
        Edit::AddLine { boundary, .. } => format!("Add line {}", quoted(&boundary.name)),
        Edit::Draw {
            item,
            curve: Some(_),
            ..
        } => format!("Draw {}", name(model, *item)),
        Edit::Draw {
            item, curve: None, ..
        } => format!("Let {} be routed", name(model, *item)),
        Edit::AddDiagram { .. }
        | Edit::RenameDiagram { .. }
        | Edit::OrderDiagrams { .. }
        | Edit::DuplicateDiagram { .. }
        | Edit::RemoveDiagram { .. }
        | Edit::Place { .. }
        | Edit::TakeOff { .. }
        | Edit::DrawFlow { .. }
        | Edit::SetMultiple { .. }
        | Edit::SetAnnotation { .. } => drawing::label(model, edit),
        Edit::AddFlow { flow } => format!("Add flow {}", quoted(&flow.name)),
        Edit::Rename { item, .. } => format!("Rename {}", name(model, *item)),
        Edit::SetNotes { item, .. } => format!("Edit notes of {}", name(model, *item)),
        Edit::SetProperty {
            item,
            value: Some(_),
            ..
        } => {
            format!("{}{}", short_label::STATED, name(model, *item))
        }
        Edit::SetProperty {
            item, value: None, ..
        } => {
            format!("{}{}", short_label::CLEARED, name(model, *item))
        }
        Edit::SetScope {
            item,
            out_of_scope: Some(_),
        } => {
            format!("Take {} out of scope", name(model, *item))
        }
        Edit::SetScope {
            item,
            out_of_scope: None,
        } => {
            format!("Put {} into scope", name(model, *item))
        }
        Edit::SetComponent { item, .. } => {
            format!("Change the component of {}", name(model, *item))
        }
        Edit::Reattach { flow, .. } => format!("Re-attach {}", name(model, (*flow).into())),
        Edit::Move { diagram, moved } => match moved.as_slice() {
            [only] => {
                let old = model.placements.get(&(*diagram, only.item));
                let resized = old.is_some_and(|old| {
                    (old.width, old.height) != (only.frame.width, only.frame.height)
                });
                let verb = if resized { "Resize" } else { "Move" };
                format!("{verb} {}", name(model, only.item))
            }
            several => format!("Move {} items", several.len()),
        },
        Edit::Delete { items } => match items.as_slice() {
            [only] => format!("Delete {}", name(model, *only)),
            several => format!("Delete {} items", several.len()),
        },
        Edit::Decide {
            response, title, ..
        } => decided(*response, title),
        Edit::SetWorksheet {
            element,
            worksheet: Some(_),
        } => {
            format!("Edit the worksheet of {}", name(model, (*element).into()))
        }
        Edit::SetWorksheet {
            element,
            worksheet: None,
        } => {
            format!("Remove the worksheet of {}", name(model, (*element).into()))
        }
        Edit::SetAppliedControl { .. }
        | Edit::SetAssumption { .. }
        | Edit::SetQuestion { .. }
        | Edit::SetOwnThreat { .. }
        | Edit::RestoreOwnThreat { .. }
        | Edit::SetParticipant { .. } => kept::label(model, edit),
        Edit::Batch { label, .. } => label.clone(),
    }
}

fn decided(response: Response, title: &str) -> String {
    if response == Response::Reopen {
        return format!("Reopen {}", quoted(title));
    }
    let response = response.key().replace('-', " ");
    format!("Decide about {}: {response}", quoted(title))
}

fn name(model: &Model, item: ItemId) -> String {
    model
        .name(item)
        .map_or_else(|| "something".to_owned(), quoted)
}

/// Quotes a name or a title; of a whole text only the beginning.
fn quoted(name: &str) -> String {
    const SHOWN: usize = 300;
    if name.chars().count() <= SHOWN {
        return format!("\"{name}\"");
    }
    let short: String = name.chars().take(SHOWN).collect();
    format!("\"{}…\"", short.trim_end())
}
