//! Diagrams: what they are called, and what they show where.

use super::{Difference, DifferenceKind, Field, FieldDifference};
use crate::{DiagramId, ItemId, Model, RecordKey};
use std::collections::BTreeSet;

pub(super) fn diagrams(old: &Model, new: &Model, found: &mut Vec<Difference>) {
    for (&id, after) in &new.diagrams {
        let Some(before) = old.diagrams.get(&id) else {
            found.push(difference(
                DifferenceKind::Added,
                id,
                &after.name,
                Vec::new(),
            ));
            continue;
        };
        let mut fields = Vec::new();
        if before.name != after.name {
            let names = (Some(before.name.clone()), Some(after.name.clone()));
            fields.push(field("name", names));
        }
        let moved = moved(old, new, id);
        shown(old, new, id, &mut fields);
        texts(old, new, id, &mut fields);
        let kind = if fields.is_empty() {
            DifferenceKind::Moved
        } else {
            DifferenceKind::Changed
        };
        if !moved.is_empty() {
            fields.push(field("moved", (None, Some(listed(moved)))));
        }
        if !fields.is_empty() {
            found.push(difference(kind, id, &after.name, fields));
        }
    }
    let gone = old.diagrams.iter();
    for (&id, before) in gone.filter(|(id, _)| !new.diagrams.contains_key(id)) {
        found.push(difference(
            DifferenceKind::Removed,
            id,
            &before.name,
            Vec::new(),
        ));
    }
}

/// Names what stands on a diagram in both models, and elsewhere.
fn moved<'m>(old: &Model, new: &'m Model, diagram: DiagramId) -> BTreeSet<&'m str> {
    let places = new.placements.iter().filter_map(|(key, frame)| {
        let before = old.placements.get(key)?;
        (key.0 == diagram && before != frame).then_some(key.1)
    });
    let lines = new.courses.iter().filter_map(|(key, curve)| {
        let before = old.courses.get(key)?;
        (key.0 == diagram && before != curve).then_some(key.1)
    });
    let flows = new.flow_drawings.iter().filter_map(|(key, drawn)| {
        let here = key.0 == diagram && old.flows.contains_key(&key.1);
        (here && old.flow_drawings.get(key) != Some(drawn)).then_some(key.1.into())
    });
    let routed = old.flow_drawings.keys().filter_map(|key| {
        let here = key.0 == diagram && !new.flow_drawings.contains_key(key);
        here.then_some(key.1.into())
    });
    places
        .chain(lines)
        .chain(flows)
        .chain(routed)
        .filter_map(|item| new.name(item))
        .collect()
}

/// Names what both models have, and only one of them shows on a diagram.
fn shown(old: &Model, new: &Model, diagram: DiagramId, fields: &mut Vec<FieldDifference>) {
    let only = |one: &Model, other: &Model| -> BTreeSet<String> {
        let places = one.placements.keys();
        places
            .filter(|key| key.0 == diagram && !other.placements.contains_key(*key))
            .filter(|key| other.name(key.1).is_some())
            .filter_map(|key: &(DiagramId, ItemId)| one.name(key.1))
            .map(str::to_owned)
            .collect()
    };
    let (gone, come) = (only(old, new), only(new, old));
    let list = |names: BTreeSet<String>| (!names.is_empty()).then(|| listed(names));
    if !gone.is_empty() || !come.is_empty() {
        fields.push(field("shows", (list(gone), list(come))));
    }
}

/// Tells which free texts came, went or changed.
fn texts(old: &Model, new: &Model, diagram: DiagramId, fields: &mut Vec<FieldDifference>) {
    let only = |one: &Model, other: &Model| -> Vec<String> {
        let texts = one.annotations.values().filter(|it| it.diagram == diagram);
        texts
            .filter(|it| {
                other
                    .annotations
                    .get(&it.id)
                    .is_none_or(|other| other.text != it.text)
            })
            .map(|it| it.text.clone())
            .collect()
    };
    let (gone, come) = (only(old, new), only(new, old));
    let list = |texts: Vec<String>| (!texts.is_empty()).then(|| texts.join("\n"));
    if !gone.is_empty() || !come.is_empty() {
        fields.push(field("texts", (list(gone), list(come))));
    }
}

fn listed<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> String {
    let mut text = String::new();
    for name in names {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(name.as_ref());
    }
    text
}

fn field(name: &'static str, (before, after): (Option<String>, Option<String>)) -> FieldDifference {
    FieldDifference {
        field: Field::Named(name),
        before,
        after,
    }
}

fn difference(
    kind: DifferenceKind,
    id: DiagramId,
    name: &str,
    fields: Vec<FieldDifference>,
) -> Difference {
    Difference {
        kind,
        key: RecordKey::Diagram(id),
        name: name.to_owned(),
        fields,
    }
}
