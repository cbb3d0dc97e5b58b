use bulkhead_analysis::Severity;
use bulkhead_model::ThreatId;
use serde::Serialize;
use specta::Type;

/// One edit of the history, a snapshot that was made or a signature, as people read it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    /// Place in the history, from 1; nothing for snapshots and signatures, which undo does not touch.
    pub number: Option<u32>,
    /// When it was made, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who made it. Empty when the person gave no name.
    pub by: String,
    /// What was done.
    pub label: String,
    /// When it was taken back, as an ISO 8601 time in UTC; empty when it holds.
    pub undone_at: String,
    /// Who took it back.
    pub undone_by: String,
}

/// A part of the history, the newest edits first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ActivityPage {
    /// The edits.
    pub entries: Vec<Activity>,
    /// Number before which older edits can be asked for; nothing when there are none.
    pub older: Option<u32>,
}

/// Why a check of a model fails.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// A threat is open that is severe enough to fail the check.
    Open,
    /// A threat is open and nobody has decided about it.
    Undecided,
    /// Something that was decided or planned is late, or an acceptance has ended.
    Late,
}

/// One reason for which a check of a model fails.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Why.
    pub kind: FindingKind,
    /// The threat, when it is about one.
    pub threat: Option<ThreatId>,
    /// How bad the threat would be, when it is about one.
    pub severity: Option<Severity>,
    /// What is wrong, in one sentence.
    pub sentence: String,
}
