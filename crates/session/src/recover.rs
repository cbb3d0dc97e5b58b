use crate::{
    Problem, clock,
    view::{RecoveredTableView, RecoveryView},
};
use bulkhead_store::{Identity, Recovery};
use std::path::Path;
use uuid::Uuid;

/// Reads what can be read of a damaged project and writes it into a new file; the damaged one is
/// left as it is.
///
/// # Errors
/// A [`Problem`] that says why nothing could be recovered; there is no new file then.
pub fn recover(damaged: &Path, to: &Path) -> Result<RecoveryView, Problem> {
    let id = Uuid::new_v4().to_string();
    let at = clock::now();
    let recovery = bulkhead_store::recover(damaged, to, Identity { id: &id, at: &at })
        .map_err(|error| Problem::from_store(&error))?;
    Ok(view(recovery, to))
}

fn view(recovery: Recovery, to: &Path) -> RecoveryView {
    let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let Recovery {
        elements,
        flows,
        boundaries,
        decisions,
        ..
    } = recovery;
    let name = to.file_name().unwrap_or_default();
    RecoveryView {
        handle: 0,
        file_name: name.to_string_lossy().into_owned(),
        summary: format!(
            "The new file holds {elements} elements, {flows} flows, {boundaries} boundaries and \
             {decisions} decisions."
        ),
        tables: recovery
            .tables
            .into_iter()
            .map(|table| RecoveredTableView {
                name: table.name,
                read: number(table.read),
                lost: number(table.lost),
                incomplete: table.incomplete,
            })
            .collect(),
        notes: recovery.notes,
    }
}

#[cfg(test)]
mod tests;
