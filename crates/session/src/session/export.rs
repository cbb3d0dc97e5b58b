use super::Session;
use crate::{
    PICTURE_SCALE, PictureFormat, Problem,
    picture::{drawn, write_drawn},
    report::report_of,
    text_form::write_text,
    write::write,
};
use bulkhead_diagram::Style;
use bulkhead_model::DiagramId;
use bulkhead_report::{Review, Signer};
use std::path::Path;

impl Session {
    /// Renders the report as one HTML file.
    ///
    /// # Errors
    /// A [`Problem`] when the project file can no longer be read.
    pub fn report_html(&self) -> Result<String, Problem> {
        let stored = self.stored_snapshots()?;
        // The last one that somebody signed, or else the last one.
        let signed = stored.iter().find(|it| !it.signatures.is_empty());
        let Some(last) = signed.or(stored.first()) else {
            return report_of(&self.assessment, &self.author, None);
        };
        let model = self.model_of(last.number)?;
        let signers: Vec<_> = last
            .signatures
            .iter()
            .map(|it| Signer {
                name: &it.name,
                role: &it.role,
                at: &it.at,
                statement: &it.statement,
            })
            .collect();
        let review = Review {
            name: &last.name,
            at: &last.at,
            hash: &last.hash,
            model: &model,
            analysis: &self.analysis_of(&model, &last.at),
            signatures: &signers,
        };
        report_of(&self.assessment, &self.author, Some(review))
    }

    /// Writes the report as one HTML file; an older file of that name gives way.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written; an older file is as it was then.
    pub fn write_report(&self, path: &Path) -> Result<(), Problem> {
        write(path, self.report_html()?.as_bytes())
    }

    /// Writes the project in its canonical text form; an older file of that name gives way.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written; an older file is as it was then.
    pub fn write_text(&self, path: &Path) -> Result<(), Problem> {
        write_text(self.model(), path)
    }

    /// Draws a diagram for paper, as SVG.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such diagram.
    pub fn drawing(&self, diagram: DiagramId) -> Result<String, Problem> {
        drawn(&self.assessment, diagram, Style::Print)
    }

    /// Writes a diagram as a picture; an older file of that name gives way.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written; an older file is as it was then.
    pub fn write_picture(
        &self,
        path: &Path,
        diagram: DiagramId,
        format: PictureFormat,
    ) -> Result<(), Problem> {
        write_drawn(&self.assessment, diagram, format, PICTURE_SCALE, path)
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
            let mut copy = Self::create_with(path, self.model(), true, catalogue)?;
            // What cannot be read stays in the old file; rescuing the edits matters more.
            let _ = self.copy_snapshots(&mut copy);
            copy
        };
        copy.program = self.program;
        copy.set_author(&self.author);
        copy.backup = std::mem::take(&mut self.backup);
        *self = copy;
        Ok(())
    }
}
