use crate::{
    arguments::{self, Format},
    failure::Failure,
};
use bulkhead_session::{Session, catalogue};

pub(crate) fn run(arguments: &arguments::Report) -> Result<(), Failure> {
    let session = Session::open(&arguments.project, catalogue(&[], false)?)?;
    match arguments.format {
        Format::Html => session.write_report(&arguments.output)?,
    }
    Ok(())
}
