use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{FlowDrawing, Point, Record};
use rusqlite::types::Value;

pub(super) fn encode(drawing: &FlowDrawing) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        drawing.diagram.to_string().into(),
        drawing.flow.to_string().into(),
        json(&drawing.bends)?,
        drawing.label.map(|label| label.x).into(),
        drawing.label.map(|label| label.y).into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::FlowDrawing(FlowDrawing {
        diagram: columns.id()?,
        flow: columns.id()?,
        bends: columns.json()?,
        label: match (columns.optional_number()?, columns.optional_number()?) {
            (Some(x), Some(y)) => Some(Point { x, y }),
            _ => None,
        },
    }))
}
