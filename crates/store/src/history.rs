//! The history of a project: every accepted edit with what it changed, so that undo works after
//! the project was closed and opened again.

use crate::{
    digest::Digest,
    error::Fault,
    project_file::{Entry, HistoryRow, HistoryState, State},
};
use bulkhead_model::{Change, Record};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// Which edit undo and redo would turn.
pub(crate) fn state(connection: &Connection) -> Result<HistoryState, Fault> {
    Ok(HistoryState {
        undo: next(connection, Direction::Undo)?.map(|(_, label)| label),
        redo: next(connection, Direction::Redo)?.map(|(_, label)| label),
    })
}

/// Which way an edit is turned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Takes the last edit back.
    Undo,
    /// Does again what was taken back first.
    Redo,
}

/// Returns number and label of the edit that would be turned.
pub(crate) fn next(
    connection: &Connection,
    direction: Direction,
) -> Result<Option<(i64, String)>, Fault> {
    let sql = match direction {
        Direction::Undo => include_str!("history/to_undo.sql"),
        Direction::Redo => include_str!("history/to_redo.sql"),
    };
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Returns what turning an edit changes, in the order in which to apply it.
pub(crate) fn changes(
    connection: &Connection,
    number: i64,
    direction: Direction,
) -> Result<Vec<Change>, Fault> {
    let mut statement = connection.prepare_cached(include_str!("history/changes.sql"))?;
    let mut rows = statement.query([number])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let change = Change {
            before: record(row, 0)?,
            after: record(row, 1)?,
        };
        changes.push(match direction {
            Direction::Undo => change.inverse(),
            Direction::Redo => change,
        });
    }
    if direction == Direction::Undo {
        changes.reverse();
    }
    Ok(changes)
}

/// Adds an edit that was just made. What was undone before it can no longer be redone.
pub(crate) fn append(
    connection: &Connection,
    digest: &mut Digest,
    entry: &Entry<'_>,
) -> Result<(), Fault> {
    let undone: Vec<i64> = connection
        .prepare_cached(include_str!("history/undone.sql"))?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for number in undone {
        toggle(connection, digest, number)?;
        connection
            .prepare_cached(include_str!("history/abandon.sql"))?
            .execute([number])?;
        toggle(connection, digest, number)?;
    }
    let number: i64 = connection
        .prepare_cached(include_str!("history/next_number.sql"))?
        .query_row([], |row| row.get(0))?;
    connection
        .prepare_cached(include_str!("history/append.sql"))?
        .execute((number, entry.at, entry.author, entry.label))?;
    toggle(connection, digest, number)?;
    append_changes(connection, digest, number, entry.changes)
}

fn append_changes(
    connection: &Connection,
    digest: &mut Digest,
    number: i64,
    changes: &[Change],
) -> Result<(), Fault> {
    let mut append = connection.prepare_cached(include_str!("history/append_change.sql"))?;
    let mut read = connection.prepare_cached(include_str!("history/one_change.sql"))?;
    for (position, change) in (0_i64..).zip(changes) {
        append.execute((
            number,
            position,
            text(change.before.as_ref())?,
            text(change.after.as_ref())?,
        ))?;
        let mut rows = read.query((number, position))?;
        if let Some(row) = rows.next()? {
            digest.toggle("change", row)?;
        }
    }
    append_concerns(connection, digest, number, changes)
}

fn append_concerns(
    connection: &Connection,
    digest: &mut Digest,
    number: i64,
    changes: &[Change],
) -> Result<(), Fault> {
    let subjects: BTreeSet<_> = changes.iter().flat_map(Change::concerns).collect();
    let mut append = connection.prepare_cached(include_str!("history/append_concern.sql"))?;
    let mut read = connection.prepare_cached(include_str!("history/one_concern.sql"))?;
    for subject in subjects {
        let subject = subject.to_string();
        append.execute((&subject, number))?;
        let mut rows = read.query((&subject, number))?;
        if let Some(row) = rows.next()? {
            digest.toggle("concern", row)?;
        }
    }
    Ok(())
}

/// Remembers that an edit was undone or redone.
pub(crate) fn turn(
    connection: &Connection,
    digest: &mut Digest,
    (number, direction): (i64, Direction),
    (at, author): (&str, &str),
) -> Result<(), Fault> {
    let state = match direction {
        Direction::Undo => State::Undone,
        Direction::Redo => State::Done,
    };
    toggle(connection, digest, number)?;
    connection
        .prepare_cached(include_str!("history/turn.sql"))?
        .execute((number, word(state), at, author))?;
    toggle(connection, digest, number)
}

/// Returns edits before one, the newest first: those that concern a subject, or all of them.
pub(crate) fn newest(
    connection: &Connection,
    subject: Option<&str>,
    before: u32,
    limit: u32,
) -> Result<Vec<HistoryRow>, Fault> {
    let mut statement;
    let mut rows = if let Some(subject) = subject {
        statement = connection.prepare_cached(include_str!("history/newest_of.sql"))?;
        statement.query((subject, before, limit))?
    } else {
        statement = connection.prepare_cached(include_str!("history/newest.sql"))?;
        statement.query((before, limit))?
    };
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let state: String = row.get(4)?;
        entries.push(HistoryRow {
            number: row.get(0)?,
            at: row.get(1)?,
            author: row.get(2)?,
            label: row.get(3)?,
            state: STATES
                .into_iter()
                .find(|&known| word(known) == state)
                .ok_or_else(|| Fault::Damaged("the history holds an unknown state".to_owned()))?,
            turned_at: row.get(5)?,
            turned_by: row.get(6)?,
        });
    }
    Ok(entries)
}

const STATES: [State; 3] = [State::Done, State::Undone, State::Abandoned];

/// The words are part of the file format: the schema lists them too.
const fn word(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Undone => "undone",
        State::Abandoned => "abandoned",
    }
}

fn toggle(connection: &Connection, digest: &mut Digest, number: i64) -> Result<(), Fault> {
    let mut statement = connection.prepare_cached(include_str!("history/one.sql"))?;
    let mut rows = statement.query([number])?;
    match rows.next()? {
        Some(row) => digest.toggle("history", row),
        None => Err(Fault::ChangedElsewhere),
    }
}

fn record(row: &rusqlite::Row<'_>, column: usize) -> Result<Option<Record>, Fault> {
    let unreadable = |error: &dyn std::fmt::Display| {
        Fault::Damaged(format!("its history cannot be read ({error})"))
    };
    let text = row
        .get_ref(column)?
        .as_str_or_null()
        .map_err(|error| unreadable(&error))?;
    text.map(|text| serde_json::from_str(text).map_err(|error| unreadable(&error)))
        .transpose()
}

fn text(record: Option<&Record>) -> Result<Option<String>, Fault> {
    record
        .map(|record| {
            serde_json::to_string(record)
                .map_err(|error| Fault::Damaged(format!("a change cannot be written ({error})")))
        })
        .transpose()
}
