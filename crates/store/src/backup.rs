//! Backups: whole copies of a project in a folder of their own, outside of the project file. Their
//! names say what they hold, so that listing them reads no file.

mod name;
mod schedule;

pub use schedule::{BETWEEN_BACKUPS, backup_is_due};

use crate::{
    ProjectFile, StoreError, header, open,
    publish::{self, Existing},
};
use name::Name;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A backup as it lies in its folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// Title that the project had, as far as a file name can hold it.
    pub title: String,
    /// Identity of the project, as far as a file name can hold it.
    pub project: String,
    /// When it was made, as an ISO 8601 time in UTC, to the second.
    pub at: String,
    /// Its size in bytes.
    pub size: u64,
    /// The first digits of its content hash.
    hash: String,
}

impl ProjectFile {
    /// Writes a backup into a folder, which is made when it is missing, and takes older backups of
    /// this project away: of the last day as many as `keep` stay, and of as many days before that
    /// the last one of each. Returns nothing when the newest backup holds the same already.
    ///
    /// # Errors
    /// A [`StoreError::Backup`] that says why there is none. The project is not touched by that.
    pub fn back_up(
        &self,
        folder: &Path,
        title: &str,
        at: &str,
        keep: usize,
    ) -> Result<Option<Backup>, StoreError> {
        let refused = |why: String| StoreError::Backup {
            folder: folder.to_owned(),
            why,
        };
        fs::create_dir_all(folder).map_err(|error| refused(error.to_string()))?;
        let folder = folder
            .canonicalize()
            .map_err(|error| refused(error.to_string()))?;
        let name = Name::new(title, self.project_id(), at, &self.content_hash()?)
            .ok_or_else(|| refused(format!("\"{at}\" is not a time in UTC")))?;
        let older = of_project(&folder, &name.project)?;
        let path = folder.join(name.file());
        // The same moment and the same content cannot make a second one.
        let same = path.exists() || older.first().is_some_and(|newest| newest.hash == name.hash);
        if same {
            return Ok(None);
        }
        let draft = publish::begin(&path).map_err(|error| refused(reason(error)))?;
        self.copy_into(&draft)
            .map_err(|fault| refused(reason(fault.writing(&path))))?;
        publish::finish(draft, &path, Existing::Keep).map_err(|error| refused(reason(error)))?;
        thin(&folder, &name.project, keep)?;
        let size = fs::metadata(&path).map_or(0, |metadata| metadata.len());
        Ok(Some(name.backup(path, size)))
    }
}

/// Returns the backups in a folder, the newest first. A folder that is not there holds none.
///
/// # Errors
/// A [`StoreError::Backup`] when the folder cannot be read.
pub fn backups(folder: &Path) -> Result<Vec<Backup>, StoreError> {
    let refused = |error: &io::Error| StoreError::Backup {
        folder: folder.to_owned(),
        why: error.to_string(),
    };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| refused(&error))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| refused(&error))?;
        let name = entry.file_name();
        let (Some(name), Ok(metadata)) = (name.to_str().and_then(Name::parse), entry.metadata())
        else {
            continue;
        };
        if metadata.is_file() {
            found.push(name.backup(entry.path(), metadata.len()));
        }
    }
    found.sort_by(|one, other| (&other.at, &other.path).cmp(&(&one.at, &one.path)));
    Ok(found)
}

/// Copies a backup, after checking all of it, to where there is no file yet.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when there is a file of this name, why the backup cannot be read,
/// and whatever keeps a file from being written.
pub fn restore(backup: &Path, to: &Path) -> Result<(), StoreError> {
    let target = publish::locate(to)?;
    if target.exists() {
        return Err(StoreError::AlreadyExists { path: target });
    }
    let _claim = publish::claim(&target)?;
    header::check_size(backup)?;
    let draft = publish::begin(&target)?;
    fs::copy(backup, &draft).map_err(|error| StoreError::NotSaved {
        path: target.clone(),
        why: format!("{error}; check the disk or choose another folder"),
    })?;
    open::check(&draft, backup)?;
    publish::finish(draft, &target, Existing::Keep)
}

fn of_project(folder: &Path, project: &str) -> Result<Vec<Backup>, StoreError> {
    let mut found = backups(folder)?;
    found.retain(|backup| backup.project == project);
    Ok(found)
}

fn thin(folder: &Path, project: &str, keep: usize) -> Result<(), StoreError> {
    let found = of_project(folder, project)?;
    let times: Vec<&str> = found.iter().map(|backup| backup.at.as_str()).collect();
    for (backup, kept) in found.iter().zip(schedule::kept(&times, keep)) {
        if kept {
            continue;
        }
        match fs::remove_file(&backup.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(StoreError::Backup {
                    folder: folder.to_owned(),
                    why: format!("an old one cannot be removed ({error})"),
                });
            }
            _ => {}
        }
    }
    Ok(())
}

/// The folder is said already.
fn reason(error: StoreError) -> String {
    match error {
        StoreError::NotSaved { why, .. } | StoreError::Unreadable { why, .. } => why,
        other => other.to_string(),
    }
}
