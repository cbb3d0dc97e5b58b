//! Snapshots: named states of the project with those who signed them. They stand outside of the
//! history: undo never takes one back, and the content hash covers them like everything else.

mod packed;

use crate::{ProjectFile, StoreError, digest::Digest, error::Fault};
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// A named state of the project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot {
    /// Place among the snapshots, from 1.
    pub number: u32,
    /// Identity, minted by the caller.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it is for. Empty when nobody said.
    pub note: String,
    /// Who reviewed. Empty when nobody was named.
    pub reviewer: String,
    /// When it was made, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who made it. Empty when the person gave no name.
    pub by: String,
    /// SHA-256 of its content, as the caller computed it.
    pub hash: String,
    /// Who signed it, in the order of signing.
    pub signatures: Vec<Signature>,
}

/// Somebody who signed a snapshot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// Who signed.
    pub name: String,
    /// In which role. Empty when nobody said.
    pub role: String,
    /// What the person confirmed.
    pub statement: String,
    /// When, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who recorded it. Empty when the person gave no name.
    pub by: String,
}

/// A snapshot on its way into the file.
#[derive(Clone, Copy, Debug)]
pub struct NewSnapshot<'a> {
    /// Identity, usually a UUID.
    pub id: &'a str,
    /// What people call it.
    pub name: &'a str,
    /// What it is for.
    pub note: &'a str,
    /// Who reviewed.
    pub reviewer: &'a str,
    /// When it is made, as an ISO 8601 time in UTC.
    pub at: &'a str,
    /// Who makes it.
    pub by: &'a str,
    /// SHA-256 of the content as 64 hexadecimal digits.
    pub hash: &'a str,
    /// The model as text. This crate does not look into it.
    pub content: &'a str,
}

/// Most snapshots that are listed.
const MOST: u32 = 10_000;

impl ProjectFile {
    /// Returns all snapshots, the newest first, without their content.
    ///
    /// # Errors
    /// A [`StoreError`] when the file can no longer be read.
    pub fn snapshots(&self) -> Result<Vec<Snapshot>, StoreError> {
        self.read(all)
    }

    /// Returns the content of a snapshot; nothing when there is none of this number.
    ///
    /// # Errors
    /// A [`StoreError`] when the file can no longer be read.
    pub fn snapshot_content(&self, number: u32) -> Result<Option<String>, StoreError> {
        self.read(|connection| content(connection, number))
    }

    /// Adds a snapshot in one transaction, and returns its number when it is on the disk.
    ///
    /// # Errors
    /// A [`StoreError`] that says why it is not in the file.
    pub fn add_snapshot(&mut self, new: NewSnapshot<'_>) -> Result<u32, StoreError> {
        self.write(|transaction, digest| {
            let number: u32 = transaction
                .prepare_cached(include_str!("snapshot/next_number.sql"))?
                .query_row([], |row| row.get(0))?;
            let packed = packed::pack(new.content)?;
            transaction
                .prepare_cached(include_str!("snapshot/add.sql"))?
                .execute((
                    number,
                    new.id,
                    new.name,
                    new.note,
                    new.reviewer,
                    new.at,
                    new.by,
                    new.hash,
                    packed,
                ))?;
            let mut one = transaction.prepare_cached(include_str!("snapshot/one.sql"))?;
            cover(digest, "snapshot", &mut one.query([number])?)?;
            Ok(number)
        })
    }

