//! Random work on a project file that can be done again, step by step, in another place. What a
//! process had acknowledged before it died is found out that way: by doing the same on a copy.

mod chance;
mod script;

pub use chance::Chance;
pub use script::{AT, IDENTITY, Script, empty_model};

use bulkhead_model::Model;
use bulkhead_store::{HistoryRow, Opened, ProjectFile, StoreError};
use std::path::{Path, PathBuf};

/// All that a project holds, to compare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// Its model.
    pub model: Model,
    /// Its whole history.
    pub history: Vec<HistoryRow>,
    /// Its content hash, which covers the changes behind the history as well.
    pub hash: String,
}

impl Content {
    /// Reads it from a closed project, which is checked on the way.
    ///
    /// # Errors
    /// Why the project cannot be opened.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let Opened { file, model, .. } = ProjectFile::open(path)?;
        Self::read(&file, model)
    }

    /// Reads it from an open project.
    ///
    /// # Errors
    /// Why the project cannot be read.
    pub fn read(file: &ProjectFile, model: Model) -> Result<Self, StoreError> {
        Ok(Self {
            model,
            history: file.history(u32::MAX)?,
            hash: file.content_hash()?,
        })
    }
}

/// Returns a number from the environment, or else the one for a normal run.
///
/// # Panics
/// When it is set to something that is not a number, rather than testing less than was asked for.
#[must_use]
pub fn number_from(variable: &str, otherwise: u64) -> u64 {
    match std::env::var(variable) {
        Ok(text) => text
            .parse()
            .unwrap_or_else(|_| panic!("{variable} is {text}, which is not a number")),
        Err(_) => otherwise,
    }
}

/// Returns the folder to work in: memory where there is such a thing, because these tests open
/// thousands of files and a killed process leaves the cache of the system alone anyway.
#[must_use]
pub fn fast_folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        memory.to_owned()
    } else {
        std::env::temp_dir()
    }
}
