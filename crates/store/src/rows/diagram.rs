use super::columns::Columns;
use crate::error::Fault;
use bulkhead_model::{Diagram, Record};
use rusqlite::types::Value;

pub(super) fn encode(diagram: &Diagram) -> Vec<Value> {
    vec![
        diagram.id.to_string().into(),
        diagram.name.clone().into(),
        diagram.position.into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Diagram(Diagram {
        id: columns.id()?,
        name: columns.text()?,
        position: columns.number()?,
    }))
}
