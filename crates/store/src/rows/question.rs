use super::columns::{Columns, item_kind, item_text};
use crate::error::Fault;
use bulkhead_model::{Question, Record};
use rusqlite::types::Value;

pub(super) fn encode(question: &Question) -> Vec<Value> {
    vec![
        question.id.to_string().into(),
        question.number.into(),
        question.text.clone().into(),
        question.subject.map_or(Value::Null, item_kind),
        question.subject.map_or(Value::Null, item_text),
        question.owner.clone().into(),
        question.due.clone().into(),
        question.answer.clone().into(),
        question.closed.into(),
        question.at.clone().into(),
        question.by.clone().into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Question(Question {
        id: columns.id()?,
        number: columns.number()?,
        text: columns.text()?,
        subject: columns.optional_item()?,
        owner: columns.text()?,
        due: columns.text()?,
        answer: columns.text()?,
        closed: columns.flag()?,
        at: columns.text()?,
        by: columns.text()?,
    }))
}
