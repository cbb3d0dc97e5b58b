//! The history as a second witness: the last edit of every record says what it should be.

use crate::error::Fault;
use bulkhead_model::{Record, RecordKey};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Adds what the history knows and the tables have lost, and says where both differ. The history
/// must have been read whole.
pub(super) fn compare(
    sound: &Connection,
    records: &mut Vec<Record>,
    notes: &mut Vec<String>,
) -> Result<(), Fault> {
    let mut last: BTreeMap<RecordKey, Option<Record>> = BTreeMap::new();
    let mut statement = sound.prepare(include_str!("last_changes.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let before: Option<String> = row.get(0)?;
        let after: Option<String> = row.get(1)?;
        let read = |text: Option<String>| {
            text.map(|text| serde_json::from_str::<Record>(&text))
                .transpose()
        };
        let (Ok(before), Ok(after)) = (read(before), read(after)) else {
            // A witness that stutters is none.
            return Ok(());
        };
        if let Some(key) = after.as_ref().or(before.as_ref()).map(Record::key) {
            last.insert(key, after);
        }
    }
    let mut same = BTreeMap::new();
    for record in records.iter() {
        same.insert(record.key(), record.clone());
    }
    for (key, expected) in last {
        match (same.get(&key), expected) {
            (None, Some(record)) => {
                notes.push(format!("Taken from the history: {}.", named(&record)));
                records.push(record);
            }
            (Some(found), Some(expected)) if *found != expected => {
                notes.push(format!(
                    "Doubtful: {} is not as its last edit left it. It was taken as it is.",
                    named(found)
                ));
            }
            (Some(found), None) => {
                notes.push(format!(
                    "Doubtful: {} was deleted once and is there.",
                    named(found)
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Calls a record by its kind and its name.
pub(super) fn named(record: &Record) -> String {
    match record {
        Record::About(_) => "what the project says about itself".to_owned(),
        Record::Element(element) => format!("the element \"{}\"", element.name),
        Record::Flow(flow) => format!("the flow \"{}\"", flow.name),
        Record::Boundary(boundary) => format!("the boundary \"{}\"", boundary.name),
        Record::Diagram(diagram) => format!("the diagram \"{}\"", diagram.name),
        Record::Placement(_) => "a place on a diagram".to_owned(),
        Record::Course(_) => "the course of a line on a diagram".to_owned(),
        Record::FlowDrawing(_) => "how a flow is drawn on a diagram".to_owned(),
        Record::Annotation(it) => format!("the text \"{}\"", it.text),
        Record::OwnThreat(threat) => format!("the threat \"{}\"", threat.title),
        Record::Decision(decision) => format!("a decision about \"{}\"", decision.title),
        Record::Worksheet(_) => "a worksheet".to_owned(),
        Record::AppliedControl(control) => format!("the applied control \"{}\"", control.title),
        Record::Assumption(assumption) => format!("the assumption \"{}\"", assumption.text),
        Record::Question(question) => format!("the question \"{}\"", question.text),
        Record::Participant(participant) => format!("the participant \"{}\"", participant.name),
    }
}
