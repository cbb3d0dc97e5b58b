//! A first drawing of a model that comes without positions.

use super::arrange;
use crate::shape;
use bulkhead_model::{BoundaryForm, DiagramId, ItemId, Model, Rect};

/// Puts all elements and zones that have no place yet onto a diagram, in a usual size, and arranges
/// everything on it. A model that knows only what there is gets a picture that way.
pub fn sketch(model: &mut Model, diagram: DiagramId) {
    let zones = model
        .boundaries
        .values()
        .filter(|it| it.form == BoundaryForm::Zone);
    let zones = zones.map(|zone| ItemId::from(zone.id));
    let elements = model.elements.keys().map(|&id| ItemId::from(id));
    let items: Vec<ItemId> = zones.chain(elements).collect();
    for (row, item) in (0..).zip(items) {
        let frame = Rect {
            x: 0,
            y: row,
            width: shape::ELEMENT_WIDTH,
            height: shape::ELEMENT_HEIGHT,
        };
        model.placements.entry((diagram, item)).or_insert(frame);
    }
    for (item, frame) in arrange(model, diagram, None) {
        model.placements.insert((diagram, item), frame);
    }
}
