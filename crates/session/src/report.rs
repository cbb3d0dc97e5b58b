//! The board pack of whatever can be assessed.

use crate::{
    Assessment, Problem, catalogue, clock, examine, import::is_project, session::Session,
    text_form::text_of, write::write,
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

/// Writes the report about a project, or about any file that can be read as a model; an older file
/// of that name gives way.
///
/// # Errors
/// A [`Problem`] that says what cannot be read or written; an older file is as it was then.
pub fn write_report(input: &Path, output: &Path) -> Result<(), Problem> {
    if is_project(input) {
        return Session::open(input, catalogue(&[], false)?)?.write_report(output);
    }
    let examined = examine(input, &[], false)?;
    write(
        output,
        report_of(&examined.assessment, "", None)?.as_bytes(),
    )
}
