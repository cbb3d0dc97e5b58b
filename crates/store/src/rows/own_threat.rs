use super::columns::{Columns, item_kind, item_text};
use crate::error::Fault;
use bulkhead_model::{OwnThreat, Record};
use rusqlite::types::Value;

pub(super) fn encode(threat: &OwnThreat) -> Vec<Value> {
    vec![
        threat.id.to_string().into(),
        threat.number.into(),
        item_kind(threat.subject),
        item_text(threat.subject),
        threat.letter.as_char().to_string().into(),
        threat.severity.key().to_owned().into(),
        threat.title.clone().into(),
        threat.description.clone().into(),
        threat.at.clone().into(),
        threat.by.clone().into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::OwnThreat(OwnThreat {
        id: columns.id()?,
        number: columns.number()?,
        subject: columns.item()?,
        letter: columns.word()?,
        severity: columns.word()?,
        title: columns.text()?,
        description: columns.text()?,
        at: columns.text()?,
        by: columns.text()?,
    }))
}
