use bulkhead_analysis::Comparison;
use bulkhead_diagram::ComparedDiagram;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The snapshots of a project, and what is offered for the next one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotsView {
    /// All of them, the newest first.
    pub snapshots: Vec<SnapshotView>,
    /// SHA-256 of the project as it is now.
    pub hash: String,
    /// The name that a new snapshot is offered under.
    pub suggested_name: String,
    /// What those who sign usually confirm.
    pub suggested_statement: String,
}

/// A named state of the project.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotView {
    /// Place among the snapshots, from 1.
    pub number: u32,
    /// What people call it.
    pub name: String,
    /// What it is for. Empty when nobody said.
    pub note: String,
    /// Who reviewed. Empty when nobody was named.
    pub reviewer: String,
    /// When it was made, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who made it. Empty when the person gave no name.
    pub by: String,
    /// SHA-256 of its content.
    pub hash: String,
    /// Who signed it.
    pub signatures: Vec<SignatureView>,
    /// How many things are different today; none while it is the state of today.
    pub changes: u32,
    /// Whether it is signed and what that is worth today, as a sentence.
    pub standing: String,
}

/// Somebody who signed a snapshot.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// Who signed.
    pub name: String,
    /// In which role. Empty when nobody said.
    pub role: String,
    /// What the person confirmed.
    pub statement: String,
    /// When, as an ISO 8601 time in UTC.
    pub at: String,
}

/// What a person says about a new snapshot.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SnapshotDraft {
    /// What to call it.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Who reviewed.
    pub reviewer: String,
}

/// What a person who signs says.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignatureDraft {
    /// Who signs.
    pub name: String,
    /// In which role.
    pub role: String,
    /// What is confirmed.
    pub statement: String,
}

/// A state of the project that can be compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum StateOf {
    /// As it is now.
    Today,
    /// As it was when a snapshot was made.
    Snapshot {
        /// Place among the snapshots, from 1.
        number: u32,
    },
}

/// What differs between two states, as a list and drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// What the older state is called.
    pub before: String,
    /// What the newer state is called.
    pub after: String,
    /// What differs.
    pub comparison: Comparison,
    /// The same drawn, by diagram.
    pub diagrams: Vec<ComparedDiagram>,
}
