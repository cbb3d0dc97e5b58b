//! The threat model itself: elements, flows, boundaries, diagrams and decisions, the edits that
//! change them and the exact inverse of every edit.
//!
//! This crate never reads a clock, a file or a random source: time, author and identities are
//! handed in, so that the same edits always give the same model.

mod about;
mod applied_control;
mod apply;
mod assumption;
mod boundary;
mod check;
mod compare;
mod decision;
mod diagram;
mod edit;
mod element;
mod flow;
mod identity;
pub mod limits;
mod membership;
mod model;
mod participant;
mod property;
mod question;
mod record;
mod refusal;
pub mod text;
mod worksheet;

pub use about::About;
pub use applied_control::{AppliedControl, ControlState};
pub use apply::{Applied, Context, apply};
pub use assumption::{Assumption, AssumptionState};
pub use boundary::{Boundary, BoundaryForm};
pub use check::{Flaw, check};
pub use compare::{Difference, DifferenceKind, Field, FieldDifference, compare};
pub use decision::{Decision, Response};
pub use diagram::{Course, Curve, Diagram, Placement, Point, Rect};
pub use edit::{Edit, Moved};
pub use element::{Element, ElementKind};
pub use flow::Flow;
pub use identity::{
    AppliedControlId, AssumptionId, BoundaryId, DiagramId, ElementId, FlowId, ItemId,
    ParticipantId, QuestionId, ThreatId,
};
pub use membership::{home_of, zones_at};
pub use model::Model;
pub use participant::Participant;
pub use property::{Evidence, Properties, PropertyValue};
pub use question::Question;
pub use record::{Change, Record, RecordKey};
pub use refusal::Refusal;
pub use worksheet::{ControlStrength, DataEntry, FamilyControls, Worksheet};
