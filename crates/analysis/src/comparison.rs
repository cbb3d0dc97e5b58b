//! What is different between two states of a model and in the threats that follow from each, in
//! words: the window, the command line and the report all show this one value.

mod threats;
mod words;

use crate::{Analysis, Catalogue};
use bulkhead_model::{
    DiagramId, Difference, DifferenceKind, Field, FieldDifference, ItemId, Model, RecordKey,
    ThreatId, compare,
};
use serde::Serialize;
use specta::Type;
use words::Words;

/// A model with the threats that follow from it, as one side of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The model.
    pub model: &'a Model,
    /// What was found in exactly this model.
    pub analysis: &'a Analysis,
}

/// Everything that differs between two states, in reading order.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// What differs, by what it is; groups without a difference are left out.
    pub groups: Vec<ComparisonGroup>,
    /// How many entries all groups have together.
    pub count: u32,
}

/// Differences of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonGroup {
    /// What it is about, as scripts read it, such as `elements`.
    pub key: String,
    /// The same for people.
    pub title: String,
    /// What differs.
    pub entries: Vec<ComparisonEntry>,
}

/// Something that differs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonEntry {
    /// How it differs.
    pub mark: ComparisonMark,
    /// The same as a word.
    pub word: String,
    /// What it is called, in the newer state where it has it.
    pub name: String,
    /// What it belongs to, where the name alone does not say it. Empty otherwise.
    pub about: String,
    /// Element, flow or boundary that it is about.
    pub item: Option<ItemId>,
    /// Diagram that it is about.
    pub diagram: Option<DiagramId>,
    /// Threat that it is about.
    pub threat: Option<ThreatId>,
    /// What it says differently.
    pub facts: Vec<ComparedFact>,
}

/// How something differs between two states.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ComparisonMark {
    /// Only the newer state has it.
    Added,
    /// Only the older state has it.
    Removed,
    /// Both have it, and it says something else.
    Changed,
    /// Only where things stand on the diagram differs.
    Moved,
    /// The threat is found only in the newer state.
    New,
    /// The threat is no longer found.
    Gone,
    /// The threat was answered and is open again.
    Reopened,
    /// The threat was decided about.
    Decided,
    /// A stated fact answers the threat now.
    Controlled,
}

impl ComparisonMark {
    /// Returns the mark as content and scripts spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::New => "new",
            Self::Gone => "gone",
            Self::Reopened => "reopened",
            Self::Decided => "decided",
            Self::Controlled => "controlled",
        }
    }
}

impl From<DifferenceKind> for ComparisonMark {
    fn from(kind: DifferenceKind) -> Self {
        match kind {
            DifferenceKind::Added => Self::Added,
            DifferenceKind::Removed => Self::Removed,
            DifferenceKind::Changed => Self::Changed,
            DifferenceKind::Moved => Self::Moved,
        }
    }
}

/// A fact that differs, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedFact {
    /// What it is called.
    pub title: String,
    /// What the older state says; nothing where it says nothing.
    pub before: Option<String>,
    /// What the newer state says; nothing where it says nothing.
    pub after: Option<String>,
}

/// Groups in reading order.
const GROUPS: [&str; 13] = [
    "about",
    "boundaries",
    "elements",
    "flows",
    "diagrams",
    "threats",
    "own-threats",
    "decisions",
    "controls",
    "assumptions",
    "questions",
    "participants",
    "worksheets",
];

/// Compares two states. The same states always give the same comparison.
pub fn comparison(old: Side<'_>, new: Side<'_>, catalogue: &Catalogue) -> Comparison {
    let words = Words {
        old: old.model,
        new: new.model,
        catalogue,
    };
    let mut found: Vec<(&str, ComparisonEntry)> = compare(old.model, new.model)
        .iter()
        .map(|difference| (group(difference), entry(&words, difference)))
        .collect();
    let threats = threats::threats(old, new, &words);
    found.extend(threats.into_iter().map(|entry| ("threats", entry)));
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let mut groups: Vec<ComparisonGroup> = GROUPS
        .iter()
        .map(|&key| ComparisonGroup {
            key: key.to_owned(),
            title: words.of(&format!("group_{key}")),
            entries: Vec::new(),
        })
        .collect();
    for (key, entry) in found {
        if let Some(group) = groups.iter_mut().find(|it| it.key == key) {
            group.entries.push(entry);
        }
    }
    groups.retain(|group| !group.entries.is_empty());
    for group in &mut groups {
        group
            .entries
            .sort_by(|a, b| (&a.name, &a.about).cmp(&(&b.name, &b.about)));
    }
    Comparison { groups, count }
}

const fn group(difference: &Difference) -> &'static str {
    match difference.key {
        RecordKey::About => "about",
        RecordKey::Boundary(_) => "boundaries",
        RecordKey::Element(_) => "elements",
        RecordKey::Flow(_) => "flows",
        RecordKey::Diagram(_)
        | RecordKey::Placement { .. }
        | RecordKey::Course { .. }
        | RecordKey::FlowDrawing { .. }
        | RecordKey::Annotation(_) => "diagrams",
        RecordKey::OwnThreat(_) => "own-threats",
        RecordKey::Decision { .. } => "decisions",
        RecordKey::Worksheet(_) => "worksheets",
        RecordKey::AppliedControl(_) => "controls",
        RecordKey::Assumption(_) => "assumptions",
        RecordKey::Question(_) => "questions",
        RecordKey::Participant(_) => "participants",
    }
}

fn entry(words: &Words<'_>, difference: &Difference) -> ComparisonEntry {
    let mark = ComparisonMark::from(difference.kind);
    let facts = difference.fields.iter();
    let told = facts.filter(|field| {
        words::is_worth_telling(difference, field)
            && !words::stands_with_its_value(difference, field)
    });
    ComparisonEntry {
        mark,
        word: words.of(mark.key()),
        name: difference.name.clone(),
        about: words.about(difference),
        item: difference.item(),
        diagram: difference.diagram(),
        threat: difference.threat(),
        facts: told.map(|field| fact(words, difference, field)).collect(),
    }
}

fn fact(words: &Words<'_>, difference: &Difference, field: &FieldDifference) -> ComparedFact {
    let value = |value: &Option<String>| {
        let value = value.as_deref()?;
        Some(words.value(field, value))
    };
    let (before, after) = match &field.field {
        Field::Property(key) | Field::Evidence(key) => words.stated(difference, key),
        _ => (value(&field.before), value(&field.after)),
    };
    ComparedFact {
        title: words.field(difference, &field.field),
        before,
        after,
    }
}

#[cfg(test)]
mod tests;
