use crate::{
    Opened, ProjectFile, StoreError,
    chain::{self, Chain},
    digest::Digest,
    error::Fault,
    open,
    publish::{self, Existing},
    rows,
};
use bulkhead_model::{Model, check};
use rusqlite::Connection;
use std::path::Path;

/// What a new project cannot know by itself.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    /// Identity of the project, 1 to 64 characters, minted by the caller; usually a UUID.
    pub id: &'a str,
    /// When it is made, as an ISO 8601 time in UTC.
    pub at: &'a str,
}

impl ProjectFile {
    /// Makes a new project file and opens it. The history starts empty: the model it is made with
    /// cannot be undone.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when there is a file of this name, and whatever keeps a file
    /// from being written; the folder is as it was then.
    pub fn create(
        path: &Path,
        model: &Model,
        identity: Identity<'_>,
    ) -> Result<Opened, StoreError> {
        create(path, model, identity, Existing::Keep, chain::RELEASED)
    }

    /// Makes a new project file in place of the one that may be there, and opens it. Somebody must
    /// have agreed to that.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when the file to be replaced is open, and whatever keeps a file from
    /// being written; an older file is as it was then.
    pub fn create_replacing(
        path: &Path,
        model: &Model,
        identity: Identity<'_>,
    ) -> Result<Opened, StoreError> {
        create(path, model, identity, Existing::Replace, chain::RELEASED)
    }
}

pub(crate) fn create(
    path: &Path,
    model: &Model,
    identity: Identity<'_>,
    existing: Existing,
    chain: Chain,
) -> Result<Opened, StoreError> {
    let target = publish::locate(path)?;
    if existing == Existing::Keep && target.exists() {
        return Err(StoreError::AlreadyExists { path: target });
    }
    // What could not be opened again must not be written.
    if let Some(flaw) = check(model).first() {
        return Err(StoreError::Rejected {
            path: target,
            why: flaw.to_string(),
        });
    }
    let claim = publish::claim(&target)?;
    let draft = publish::begin(&target)?;
    write(&draft, model, identity, chain).map_err(|fault| fault.writing(&target))?;
    publish::finish(draft, &target, existing)?;
    open::claimed(target, claim, chain, None)
}

fn write(draft: &Path, model: &Model, identity: Identity<'_>, chain: Chain) -> Result<(), Fault> {
    let mut connection = Connection::open(draft)?;
    // Nobody knows this file yet, and it is brought onto the disk as a whole in the end.
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    chain.lay_out(&mut connection)?;
    let transaction = connection.transaction()?;
    let mut digest = Digest::default();
    transaction.execute(
        include_str!("schema/introduce.sql"),
        (identity.id, identity.at),
    )?;
    for record in model.records() {
        rows::put(&transaction, &mut digest, &record)?;
    }
    Digest::computed(&transaction)?.store(&transaction)?;
    transaction.commit()?;
    connection
        .close()
        .map_err(|(_, error)| Fault::Sqlite(error))
}
