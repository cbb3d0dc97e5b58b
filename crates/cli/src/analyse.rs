mod json;
mod text;

use crate::{
    arguments::{self, Show},
    failure::Failure,
    notes,
};
use bulkhead_session::{Examined, examine, view::ThreatDetail};
use std::cmp::Reverse;

pub(crate) fn run(arguments: &arguments::Analyse) -> Result<(), Failure> {
    let packs = arguments.packs.read()?;
    let examined = examine(&arguments.project, &packs, arguments.only_packs)?;
    if arguments.json {
        return json::write(&examined);
    }
    notes::say(&examined.notes);
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
