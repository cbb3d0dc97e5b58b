use crate::{
    arguments::{self, Target},
    failure::Failure,
    notes,
};
use bulkhead_session::{PICTURE_SCALE, PictureFormat, examine, write_picture, write_text};

pub(crate) fn run(arguments: &arguments::Export) -> Result<(), Failure> {
    fits(arguments)?;
    let examined = examine(&arguments.project, &arguments.packs.read()?, false)?;
    notes::say(&examined.notes);
    let picture = |format| {
        write_picture(
            &examined.assessment,
            arguments.diagram.as_deref(),
            format,
            arguments.scale.unwrap_or(PICTURE_SCALE),
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

/// Refuses what would be left aside without a word, and a name that says something else than what
/// is written.
fn fits(arguments: &arguments::Export) -> Result<(), Failure> {
    let form = name(arguments.to);
    if arguments.diagram.is_some() && matches!(arguments.to, Target::Json) {
        return Err(Failure::Usage(
            "--diagram chooses what is drawn, and --to json writes the whole model. Leave it out, \
             or choose --to svg or --to png."
                .to_owned(),
        ));
    }
    if arguments.scale.is_some() && !matches!(arguments.to, Target::Png) {
        return Err(Failure::Usage(format!(
            "--scale is about pixels, and --to {form} writes none. Leave it out, or choose --to png."
        )));
    }
    let ending = arguments.output.extension().and_then(|it| it.to_str());
    let other = [Target::Json, Target::Svg, Target::Png]
        .into_iter()
        .map(name)
        .find(|known| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(known)))
        .filter(|known| *known != form);
    match other {
        None => Ok(()),
        Some(other) => Err(Failure::Usage(format!(
            "{} would hold {form} under a name that says {other}. Choose --to {other}, or a name \
             that ends with .{form}.",
            arguments.output.display()
        ))),
    }
}

const fn name(target: Target) -> &'static str {
    match target {
        Target::Json => "json",
        Target::Svg => "svg",
        Target::Png => "png",
    }
}
