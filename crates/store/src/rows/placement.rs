use super::columns::{Columns, item_kind, item_text};
use crate::error::Fault;
use bulkhead_model::{Placement, Record, Rect};
use rusqlite::types::Value;

pub(super) fn encode(placement: &Placement) -> Vec<Value> {
    let Rect {
        x,
        y,
        width,
        height,
    } = placement.frame;
    vec![
        placement.diagram.to_string().into(),
        item_kind(placement.item),
        item_text(placement.item),
        x.into(),
        y.into(),
        width.into(),
        height.into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Placement(Placement {
        diagram: columns.id()?,
        item: columns.item()?,
        frame: Rect {
            x: columns.number()?,
            y: columns.number()?,
            width: columns.number()?,
            height: columns.number()?,
        },
    }))
}
