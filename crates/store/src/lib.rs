//! The project file: one `.bulkhead` file on `SQLite` that holds a threat model together with the
//! history of its edits.
//!
//! Every accepted edit is one transaction, acknowledged when it is on the disk. What is refused is
//! left on the disk byte for byte. This crate never decides whether an edit makes sense, never
//! reads a clock and never mints an identity.

mod backup;
mod chain;
mod connection;
mod create;
mod digest;
mod error;
mod header;
mod history;
mod holder;
mod lock;
mod open;
mod project_file;
mod publish;
mod recover;
mod rows;
mod snapshot;
mod verify;

pub use backup::{BETWEEN_BACKUPS, Backup, backup_is_due, backups, restore};
pub use create::Identity;
pub use error::StoreError;
pub use holder::{Holder, Program};
pub use project_file::{
    Access, Entry, HistoryRow, HistoryState, Opened, ProjectFile, ReadOnlyCause, State,
};
pub use recover::{RecoveredTable, Recovery, recover};
pub use snapshot::{NewSnapshot, Signature, Snapshot};

#[cfg(test)]
mod tests;
