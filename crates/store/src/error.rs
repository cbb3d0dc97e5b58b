use std::path::{Path, PathBuf};

/// Why a project file could not be created, opened or written. Whatever is refused is left on the
/// disk exactly as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("there is no file {}; check its name, it may have been moved or deleted", .path.display())]
    NotFound {
        /// The path that was asked for.
        path: PathBuf,
    },
    /// There is no such folder.
    #[error("there is no folder {}; create it or choose another one", .path.display())]
    FolderMissing {
        /// The folder that was asked for.
        path: PathBuf,
    },
    /// The file is something else than a project.
    #[error("{} is not a Bulkhead project; choose a file that Bulkhead saved", .path.display())]
    NotAProject {
        /// The file.
        path: PathBuf,
    },
    /// A newer Bulkhead wrote the file.
    #[error(
        "{} was written by a newer Bulkhead (format {found}, this one reads up to {supported}); \
         open it with the newer version",
        .path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Format of the file.
        found: u32,
        /// Newest format that this version reads.
        supported: u32,
    },
    /// The file was a project but its content cannot be trusted any more.
    #[error(
        "{} is damaged: {what}; nothing was changed, so restore a backup or an earlier version of \
         the file",
        .path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// Nothing of a damaged file can be brought into a new one.
    #[error(
        "{} is damaged and nothing can be recovered from it: {what}; nothing was changed, so restore \
         a backup or an earlier version of the file",
        .path.display()
    )]
    Unrecoverable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The file, or what should be written into it, is beyond what a project can hold.
    #[error("{} would go beyond what a project can hold: {what}", .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// What is too large, and the limit.
        what: String,
    },
    /// The file could not be read for a reason that lies outside of it.
    #[error("{} cannot be read: {why}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says, and what to do.
        why: String,
    },
    /// A file of an older format that cannot be upgraded where it lies.
    #[error(
        "{} was written by an older Bulkhead and cannot be upgraded because {why}; copy it into a \
         folder that you can write and open the copy",
        .path.display()
    )]
    Upgrade {
        /// The file.
        path: PathBuf,
        /// Why it cannot be written.
        why: &'static str,
    },
    /// An edit of a project that is open for reading only.
    #[error("{} is open for reading only; save a copy and go on there", .path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The file was deleted, renamed or replaced while it was open.
    #[error(
        "{} was moved, deleted or replaced while it was open, so the edit was not saved; save a \
         copy to keep your work",
        .path.display()
    )]
    Moved {
        /// Where the file was.
        path: PathBuf,
    },
    /// Somebody else wrote the file while it was open.
    #[error(
        "{} no longer holds what this edit starts from, because another program changed it; save a \
         copy to keep your work, or open the file again",
        .path.display()
    )]
    ChangedElsewhere {
        /// The file.
        path: PathBuf,
    },
    /// The edit would break the rules that the file keeps.
    #[error("the edit was not saved in {}, because the file cannot hold it: {why}", .path.display())]
    Rejected {
        /// The file.
        path: PathBuf,
        /// Which rule it breaks.
        why: String,
    },
    /// The disk, or another program, was in the way of writing.
    #[error("{} was not saved: {why}", .path.display())]
    NotSaved {
        /// The file.
        path: PathBuf,
        /// What the system says, and what to do.
        why: String,
    },
    /// A backup could not be made or found.
    #[error(
        "backups in {} cannot be kept: {why}; choose another folder for them or make room, the \
         project itself is saved as before",
        .folder.display()
    )]
    Backup {
        /// Where backups are kept.
        folder: PathBuf,
        /// What is in the way.
        why: String,
    },
    /// A new file would overwrite another one.
    #[error("{} is there already; choose another name", .path.display())]
    AlreadyExists {
        /// The file.
        path: PathBuf,
    },
    /// A file that would be replaced is open.
    #[error("{} is open, so it cannot be replaced; close it or choose another name", .path.display())]
    InUse {
        /// The file.
        path: PathBuf,
    },
}

