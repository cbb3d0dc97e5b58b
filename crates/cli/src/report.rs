use crate::{
    arguments::{self, Format},
    failure::Failure,
    notes,
};
use bulkhead_session::write_report;

pub(crate) fn run(arguments: &arguments::Report) -> Result<(), Failure> {
    match arguments.format {
        Format::Html => notes::say(&write_report(
            &arguments.project,
            &arguments.output,
            &arguments.packs.read()?,
        )?),
    }
    Ok(())
}
