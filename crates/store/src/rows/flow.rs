use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{Flow, Record};
use rusqlite::types::Value;

pub(super) fn encode(flow: &Flow) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        flow.id.to_string().into(),
        flow.name.clone().into(),
        flow.from.to_string().into(),
        flow.to.to_string().into(),
        flow.two_way.into(),
        flow.notes.clone().into(),
        json(&flow.properties)?,
        flow.out_of_scope.clone().into(),
        flow.component.clone().into(),
        flow.origin.clone().into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Flow(Flow {
        id: columns.id()?,
        name: columns.text()?,
        from: columns.id()?,
        to: columns.id()?,
        two_way: columns.flag()?,
        notes: columns.text()?,
        properties: columns.json()?,
        out_of_scope: columns.optional_text()?,
        component: columns.text()?,
        origin: columns.text()?,
    }))
}
