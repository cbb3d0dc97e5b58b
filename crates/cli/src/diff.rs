mod json;
mod text;

use crate::{arguments, failure::Failure};
use bulkhead_session::{
    Problem, Session, catalogue, compare_files,
    diagram::Style,
    view::{ComparisonView, StateOf},
    write_drawing,
};

pub(crate) fn run(arguments: &arguments::Diff) -> Result<(), Failure> {
    let view = view(arguments)?;
    if let Some(path) = &arguments.svg {
        write_drawing(&view, path)?;
    }
    if arguments.json {
        json::write(&view)
    } else {
        text::write(&view)
    }
}

fn view(arguments: &arguments::Diff) -> Result<ComparisonView, Problem> {
    if let Some(new) = &arguments.new {
        return compare_files(&arguments.old, new);
    }
    let session = Session::open(&arguments.old, catalogue(&[], false)?)?;
    let (old, new) = match &arguments.snapshot[..] {
        [old] => (session.snapshot_named(old)?, StateOf::Today),
        [old, new, ..] => (session.snapshot_named(old)?, session.snapshot_named(new)?),
        [] => (session.newest_snapshot()?, StateOf::Today),
    };
    session.compare(old, new, Style::Light)
}
