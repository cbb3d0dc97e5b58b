//! The board pack of whatever can be assessed.

use crate::{
    Assessment, PackFile, Problem, catalogue, clock, examine, import::is_project, session::Session,
    text_form::text_of, view::ImportNote, write::write,
};
use bulkhead_exchange::project_json;
use bulkhead_report::{Inputs, Review, html, pack};
use std::path::Path;

/// Renders the report about a model as one HTML file.
pub(crate) fn report_of(
    assessment: &Assessment,
    made_by: &str,
    review: Option<Review<'_>>,
) -> Result<String, Problem> {
    let inputs = Inputs {
        model: assessment.model(),
        analysis: assessment.analysis(),
        catalogue: assessment.catalogue(),
        made_at: &clock::now(),
        made_by,
        content_hash: &project_json::sha_256(&text_of(assessment.model())?),
        program_version: env!("CARGO_PKG_VERSION"),
        review,
    };
    html(&pack(&inputs)).map_err(|error| Problem::file(error.to_string()))
}

/// Writes the report about a project, or about any file that can be read as a model, looked at with
/// further packs of rules; an older file of that name gives way. Returns what is left out of it.
///
/// # Errors
/// A [`Problem`] that says what cannot be read or written; an older file is as it was then.
pub fn write_report(
    input: &Path,
    output: &Path,
    packs: &[PackFile],
) -> Result<Vec<ImportNote>, Problem> {
    if is_project(input) {
        let session = Session::open(input, catalogue(packs, false)?)?;
        session.write_report(output)?;
        let notes = session.assessment().unknown_components();
        return Ok(notes.into_iter().collect());
    }
    let examined = examine(input, packs, false)?;
    write(
        output,
        report_of(&examined.assessment, "", None)?.as_bytes(),
    )?;
    Ok(examined.notes)
}
