mod json;
mod text;

use crate::{arguments, failure::Failure, notes};
use bulkhead_session::{
    Problem, Session, catalogue, compare_files,
    diagram::Style,
    view::{ComparisonView, ImportNote, StateOf},
    write_drawing,
};

pub(crate) fn run(arguments: &arguments::Diff) -> Result<(), Failure> {
    let (view, notes) = view(arguments)?;
    if let Some(path) = &arguments.svg {
        write_drawing(&view, path)?;
    }
    if arguments.json {
        json::write(&view, &notes)
    } else {
        notes::say(&notes);
        text::write(&view)
    }
}

fn view(arguments: &arguments::Diff) -> Result<(ComparisonView, Vec<ImportNote>), Problem> {
    let packs = arguments.packs.read()?;
    if let Some(new) = &arguments.new {
        return compare_files(&arguments.old, new, &packs);
    }
    let session = Session::open(&arguments.old, catalogue(&packs, false)?)?;
    let (old, new) = match &arguments.snapshot[..] {
        [old] => (session.snapshot_named(old)?, StateOf::Today),
        [old, new, ..] => (session.snapshot_named(old)?, session.snapshot_named(new)?),
        [] => (session.newest_snapshot()?, StateOf::Today),
    };
    let notes = session.assessment().unknown_components();
    let view = session.compare(old, new, Style::Light)?;
    Ok((view, notes.into_iter().collect()))
}
