//! How every record of the model lies in the file: one row for each.

mod about;
mod annotation;
mod applied_control;
mod assumption;
mod boundary;
mod columns;
mod course;
mod decision;
mod diagram;
mod element;
mod flow;
mod flow_drawing;
mod own_threat;
mod participant;
mod placement;
mod question;
mod tolerant;
mod worksheet;

use crate::{digest::Digest, error::Fault};
use bulkhead_model::{Change, Record, RecordKey};
use columns::{Columns, item_kind, item_text};
use rusqlite::{Connection, Row, params_from_iter, types::Value};

pub(crate) use tolerant::readable;

/// The statements of one table. Columns come in the order in which the schema declares them.
struct Table {
    name: &'static str,
    all: &'static str,
    one: &'static str,
    put: &'static str,
    remove: &'static str,
    decode: fn(&mut Columns<'_>) -> Result<Record, Fault>,
}

macro_rules! table {
    ($module:ident) => {
        Table {
            name: stringify!($module),
            all: include_str!(concat!("rows/", stringify!($module), "/all.sql")),
            one: include_str!(concat!("rows/", stringify!($module), "/one.sql")),
            put: include_str!(concat!("rows/", stringify!($module), "/put.sql")),
            remove: include_str!(concat!("rows/", stringify!($module), "/remove.sql")),
            decode: $module::decode,
        }
    };
}

static ABOUT: Table = table!(about);
static ANNOTATION: Table = table!(annotation);
static APPLIED_CONTROL: Table = table!(applied_control);
static ASSUMPTION: Table = table!(assumption);
static BOUNDARY: Table = table!(boundary);
static COURSE: Table = table!(course);
static DECISION: Table = table!(decision);
static DIAGRAM: Table = table!(diagram);
static ELEMENT: Table = table!(element);
static FLOW: Table = table!(flow);
static FLOW_DRAWING: Table = table!(flow_drawing);
static OWN_THREAT: Table = table!(own_threat);
static PARTICIPANT: Table = table!(participant);
static PLACEMENT: Table = table!(placement);
static QUESTION: Table = table!(question);
static WORKSHEET: Table = table!(worksheet);

static TABLES: [&Table; 16] = [
    &ABOUT,
    &BOUNDARY,
    &ELEMENT,
    &FLOW,
    &DIAGRAM,
    &PLACEMENT,
    &COURSE,
    &FLOW_DRAWING,
    &ANNOTATION,
    &OWN_THREAT,
    &DECISION,
    &WORKSHEET,
    &APPLIED_CONTROL,
    &ASSUMPTION,
    &QUESTION,
    &PARTICIPANT,
];

/// Most rows of one table that are read at all.
const MOST_ROWS: usize = 1_000_000;

/// Reads every record of the file.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Record>, Fault> {
    let mut records = Vec::new();
    for table in TABLES {
        let mut statement = connection.prepare(table.all)?;
        let mut rows = statement.query([])?;
        let before = records.len();
        while let Some(row) = rows.next()? {
            if records.len() - before >= MOST_ROWS {
                let what = format!("more than {MOST_ROWS} rows of the kind {}", table.name);
                return Err(Fault::TooLarge(what));
            }
            records.push(table.decode(row)?);
        }
    }
    Ok(records)
}

/// Writes changes in order and keeps the content hash in step.
pub(crate) fn apply(
    connection: &Connection,
    digest: &mut Digest,
    changes: &[Change],
) -> Result<(), Fault> {
    for change in changes {
        let Some(key) = change.key() else { continue };
        let table = table_of(key);
        // The row as it lies in the file counts, not what the change believes of it.
        if table.toggle(connection, digest, key)? != change.before {
            return Err(Fault::ChangedElsewhere);
        }
        if let Some(record) = &change.after {
            put(connection, digest, record)?;
        } else {
            let mut statement = connection.prepare_cached(table.remove)?;
            statement.execute(params_from_iter(key_values(key)))?;
        }
    }
    Ok(())
}

/// Writes a record that the hash does not cover, in place of one with the same key if there is
/// one.
pub(crate) fn put(
    connection: &Connection,
    digest: &mut Digest,
    record: &Record,
) -> Result<(), Fault> {
    let key = record.key();
    let table = table_of(key);
    let mut statement = connection.prepare_cached(table.put)?;
    statement.execute(params_from_iter(encode(record)?))?;
    // Read again, so that the hash covers what a later reader will find.
    if table.toggle(connection, digest, key)?.as_ref() == Some(record) {
        Ok(())
    } else {
        Err(Fault::Damaged(format!(
            "a {} was not stored as it was written",
            table.name
        )))
    }
}

