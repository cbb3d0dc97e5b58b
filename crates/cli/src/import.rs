use crate::{arguments, counted::made, failure::Failure};
use bulkhead_session::{Session, Work, catalogue};
use std::io::{Write, stdout};

pub(crate) fn run(arguments: &arguments::Import) -> Result<(), Failure> {
    let catalogue = catalogue(&[], false)?;
    let (session, notes) = Session::import(
        &arguments.input,
        &arguments.output,
        false,
        catalogue,
        &Work::default(),
    )?;
    for note in notes {
        eprintln!("bulkhead: {}", note.sentence);
    }
    writeln!(stdout(), "{}", made(&session))?;
    Ok(())
}
