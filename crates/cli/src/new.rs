use crate::{arguments, counted::made, failure::Failure};
use bulkhead_session::{Session, catalogue};
use std::io::{Write, stdout};

pub(crate) fn run(arguments: &arguments::New) -> Result<(), Failure> {
    let catalogue = catalogue(&[], false)?;
    let session = Session::create(&arguments.output, &arguments.model, false, catalogue)?;
    writeln!(stdout(), "{}", made(&session))?;
    Ok(())
}
