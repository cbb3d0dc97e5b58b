//! What is different between two models, fact by fact, as plain values. Identities tell what is
//! the same thing; everything else may have changed.

mod aside;
mod fields;
mod layout;
mod names;

use crate::{DiagramId, ItemId, Model, RecordKey, ThreatId};
use names::Names;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// How something differs between two models.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// Only the newer model has it.
    Added,
    /// Only the older model has it.
    Removed,
    /// Both have it, and it says something else.
    Changed,
    /// Things stand elsewhere on a diagram, and nothing else changed about it.
    Moved,
}

/// Something that differs between two models.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// How it differs.
    pub kind: DifferenceKind,
    /// What it is.
    pub key: RecordKey,
    /// Its name, in the newer model where it has it.
    pub name: String,
    /// What it says differently. For what was added or removed, what it says.
    pub fields: Vec<FieldDifference>,
}

/// A fact that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldDifference {
    /// Which one.
    pub field: Field,
    /// What the older model says; nothing where it says nothing.
    pub before: Option<String>,
    /// What the newer model says; nothing where it says nothing.
    pub after: Option<String>,
}

/// Which fact it is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    /// A field that every record of the kind has, by the name that files give it.
    Named(&'static str),
    /// A stated property, by its key.
    Property(String),
    /// Where the value of a property came from, by the key of the property.
    Evidence(String),
    /// An answer of a worksheet, by its key.
    Answer(String),
    /// What a worksheet says about a family of controls, by the key of the family.
    Family(String),
}

impl Difference {
    /// Returns what a person can point at, when it is about such a thing.
    pub const fn item(&self) -> Option<ItemId> {
        match self.key {
            RecordKey::Element(id) | RecordKey::Worksheet(id) => Some(ItemId::Element(id)),
            RecordKey::Flow(id) => Some(ItemId::Flow(id)),
            RecordKey::Boundary(id) => Some(ItemId::Boundary(id)),
            _ => None,
        }
    }

    /// Returns the diagram, when it is about one.
    pub const fn diagram(&self) -> Option<DiagramId> {
        match self.key {
            RecordKey::Diagram(id) => Some(id),
            _ => None,
        }
    }

    /// Returns the threat, when it is a decision about one.
    pub const fn threat(&self) -> Option<ThreatId> {
        match self.key {
            RecordKey::Decision { threat, .. } => Some(threat),
            _ => None,
        }
    }
}

/// Returns everything that differs between two models: what the project says about itself, then
/// boundaries, elements, flows, diagrams, decisions, worksheets, and what was written down beside
/// them, each by identity. How things stand on a diagram is told once for each diagram.
pub fn compare(old: &Model, new: &Model) -> Vec<Difference> {
    let mut found = Vec::new();
    let about = fields::changed(&fields::about(&old.about), &fields::about(&new.about));
    if !about.is_empty() {
        found.push(Difference {
            kind: DifferenceKind::Changed,
            key: RecordKey::About,
            name: new.about.title.clone(),
            fields: about,
        });
    }
    let names = Names::of(old, new);
    let boundaries = (&old.boundaries, &new.boundaries);
    each(
        boundaries,
        &names,
        &mut found,
        RecordKey::Boundary,
        |it| &it.name,
        fields::boundary,
    );
    let elements = (&old.elements, &new.elements);
    each(
        elements,
        &names,
        &mut found,
        RecordKey::Element,
        |it| &it.name,
        fields::element,
    );
    let flows = (&old.flows, &new.flows);
    each(
        flows,
        &names,
        &mut found,
        RecordKey::Flow,
        |it| &it.name,
        fields::flow,
    );
    layout::diagrams(old, new, &mut found);
    aside::decisions(old, new, &mut found);
    aside::worksheets(old, new, &mut found);
    let own_threats = (&old.own_threats, &new.own_threats);
    each(
        own_threats,
        &names,
        &mut found,
        RecordKey::OwnThreat,
        |it| &it.title,
        fields::own_threat,
    );
    let controls = (&old.applied_controls, &new.applied_controls);
    each(
        controls,
        &names,
        &mut found,
        RecordKey::AppliedControl,
        |it| &it.title,
        fields::applied_control,
    );
    let assumptions = (&old.assumptions, &new.assumptions);
    each(
        assumptions,
        &names,
        &mut found,
        RecordKey::Assumption,
        |it| &it.text,
        fields::assumption,
    );
    let questions = (&old.questions, &new.questions);
    each(
        questions,
        &names,
        &mut found,
        RecordKey::Question,
        |it| &it.text,
        fields::question,
    );
    let participants = (&old.participants, &new.participants);
    each(
        participants,
        &names,
        &mut found,
        RecordKey::Participant,
        |it| &it.name,
        fields::participant,
    );
    found
}

fn each<K: Copy + Ord, V: PartialEq>(
    (old, new): (&BTreeMap<K, V>, &BTreeMap<K, V>),
    names: &Names,
    found: &mut Vec<Difference>,
    key: fn(K) -> RecordKey,
    name: fn(&V) -> &String,
    facts: fn(&V, &Names) -> Vec<(Field, String)>,
) {
    for (&id, after) in new {
        let before = old.get(&id);
        if before == Some(after) {
            continue;
        }
        let was = before.map(|it| facts(it, names)).unwrap_or_default();
        let fields = fields::changed(&was, &facts(after, names));
        let kind = match before {
            None => DifferenceKind::Added,
            Some(_) if fields.is_empty() => continue,
            Some(_) => DifferenceKind::Changed,
        };
        let (key, name) = (key(id), name(after).clone());
        found.push(Difference {
            kind,
            key,
            name,
            fields,
        });
    }
    for (&id, before) in old.iter().filter(|(id, _)| !new.contains_key(id)) {
        found.push(Difference {
            kind: DifferenceKind::Removed,
            key: key(id),
            name: name(before).clone(),
            fields: fields::changed(&facts(before, names), &[]),
        });
    }
}

#[cfg(test)]
mod tests;
