//! Recovery of a damaged project: what can still be read goes into a new file, and what is lost or
//! doubtful is said. The damaged file is only read.

mod header;
mod history;
mod mend;
mod page;
mod pages;
mod salvage;
mod schema;
mod strays;

use crate::{
    Identity, StoreError,
    chain::{self, Chain},
    connection::{self, LARGEST_FILE},
    create,
    digest::Digest,
    error::Fault,
    header as project_header,
    publish::{self, Existing},
    rows, snapshot,
};
use bulkhead_model::{Model, Record};
use pages::Pages;
use rusqlite::Connection;
use schema::Places;
use std::path::Path;

/// What came of a recovery.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recovery {
    /// What was read of each table of the file.
    pub tables: Vec<RecoveredTable>,
    /// What is lost, was taken from elsewhere or is doubtful, one sentence each.
    pub notes: Vec<String>,
    /// Whether the content hash of the old file vouches for what was read: nothing but the history
    /// is lost then.
    pub vouched: bool,
    /// How much the new file holds.
    pub elements: usize,
    /// How much the new file holds.
    pub flows: usize,
    /// How much the new file holds.
    pub boundaries: usize,
    /// How much the new file holds.
    pub decisions: usize,
}

/// What was read of one table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecoveredTable {
    /// Its name in the file.
    pub name: String,
    /// Rows that were read.
    pub read: u64,
    /// Rows that were seen and could not be read.
    pub lost: u64,
    /// Whether there may be more rows that could not even be seen.
    pub incomplete: bool,
}

/// Reads what can be read of a damaged project and writes it into a new file. The history starts
/// empty there, and nobody can vouch for the content: the content hash of the old file covers it
/// as a whole only.
///
/// # Errors
/// [`StoreError::Unrecoverable`] when nothing can be read, [`StoreError::AlreadyExists`] when there is a
/// file of the new name, and whatever keeps a file from being read or written. There is no new
/// file then.
pub fn recover(damaged: &Path, to: &Path, identity: Identity<'_>) -> Result<Recovery, StoreError> {
    rescue(damaged, to, identity).map_err(|error| match error {
        StoreError::Damaged { path, what } => StoreError::Unrecoverable { path, what },
        other => other,
    })
}

fn rescue(damaged: &Path, to: &Path, identity: Identity<'_>) -> Result<Recovery, StoreError> {
    let target = publish::locate(to)?;
    if target.exists() {
        return Err(StoreError::AlreadyExists { path: target });
    }
    let chain = chain::RELEASED;
    let reading = |fault: Fault| fault.reading(damaged);
    let size = project_header::check_size(damaged)?;
    let bench = tempfile::tempdir().map_err(|error| no_bench(damaged, &error))?;
    let copy = bench.path().join("damaged");
    copy_aside(damaged, &copy)?;
    let mut notes = Vec::new();
    let format = header::straighten(&copy, damaged, chain, size, &mut notes)?;
    let present = complete(&copy, damaged, chain, size)?;
    let mut sound = Connection::open_in_memory().map_err(|error| reading(error.into()))?;
    let (tables, vouched) =
        collect(&copy, &mut sound, chain, (format, present), &mut notes).map_err(reading)?;
    notes.push(ALWAYS.to_owned());
    notes.push(if vouched { VOUCHED } else { UNVOUCHED }.to_owned());
    let model = model_of(&sound, &tables, &mut notes).map_err(reading)?;
    let mut made = create::create(&target, &model, identity, Existing::Keep, chain)?;
    snapshot::rescue(&sound, &mut made.file, &mut notes)?;
    Ok(Recovery {
        tables,
        notes,
        vouched,
        elements: model.elements.len(),
        flows: model.flows.len(),
        boundaries: model.boundaries.len(),
        decisions: model.decisions.values().map(Vec::len).sum(),
    })
}

const ALWAYS: &str =
    "The history of edits is not in the new file; nothing done before can be undone there.";
const VOUCHED: &str =
    "The content hash of the old file agrees with what was read: nothing else is missing.";
const UNVOUCHED: &str = "A damaged value that still reads like one cannot be told from a sound one. \
                         Look through the new file before you rely on it.";

