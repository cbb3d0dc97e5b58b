//! The list of tables in the file, whose text is known.

use super::pages::Pages;
use crate::{chain, connection, error::Fault};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    time::Duration,
};

/// A list of tables that takes longer to read goes in circles.
const BUDGET: Duration = Duration::from_secs(2);

/// A table of a sound database.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    /// The columns of its primary key, in order.
    pub(super) key: Vec<String>,
    /// Whether each column holds text, in their order.
    pub(super) texts: Vec<bool>,
    /// Whether its rows have numbers and are not ordered by their key.
    pub(super) numbered: bool,
    /// How many rules its rows keep.
    pub(super) rules: usize,
}

/// How a table says that its rows are ordered by their key.
const ORDERED: &str = "WITHOUT ROWID";

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
    let columns: Vec<(String, u32, bool)> = statement
        .query_map([&name], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)? == "TEXT"))
        })?
        .collect::<Result<_, _>>()?;
    let mut key: Vec<_> = columns.iter().filter(|(_, place, _)| *place > 0).collect();
    key.sort_by_key(|(_, place, _)| *place);
    let key = key.into_iter().map(|(column, ..)| column.clone()).collect();
    let texts = columns.iter().map(|(.., text)| *text).collect();
    let columns = columns.into_iter().map(|(column, ..)| column).collect();
    let text: String = sound.query_row(include_str!("text.sql"), [&name], |row| row.get(0))?;
    Ok(Table {
        name,
        columns,
        key,
        texts,
        numbered: !text.contains(ORDERED),
        rules: text.matches("CHECK").count(),
    })
}

/// Where the tables of a copy begin.
pub(super) struct Places {
    /// Tables and indices of which it is known.
    known: BTreeMap<String, u32>,
    /// Tables of which it is not.
    lost: BTreeSet<String>,
}

impl Places {
    /// The first page of a table, if that is known.
    pub(super) fn of(&self, table: &str) -> Option<u32> {
        let lost = self.lost.contains(table);
        self.known.get(table).copied().filter(|_| !lost)
    }

    pub(super) fn pages(&self) -> BTreeSet<u32> {
        let found = self
            .known
            .iter()
            .filter(|(name, _)| !self.lost.contains(*name));
        found.map(|(_, &page)| page).collect()
    }
}

/// Gives a copy the list of tables that it should have. A table of which it cannot be told where it
/// begins is empty there.
pub(super) fn straighten(
    copy: &Path,
    sound: &Connection,
    pages: &Pages,
    notes: &mut Vec<String>,
) -> Result<Places, Fault> {
    let expected = chain::schema_of(sound)?;
    let connection = open(copy)?;
    // A broken entry fails the first query and is passed over by those after it.
    let found = chain::schema_of(&connection);
    if found.is_ok_and(|found| found != expected) || pages.is_broken(1) {
        notes.push(PUT_RIGHT.to_owned());
    }
    let mut places = Places {
        known: BTreeMap::new(),
        lost: BTreeSet::new(),
    };
    let mut entries: Vec<Entry> = expected.iter().map(Entry::of).collect();
    for entry in &entries {
        // An entry is found by its text or, when that was hit, by its name.
        let place = connection
            .query_row(
                include_str!("place.sql"),
                (&entry.text, &entry.name),
                |row| row.get::<_, u32>(0),
            )
            .optional()
            .unwrap_or_default()
            .filter(|&page| pages.can_be_first(page, entry.numbered()));
        if place.is_none() && entry.kind == "table" {
            places.lost.insert(entry.name.clone());
        }
        let page = place.unwrap_or_else(|| pages.empty_page(entry.numbered()));
        places.known.insert(entry.name.clone(), page);
    }
    drop(connection);
    pages
        .clear_lists(copy)
        .map_err(|error| Fault::Damaged(error.to_string()))?;
    let connection = open(copy)?;
    // What an index is about comes first, and nothing is searched here, so that only those indices
    // are needed that belong to the text of a table.
    entries.retain(|entry| entry.kind == "table" || entry.text.is_none());
    entries.sort_by_key(|entry| entry.kind != "table");
    for entry in entries {
        let place = places.known.get(&entry.name);
        connection.execute(
            include_str!("enter.sql"),
            (entry.kind, &entry.name, entry.table, place, entry.text),
        )?;
    }
    Ok(places)
}

const PUT_RIGHT: &str = "The list of tables in the file was damaged and has been put right.";

/// Opens a copy so that its list of tables can be written.
pub(super) fn open(copy: &Path) -> Result<Connection, Fault> {
    let mut connection = Connection::open_with_flags(
        copy,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection::set_budget(&mut connection, BUDGET, None)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // Broken entries are passed over from now on instead of hiding all others.
    connection.pragma_update(None, "writable_schema", true)?;
    Ok(connection)
}

/// One entry of the list of tables.
struct Entry {
    kind: String,
    name: String,
    table: String,
    text: Option<String>,
}

impl Entry {
    fn of(parts: &[Option<Vec<u8>>; 4]) -> Self {
        let [kind, name, table, text] = parts.each_ref().map(|part| {
            part.as_ref()
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        });
        Self {
            kind: kind.unwrap_or_default(),
            name: name.unwrap_or_default(),
            table: table.unwrap_or_default(),
            text,
        }
    }

    /// Tells whether its rows have numbers. All others are ordered by their key.
    fn numbered(&self) -> bool {
        let ordered = |text: &String| text.contains(ORDERED);
        self.kind == "table" && !self.text.as_ref().is_some_and(ordered)
    }
}
