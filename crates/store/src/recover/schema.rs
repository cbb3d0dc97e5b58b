//! The list of tables in the file, whose text is known.

use crate::{chain, connection, error::Fault};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::{path::Path, time::Duration};

/// A list of tables that takes longer to read goes in circles.
const BUDGET: Duration = Duration::from_secs(2);

/// A table of a sound database.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    /// The columns of its primary key, in order.
    pub(super) key: Vec<String>,
}

/// Returns the tables with content, in a fixed order.
pub(super) fn tables(sound: &Connection) -> Result<Vec<Table>, Fault> {
    let mut statement = sound.prepare(include_str!("../schema/hashed_tables.sql"))?;
    let names: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names.into_iter().map(|name| table(sound, name)).collect()
}

fn table(sound: &Connection, name: String) -> Result<Table, Fault> {
    let mut statement = sound.prepare(include_str!("columns.sql"))?;
    let columns: Vec<(String, u32)> = statement
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut key: Vec<&(String, u32)> = columns.iter().filter(|(_, place)| *place > 0).collect();
    key.sort_by_key(|(_, place)| *place);
    let key = key.into_iter().map(|(column, _)| column.clone()).collect();
    let columns = columns.into_iter().map(|(column, _)| column).collect();
    Ok(Table { name, columns, key })
}

/// Gives a copy the list of tables that it should have, as far as it can be told where each lies.
pub(super) fn straighten(
    copy: &Path,
    sound: &Connection,
    notes: &mut Vec<String>,
) -> Result<(), Fault> {
    let mut connection = Connection::open_with_flags(
        copy,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection::set_budget(&mut connection, BUDGET, None)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // Broken entries are passed over from now on instead of hiding all others.
    connection.pragma_update(None, "writable_schema", true)?;
    let expected = chain::schema_of(sound)?;
    if chain::schema_of(&connection).is_ok_and(|found| found == expected) {
        return Ok(());
    }
    notes.push("The list of tables in the file was damaged and has been put right.".to_owned());
    let mut rebuilt = Vec::new();
    for entry in &expected {
        let [kind, name, table, text] = entry;
        let text_of = |part: &Option<Vec<u8>>| {
            part.as_ref()
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        let entry = (text_of(kind), text_of(name), text_of(table), text_of(text));
        // An entry is found by its text or, when that was hit, by its name.
        let place: Option<i64> = connection
            .query_row(include_str!("place.sql"), (&entry.3, &entry.1), |row| {
                row.get(0)
            })
            .optional()?;
        if let Some(place) = place {
            rebuilt.push((entry, place));
        } else if entry.0.as_deref() == Some("table") {
            let name = entry.1.unwrap_or_default();
            notes.push(format!(
                "Lost: where the table {name} lies, and so all of it."
            ));
        }
    }
    // What an index is about comes first, and nothing is searched here, so that only those indices
    // are needed that belong to the text of a table.
    rebuilt.retain(|((kind, _, _, text), _)| kind.as_deref() == Some("table") || text.is_none());
    rebuilt.sort_by_key(|((kind, ..), _)| kind.as_deref() != Some("table"));
    connection.execute("DELETE FROM sqlite_schema", [])?;
    for ((kind, name, table, text), place) in rebuilt {
        connection.execute(include_str!("enter.sql"), (kind, name, table, place, text))?;
    }
    Ok(())
}
