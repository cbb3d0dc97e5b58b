//! Two states side by side, wherever they come from.

use crate::{
    Assessment, PackFile, Problem, examine,
    view::{ComparisonView, ImportNote},
};
use bulkhead_analysis::{Analysis, Catalogue, Side, comparison};
use bulkhead_diagram::{Style, compared};
use bulkhead_model::Model;
use std::path::Path;

/// A state with its name.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    pub(crate) name: &'a str,
    pub(crate) model: &'a Model,
    pub(crate) analysis: &'a Analysis,
}

impl<'a> Named<'a> {
    pub(crate) const fn of(name: &'a str, assessment: &'a Assessment) -> Self {
        Self {
            name,
            model: assessment.model(),
            analysis: assessment.analysis(),
        }
    }

    const fn side(self) -> Side<'a> {
        Side {
            model: self.model,
            analysis: self.analysis,
        }
    }
}

/// Says what differs between two states, and draws it.
pub(crate) fn view(
    old: Named<'_>,
    new: Named<'_>,
    catalogue: &Catalogue,
    style: Style,
) -> ComparisonView {
    let title = |id: &str| {
        let known = catalogue.component(id);
        known.map_or_else(String::new, |it| it.title.clone())
    };
    ComparisonView {
        before: old.name.to_owned(),
        after: new.name.to_owned(),
        comparison: comparison(old.side(), new.side(), catalogue),
        diagrams: compared(old.model, new.model, &title, style),
    }
}

/// Says what differs between two files of any kind that can be read as a model, looked at with
/// further packs of rules, and draws it. Returns what is not told as well.
///
/// # Errors
/// A [`Problem`] that says which file cannot be read, and why.
pub fn compare_files(
    old: &Path,
    new: &Path,
    packs: &[PackFile],
) -> Result<(ComparisonView, Vec<ImportNote>), Problem> {
    let before = examine(old, packs, false)?;
    let after = examine(new, packs, false)?;
    let names = (old.display().to_string(), new.display().to_string());
    let mut notes = before.notes;
    notes.extend(after.notes);
    notes.dedup();
    let view = view(
        Named::of(&names.0, &before.assessment),
        Named::of(&names.1, &after.assessment),
        after.assessment.catalogue(),
        Style::Light,
    );
    Ok((view, notes))
}
