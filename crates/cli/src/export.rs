use crate::{
    arguments::{self, Target},
    failure::Failure,
};
use bulkhead_session::{examine, write_text};

pub(crate) fn run(arguments: &arguments::Export) -> Result<(), Failure> {
    let examined = examine(&arguments.project, &[], false)?;
    for note in &examined.notes {
        eprintln!("bulkhead: {}", note.sentence);
    }
    match arguments.to {
        Target::Json => write_text(examined.assessment.model(), &arguments.output)?,
    }
    Ok(())
}
