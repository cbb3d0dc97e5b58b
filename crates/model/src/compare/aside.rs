//! What was written down beside the drawing: decisions and worksheets.

use super::{Difference, DifferenceKind, fields};
use crate::{Decision, Model, RecordKey, ThreatId};

/// Decisions are a log: what was added is told with the one that counted before.
pub(super) fn decisions(old: &Model, new: &Model, found: &mut Vec<Difference>) {
    let none = Vec::new();
    let threats = old.decisions.keys().chain(
        new.decisions
            .keys()
            .filter(|threat| !old.decisions.contains_key(threat)),
    );
    for &threat in threats {
        let before = old.decisions.get(&threat).unwrap_or(&none).last();
        let after = new.decisions.get(&threat).unwrap_or(&none).last();
        if before != after {
            found.extend(decision(threat, before, after));
        }
    }
}

fn decision(
    threat: ThreatId,
    before: Option<&Decision>,
    after: Option<&Decision>,
) -> Option<Difference> {
    let told = after.or(before)?;
    let facts = |it: Option<&Decision>| it.map(fields::decision).unwrap_or_default();
    Some(Difference {
        kind: match (before, after) {
            (None, _) => DifferenceKind::Added,
            (_, None) => DifferenceKind::Removed,
            _ => DifferenceKind::Changed,
        },
        key: RecordKey::Decision {
            threat,
            number: told.number,
        },
        name: told.title.clone(),
        fields: fields::changed(&facts(before), &facts(after)),
    })
}

pub(super) fn worksheets(old: &Model, new: &Model, found: &mut Vec<Difference>) {
    let elements = old.worksheets.keys().chain(
        new.worksheets
            .keys()
            .filter(|element| !old.worksheets.contains_key(element)),
    );
    for &element in elements {
        let (before, after) = (old.worksheets.get(&element), new.worksheets.get(&element));
        if before == after {
            continue;
        }
        let facts = |it: Option<_>| it.map(fields::worksheet).unwrap_or_default();
        let item = element.into();
        let name = new.name(item).or_else(|| old.name(item));
        found.push(Difference {
            kind: match (before, after) {
                (None, _) => DifferenceKind::Added,
                (_, None) => DifferenceKind::Removed,
                _ => DifferenceKind::Changed,
            },
            key: RecordKey::Worksheet(element),
            name: name.unwrap_or_default().to_owned(),
            fields: fields::changed(&facts(before), &facts(after)),
        });
    }
}
