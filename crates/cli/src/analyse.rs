mod json;
mod text;

use crate::{
    arguments::{self, Show},
    failure::Failure,
};
use bulkhead_session::{Examined, PackFile, examine, view::ThreatDetail};
use std::cmp::Reverse;

pub(crate) fn run(arguments: &arguments::Analyse) -> Result<(), Failure> {
    let packs = arguments.pack.iter().map(|path| PackFile::read(path));
    let packs = packs.collect::<Result<Vec<_>, _>>()?;
    let examined = examine(&arguments.project, &packs, arguments.only_packs)?;
    if arguments.json {
        return json::write(&examined);
    }
    // What was left out concerns whoever reads the answer, whatever is shown of it.
    for note in &examined.notes {
        eprintln!("bulkhead: {}", note.sentence);
    }
    let assessment = &examined.assessment;
    match arguments.show {
        Show::Threats => text::threats(assessment, &details(&examined)?),
        Show::Crossings => text::crossings(assessment),
        Show::Coverage => text::coverage(assessment),
        Show::Questions => text::questions(assessment),
    }
}

/// Returns all threats with all that is known about them, by what they are about: the most exposed
/// subject first, and the worst threat about it.
fn details(examined: &Examined) -> Result<Vec<ThreatDetail>, Failure> {
    let mut details = Vec::new();
    for row in examined.assessment.threats() {
        details.push(examined.assessment.threat(row.id)?);
    }
    details.sort_by(|a, b| key(a).cmp(&key(b)));
    Ok(details)
}

fn key(detail: &ThreatDetail) -> impl Ord + '_ {
    let row = &detail.row;
    let about = (row.exposure.order, &row.subject_name, row.subject);
    let worst = (Reverse(row.severity), row.crossing);
    (
        about,
        worst,
        row.letter.is_none(),
        row.letter,
        &row.rule,
        row.id,
    )
}
