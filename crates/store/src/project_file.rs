use crate::{
    StoreError,
    digest::Digest,
    error::{Fault, code, ffi},
    history::{self, Direction},
    holder::Holder,
    lock::{self, Lock},
    open,
    publish::{self, Existing},
    rows,
};
use bulkhead_model::{Change, Model};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};

/// An open project file. Dropping it closes the file; there is nothing to save then.
#[derive(Debug)]
pub struct ProjectFile {
    // Closed before the lock is given back, because fields are dropped in this order.
    connection: Connection,
    path: PathBuf,
    access: Access,
    id: String,
    version: i64,
    lock: Option<Lock>,
    holder: Option<Holder>,
}

/// What can be done with an open project.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// It can be edited.
    ReadWrite,
    /// It can only be looked at.
    ReadOnly {
        /// Why.
        why: ReadOnlyCause,
    },
}

/// Why a project can only be looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadOnlyCause {
    /// Another window or another program has it open.
    OpenElsewhere,
    /// The file is write-protected.
    FileNotWritable,
    /// The folder is write-protected, so that no journal can be kept beside the file.
    FolderNotWritable,
}

/// A project that was just opened.
#[derive(Debug)]
pub struct Opened {
    /// The file.
    pub file: ProjectFile,
    /// What it holds.
    pub model: Model,
    /// What undo and redo would do.
    pub history: HistoryState,
}

/// What undo and redo would do next.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HistoryState {
    /// Label of the edit that undo takes back.
    pub undo: Option<String>,
    /// Label of the edit that redo does again.
    pub redo: Option<String>,
}

/// An accepted edit on its way into the file.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// When it was made, as an ISO 8601 time in UTC.
    pub at: &'a str,
    /// Who made it. Empty when the person gave no name.
    pub author: &'a str,
    /// What undo and the history call it.
    pub label: &'a str,
    /// Every record that it changed.
    pub changes: &'a [Change],
}

/// One edit of the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryRow {
    /// Place in the history, from 1.
    pub number: u32,
    /// When it was made, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who made it. Empty when the person gave no name.
    pub author: String,
    /// What it is called.
    pub label: String,
    /// Whether it counts.
    pub state: State,
    /// When it was undone or redone last. Empty when that never happened.
    pub turned_at: String,
    /// Who undid or redid it last.
    pub turned_by: String,
}

/// Whether an edit of the history counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It does.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and another edit was made since.
    Abandoned,
}

impl ProjectFile {
    pub(crate) const fn new(
        connection: Connection,
        path: PathBuf,
        access: Access,
        id: String,
        version: i64,
        lock: Option<Lock>,
    ) -> Self {
        Self {
            connection,
            path,
            access,
            id,
            version,
            lock,
            holder: None,
        }
    }

    /// Returns what can be done with the project.
    pub const fn access(&self) -> &Access {
        &self.access
    }

    /// Tells those who open the project meanwhile who has it. Without a lock there is nothing to
    /// tell.
    pub fn announce(&self, holder: &Holder) {
        if let Some(lock) = &self.lock {
            lock.announce(holder);
        }
    }

