use crate::{Problem, write::write};
use bulkhead_exchange::project_json;
use bulkhead_model::Model;
use std::path::Path;

/// Returns a model in its canonical text form.
pub(crate) fn text_of(model: &Model) -> Result<String, Problem> {
    project_json::write(model).map_err(|error| Problem::file(error.to_string()))
}

/// Writes a model in its canonical text form; an older file of that name gives way.
///
/// # Errors
/// A [`Problem`] that says why it could not be written; an older file is as it was then.
pub fn write_text(model: &Model, path: &Path) -> Result<(), Problem> {
    write(path, text_of(model)?.as_bytes())
}
