//! What follows from a model: crossings, threats with the reason for each, and coverage.
//!
//! This crate never does I/O: content comes in as text, a model comes in as a value, and the
//! result depends on nothing else.

pub mod catalogue;
mod coverage;
mod crossing;
mod enumerate;
pub mod example;
mod graph;
mod letter;
mod reason;
pub mod rule;
mod threat;

pub use catalogue::Catalogue;
pub use coverage::{AnsweredShare, Cell, Coverage, CoverageRow, answered_share, coverage};
pub use crossing::{Crossing, CrossingStep, Direction, crossing_of};
pub use enumerate::{Analysis, AnalysisChange, touched_by};
pub use graph::FlowGraph;
pub use letter::{Letter, Severity};
pub use reason::{Fact, Reason, Told};
pub use rule::Truth;
pub use threat::{Standing, Threat, threat_id};