/// What went wrong inside, before it is known whether the file was read or written.
#[derive(Debug)]
pub(crate) enum Fault {
    /// What `SQLite` said.
    Sqlite(rusqlite::Error),
    /// What is wrong with the content.
    Damaged(String),
    /// The file does not hold what a change starts from.
    ChangedElsewhere,
    /// What is beyond its limit.
    TooLarge(String),
    /// A database of another program.
    NotAProject,
    /// Format of the file and the newest one that is supported.
    Newer(u32, u32),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl Fault {
    /// Returns what a person is told when this came up while reading.
    pub(crate) fn reading(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        let error = match self {
            Self::Sqlite(error) => error,
            other => return other.plain(path),
        };
        match code(&error) {
            ffi::SQLITE_NOTADB => StoreError::NotAProject { path },
            ffi::SQLITE_READONLY => {
                let why = "a write was interrupted and cannot be completed, because the file or \
                           its folder is read-only; copy the file together with the one of the \
                           same name ending in -journal into a folder that you can write";
                StoreError::Unreadable {
                    path,
                    why: why.to_owned(),
                }
            }
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => {
                let why = "another program is writing it; try again in a moment".to_owned();
                StoreError::Unreadable { path, why }
            }
            ffi::SQLITE_CANTOPEN
            | ffi::SQLITE_IOERR
            | ffi::SQLITE_PERM
            | ffi::SQLITE_NOMEM
            | ffi::SQLITE_FULL => StoreError::Unreadable {
                path,
                why: error.to_string(),
            },
            ffi::SQLITE_INTERRUPT => {
                let what = "reading it takes far longer than its size explains".to_owned();
                StoreError::Damaged { path, what }
            }
            _ => StoreError::Damaged {
                path,
                what: error.to_string(),
            },
        }
    }

    /// Returns what a person is told when this came up while writing.
    pub(crate) fn writing(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        let error = match self {
            Self::Sqlite(error) => error,
            other => return other.plain(path),
        };
        if extended_code(&error) == ffi::SQLITE_READONLY_DBMOVED {
            return StoreError::Moved { path };
        }
        let not_saved = |why: &str| StoreError::NotSaved {
            path: path.clone(),
            why: why.to_owned(),
        };
        match code(&error) {
            ffi::SQLITE_READONLY => StoreError::ReadOnly { path },
            ffi::SQLITE_FULL => not_saved("no room is left on the disk; make room or save a copy"),
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => {
                not_saved("another program is using the file; try again or save a copy")
            }
            ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => StoreError::Damaged {
                path,
                what: error.to_string(),
            },
            ffi::SQLITE_CONSTRAINT => StoreError::Rejected {
                path,
                why: error.to_string(),
            },
            ffi::SQLITE_TOOBIG => StoreError::TooLarge {
                path,
                what: "one element, flow or boundary holds too much text".to_owned(),
            },
            _ => not_saved(&format!("{error}; check the disk or save a copy elsewhere")),
        }
    }

    fn plain(self, path: PathBuf) -> StoreError {
        match self {
            Self::Damaged(what) => StoreError::Damaged { path, what },
            Self::ChangedElsewhere => StoreError::ChangedElsewhere { path },
            Self::TooLarge(what) => StoreError::TooLarge { path, what },
            Self::NotAProject => StoreError::NotAProject { path },
            Self::Newer(found, supported) => StoreError::Newer {
                path,
                found,
                supported,
            },
            Self::Sqlite(error) => StoreError::Unreadable {
                path,
                why: error.to_string(),
            },
        }
    }
}

pub(crate) use rusqlite::ffi;

/// Returns the extended result code of `SQLite`, or zero when the error is not from there.
pub(crate) fn extended_code(error: &rusqlite::Error) -> i32 {
    error.sqlite_error().map_or(0, |error| error.extended_code)
}

/// Returns the primary result code of `SQLite`, or zero when the error is not from there.
pub(crate) fn code(error: &rusqlite::Error) -> i32 {
    extended_code(error) & 0xff
}
