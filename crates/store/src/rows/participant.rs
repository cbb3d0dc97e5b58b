use super::columns::Columns;
use crate::error::Fault;
use bulkhead_model::{Participant, Record};
use rusqlite::types::Value;

pub(super) fn encode(participant: &Participant) -> Vec<Value> {
    vec![
        participant.id.to_string().into(),
        participant.name.clone().into(),
        participant.role.clone().into(),
        participant.session.clone().into(),
        participant.date.clone().into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Participant(Participant {
        id: columns.id()?,
        name: columns.text()?,
        role: columns.text()?,
        session: columns.text()?,
        date: columns.text()?,
    }))
}
