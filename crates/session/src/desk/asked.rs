//! What the window asks about the open project.

use super::Desk;
use crate::{
    ActivityOf, Problem,
    view::{
        ActivityPage, AttackerPlaces, ControlDetail, ControlRow, ThreatDetail, Unavailable,
        WorksheetView,
    },
};
use bulkhead_analysis::{
    Attention, ControlSummary, Coverage, CrossingRow, OpenQuestions, ZoneConnection,
};
use bulkhead_model::{ElementId, ThreatId};

impl Desk {
    /// Tells all that is known about a threat.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such threat.
    pub fn threat(&self, id: ThreatId) -> Result<ThreatDetail, Problem> {
        self.session()?.assessment().threat(id)
    }

    /// Returns the controls that answer threats of the model.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn controls(&self) -> Result<Vec<ControlRow>, Problem> {
        self.session().map(|it| it.assessment().controls())
    }

    /// Tells all that is known about a control.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such control.
    pub fn control(&self, id: &str) -> Result<ControlDetail, Problem> {
        self.session()?.assessment().control(id)
    }

    /// Returns what the version of Kubernetes of the project does not have.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn unavailable(&self) -> Result<Vec<Unavailable>, Problem> {
        self.session().map(|it| it.assessment().unavailable())
    }

    /// Tells where an attacker stands in the model and what lies within reach.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such attacker.
    pub fn attacker_places(&self, id: &str) -> Result<AttackerPlaces, Problem> {
        self.session()?.assessment().attacker_places(id)
    }

    /// Returns the crossings table.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn crossings(&self) -> Result<Vec<CrossingRow>, Problem> {
        self.session().map(|it| it.assessment().crossings())
    }

    /// Returns the coverage matrix.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn coverage(&self) -> Result<Coverage, Problem> {
        self.session().map(|it| it.assessment().coverage())
    }

    /// Returns the open questions, by whom they are about.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn questions(&self) -> Result<Vec<OpenQuestions>, Problem> {
        self.session().map(|it| it.assessment().questions())
    }

    /// Returns what somebody has to look at again.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn attention(&self) -> Result<Vec<Attention>, Problem> {
        self.session().map(|it| it.assessment().attention())
    }

    /// Returns a page of the history.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open, or its file can no longer be read.
    pub fn activity(&self, of: ActivityOf, before: Option<u32>) -> Result<ActivityPage, Problem> {
        self.session()?.activity(of, before)
    }

    /// Returns which zones flows connect.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn zone_connections(&self) -> Result<Vec<ZoneConnection>, Problem> {
        self.session().map(|it| it.assessment().zone_connections())
    }

    /// Returns the worksheet of an element: its own, or else one to start from.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such element.
    pub fn worksheet(&self, element: ElementId) -> Result<WorksheetView, Problem> {
        self.session()?.assessment().worksheet(element)
    }

    /// Says how good the controls of all assessed elements are.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn control_summary(&self) -> Result<ControlSummary, Problem> {
        self.session().map(|it| it.assessment().control_summary())
    }
}
