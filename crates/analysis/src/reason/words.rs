use crate::catalogue::Wording;
use bulkhead_model::{BoundaryId, Evidence, Model, OwnThreat};

/// Says where a value came from.
pub(crate) fn said_by(evidence: &Evidence, wording: &Wording) -> String {
    match evidence {
        Evidence::Person { name } if name.is_empty() => wording.reason("evidence_nobody", &[]),
        Evidence::Person { name } => wording.reason("evidence_person", &[("person", name)]),
        Evidence::ReferenceModel { model } => {
            wording.reason("evidence_reference_model", &[("model", model)])
        }
        Evidence::File { path, line } => wording.reason(
            "evidence_file",
            &[("path", path), ("line", &line.to_string())],
        ),
    }
}

/// Says who added a threat, and on which day.
pub(super) fn added_by(threat: &OwnThreat, wording: &Wording) -> String {
    // The day of an ISO 8601 time.
    let day = threat.at.get(..10).unwrap_or(&threat.at);
    if threat.by.is_empty() {
        wording.reason("added", &[("day", day)])
    } else {
        wording.reason("added_by", &[("person", &threat.by), ("day", day)])
    }
}

/// Lists boundaries by name.
pub(super) fn names(
    model: &Model,
    wording: &Wording,
    boundaries: impl Iterator<Item = BoundaryId>,
) -> String {
    let names: Vec<String> = boundaries
        .filter_map(|id| model.boundaries.get(&id).map(|zone| zone.name.clone()))
        .collect();
    list(&names, wording)
}

/// Sets a title off from the sentence around it.
pub(super) fn quoted(title: &str, wording: &Wording) -> String {
    wording.reason("property", &[("property", title)])
}

/// Writes a list as people do: "a", "a and b", "a, b and c".
pub(super) fn list(items: &[String], wording: &Wording) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            wording.reason("list", &[("first", &first.join(", ")), ("last", last)])
        }
    }
}
