use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{AppliedControl, ControlState, Record};
use rusqlite::types::Value;

pub(super) fn encode(control: &AppliedControl) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        control.id.to_string().into(),
        control.number.into(),
        control.control.clone().into(),
        control.title.clone().into(),
        word(control.state).to_owned().into(),
        json(&control.items)?,
        json(&control.threats)?,
        control.evidence.clone().into(),
        control.owner.clone().into(),
        control.due.clone().into(),
        control.at.clone().into(),
        control.by.clone().into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::AppliedControl(AppliedControl {
        id: columns.id()?,
        number: columns.number()?,
        control: columns.text()?,
        title: columns.text()?,
        state: columns.word()?,
        items: columns.json()?,
        threats: columns.json()?,
        evidence: columns.text()?,
        owner: columns.text()?,
        due: columns.text()?,
        at: columns.text()?,
        by: columns.text()?,
    }))
}

/// The words are part of the file format: the schema lists them too.
const fn word(state: ControlState) -> &'static str {
    match state {
        ControlState::Planned => "planned",
        ControlState::InPlace => "in-place",
        ControlState::Verified => "verified",
    }
}
