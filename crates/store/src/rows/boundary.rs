use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{Boundary, BoundaryForm, Record};
use rusqlite::types::Value;

pub(super) fn encode(boundary: &Boundary) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        boundary.id.to_string().into(),
        boundary.component.clone().into(),
        boundary.name.clone().into(),
        boundary.parent.map(|parent| parent.to_string()).into(),
        boundary.notes.clone().into(),
        json(&boundary.properties)?,
        form(boundary.form).to_owned().into(),
        boundary.origin.clone().into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Boundary(Boundary {
        id: columns.id()?,
        component: columns.text()?,
        name: columns.text()?,
        parent: columns.optional_id()?,
        notes: columns.text()?,
        properties: columns.json()?,
        form: columns.word()?,
        origin: columns.text()?,
    }))
}

const fn form(form: BoundaryForm) -> &'static str {
    match form {
        BoundaryForm::Zone => "zone",
        BoundaryForm::Line => "line",
    }
}