    /// Adds a signature to a snapshot in one transaction. Returns whether there is such a snapshot.
    ///
    /// # Errors
    /// A [`StoreError`] that says why it is not in the file.
    pub fn sign_snapshot(
        &mut self,
        snapshot: u32,
        signature: &Signature,
    ) -> Result<bool, StoreError> {
        self.write(|transaction, digest| {
            let known = transaction
                .prepare_cached(include_str!("snapshot/one.sql"))?
                .exists([snapshot])?;
            if !known {
                return Ok(false);
            }
            let number: u32 = transaction
                .prepare_cached(include_str!("snapshot/next_signature.sql"))?
                .query_row([snapshot], |row| row.get(0))?;
            transaction
                .prepare_cached(include_str!("snapshot/add_signature.sql"))?
                .execute((
                    snapshot,
                    number,
                    &signature.name,
                    &signature.role,
                    &signature.statement,
                    &signature.at,
                    &signature.by,
                ))?;
            let mut one = transaction.prepare_cached(include_str!("snapshot/one_signature.sql"))?;
            cover(digest, "signature", &mut one.query([snapshot, number])?)?;
            Ok(true)
        })
    }
}

/// Gives a recovered project the snapshots that can be read, the oldest first, and says which
/// cannot.
pub(crate) fn rescue(
    from: &Connection,
    to: &mut ProjectFile,
    notes: &mut Vec<String>,
) -> Result<(), StoreError> {
    let Ok(snapshots) = all(from) else {
        notes.push("Lost: the snapshots and their signatures.".to_owned());
        return Ok(());
    };
    for snapshot in snapshots.iter().rev() {
        let Ok(Some(content)) = content(from, snapshot.number) else {
            notes.push(format!(
                "Lost: the snapshot \"{}\" with its signatures.",
                snapshot.name
            ));
            continue;
        };
        let number = to.add_snapshot(NewSnapshot {
            id: &snapshot.id,
            name: &snapshot.name,
            note: &snapshot.note,
            reviewer: &snapshot.reviewer,
            at: &snapshot.at,
            by: &snapshot.by,
            hash: &snapshot.hash,
            content: &content,
        })?;
        for signature in &snapshot.signatures {
            to.sign_snapshot(number, signature)?;
        }
    }
    Ok(())
}

fn all(connection: &Connection) -> Result<Vec<Snapshot>, Fault> {
    let mut signatures = signatures(connection)?;
    let mut statement = connection.prepare_cached(include_str!("snapshot/all.sql"))?;
    let mut rows = statement.query([MOST])?;
    let mut snapshots = Vec::new();
    while let Some(row) = rows.next()? {
        let mut snapshot = decode(row)?;
        snapshot.signatures = signatures.remove(&snapshot.number).unwrap_or_default();
        snapshots.push(snapshot);
    }
    Ok(snapshots)
}

fn content(connection: &Connection, number: u32) -> Result<Option<String>, Fault> {
    let mut statement = connection.prepare_cached(include_str!("snapshot/one.sql"))?;
    let mut rows = statement.query([number])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let packed: Vec<u8> = row.get(8)?;
    packed::unpack(&packed).map(Some)
}

/// Takes a row that was just written into the content hash, as a later reader will find it.
fn cover(digest: &mut Digest, table: &str, rows: &mut rusqlite::Rows<'_>) -> Result<(), Fault> {
    match rows.next()? {
        Some(row) => digest.toggle(table, row),
        None => Err(Fault::Damaged(format!("a {table} was not stored"))),
    }
}

fn decode(row: &Row<'_>) -> Result<Snapshot, Fault> {
    Ok(Snapshot {
        number: row.get(0)?,
        id: row.get(1)?,
        name: row.get(2)?,
        note: row.get(3)?,
        reviewer: row.get(4)?,
        at: row.get(5)?,
        by: row.get(6)?,
        hash: row.get(7)?,
        signatures: Vec::new(),
    })
}

fn signatures(connection: &Connection) -> Result<BTreeMap<u32, Vec<Signature>>, Fault> {
    let mut statement = connection.prepare_cached(include_str!("snapshot/signatures.sql"))?;
    let mut rows = statement.query([])?;
    let mut found: BTreeMap<u32, Vec<Signature>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(Signature {
            name: row.get(2)?,
            role: row.get(3)?,
            statement: row.get(4)?,
            at: row.get(5)?,
            by: row.get(6)?,
        });
    }
    Ok(found)
}
