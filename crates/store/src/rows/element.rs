use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{Element, Record};
use rusqlite::types::Value;

pub(super) fn encode(element: &Element) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        element.id.to_string().into(),
        element.kind.key().to_owned().into(),
        element.component.clone().into(),
        element.name.clone().into(),
        element.notes.clone().into(),
        json(&element.zones)?,
        json(&element.properties)?,
        element.out_of_scope.clone().into(),
        element.origin.clone().into(),
        element.multiple.into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Element(Element {
        id: columns.id()?,
        kind: columns.word()?,
        component: columns.text()?,
        name: columns.text()?,
        notes: columns.text()?,
        zones: columns.json()?,
        properties: columns.json()?,
        out_of_scope: columns.optional_text()?,
        origin: columns.text()?,
        multiple: columns.flag()?,
    }))
}
