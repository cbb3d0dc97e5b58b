use crate::{AssumptionId, ThreatId};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// Whether an assumption was looked into.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum AssumptionState {
    /// Nobody has confirmed it yet.
    Open,
    /// It holds.
    Confirmed,
    /// It does not hold. What was decided because of it has to be decided anew.
    Invalidated,
}

/// A statement that the model rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Assumption {
    /// Identity.
    pub id: AssumptionId,
    /// Number by which people call it, from 1. Given when it is recorded first.
    pub number: u32,
    /// The statement.
    pub text: String,
    /// Whether it holds.
    pub state: AssumptionState,
    /// How one knows, or why it does not hold.
    pub note: String,
    /// Threats whose decisions rest on it.
    pub threats: BTreeSet<ThreatId>,
    /// When this was recorded last, as an ISO 8601 time in UTC. Empty when the file does not say.
    pub at: String,
    /// Who recorded it last. Empty when the person gave no name.
    pub by: String,
}

impl Assumption {
    /// Makes an open assumption that no decision rests on yet.
    pub fn new(id: AssumptionId, number: u32, text: &str) -> Self {
        Self {
            id,
            number,
            text: text.to_owned(),
            state: AssumptionState::Open,
            note: String::new(),
            threats: BTreeSet::new(),
            at: String::new(),
            by: String::new(),
        }
    }
}
