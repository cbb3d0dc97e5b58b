//! What follows from where things stand, once all of them are there.

use super::Import;
use crate::{
    Note, NoteKind, limits,
    microsoft::{frame::SIDE, nesting::Nesting},
};
use bulkhead_model::{BoundaryId, DiagramId, ItemId, Rect, limits::COORDINATE};
use std::collections::BTreeMap;

impl Import<'_> {
    /// Puts zones into zones and elements into zones, as the diagrams show them.
    pub(super) fn nest(&mut self) {
        let mut boxes: BTreeMap<DiagramId, Vec<(BoundaryId, Rect)>> = BTreeMap::new();
        for (&(diagram, item), &frame) in &self.model.placements {
            if let ItemId::Boundary(id) = item {
                boxes.entry(diagram).or_default().push((id, frame));
            }
        }
        let nestings: BTreeMap<DiagramId, Nesting> = boxes
            .into_iter()
            .map(|(diagram, boxes)| (diagram, Nesting::new(boxes)))
            .collect();
        for (zone, home) in nestings.values().flat_map(Nesting::zones) {
            if let Some(boundary) = self.model.boundaries.get_mut(&zone.id) {
                boundary.parent = home;
                if zone.cut {
                    let name = &boundary.name;
                    self.notes.push(Note::new(
                        NoteKind::NestingCut,
                        name,
                        format!("The zone \"{name}\" lies in more zones than a model can hold and stands outside of them now."),
                    ));
                }
            }
        }
        for (&(diagram, item), frame) in &self.model.placements {
            if let (ItemId::Element(id), Some(nesting)) = (item, nestings.get(&diagram))
                && let Some(element) = self.model.elements.get_mut(&id)
            {
                element.zones = nesting.at(frame.center());
                if element.zones.len() >= limits::ZONES_OF_ONE {
                    let name = &element.name;
                    self.notes.push(Note::new(
                        NoteKind::NestingCut,
                        name,
                        format!(
                            "\"{name}\" lies in very many zones; only the smallest {} count.",
                            limits::ZONES_OF_ONE
                        ),
                    ));
                }
            }
        }
    }

    /// Places what has no place in rows below everything else on its diagram.
    pub(super) fn place_the_rest(&mut self) {
        const COLUMNS: i32 = 10;
        const STEP: i32 = SIDE + SIDE / 2;
        let mut bottoms: BTreeMap<DiagramId, i32> = BTreeMap::new();
        for (&(diagram, _), frame) in &self.model.placements {
            let bottom = bottoms.entry(diagram).or_default();
            *bottom = (*bottom).max(frame.y + frame.height);
        }
        let mut counts: BTreeMap<DiagramId, i32> = BTreeMap::new();
        for (diagram, id) in std::mem::take(&mut self.unplaced) {
            let count = counts.entry(diagram).or_default();
            let top = bottoms.get(&diagram).copied().unwrap_or_default();
            let frame = Rect {
                x: SIDE / 2 + (*count % COLUMNS) * STEP,
                y: (top + SIDE / 2 + (*count / COLUMNS) * STEP).min(COORDINATE),
                width: SIDE,
                height: SIDE,
            };
            *count += 1;
            self.model.placements.insert((diagram, id.into()), frame);
            let name = self
                .model
                .elements
                .get(&id)
                .map(|element| element.name.clone())
                .unwrap_or_default();
            self.note(
                NoteKind::Unplaced,
                &name,
                format!("The file does not say where \"{name}\" stands; it was placed below everything else."),
            );
        }
    }
}
