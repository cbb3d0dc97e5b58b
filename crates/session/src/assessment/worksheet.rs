use super::Assessment;
use crate::{
    Problem,
    view::{WorksheetOrigin, WorksheetView},
};
use bulkhead_analysis::{ControlSummary, control_summary, filled_for, worksheet_from};
use bulkhead_model::{ElementId, Worksheet};

impl Assessment {
    /// Returns the worksheet of an element: its own, or else one to start from.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such element.
    pub fn worksheet(&self, element: ElementId) -> Result<WorksheetView, Problem> {
        let Some(known) = self.model.elements.get(&element) else {
            return Err(Problem::refused(
                "This element is no longer in the model. Choose another one.",
            ));
        };
        let stored = self.model.worksheets.get(&element);
        let filled = match stored {
            Some(stored) => self
                .catalogue
                .worksheets()
                .iter()
                .find(|filled| filled.id == stored.source),
            None => filled_for(known, &self.catalogue),
        };
        let start = || filled.map(|filled| worksheet_from(filled, element));
        Ok(WorksheetView {
            prefilled: stored.is_none() && filled.is_some(),
            worksheet: stored
                .cloned()
                .or_else(start)
                .unwrap_or_else(|| Worksheet::empty(element)),
            origin: filled.map(|filled| WorksheetOrigin {
                title: filled.title.clone(),
                dated: filled.dated.clone(),
                release: filled.release.clone(),
                history: filled.history,
                source: filled.source.clone(),
                findings: filled.findings.clone(),
            }),
            template: self.catalogue.worksheet_template().cloned(),
        })
    }

    /// Says how good the controls of all assessed elements are.
    pub fn control_summary(&self) -> ControlSummary {
        control_summary(&self.model, &self.catalogue)
    }
}
