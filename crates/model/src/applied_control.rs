use crate::{AppliedControlId, ItemId, ThreatId};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// How far a control is.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum ControlState {
    /// Somebody will put it in place.
    Planned,
    /// It is there.
    InPlace,
    /// It is there, and somebody has seen that it works.
    Verified,
}

/// A control that this project applies. What it protects and answers may be gone by now; the
/// record stays, as a decision does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AppliedControl {
    /// Identity.
    pub id: AppliedControlId,
    /// Number by which people call it, from 1. Given when it is recorded first.
    pub number: u32,
    /// Key of the control in a rule pack. Empty for a control that somebody wrote down here.
    pub control: String,
    /// What is done, as people read it.
    pub title: String,
    /// How far it is.
    pub state: ControlState,
    /// Elements, flows and boundaries where it is applied. None for the whole system.
    pub items: BTreeSet<ItemId>,
    /// Threats that it answers because somebody said so, besides those that its pack names.
    pub threats: BTreeSet<ThreatId>,
    /// How one can see that it is there: a link, a test, a configuration.
    pub evidence: String,
    /// Who sees to it. Empty when nobody was named.
    pub owner: String,
    /// Until when, as an ISO 8601 date. Empty when no date was set.
    pub due: String,
    /// When this was recorded last, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who recorded it last. Empty when the person gave no name.
    pub by: String,
}
