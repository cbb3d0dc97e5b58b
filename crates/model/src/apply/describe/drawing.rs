use super::{name, quoted};
use crate::{Annotation, DiagramId, Edit, Model};

/// Says in a few words what an edit does to a diagram or to how something is drawn.
pub(super) fn label(model: &Model, edit: &Edit) -> String {
    match edit {
        Edit::AddDiagram { diagram } => format!("Add diagram {}", quoted(&diagram.name)),
        Edit::RenameDiagram { diagram, .. } => {
            format!("Rename diagram {}", diagram_name(model, *diagram))
        }
        Edit::OrderDiagrams { .. } => "Reorder the diagrams".to_owned(),
        Edit::DuplicateDiagram { diagram, .. } => {
            format!("Duplicate diagram {}", diagram_name(model, *diagram))
        }
        Edit::RemoveDiagram { diagram } => {
            format!("Delete diagram {}", diagram_name(model, *diagram))
        }
        Edit::Place { diagram, item, .. } => format!(
            "Show {} on {}",
            name(model, *item),
            diagram_name(model, *diagram)
        ),
        Edit::TakeOff { diagram, items } => match items.as_slice() {
            [only] => format!(
                "Take {} off {}",
                name(model, *only),
                diagram_name(model, *diagram)
            ),
            several => format!(
                "Take {} items off {}",
                several.len(),
                diagram_name(model, *diagram)
            ),
        },
        Edit::DrawFlow {
            bends, flow, label, ..
        } if bends.is_empty() && label.is_none() => {
            format!("Let {} be routed", name(model, (*flow).into()))
        }
        Edit::DrawFlow { flow, .. } => format!("Draw {}", name(model, (*flow).into())),
        Edit::SetMultiple {
            element, multiple, ..
        } => {
            let many = if *multiple { "several" } else { "one" };
            format!("Make {} {many}", name(model, (*element).into()))
        }
        Edit::SetAnnotation { id, annotation } => {
            let known = model.annotations.get(id);
            match (known, annotation) {
                (None, Some(new)) => format!("Add text {}", quoted(first_line(&new.text))),
                (Some(known), Some(new)) if known.text == new.text => {
                    let size = |text: &Annotation| (text.frame.width, text.frame.height);
                    let resized = size(known) != size(new);
                    let verb = if resized { "Resize" } else { "Move" };
                    format!("{verb} text {}", quoted(first_line(&new.text)))
                }
                (_, Some(new)) => format!("Change text {}", quoted(first_line(&new.text))),
                (known, None) => {
                    let text = known.map_or("", |known| first_line(&known.text));
                    format!("Delete text {}", quoted(text))
                }
            }
        }
        _ => String::new(),
    }
}

fn diagram_name(model: &Model, id: DiagramId) -> String {
    model
        .diagrams
        .get(&id)
        .map_or_else(|| "a diagram".to_owned(), |diagram| quoted(&diagram.name))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
