use super::columns::{Columns, json};
use crate::error::Fault;
use bulkhead_model::{About, Record};
use rusqlite::types::Value;

pub(super) fn encode(about: &About) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        1.into(),
        about.title.clone().into(),
        about.description.clone().into(),
        about.owner.clone().into(),
        json(&about.properties)?,
    ])
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    columns.skip();
    Ok(Record::About(About {
        title: columns.text()?,
        description: columns.text()?,
        owner: columns.text()?,
        properties: columns.json()?,
    }))
}
