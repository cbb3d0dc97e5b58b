use super::Session;
use crate::{Problem, clock, write::write};
use bulkhead_report::{Inputs, html, pack};
use std::path::Path;

impl Session {
    /// Renders the report as one HTML file.
    ///
    /// # Errors
    /// A [`Problem`] when the project file can no longer be read.
    pub fn report_html(&self) -> Result<String, Problem> {
        let content_hash = self
            .file
            .content_hash()
            .map_err(|error| Problem::from_store(&error))?;
        let made_at = clock::now();
        let inputs = Inputs {
            model: self.model(),
            analysis: self.assessment.analysis(),
            catalogue: self.assessment.catalogue(),
            made_at: &made_at,
            made_by: &self.author,
            content_hash: &content_hash,
            program_version: env!("CARGO_PKG_VERSION"),
        };
        html(&pack(&inputs)).map_err(|error| Problem::file(error.to_string()))
    }

    /// Writes the report as one HTML file; an older file of that name gives way.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written; an older file is as it was then.
    pub fn write_report(&self, path: &Path) -> Result<(), Problem> {
        write(path, self.report_html()?.as_bytes())
    }

    /// Writes a copy of the project under another name, and goes on working there.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written; this project stays open then.
    pub fn move_to_copy(&mut self, path: &Path) -> Result<(), Problem> {
        let catalogue = std::sync::Arc::clone(self.assessment.catalogue());
        let mut copy = if self.pending.is_empty() {
            self.file
                .save_copy(path)
                .map_err(|error| Problem::from_store(&error))?;
            Self::open(path, catalogue)?
        } else {
            // The old file lacks the last edits, so the copy starts from what is in memory.
            Self::create_with(path, self.model(), true, catalogue)?
        };
        copy.set_author(&self.author);
        copy.backup = std::mem::take(&mut self.backup);
        *self = copy;
        Ok(())
    }
}