impl Table {
    /// Reads one record and takes its row into or out of the hash.
    fn toggle(
        &self,
        connection: &Connection,
        digest: &mut Digest,
        key: RecordKey,
    ) -> Result<Option<Record>, Fault> {
        let mut statement = connection.prepare_cached(self.one)?;
        let mut rows = statement.query(params_from_iter(key_values(key)))?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        digest.toggle(self.name, row)?;
        self.decode(row).map(Some)
    }

    fn decode(&self, row: &Row<'_>) -> Result<Record, Fault> {
        (self.decode)(&mut Columns::new(self.name, row))
    }
}

fn table_of(key: RecordKey) -> &'static Table {
    match key {
        RecordKey::About => &ABOUT,
        RecordKey::Element(_) => &ELEMENT,
        RecordKey::Flow(_) => &FLOW,
        RecordKey::Boundary(_) => &BOUNDARY,
        RecordKey::Diagram(_) => &DIAGRAM,
        RecordKey::Placement { .. } => &PLACEMENT,
        RecordKey::Course { .. } => &COURSE,
        RecordKey::FlowDrawing { .. } => &FLOW_DRAWING,
        RecordKey::Annotation(_) => &ANNOTATION,
        RecordKey::OwnThreat(_) => &OWN_THREAT,
        RecordKey::Decision { .. } => &DECISION,
        RecordKey::Worksheet(_) => &WORKSHEET,
        RecordKey::AppliedControl(_) => &APPLIED_CONTROL,
        RecordKey::Assumption(_) => &ASSUMPTION,
        RecordKey::Question(_) => &QUESTION,
        RecordKey::Participant(_) => &PARTICIPANT,
    }
}

fn key_values(key: RecordKey) -> Vec<Value> {
    match key {
        RecordKey::About => vec![1.into()],
        RecordKey::Element(id) | RecordKey::Worksheet(id) => vec![id.to_string().into()],
        RecordKey::Flow(id) => vec![id.to_string().into()],
        RecordKey::Boundary(id) => vec![id.to_string().into()],
        RecordKey::Diagram(id) => vec![id.to_string().into()],
        RecordKey::AppliedControl(id) => vec![id.to_string().into()],
        RecordKey::Assumption(id) => vec![id.to_string().into()],
        RecordKey::Question(id) => vec![id.to_string().into()],
        RecordKey::Participant(id) => vec![id.to_string().into()],
        RecordKey::Annotation(id) => vec![id.to_string().into()],
        RecordKey::OwnThreat(id) => vec![id.to_string().into()],
        RecordKey::FlowDrawing { diagram, flow } => {
            vec![diagram.to_string().into(), flow.to_string().into()]
        }
        RecordKey::Placement { diagram, item } | RecordKey::Course { diagram, item } => {
            vec![diagram.to_string().into(), item_kind(item), item_text(item)]
        }
        RecordKey::Decision { threat, number } => vec![threat.to_string().into(), number.into()],
    }
}

fn encode(record: &Record) -> Result<Vec<Value>, Fault> {
    match record {
        Record::About(about) => about::encode(about),
        Record::Element(element) => element::encode(element),
        Record::Flow(flow) => flow::encode(flow),
        Record::Boundary(boundary) => boundary::encode(boundary),
        Record::Diagram(diagram) => Ok(diagram::encode(diagram)),
        Record::Placement(placement) => Ok(placement::encode(placement)),
        Record::Course(course) => Ok(course::encode(course)),
        Record::FlowDrawing(drawing) => flow_drawing::encode(drawing),
        Record::Annotation(annotation) => Ok(annotation::encode(annotation)),
        Record::OwnThreat(threat) => Ok(own_threat::encode(threat)),
        Record::Decision(decision) => Ok(decision::encode(decision)),
        Record::Worksheet(worksheet) => worksheet::encode(worksheet),
        Record::AppliedControl(control) => applied_control::encode(control),
        Record::Assumption(assumption) => assumption::encode(assumption),
        Record::Question(question) => Ok(question::encode(question)),
        Record::Participant(participant) => Ok(participant::encode(participant)),
    }
}
