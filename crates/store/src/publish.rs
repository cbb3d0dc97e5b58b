//! How a whole new file comes into being: under a temporary name, on the disk to the last byte,
//! and only then under its own name.

use crate::{
    StoreError,
    header::unreadable,
    lock::{self, Claim},
};
use std::{
    ffi::OsString,
    fs::File,
    io,
    path::{Path, PathBuf},
};
use tempfile::TempPath;

/// Returns the absolute path without symbolic links of a file that may not exist yet.
pub(crate) fn locate(path: &Path) -> Result<PathBuf, StoreError> {
    if let Ok(found) = path.canonicalize() {
        return Ok(found);
    }
    let folder = match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => {
            return Err(StoreError::FolderMissing {
                path: path.to_owned(),
            });
        }
    };
    let missing = || StoreError::FolderMissing {
        path: folder.to_owned(),
    };
    let name = path.file_name().ok_or_else(missing)?;
    let folder = folder
        .canonicalize()
        .map_err(|error| match unreadable(folder, &error) {
            StoreError::NotFound { path } => StoreError::FolderMissing { path },
            other => other,
        })?;
    if folder.is_dir() {
        Ok(folder.join(name))
    } else {
        Err(missing())
    }
}

/// Takes a path that is going to be written anew, so that nobody has it open meanwhile.
pub(crate) fn claim(target: &Path) -> Result<Claim, StoreError> {
    let path = target.to_owned();
    if target.is_dir() {
        return Err(StoreError::AlreadyExists { path });
    }
    match lock::claim(target) {
        Claim::Elsewhere(_) => Err(StoreError::InUse { path }),
        Claim::FolderReadOnly => {
            let why = "its folder takes no new files; choose another folder".to_owned();
            Err(StoreError::NotSaved { path, why })
        }
        claim => Ok(claim),
    }
}

/// Makes an empty file with a temporary name in the folder of the target.
pub(crate) fn begin(target: &Path) -> Result<TempPath, StoreError> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bulkhead-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder
        .tempfile_in(folder)
        .map_err(|error| not_saved(target, &error))?;
    // Closed at once: SQLite must be the only one in this process that has it open.
    Ok(file.into_temp_path())
}

/// What happens to a file that has the name already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It stays, and the new one is refused.
    Keep,
    /// It goes.
    Replace,
}

/// Gives a finished file its name. Every connection to it must be closed.
pub(crate) fn finish(file: TempPath, target: &Path, existing: Existing) -> Result<(), StoreError> {
    sync_file(&file).map_err(|error| not_saved(target, &error))?;
    match existing {
        Existing::Keep => {
            if journal_of(target).exists() {
                let why = "a journal of an earlier file with this name lies beside it; choose \
                           another name";
                return Err(StoreError::NotSaved {
                    path: target.to_owned(),
                    why: why.to_owned(),
                });
            }
            file.persist_noclobber(target)
                .map_err(|refused| match refused.error.kind() {
                    io::ErrorKind::AlreadyExists => StoreError::AlreadyExists {
                        path: target.to_owned(),
                    },
                    _ => not_saved(target, &refused.error),
                })?;
        }
        Existing::Replace => {
            // What an interrupted write left there would be played into the new file.
            match std::fs::remove_file(journal_of(target)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(not_saved(target, &error));
                }
                _ => {}
            }
            file.persist(target)
                .map_err(|refused| not_saved(target, &refused.error))?;
        }
    }
    sync_folder(target).map_err(|error| not_saved(target, &error))
}

/// Returns the path of the rollback journal of a project.
pub(crate) fn journal_of(project: &Path) -> PathBuf {
    beside(project, "-journal")
}

/// Returns the path with something added to the name.
pub(crate) fn beside(project: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(project.file_name().unwrap_or_default());
    name.push(suffix);
    project.with_file_name(name)
}

fn not_saved(path: &Path, error: &io::Error) -> StoreError {
    let why = format!("{error}; check the folder or choose another one");
    StoreError::NotSaved {
        path: path.to_owned(),
        why,
    }
}

fn sync_file(path: &Path) -> io::Result<()> {
    File::options()
        .read(true)
        .write(true)
        .open(path)?
        .sync_all()
}

/// Brings the new name onto the disk; other systems than Unix do so with the file.
#[cfg(unix)]
fn sync_folder(target: &Path) -> io::Result<()> {
    File::open(target.parent().unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
