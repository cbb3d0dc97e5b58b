use crate::{
    arguments::{self, Target},
    failure::Failure,
};
use bulkhead_session::{PictureFormat, examine, write_picture, write_text};

pub(crate) fn run(arguments: &arguments::Export) -> Result<(), Failure> {
    let examined = examine(&arguments.project, &[], false)?;
    for note in &examined.notes {
        eprintln!("bulkhead: {}", note.sentence);
    }
    let picture = |format| {
        write_picture(
            &examined.assessment,
            arguments.diagram.as_deref(),
            format,
            arguments.scale,
            &arguments.output,
        )
    };
    match arguments.to {
        Target::Json => write_text(examined.assessment.model(), &arguments.output)?,
        Target::Svg => picture(PictureFormat::Svg)?,
        Target::Png => picture(PictureFormat::Png)?,
    }
    Ok(())
}
