use crate::{
    arguments::{self, Format},
    failure::Failure,
};
use bulkhead_session::write_report;

pub(crate) fn run(arguments: &arguments::Report) -> Result<(), Failure> {
    match arguments.format {
        Format::Html => write_report(&arguments.project, &arguments.output)?,
    }
    Ok(())
}
