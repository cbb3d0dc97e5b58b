//! The numbered steps that lead from an empty database to the newest format. New files run the
//! same steps as old ones, so that both end with the same schema text.

use crate::{digest::Digest, error::Fault};
use rusqlite::{Connection, TransactionBehavior};

/// Marks a file as a Bulkhead project: `BLKH` in ASCII.
pub(crate) const APPLICATION_ID: u32 = 0x424C_4B48;

/// The steps of this version.
pub(crate) const RELEASED: Chain = Chain(&[
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
    include_str!("schema/0004.sql"),
    include_str!("schema/0005.sql"),
    include_str!("schema/0006.sql"),
]);

/// A chain of steps; the format of a file is the number of steps it has behind it.
#[derive(Clone, Copy)]
pub(crate) struct Chain(pub(crate) &'static [&'static str]);

impl Chain {
    /// Returns the newest format that the chain leads to.
    pub(crate) fn newest(self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// Returns the chain as it was when a format was the newest.
    pub(crate) fn only(self, format: u32) -> Self {
        let steps = usize::try_from(format).unwrap_or(usize::MAX);
        Self(self.0.get(..steps).unwrap_or(self.0))
    }

    /// Gives an empty database the newest format. Its content hash is still missing.
    pub(crate) fn lay_out(self, connection: &mut Connection) -> Result<(), Fault> {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        self.run(connection, 0, self.newest())
    }

    /// Brings a database of an older format to the newest one. Every step is one transaction, so
    /// that a crash leaves the file at some step and never between two.
    pub(crate) fn upgrade(self, connection: &mut Connection, found: u32) -> Result<(), Fault> {
        self.run(connection, found, self.newest())
    }

    /// Returns the schema text that a file of this format must have, to the byte.
    pub(crate) fn expected(self, version: u32) -> Result<Vec<SchemaEntry>, Fault> {
        let mut connection = Connection::open_in_memory()?;
        self.run(&mut connection, 0, version)?;
        schema_of(&connection)
    }

    fn run(self, connection: &mut Connection, from: u32, to: u32) -> Result<(), Fault> {
        // A rebuilt table breaks the references to it for a moment, and this pragma does nothing
        // inside a transaction.
        connection.pragma_update(None, "foreign_keys", false)?;
        for (number, step) in (1..).zip(self.0) {
            if number > from && number <= to {
                take(connection, step, number)?;
            }
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        Ok(())
    }
}

fn take(connection: &mut Connection, step: &str, number: u32) -> Result<(), Fault> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(step)?;
    check_references(&transaction)?;
    if number > 1 {
        Digest::computed(&transaction)?.store(&transaction)?;
    }
    transaction.pragma_update(None, "user_version", number)?;
    transaction.commit()?;
    Ok(())
}

/// One entry of the schema: type, name, table and text, as bytes because a hostile file may hold
/// anything there.
pub(crate) type SchemaEntry = [Option<Vec<u8>>; 4];

/// Returns the schema of a database in a fixed order.
pub(crate) fn schema_of(connection: &Connection) -> Result<Vec<SchemaEntry>, Fault> {
    let mut statement = connection.prepare(include_str!("schema/text.sql"))?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let mut entry = SchemaEntry::default();
        for (column, part) in entry.iter_mut().enumerate() {
            let bytes = row.get_ref(column)?.as_bytes_or_null();
            *part = bytes
                .map_err(|_| Fault::Damaged(FOREIGN_SCHEMA.to_owned()))?
                .map(<[u8]>::to_vec);
        }
        if entries.len() >= MOST_ENTRIES {
            return Err(Fault::Damaged(FOREIGN_SCHEMA.to_owned()));
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// What is said of a file that holds other tables than a project.
pub(crate) const FOREIGN_SCHEMA: &str = "its tables are not those of a Bulkhead project";

/// More entries than any format has; a hostile file may hold a million.
const MOST_ENTRIES: usize = 500;

/// Refuses references to rows that are not there.
pub(crate) fn check_references(connection: &Connection) -> Result<(), Fault> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    if let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        return Err(Fault::Damaged(format!(
            "a {table} refers to something that is not there"
        )));
    }
    Ok(())
}
