mod changed;
mod create;
mod document;
mod edit;
mod export;
mod routes;
mod rows;
mod tables;
mod threats;

use crate::Problem;
use bulkhead_analysis::{Analysis, Catalogue, FlowGraph};
use bulkhead_diagram::FlowShape;
use bulkhead_model::{Change, DiagramId, FlowId, Model};
use bulkhead_store::{HistoryState, ProjectFile};
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// One open project: the only one who changes it.
#[derive(Debug)]
pub struct Session {
    catalogue: Arc<Catalogue>,
    file: ProjectFile,
    model: Model,
    graph: FlowGraph,
    analysis: Analysis,
    rows: rows::Rows,
    shapes: BTreeMap<(DiagramId, FlowId), FlowShape>,
    history: HistoryState,
    author: String,
    saved_at: String,
    pending: Vec<Pending>,
    not_saved: Option<Problem>,
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
    /// Returns the model as it is now.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Returns the analysis of the model as it is now.
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// Returns the content that the analysis rests on.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Returns where the project file lies.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Sets the name that edits and decisions carry from now on; empty for none.
    pub fn set_author(&mut self, author: &str) {
        author.clone_into(&mut self.author);
    }
}

#[cfg(test)]
mod tests;
