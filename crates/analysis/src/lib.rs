//! What follows from a model: crossings, threats with the reason for each, and coverage.
//!
//! This crate never does I/O: content comes in as text, a model comes in as a value, and the
//! result depends on nothing else.

mod answered;
mod attacker_places;
mod attention;
pub mod catalogue;
mod comparison;
mod connections;
mod coverage;
mod crossing;
mod crossing_table;
pub mod document;
mod enumerate;
pub mod example;
mod exposure;
mod matching;
mod own;
mod question;
mod reason;
pub mod rule;
#[cfg(test)]
mod spelled;
mod threat;
mod touched;
mod trust;
mod version;
mod worksheet;

pub use answered::{Answered, answered_in};
pub use attacker_places::{Places, attacker_places};
pub use attention::{Attention, AttentionKind, attention};
pub use bulkhead_model::{Letter, Severity};
pub use catalogue::Catalogue;
pub use comparison::{
    ComparedFact, Comparison, ComparisonEntry, ComparisonGroup, ComparisonMark, Side, comparison,
};
pub use coverage::{AnsweredShare, Cell, CellState, Coverage, CoverageRow, coverage, rows_of};
pub use crossing::{Crossing, CrossingStep, Direction};
pub use crossing_table::{
    CrossingRow, PassedBoundary, ZoneConnection, crossing_table, zone_connections,
};
pub use enumerate::{Analysis, AnalysisChange};
pub use exposure::Exposure;
pub use question::{OpenQuestion, OpenQuestions, open_questions};
pub use reason::{Fact, Reason, Told};
pub use rule::{Semantics, Truth};
pub use threat::{Standing, Threat, ThreatSource, threat_id};
pub use trust::Trust;
pub use version::{OLDEST, Release, Releases, VERSION};
pub use worksheet::{
    ControlFamily, ControlSummary, DATA_CLASSIFICATION, StrengthRow, control_summary, filled_for,
    worksheet_from,
};
