//! Everything that must hold of a file before anybody sees its content.

use crate::{
    chain::{self, APPLICATION_ID, Chain, FOREIGN_SCHEMA},
    digest::Digest,
    error::{Fault, ffi},
    history,
    project_file::HistoryState,
    rows,
};
use bulkhead_model::{Model, Record, check, limits};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// What a sound file holds.
pub(crate) struct Content {
    pub(crate) id: String,
    pub(crate) model: Model,
    pub(crate) history: HistoryState,
}

/// Returns the format of a file, if it is a project that this version knows.
pub(crate) fn format(connection: &Connection, chain: Chain) -> Result<u32, Fault> {
    let application: i64 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != i64::from(APPLICATION_ID) {
        return Err(Fault::NotAProject);
    }
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version.cast_unsigned() {
        0 => Err(Fault::Damaged(
            "it does not say which format it has".to_owned(),
        )),
        found if found > chain.newest() => Err(Fault::Newer(found, chain.newest())),
        found => Ok(found),
    }
}

/// The check of the pages reports a disk that could not be read as if the file were damaged.
fn failure_behind(verdict: &str) -> Option<Fault> {
    let (_, code) = verdict.rsplit_once("error code=")?;
    let code: i32 = code.trim_end().parse().ok()?;
    let outside = [ffi::SQLITE_IOERR, ffi::SQLITE_NOMEM, ffi::SQLITE_CANTOPEN];
    let failure = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
    outside
        .contains(&(code & 0xff))
        .then_some(Fault::Sqlite(failure))
}

/// Checks the pages, the schema, the references and the content hash of a file of a known format.
pub(crate) fn soundness(
    connection: &Connection,
    chain: Chain,
    format: u32,
) -> Result<Digest, Fault> {
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        if let Some(failure) = failure_behind(&verdict) {
            return Err(failure);
        }
        let first = verdict.lines().last().unwrap_or_default();
        return Err(Fault::Damaged(format!(
            "its pages do not fit together ({first})"
        )));
    }
    if chain::schema_of(connection)? != chain.expected(format)? {
        return Err(Fault::Damaged(FOREIGN_SCHEMA.to_owned()));
    }
    chain::check_references(connection)?;
    let digest = Digest::computed(connection)?;
    if digest != Digest::stored(connection)? {
        return Err(Fault::Damaged(
            "its content does not match its content hash".to_owned(),
        ));
    }
    Ok(digest)
}

/// Reads the content of a file whose soundness is known, and checks what it means.
pub(crate) fn content(connection: &Connection) -> Result<Content, Fault> {
    let id = connection
        .query_row("SELECT id FROM project", [], |row| row.get(0))
        .optional()?;
    let Some(id) = id else {
        return Err(Fault::Damaged(
            "it does not say which project it is".to_owned(),
        ));
    };
    let records = rows::all(connection)?;
    if records
        .iter()
        .filter(|record| matches!(record, Record::About(_)))
        .count()
        != 1
    {
        return Err(Fault::Damaged(
            "it does not say what it is about".to_owned(),
        ));
    }
    bounds(&records)?;
    let model = Model::from_records(records);
    if let Some(flaw) = check(&model).first() {
        return Err(Fault::Damaged(flaw.to_string()));
    }
    Ok(Content {
        id,
        model,
        history: history::state(connection)?,
    })
}

/// Most decisions about one threat. Reading them takes time in the square of their number.
const DECISIONS_PER_THREAT: u32 = 10_000;

/// Refuses what would make the checks of the model themselves slow: they are written for models
/// that people made.
fn bounds(records: &[Record]) -> Result<(), Fault> {
    let mut counts = [0_usize; 3];
    let mut decisions = BTreeMap::new();
    let mut parents = BTreeMap::new();
    for record in records {
        match record {
            Record::Element(_) => counts[0] += 1,
            Record::Flow(_) => counts[1] += 1,
            Record::Boundary(boundary) => {
                counts[2] += 1;
                parents.insert(boundary.id, boundary.parent);
            }
            Record::Decision(decision) => *decisions.entry(decision.threat).or_insert(0_u32) += 1,
            Record::About(_)
            | Record::Diagram(_)
            | Record::Placement(_)
            | Record::Course(_)
            | Record::FlowDrawing(_)
            | Record::Annotation(_)
            | Record::OwnThreat(_)
            | Record::Worksheet(_)
            | Record::AppliedControl(_)
            | Record::Assumption(_)
            | Record::Question(_)
            | Record::Participant(_) => {}
        }
    }
    if counts.iter().any(|&count| count > limits::ITEMS) {
        return Err(Fault::TooLarge(format!(
            "more than {} of a kind",
            limits::ITEMS
        )));
    }
    if decisions
        .values()
        .any(|&count| count > DECISIONS_PER_THREAT)
    {
        let what = format!("more than {DECISIONS_PER_THREAT} decisions about one threat");
        return Err(Fault::TooLarge(what));
    }
    for &parent in parents.values() {
        let mut around = parent;
        for _ in 0..limits::ZONE_DEPTH {
            around = around.and_then(|zone| parents.get(&zone).copied().flatten());
        }
        if around.is_some() {
            let what = "a zone lies in itself or is nested too deeply".to_owned();
            return Err(Fault::Damaged(what));
        }
    }
    Ok(())
}
