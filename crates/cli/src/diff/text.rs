use crate::failure::Failure;
use bulkhead_session::{
    analysis::{ComparedFact, ComparisonEntry, ComparisonMark},
    view::ComparisonView,
};
use std::io::{Write, stdout};

/// Writes the differences as a list: a sign, the name, and below it what changed.
pub(super) fn write(view: &ComparisonView) -> Result<(), Failure> {
    let mut out = stdout().lock();
    writeln!(out, "{} -> {}", view.before, view.after)?;
    if view.comparison.groups.is_empty() {
        writeln!(out, "Nothing is different.")?;
    }
    for group in &view.comparison.groups {
        writeln!(out, "\n{} ({})", group.title, group.entries.len())?;
        for entry in &group.entries {
            entry_of(&mut out, entry)?;
        }
    }
    Ok(())
}

fn entry_of(out: &mut impl Write, entry: &ComparisonEntry) -> Result<(), Failure> {
    let about = if entry.about.is_empty() {
        String::new()
    } else {
        format!(" [{}]", entry.about)
    };
    writeln!(
        out,
        "  {} {}{about} ({})",
        sign(entry.mark),
        entry.name,
        entry.word
    )?;
    for ComparedFact {
        title,
        before,
        after,
    } in &entry.facts
    {
        let told = match (before, after) {
            (Some(before), Some(after)) => format!("{} -> {}", line(before), line(after)),
            (None, Some(after)) => format!("+ {}", line(after)),
            (Some(before), None) => format!("- {}", line(before)),
            (None, None) => String::new(),
        };
        writeln!(out, "      {title}: {told}")?;
    }
    Ok(())
}

/// Keeps a text of several lines on one.
fn line(text: &str) -> String {
    text.split('\n').collect::<Vec<_>>().join(" / ")
}

const fn sign(mark: ComparisonMark) -> char {
    match mark {
        ComparisonMark::Added | ComparisonMark::New => '+',
        ComparisonMark::Removed | ComparisonMark::Gone => '-',
        ComparisonMark::Changed | ComparisonMark::Moved => '~',
        ComparisonMark::Reopened => '!',
        ComparisonMark::Decided | ComparisonMark::Controlled => '*',
    }
}