/// Brings everything that can be read into a sound database of the newest format.
fn collect(
    copy: &Path,
    sound: &mut Connection,
    chain: Chain,
    (format, size): (u32, u64),
    notes: &mut Vec<String>,
) -> Result<(Vec<RecoveredTable>, bool), Fault> {
    let older = chain.only(format);
    older.lay_out(sound)?;
    sound.pragma_update(None, "foreign_keys", false)?;
    let unreadable = |error: std::io::Error| Fault::Damaged(error.to_string());
    let pages = Pages::straighten(copy, size).map_err(unreadable)?;
    if pages.cut > 0 {
        notes.push(format!(
            "Lost: {} entries of which the file holds a part only.",
            pages.cut
        ));
    }
    let places = schema::straighten(copy, sound, &pages, notes)?;
    let mut reader = connection::open(copy, connection::Mode::Write)?;
    connection::set_budget(&mut reader, connection::budget_for(size), None)?;
    // Pages with a broken cell still hold whole ones.
    reader.pragma_update(None, "cell_size_check", false)?;
    let tables = schema::tables(sound)?;
    let mut taken = Vec::new();
    for table in &tables {
        let mut read = salvage::table(&reader, sound, table)?;
        let place = places.of(&table.name);
        read.incomplete |= place.is_none_or(|page| pages.is_broken(page));
        taken.push(read);
    }
    let stored = Digest::stored(&reader);
    drop(reader);
    strays::adopt(copy, sound, (&pages, &places), &tables, &mut taken, notes)?;
    say_lost(&places, &taken, notes);
    let vouched =
        stored.is_ok_and(|stored| Digest::computed(sound).is_ok_and(|computed| computed == stored));
    salvage::detach(sound, notes)?;
    chain.upgrade(sound, format)?;
    Ok((taken, vouched))
}

fn say_lost(places: &Places, taken: &[RecoveredTable], notes: &mut Vec<String>) {
    let lost = taken.iter().filter(|it| places.of(&it.name).is_none());
    let names = |some: &[&RecoveredTable]| {
        let names: Vec<&str> = some.iter().map(|table| table.name.as_str()).collect();
        names.join(", ")
    };
    let (found, gone): (Vec<_>, Vec<_>) = lost.partition(|table| table.read > 0);
    if !found.is_empty() {
        let names = names(&found);
        notes.push(format!(
            "Lost: where these tables lie, so that only some of their rows were found: {names}."
        ));
    }
    if !gone.is_empty() {
        let names = names(&gone);
        notes.push(format!(
            "Lost: where these tables lie, and so all that they may have held: {names}."
        ));
    }
}

fn model_of(
    sound: &Connection,
    tables: &[RecoveredTable],
    notes: &mut Vec<String>,
) -> Result<Model, Fault> {
    let (mut records, unreadable) = rows::readable(sound)?;
    notes.extend(unreadable.iter().map(|why| format!("Lost: {why}.")));
    if tables
        .iter()
        .all(|table| !is_history(table) || table.is_whole())
    {
        history::compare(sound, &mut records, notes)?;
    }
    // A drawing of nothing is nothing.
    let says_something = |record: &Record| {
        !matches!(
            record,
            Record::Diagram(_) | Record::Placement(_) | Record::Course(_) | Record::FlowDrawing(_)
        )
    };
    if !records.iter().any(says_something) {
        let what = "neither its title nor any element, flow or boundary reads any more";
        return Err(Fault::Damaged(what.to_owned()));
    }
    mend::mend(records, notes)
}

fn is_history(table: &RecoveredTable) -> bool {
    ["history", "change"].contains(&table.name.as_str())
}

impl RecoveredTable {
    /// Tells whether all of it was read.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.lost == 0 && !self.incomplete
    }
}

/// Everything is done on a copy: completing a write that was interrupted may make things worse.
fn copy_aside(damaged: &Path, copy: &Path) -> Result<(), StoreError> {
    std::fs::copy(damaged, copy).map_err(|error| no_bench(damaged, &error))?;
    let journal = publish::journal_of(damaged);
    let small = journal
        .metadata()
        .is_ok_and(|metadata| metadata.len() <= LARGEST_FILE);
    if small {
        std::fs::copy(journal, publish::journal_of(copy))
            .map_err(|error| no_bench(damaged, &error))?;
    }
    Ok(())
}

/// Completes on the copy a write that was interrupted, and returns how much of it is content.
fn complete(copy: &Path, damaged: &Path, chain: Chain, size: u64) -> Result<u64, StoreError> {
    let journal = publish::journal_of(copy);
    if !journal.exists() {
        return Ok(size);
    }
    if let Ok(connection) = connection::open(copy, connection::Mode::Write) {
        // What cannot be completed stays as it is.
        drop(connection.pragma_query_value(None, "schema_version", |_| Ok(())));
    }
    drop(std::fs::remove_file(journal));
    header::straighten(copy, damaged, chain, size, &mut Vec::new())?;
    project_header::check_size(copy)
}

fn no_bench(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Unreadable {
        path: path.to_owned(),
        why: format!("{error}; recovery works on a temporary copy, which needs room"),
    }
}
