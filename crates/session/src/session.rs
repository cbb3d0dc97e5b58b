mod activity;
mod arrange;
mod backup;
mod changed;
mod create;
mod deed;
mod document;
mod edit;
mod export;
mod paste;
mod routes;
mod snapshot;

pub use activity::ActivityOf;

pub(crate) use backup::Backups;

use crate::{Assessment, Problem};
use backup::BackupState;
use bulkhead_diagram::{FlowShape, Routes};
use bulkhead_model::{Change, DiagramId, FlowId, Model};
use bulkhead_store::{Access, HistoryState, Holder, Program, ProjectFile};
use std::{collections::BTreeMap, path::Path};

/// One open project: the only one who changes it.
#[derive(Debug)]
pub struct Session {
    assessment: Assessment,
    file: ProjectFile,
    routes: BTreeMap<DiagramId, Routes>,
    shapes: BTreeMap<(DiagramId, FlowId), FlowShape>,
    history: HistoryState,
    author: String,
    program: Program,
    opened_at: String,
    example: bool,
    saved_at: String,
    pending: Vec<Pending>,
    not_saved: Option<Problem>,
    backup: BackupState,
}

/// An edit that is in the model but did not reach the file yet.
#[derive(Debug)]
struct Pending {
    at: String,
    author: String,
    label: String,
    changes: Vec<Change>,
}

impl Session {
    /// Returns the model as it is now, with everything that follows from it.
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// Returns the model as it is now.
    pub const fn model(&self) -> &Model {
        self.assessment.model()
    }

    /// Returns where the project file lies.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Returns what can be done with the project.
    pub(crate) const fn access(&self) -> &Access {
        self.file.access()
    }

    /// Sets the name that edits and decisions carry from now on; empty for none.
    pub fn set_author(&mut self, author: &str) {
        self.author = bulkhead_model::text::cleaned(author);
        self.announce();
    }

    /// Sets what has the project open; a command, unless anything else is said.
    pub(crate) fn set_program(&mut self, program: Program) {
        self.program = program;
        self.announce();
    }

    /// Tells those who open the project meanwhile who has it.
    fn announce(&self) {
        self.file.announce(&Holder {
            author: self.author.clone(),
            program: self.program,
            process: std::process::id(),
            since: self.opened_at.clone(),
        });
    }

    /// Says whether this is an example that came with the program, and not somebody's own project.
    pub(crate) const fn set_example(&mut self, example: bool) {
        self.example = example;
    }
}

#[cfg(test)]
mod tests;
