use super::Session;
use crate::{Problem, clock};
use bulkhead_store::{Access, backup_is_due};
use std::path::PathBuf;

/// Where backups go and how many stay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Backups {
    pub(crate) folder: PathBuf,
    pub(crate) keep: usize,
}

/// What a session knows of its backups.
#[derive(Debug, Default)]
pub(super) struct BackupState {
    wanted: Option<Backups>,
    last: Option<String>,
    pub(super) problem: Option<Problem>,
}

impl Session {
    /// Says where backups go from now on, and makes one unless there was one lately.
    pub(crate) fn keep_backups(&mut self, backups: Backups) {
        if self.backup.wanted.as_ref() == Some(&backups) {
            return;
        }
        // Another folder gets its first one at once.
        self.backup = BackupState {
            wanted: Some(backups),
            ..BackupState::default()
        };
        self.back_up_when_due();
    }

    /// Makes a backup when the last one is old enough. What goes wrong is kept to be told, and
    /// tried again when the next one is due: editing goes on all the same.
    pub(super) fn back_up_when_due(&mut self) {
        let Some(Backups { folder, keep }) = &self.backup.wanted else {
            return;
        };
        let now = clock::now();
        let writes = *self.file.access() == Access::ReadWrite;
        if !writes || !backup_is_due(self.backup.last.as_deref(), &now) {
            return;
        }
        let title = &self.assessment.model().about.title;
        let made = self.file.back_up(folder, title, &now, *keep);
        self.backup.problem = made.err().map(|error| Problem::from_store(&error));
        self.backup.last = Some(now);
    }
}
