//! Projects as text and as pictures, and named states of the open one.

use super::{Desk, EXTENSION, project_path, stem};
use crate::{
    PictureFormat, Problem, Session,
    view::{ComparisonView, Imported, SignatureDraft, SnapshotDraft, SnapshotsView, StateOf},
};
use bulkhead_diagram::Style;
use bulkhead_model::DiagramId;
use std::{path::Path, sync::Arc};

impl Desk {
    /// Returns the name that the text form of the project is offered under.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn suggested_text_name(&self) -> Result<String, Problem> {
        Ok(format!("{}.json", stem(self.session()?.path())))
    }

    /// Returns the name that the project made from a file is offered under.
    pub fn suggested_import_name(&self, input: &Path) -> String {
        format!("{}.{EXTENSION}", stem(input))
    }

    /// Makes a new project from a file that the person chose, at a place that the person chose.
    ///
    /// # Errors
    /// A [`Problem`] that says why the one could not be read or the other not be made; what was
    /// open stays open.
    pub fn import_project(&mut self, input: &Path, path: &Path) -> Result<Imported, Problem> {
        let path = project_path(path)?;
        self.work.begin();
        let catalogue = Arc::clone(&self.catalogue);
        let (session, notes) = Session::import(input, &path, true, catalogue, &self.work)?;
        let document = self.show(session);
        Ok(Imported { document, notes })
    }

    /// Writes the project as text to a place that the person chose in a save dialog.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written.
    pub fn write_text(&self, path: &Path) -> Result<(), Problem> {
        self.session()?.write_text(path)
    }

    /// Returns the name that a picture of a diagram is offered under.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn suggested_picture_name(
        &self,
        diagram: DiagramId,
        format: PictureFormat,
    ) -> Result<String, Problem> {
        let session = self.session()?;
        let name = session
            .model()
            .diagrams
            .get(&diagram)
            .map_or("", |it| &it.name);
        // What a file cannot be called on some system.
        let is_plain = |it: char| !it.is_control() && !"<>:\"/\\|?*".contains(it);
        let plain: String = name.chars().filter(|&it| is_plain(it)).collect();
        let name = format!("{} {}", stem(session.path()), plain.trim());
        Ok(format!("{}.{}", name.trim(), format.extension()))
    }

    /// Writes a diagram as a picture at a place that the person chose.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written.
    pub fn write_picture(
        &self,
        path: &Path,
        diagram: DiagramId,
        format: PictureFormat,
    ) -> Result<(), Problem> {
        self.session()?.write_picture(path, diagram, format)
    }

    /// Draws a diagram for paper, as SVG.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such diagram.
    pub fn drawing(&self, diagram: DiagramId) -> Result<String, Problem> {
        self.session()?.drawing(diagram)
    }

    /// Returns the snapshots of the project.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn snapshots(&self) -> Result<SnapshotsView, Problem> {
        self.session()?.snapshots()
    }

    /// Keeps the project as it is now under a name; see [`Session::take_snapshot`].
    ///
    /// # Errors
    /// A [`Problem`] that says why it is not kept.
    pub fn take_snapshot(&mut self, draft: &SnapshotDraft) -> Result<SnapshotsView, Problem> {
        self.session_mut()?.take_snapshot(draft)
    }

    /// Adds a signature to a snapshot; see [`Session::sign`].
    ///
    /// # Errors
    /// A [`Problem`] that says why it is not kept.
    pub fn sign_snapshot(
        &mut self,
        number: u32,
        draft: &SignatureDraft,
    ) -> Result<SnapshotsView, Problem> {
        self.session_mut()?.sign(number, draft)
    }

    /// Says what differs between two states of the project.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such snapshot.
    pub fn compare_states(
        &self,
        old: StateOf,
        new: StateOf,
        style: Style,
    ) -> Result<ComparisonView, Problem> {
        self.session()?.compare(old, new, style)
    }
}
