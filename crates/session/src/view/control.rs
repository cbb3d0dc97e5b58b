use super::Cited;
use bulkhead_model::ThreatId;
use serde::Serialize;
use specta::Type;

/// A control, as lists show it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ControlRow {
    /// Key.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// Title of the family that it belongs to; one of somebody's own may have none.
    pub family: Option<String>,
    /// How many open threats it would answer.
    pub open: u32,
    /// How many threats that a stated fact answers name it.
    pub controlled: u32,
    /// How many threats name it that somebody decided about.
    pub decided: u32,
}

/// A control with all that is known about it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ControlDetail {
    /// The control as lists show it.
    pub row: ControlRow,
    /// What it is and what it does.
    pub summary: String,
    /// How it is put in place.
    pub mechanism: Option<String>,
    /// The attack vectors that it is named against, by title.
    pub vectors: Vec<String>,
    /// Where to read more.
    pub references: Vec<Cited>,
    /// The threats of the model that name it: open ones first, the worst first.
    pub threats: Vec<ThreatId>,
}
