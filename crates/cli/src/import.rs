use crate::{arguments, counted::made, failure::Failure, notes};
use bulkhead_session::{Session, Work, catalogue};
use std::io::{Write, stdout};

pub(crate) fn run(arguments: &arguments::Import) -> Result<(), Failure> {
    let catalogue = catalogue(&arguments.packs.read()?, false)?;
    let (session, notes) = Session::import(
        &arguments.input,
        &arguments.output,
        false,
        catalogue,
        &Work::default(),
    )?;
    notes::say(&notes);
    notes::say(session.assessment().unknown_components().as_slice());
    writeln!(stdout(), "{}", made(&session))?;
    Ok(())
}
