//! Free texts on diagrams.

use super::{draft::Draft, place};
use crate::{
    Annotation, AnnotationId, DiagramId, ItemId, Record, RecordKey, Rect, Refusal, limits, text,
};
use std::collections::BTreeMap;

pub(super) fn set(
    draft: &mut Draft<'_>,
    id: AnnotationId,
    annotation: Option<&Annotation>,
) -> Result<(), Refusal> {
    let model = draft.model();
    let known = model.annotations.get(&id);
    let Some(annotation) = annotation else {
        if known.is_none() {
            return Err(Refusal::Gone);
        }
        draft.unset(RecordKey::Annotation(id));
        return Ok(());
    };
    if known.is_none() && model.annotations.len() >= limits::KEPT {
        return Err(Refusal::TooManyKept);
    }
    let annotation = Annotation {
        id,
        text: annotation.text.trim().to_owned(),
        ..annotation.clone()
    };
    check(&annotation)?;
    place::check_frame(model, annotation.diagram, annotation.frame)?;
    draft.set(Record::Annotation(annotation));
    Ok(())
}

/// Checks everything that a free text says by itself.
pub(crate) fn check(annotation: &Annotation) -> Result<(), Refusal> {
    if annotation.text.trim().is_empty() {
        return Err(Refusal::EmptyText);
    }
    text::lines(&annotation.text)?;
    if place::frame_fits(annotation.frame) {
        Ok(())
    } else {
        Err(Refusal::Frame)
    }
}

/// Takes the texts that stand in a zone along when the zone moves as it is.
pub(super) fn follow(
    draft: &mut Draft<'_>,
    diagram: DiagramId,
    before: &BTreeMap<ItemId, Rect>,
    after: &BTreeMap<ItemId, Rect>,
) -> Result<(), Refusal> {
    let zones = before
        .iter()
        .filter(|(item, _)| matches!(item, ItemId::Boundary(_)))
        .filter_map(|(item, old)| Some((old, after.get(item)?)))
        .filter(|(old, new)| (old.width, old.height) == (new.width, new.height));
    let zones: Vec<(&Rect, &Rect)> = zones.collect();
    let mut moved = Vec::new();
    for annotation in draft.model().annotations.values() {
        if annotation.diagram != diagram {
            continue;
        }
        let around = zones
            .iter()
            .filter(|(old, _)| old.contains(annotation.frame.center()))
            .min_by_key(|(old, _)| i64::from(old.width) * i64::from(old.height));
        if let Some((old, new)) = around {
            let frame = annotation.frame.shifted(new.x - old.x, new.y - old.y);
            moved.push(Annotation {
                frame,
                ..annotation.clone()
            });
        }
    }
    for annotation in moved {
        place::check_frame(draft.model(), diagram, annotation.frame)?;
        draft.set(Record::Annotation(annotation));
    }
    Ok(())
}
