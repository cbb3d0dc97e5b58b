use crate::{ItemId, Letter, Severity, ThreatId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A threat that somebody thought of, beside those that rules find. It is decided about like any
/// other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnThreat {
    /// Identity. No rule gives it, so that it is minted like that of an element.
    pub id: ThreatId,
    /// Number by which people call it, from 1. Given when it is recorded first.
    pub number: u32,
    /// What it is about.
    pub subject: ItemId,
    /// Which of the six letters.
    pub letter: Letter,
    /// How bad it would be with no control in place.
    pub severity: Severity,
    /// The threat in one line.
    pub title: String,
    /// What can happen, and why somebody thinks so. May be empty.
    pub description: String,
    /// When this was recorded last, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who recorded it last. Empty when the person gave no name.
    pub by: String,
}
