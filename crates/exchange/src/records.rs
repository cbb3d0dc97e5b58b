//! From records that stand in a text one after the other to a model.

use bulkhead_model::{Model, Record, RecordKey};
use std::collections::BTreeSet;

/// Builds the model, or returns what stands there twice: one of the two would be lost.
pub(crate) fn model_of(records: impl IntoIterator<Item = Record>) -> Result<Model, RecordKey> {
    let records: Vec<Record> = records.into_iter().collect();
    let mut known = BTreeSet::new();
    let mut keys = records.iter().map(Record::key);
    match keys.find(|&key| !known.insert(key)) {
        Some(repeated) => Err(repeated),
        None => Ok(Model::from_records(records)),
    }
}
