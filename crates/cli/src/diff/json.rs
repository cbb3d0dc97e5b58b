use crate::failure::Failure;
use bulkhead_session::view::{ComparisonView, ImportNote};
use serde_json::json;
use std::io::{Write, stdout};

/// Writes the differences as one object.
pub(super) fn write(view: &ComparisonView, notes: &[ImportNote]) -> Result<(), Failure> {
    let object = json!({
        "before": view.before,
        "after": view.after,
        "count": view.comparison.count,
        "groups": view.comparison.groups,
        "notes": notes,
    });
    writeln!(stdout(), "{object:#}")?;
    Ok(())
}
