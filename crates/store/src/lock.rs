//! The sidecar lock: a hidden file beside the project that the kernel keeps locked while the
//! project is open for writing. A left-over file means nothing, only the lock on it does.

use crate::holder::{self, Holder};
use std::{
    ffi::OsString,
    fs::{File, OpenOptions, TryLockError},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// What came of asking for a project.
#[derive(Debug)]
pub(crate) enum Claim {
    /// Nobody else writes the project as long as this lives.
    Ours(Lock),
    /// Somebody else has it, and may have said who they are.
    Elsewhere(Option<Holder>),
    /// The folder takes no new files, so that nobody can write the project.
    FolderReadOnly,
    /// The file system has no locks. Commits still notice when somebody else wrote.
    Unsupported,
}

/// A lock that is held. Dropping it takes the sidecar file away.
#[derive(Debug)]
pub(crate) struct Lock {
    sidecar: PathBuf,
    file: File,
}

impl Lock {
    /// Tells others who has the project.
    pub(crate) fn announce(&self, holder: &Holder) {
        if self.is_plain() {
            holder::note(&self.file, holder);
        }
    }

    fn forget(&self) {
        if self.is_plain() {
            holder::forget(&self.file);
        }
    }

    /// What a link leads to is not ours to write.
    fn is_plain(&self) -> bool {
        std::fs::symlink_metadata(&self.sidecar).is_ok_and(|it| it.is_file())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Still locked: whoever waits for this file finds out in `is_current`.
        drop(std::fs::remove_file(&self.sidecar));
    }
}

/// Asks for a project. The path must be absolute and free of symbolic links, so that everybody
/// comes to the same sidecar.
pub(crate) fn claim(project: &Path) -> Claim {
    const ATTEMPTS: usize = 10;
    let sidecar = sidecar_of(project);
    for _ in 0..ATTEMPTS {
        let Ok(file) = open(&sidecar) else {
            return Claim::FolderReadOnly;
        };
        match file.try_lock() {
            Ok(()) if is_current(&file, &sidecar) => {
                let lock = Lock { sidecar, file };
                lock.forget();
                return Claim::Ours(lock);
            }
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Claim::Elsewhere(holder::noted_in(&file)),
            Err(TryLockError::Error(_)) => return Claim::Unsupported,
        }
    }
    Claim::Elsewhere(None)
}

/// Tells whether the file is there that whoever has the project keeps locked.
pub(crate) fn is_marked(project: &Path) -> bool {
    sidecar_of(project).exists()
}

fn sidecar_of(project: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(project.file_name().unwrap_or_default());
    name.push(".lock");
    project.with_file_name(name)
}

/// A sidecar of another person may be readable only; the lock does not mind.
fn open(sidecar: &Path) -> io::Result<File> {
    let created = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(sidecar);
    match created {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => File::open(sidecar),
        other => other,
    }
}

/// Tells whether the locked file is still the one that others find at the path.
#[cfg(unix)]
fn is_current(file: &File, sidecar: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(sidecar)) {
        (Ok(locked), Ok(found)) => (locked.dev(), locked.ino()) == (found.dev(), found.ino()),
        _ => false,
    }
}

/// Elsewhere an open file cannot be taken away from its path.
#[cfg(not(unix))]
fn is_current(_: &File, sidecar: &Path) -> bool {
    sidecar.exists()
}
