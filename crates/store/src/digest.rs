//! The content hash: one BLAKE3 hash for each row, joined by exclusive or, so that a commit only
//! touches the rows it changes. It detects damage; it proves nothing about who wrote the file.

use crate::error::Fault;
use rusqlite::{Connection, Row, types::ValueRef};

/// The content hash of a project.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Digest([u8; 32]);

impl Digest {
    /// Returns the hash that the file carries.
    pub(crate) fn stored(connection: &Connection) -> Result<Self, Fault> {
        let mut statement = connection.prepare_cached("SELECT hash FROM content")?;
        Ok(Self(statement.query_row([], |row| row.get(0))?))
    }

    /// Returns the hash of what the file holds: every row of every table but the one that carries
    /// the hash. The schema must have been checked, because it names the tables.
    pub(crate) fn computed(connection: &Connection) -> Result<Self, Fault> {
        let mut tables = connection.prepare(include_str!("schema/hashed_tables.sql"))?;
        let tables: Vec<String> = tables
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut digest = Self::default();
        for table in &tables {
            let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                digest.toggle(table, row)?;
            }
        }
        Ok(digest)
    }

    /// Writes the hash into the file.
    pub(crate) fn store(self, connection: &Connection) -> Result<(), Fault> {
        let mut statement = connection.prepare_cached(include_str!("schema/store_hash.sql"))?;
        statement.execute([self.0])?;
        Ok(())
    }

    /// Adds a row that is not covered yet, or takes out one that is. The row must hold all columns
    /// in the order in which the table declares them.
    pub(crate) fn toggle(&mut self, table: &str, row: &Row<'_>) -> Result<(), Fault> {
        let mut hasher = blake3::Hasher::new();
        part(&mut hasher, b'n', table.as_bytes());
        for column in 0..row.as_ref().column_count() {
            match row.get_ref(column)? {
                ValueRef::Null => part(&mut hasher, b'-', &[]),
                ValueRef::Integer(value) => part(&mut hasher, b'i', &value.to_le_bytes()),
                ValueRef::Real(value) => part(&mut hasher, b'r', &value.to_le_bytes()),
                ValueRef::Text(value) => part(&mut hasher, b't', value),
                ValueRef::Blob(value) => part(&mut hasher, b'b', value),
            }
        }
        for (mine, other) in self.0.iter_mut().zip(hasher.finalize().as_bytes()) {
            *mine ^= other;
        }
        Ok(())
    }

    /// Returns the hash as 64 hexadecimal digits.
    pub(crate) fn hex(self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }
}

/// The kind and the length keep neighbouring values apart.
fn part(hasher: &mut blake3::Hasher, kind: u8, bytes: &[u8]) {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    hasher
        .update(&[kind])
        .update(&length.to_le_bytes())
        .update(bytes);
}
