//! Backups and damaged files: what the start screen offers when something was lost.

use super::{Desk, EXTENSION, project_path};
use crate::{
    Problem, recover,
    session::Backups,
    view::{BackupView, BackupsView, Document, RecoveryView, Settings},
};
use std::path::{Path, PathBuf};

/// What the start screen showed or refused last.
#[derive(Debug)]
pub(super) struct Rescue {
    /// Where backups go unless the person says otherwise.
    usual_folder: PathBuf,
    listed: Vec<PathBuf>,
    pub(super) damaged: Option<PathBuf>,
}

impl Rescue {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            usual_folder: folder.join("backups"),
            listed: Vec::new(),
            damaged: None,
        }
    }

    pub(super) fn backups(&self, settings: &Settings) -> Backups {
        let folder = if settings.backup_folder.is_empty() {
            self.usual_folder.clone()
        } else {
            PathBuf::from(&settings.backup_folder)
        };
        let keep = usize::try_from(settings.backups_kept).unwrap_or(usize::MAX);
        Backups { folder, keep }
    }
}

impl Desk {
    /// Lists the backups of all projects.
    ///
    /// # Errors
    /// A [`Problem`] when the folder of backups cannot be read.
    pub fn backups(&mut self) -> Result<BackupsView, Problem> {
        let folder = self.rescue.backups(&self.memory.settings).folder;
        let found =
            bulkhead_store::backups(&folder).map_err(|error| Problem::from_store(&error))?;
        self.rescue.listed = found.iter().map(|backup| backup.path.clone()).collect();
        let view = |(handle, backup): (u32, bulkhead_store::Backup)| BackupView {
            handle,
            title: backup.title,
            at: backup.at,
            kibibytes: u32::try_from(backup.size.div_ceil(1024)).unwrap_or(u32::MAX),
        };
        Ok(BackupsView {
            folder: folder.to_string_lossy().into_owned(),
            backups: (0..).zip(found).map(view).collect(),
        })
    }

    /// Copies a backup to a place that the person chose, where there is no file yet, and opens the
    /// copy.
    ///
    /// # Errors
    /// A [`Problem`] that says why it cannot be restored; what was open stays open.
    pub fn restore_backup(&mut self, handle: u32, to: &Path) -> Result<Document, Problem> {
        let backup = usize::try_from(handle)
            .ok()
            .and_then(|place| self.rescue.listed.get(place))
            .ok_or_else(|| {
                Problem::refused("This backup is no longer in the list. Open the list again.")
            })?;
        let to = project_path(to)?;
        bulkhead_store::restore(backup, &to).map_err(|error| Problem::from_store(&error))?;
        self.open(&to)
    }

    /// Returns the name that what was recovered is offered under.
    pub fn suggested_recovery_name(&self) -> String {
        let stem = self
            .rescue
            .damaged
            .as_ref()
            .and_then(|path| path.file_stem());
        let stem = stem.map_or_else(|| "project".into(), |stem| stem.to_string_lossy());
        format!("{stem}-recovered.{EXTENSION}")
    }

    /// Recovers what reads of the file that was refused last for damage, into a new file at a place
    /// that the person chose. The new file stands first in the list of recent ones.
    ///
    /// # Errors
    /// A [`Problem`] that says why nothing could be recovered.
    pub fn recover_damaged(&mut self, to: &Path) -> Result<RecoveryView, Problem> {
        let Some(damaged) = self.rescue.damaged.clone() else {
            return Err(Problem::refused(
                "There is no damaged file to recover. Open it first.",
            ));
        };
        let to = project_path(to)?;
        let mut view = recover(&damaged, &to)?;
        let to = to.canonicalize().unwrap_or(to);
        // The list is a convenience: the file can be opened by its name as well.
        let _ = self.memory.remember(&to, &view.file_name);
        view.handle = self.memory.handle(&to).unwrap_or_default();
        Ok(view)
    }
}
