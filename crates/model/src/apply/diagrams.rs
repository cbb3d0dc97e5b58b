//! Diagrams as a whole: added, named, ordered, copied and removed.

use super::draft::Draft;
use crate::{
    Annotation, AnnotationId, Course, Diagram, DiagramId, Edit, FlowDrawing, Model, Placement,
    Record, RecordKey, Refusal, limits, text,
};
use std::collections::BTreeSet;

pub(super) fn perform(draft: &mut Draft<'_>, edit: &Edit) -> Result<(), Refusal> {
    match edit {
        Edit::AddDiagram { diagram } => add(draft, diagram.id, &diagram.name),
        Edit::RenameDiagram { diagram, name } => rename(draft, *diagram, name),
        Edit::OrderDiagrams { order: wanted } => order(draft, wanted),
        Edit::DuplicateDiagram {
            diagram,
            copy,
            name,
            annotations,
        } => duplicate(draft, *diagram, *copy, name, annotations),
        Edit::RemoveDiagram { diagram } => remove(draft, *diagram),
        _ => Ok(()),
    }
}

fn add(draft: &mut Draft<'_>, id: DiagramId, name: &str) -> Result<(), Refusal> {
    let model = draft.model();
    if model.diagrams.contains_key(&id) {
        return Err(Refusal::Taken(RecordKey::Diagram(id)));
    }
    if model.diagrams.len() >= limits::DIAGRAMS {
        return Err(Refusal::TooManyDiagrams);
    }
    let last = model.diagrams.values().map(|it| it.position).max();
    let diagram = Diagram {
        id,
        name: text::name(name)?,
        position: last.map_or(0, |last| last.saturating_add(1)),
    };
    draft.set(Record::Diagram(diagram));
    Ok(())
}

fn rename(draft: &mut Draft<'_>, id: DiagramId, name: &str) -> Result<(), Refusal> {
    let Some(known) = draft.model().diagrams.get(&id) else {
        return Err(Refusal::UnknownDiagram);
    };
    let diagram = Diagram {
        name: text::name(name)?,
        ..known.clone()
    };
    draft.set(Record::Diagram(diagram));
    Ok(())
}

fn order(draft: &mut Draft<'_>, wanted: &[DiagramId]) -> Result<(), Refusal> {
    let named: BTreeSet<&DiagramId> = wanted.iter().collect();
    let complete =
        named.len() == wanted.len() && named.into_iter().eq(draft.model().diagrams.keys());
    if !complete {
        return Err(Refusal::DiagramOrder);
    }
    number(draft, wanted);
    Ok(())
}

/// Numbers diagrams in an order, from 0.
fn number(draft: &mut Draft<'_>, order: &[DiagramId]) {
    for (position, id) in (0_u32..).zip(order) {
        if let Some(known) = draft.model().diagrams.get(id) {
            let diagram = Diagram {
                position,
                ..known.clone()
            };
            draft.set(Record::Diagram(diagram));
        }
    }
}

fn in_order(model: &Model) -> Vec<DiagramId> {
    let mut diagrams: Vec<_> = model
        .diagrams
        .values()
        .map(|it| (it.position, it.id))
        .collect();
    diagrams.sort_unstable();
    diagrams.into_iter().map(|(_, id)| id).collect()
}

fn duplicate(
    draft: &mut Draft<'_>,
    from: DiagramId,
    copy: DiagramId,
    name: &str,
    annotations: &[AnnotationId],
) -> Result<(), Refusal> {
    if !draft.model().diagrams.contains_key(&from) {
        return Err(Refusal::UnknownDiagram);
    }
    add(draft, copy, name)?;
    let mut order = in_order(draft.model());
    order.retain(|&id| id != copy);
    let behind = order
        .iter()
        .position(|&id| id == from)
        .map_or(order.len(), |at| at + 1);
    order.insert(behind, copy);
    number(draft, &order);
    for record in drawing(draft.model(), from, copy) {
        draft.set(record);
    }
    let texts = draft.model().annotations.values();
    let texts: Vec<Annotation> = texts.filter(|it| it.diagram == from).cloned().collect();
    if texts.len() > annotations.len() {
        return Err(Refusal::IdentitiesMissing);
    }
    for (text, &id) in texts.into_iter().zip(annotations) {
        let known = &draft.model().annotations;
        if known.contains_key(&id) {
            return Err(Refusal::Taken(RecordKey::Annotation(id)));
        }
        if known.len() >= limits::KEPT {
            return Err(Refusal::TooManyKept);
        }
        draft.set(Record::Annotation(Annotation {
            id,
            diagram: copy,
            ..text
        }));
    }
    Ok(())
}

/// Returns what a diagram shows, for another diagram.
fn drawing(model: &Model, from: DiagramId, copy: DiagramId) -> Vec<Record> {
    let places = model.placements.iter().filter(|((on, _), _)| *on == from);
    let places = places.map(|(&(_, item), &frame)| {
        Record::Placement(Placement {
            diagram: copy,
            item,
            frame,
        })
    });
    let courses = model.courses.iter().filter(|((on, _), _)| *on == from);
    let courses = courses.map(|(&(_, item), &curve)| {
        Record::Course(Course {
            diagram: copy,
            item,
            curve,
        })
    });
    let flows = model.flow_drawings.values().filter(|it| it.diagram == from);
    let flows = flows.map(|drawn| {
        Record::FlowDrawing(FlowDrawing {
            diagram: copy,
            ..drawn.clone()
        })
    });
    places.chain(courses).chain(flows).collect()
}

fn remove(draft: &mut Draft<'_>, id: DiagramId) -> Result<(), Refusal> {
    let model = draft.model();
    if !model.diagrams.contains_key(&id) {
        return Err(Refusal::UnknownDiagram);
    }
    if model.diagrams.len() == 1 {
        return Err(Refusal::LastDiagram);
    }
    let texts = model.annotations.values().filter(|it| it.diagram == id);
    let texts = texts.map(|it| RecordKey::Annotation(it.id));
    let drawn: Vec<RecordKey> = drawing(model, id, id)
        .iter()
        .map(Record::key)
        .chain(texts)
        .collect();
    for key in drawn {
        draft.unset(key);
    }
    draft.unset(RecordKey::Diagram(id));
    let order = in_order(draft.model());
    number(draft, &order);
    Ok(())
}
