//! Where in the text something is wrong.

use crate::ReadError;
use bulkhead_model::{Flaw, RecordKey};
use std::fmt::Display;

/// Says what the parser met, and where.
pub(super) fn syntax(error: &serde_json::Error, path: &str) -> ReadError {
    let message = error.to_string();
    let end = message.rfind(" at line ").unwrap_or(message.len());
    let what = message.get(..end).unwrap_or(&message);
    ReadError::Syntax {
        path: path.to_owned(),
        line: u32::try_from(error.line()).unwrap_or(u32::MAX).max(1),
        column: error.column().max(1),
        what: format!("{what}; correct it, or export the model again"),
    }
}

/// Says what stands in the file twice, and where the second time.
pub(super) fn repeated(text: &str, key: &RecordKey, path: &str) -> ReadError {
    let quoted = |id: &dyn Display| (format!("\"{id}\""), format!("the identity {id}"));
    let (needle, what) = match key {
        RecordKey::About => ("\"about\"".to_owned(), "\"about\"".to_owned()),
        RecordKey::Element(id) => quoted(id),
        RecordKey::Flow(id) => quoted(id),
        RecordKey::Boundary(id) => quoted(id),
        RecordKey::Diagram(id) => quoted(id),
        RecordKey::AppliedControl(id) => quoted(id),
        RecordKey::Assumption(id) => quoted(id),
        RecordKey::Question(id) => quoted(id),
        RecordKey::Participant(id) => quoted(id),
        RecordKey::Annotation(id) => quoted(id),
        RecordKey::OwnThreat(id) => quoted(id),
        RecordKey::FlowDrawing { diagram, flow } => (
            format!("\"{diagram}\""),
            format!("how the flow {flow} is drawn"),
        ),
        RecordKey::Placement { diagram, .. } => (
            format!("\"{diagram}\""),
            format!("a place on the diagram {diagram}"),
        ),
        RecordKey::Course { diagram, .. } => (
            format!("\"{diagram}\""),
            format!("a line on the diagram {diagram}"),
        ),
        RecordKey::Decision { threat, number } => (
            format!("\"{threat}\""),
            format!("decision {number} about the threat {threat}"),
        ),
        RecordKey::Worksheet(id) => (format!("\"{id}\""), format!("the worksheet of {id}")),
    };
    ReadError::Syntax {
        path: path.to_owned(),
        line: lines_of(text, &needle).last().unwrap_or(1),
        column: 1,
        what: format!("{what} stands in the file more than once; remove one of the two"),
    }
}

/// Says what keeps the model from being sound, and where the name of it stands.
pub(super) fn flaw(text: &str, flaw: &Flaw, path: &str) -> ReadError {
    let item = match flaw {
        Flaw::Value { item, .. }
        | Flaw::Dangling { item }
        | Flaw::ZoneCycle { item }
        | Flaw::Form { item } => item,
        Flaw::DecisionOrder { title } => title,
        Flaw::TooMany | Flaw::TooManyKept => "",
    };
    let quoted = serde_json::to_string(item).unwrap_or_default();
    ReadError::Syntax {
        path: path.to_owned(),
        line: line_of(text, &quoted),
        column: 1,
        what: format!("{flaw}; correct it there"),
    }
}

/// Returns the first line that holds a text, from 1; the first line when none does.
pub(super) fn line_of(text: &str, needle: &str) -> u32 {
    lines_of(text, needle).next().unwrap_or(1)
}

fn lines_of<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = u32> + 't {
    (1..)
        .zip(text.lines())
        .filter(move |(_, line)| line.contains(needle))
        .map(|(number, _)| number)
}
