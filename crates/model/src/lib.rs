//! The threat model itself: elements, flows, boundaries, diagrams and decisions, the edits that
//! change them and the exact inverse of every edit.
//!
//! This crate never reads a clock, a file or a random source: time, author and identities are
//! handed in, so that the same edits always give the same model.

mod about;
mod annotation;
mod applied_control;
mod apply;
mod assumption;
mod boundary;
mod chain;
mod check;
mod compare;
mod decision;
mod diagram;
mod edit;
mod element;
mod flow;
mod flow_drawing;
mod identity;
mod letter;
pub mod limits;
mod membership;
mod model;
mod own_threat;
mod participant;
mod passing;
mod property;
mod question;
mod record;
mod refusal;
pub mod text;
mod worksheet;

pub use about::About;
pub use annotation::Annotation;
pub use applied_control::{AppliedControl, ControlState};
pub use apply::{Applied, Context, apply, short_label};
pub use assumption::{Assumption, AssumptionState};
pub use boundary::{Boundary, BoundaryForm};
pub use chain::Chain;
pub use check::{Flaw, check};
pub use compare::{Difference, DifferenceKind, Field, FieldDifference, compare};
pub use decision::{Decision, Response};
pub use diagram::{Course, Curve, Diagram, Placement, Point, Rect};
pub use edit::{Edit, Moved};
pub use element::{Element, ElementKind};
pub use flow::Flow;
pub use flow_drawing::FlowDrawing;
pub use identity::{
    AnnotationId, AppliedControlId, AssumptionId, BoundaryId, DiagramId, ElementId, FlowId, ItemId,
    ParticipantId, QuestionId, ThreatId,
};
pub use letter::{Letter, Severity};
pub use membership::{home_of, zones_at};
pub use model::Model;
pub use own_threat::OwnThreat;
pub use participant::Participant;
pub use passing::{lines_passed, way_on};
pub use property::{Evidence, Properties, PropertyValue};
pub use question::Question;
pub use record::{Change, Record, RecordKey};
pub use refusal::Refusal;
pub use worksheet::{ControlStrength, DataEntry, FamilyControls, Worksheet};
