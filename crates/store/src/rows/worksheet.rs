use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{Record, Worksheet};
use rusqlite::types::Value;

pub(super) fn encode(worksheet: &Worksheet) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        worksheet.element.to_string().into(),
        json(&worksheet.answers)?,
        json(&worksheet.data)?,
        json(&worksheet.families)?,
        json(&worksheet.scenarios)?,
        json(&worksheet.recommendations)?,
        worksheet.source.clone().into(),
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Worksheet(Worksheet {
        element: columns.id()?,
        answers: columns.json()?,
        data: columns.json()?,
        families: columns.json()?,
        scenarios: columns.json()?,
        recommendations: columns.json()?,
        source: columns.text()?,
    }))
}