    /// Returns who had the project open when it was opened for reading, as far as they said.
    pub const fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }

    /// Tells whether somebody wrote the file since it was opened.
    ///
    /// # Errors
    /// A [`StoreError`] when the file can no longer be read.
    pub fn has_changed(&self) -> Result<bool, StoreError> {
        self.read(|connection| Ok(open::content_version(connection)? != self.version))
    }

    /// Tells whether the project was open elsewhere and was closed there since. Who has it is not
    /// disturbed by that; one that died is not noticed.
    pub fn is_free_again(&self) -> bool {
        let why = ReadOnlyCause::OpenElsewhere;
        self.access == Access::ReadOnly { why } && !lock::is_marked(&self.path)
    }

    pub(crate) fn held_by(&mut self, holder: Option<Holder>) {
        self.holder = holder;
    }

    /// Returns where the file lies, absolute and without symbolic links.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the identity of the project, as it was minted when the project was made.
    pub fn project_id(&self) -> &str {
        &self.id
    }

    /// Writes an edit, its history entry and the content hash in one transaction, and returns when
    /// they are on the disk. Edits that were undone before can no longer be redone. An edit without
    /// changes leaves the file alone.
    ///
    /// # Errors
    /// A [`StoreError`] that says why the edit is not in the file; nothing of it is then.
    pub fn commit(&mut self, entry: Entry<'_>) -> Result<HistoryState, StoreError> {
        self.write(|transaction, digest| {
            if !entry.changes.is_empty() {
                rows::apply(transaction, digest, entry.changes)?;
                history::append(transaction, digest, &entry)?;
            }
            history::state(transaction)
        })
    }

    /// Takes the last edit back. Returns the changes that were made to the file for that, to be
    /// made to the model as well, or nothing when there is nothing to undo.
    ///
    /// # Errors
    /// As [`ProjectFile::commit`].
    pub fn undo(
        &mut self,
        at: &str,
        author: &str,
    ) -> Result<Option<(Vec<Change>, HistoryState)>, StoreError> {
        self.turn(Direction::Undo, at, author)
    }

    /// Does again what was undone last. Returns the changes that were made to the file for that, to
    /// be made to the model as well, or nothing when there is nothing to redo.
    ///
    /// # Errors
    /// As [`ProjectFile::commit`].
    pub fn redo(
        &mut self,
        at: &str,
        author: &str,
    ) -> Result<Option<(Vec<Change>, HistoryState)>, StoreError> {
        self.turn(Direction::Redo, at, author)
    }

    /// Returns the newest edits, the newest first and at most `limit` of them.
    ///
    /// # Errors
    /// A [`StoreError`] when the file can no longer be read.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryRow>, StoreError> {
        self.history_of(None, u32::MAX, limit)
    }

    /// Returns edits that came before a number, the newest first and at most `limit` of them: those
    /// that concern the thing with this identity, or all of them.
    ///
    /// # Errors
    /// As [`ProjectFile::history`].
    pub fn history_of(
        &self,
        subject: Option<&str>,
        before: u32,
        limit: u32,
    ) -> Result<Vec<HistoryRow>, StoreError> {
        history::newest(&self.connection, subject, before, limit)
            .map_err(|fault| fault.reading(&self.path))
    }

    /// Returns what an edit of the history changed, in the order in which it did; nothing for a
    /// number that no edit has.
    ///
    /// # Errors
    /// As [`ProjectFile::history`].
    pub fn changes_of(&self, number: u32) -> Result<Vec<Change>, StoreError> {
        self.read(|connection| history::changes(connection, number.into(), Direction::Redo))
    }

    /// Writes a copy with the whole history under another name, in place of the file that may be
    /// there; somebody must have agreed to that. This project stays open where it is. Content that
    /// was deleted leaves no trace in the copy outside of the history.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when the target is open, and whatever keeps a file from being written;
    /// an older file of that name is as it was then.
    pub fn save_copy(&self, path: &Path) -> Result<(), StoreError> {
        let target = publish::locate(path)?;
        if target == self.path {
            return Err(StoreError::InUse { path: target });
        }
        let _claim = publish::claim(&target)?;
        let draft = publish::begin(&target)?;
        self.copy_into(&draft)
            .map_err(|fault| fault.writing(&target))?;
        publish::finish(draft, &target, Existing::Replace)
    }

    /// Returns the content hash of the file as 64 hexadecimal digits. It detects damage; it proves
    /// nothing about who wrote the file.
    ///
    /// # Errors
    /// A [`StoreError`] when the file can no longer be read.
    pub fn content_hash(&self) -> Result<String, StoreError> {
        let digest = Digest::stored(&self.connection);
        digest
            .map(Digest::hex)
            .map_err(|fault| fault.reading(&self.path))
    }

    /// Writes a copy into a file that is there and empty.
    pub(crate) fn copy_into(&self, draft: &Path) -> Result<(), Fault> {
        open::copy_into(&self.connection, draft)
    }

    fn turn(
        &mut self,
        direction: Direction,
        at: &str,
        author: &str,
    ) -> Result<Option<(Vec<Change>, HistoryState)>, StoreError> {
        self.write(|transaction, digest| {
            let Some((number, _)) = history::next(transaction, direction)? else {
                return Ok(None);
            };
            let changes = history::changes(transaction, number, direction)?;
            rows::apply(transaction, digest, &changes)?;
            history::turn(transaction, digest, (number, direction), (at, author))?;
            Ok(Some((changes, history::state(transaction)?)))
        })
    }

    /// Reads from the file.
    pub(crate) fn read<T>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        job(&self.connection).map_err(|fault| fault.reading(&self.path))
    }

    /// Does a job in one transaction, which is on the disk when this returns.
    pub(crate) fn write<T>(
        &mut self,
        job: impl FnOnce(&Transaction<'_>, &mut Digest) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        if self.access != Access::ReadWrite {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
            });
        }
        match transact(&mut self.connection, self.version, job) {
            Err(Fault::Sqlite(error))
                if code(&error) == ffi::SQLITE_FULL && is_at_limit(&self.connection) =>
            {
                let what = "the file has reached its largest size".to_owned();
                Err(Fault::TooLarge(what).writing(&self.path))
            }
            result => result.map_err(|fault| fault.writing(&self.path)),
        }
    }
}

fn transact<T>(
    connection: &mut Connection,
    version: i64,
    job: impl FnOnce(&Transaction<'_>, &mut Digest) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if open::content_version(&transaction)? != version {
        return Err(Fault::ChangedElsewhere);
    }
    let before = Digest::stored(&transaction)?;
    let mut digest = before;
    let outcome = job(&transaction, &mut digest)?;
    if digest != before {
        digest.store(&transaction)?;
        transaction.commit()?;
    }
    Ok(outcome)
}

/// Tells whether the file is as large as a project can be, within one edit.
fn is_at_limit(connection: &Connection) -> bool {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    match (number("page_count"), number("max_page_count")) {
        (Ok(count), Ok(most)) => count > most - most / 8,
        _ => false,
    }
}
