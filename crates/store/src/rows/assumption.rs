use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{Assumption, AssumptionState, Record};
use rusqlite::types::Value;

pub(super) fn encode(assumption: &Assumption) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        assumption.id.to_string().into(),
        assumption.number.into(),
        assumption.text.clone().into(),
        word(assumption.state).to_owned().into(),
        assumption.note.clone().into(),
        json(&assumption.threats)?,
        assumption.at.clone().into(),
        assumption.by.clone().into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Assumption(Assumption {
        id: columns.id()?,
        number: columns.number()?,
        text: columns.text()?,
        state: columns.word()?,
        note: columns.text()?,
        threats: columns.json()?,
        at: columns.text()?,
        by: columns.text()?,
    }))
}

/// The words are part of the file format: the schema lists them too.
const fn word(state: AssumptionState) -> &'static str {
    match state {
        AssumptionState::Open => "open",
        AssumptionState::Confirmed => "confirmed",
        AssumptionState::Invalidated => "invalidated",
    }
}
