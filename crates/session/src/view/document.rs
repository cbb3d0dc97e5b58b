use super::{ImportNote, ThreatRow};
use crate::Problem;
use bulkhead_diagram::FlowShape;
use bulkhead_model::{
    About, Annotation, AnnotationId, AppliedControl, Assumption, Boundary, BoundaryId, Course,
    Decision, Diagram, DiagramId, Element, Flow, FlowDrawing, FlowId, ItemId, OwnThreat,
    Participant, Placement, Question, Record, RecordKey, ThreatId, Worksheet,
};
use serde::Serialize;
use specta::Type;

/// Everything that the window shows of an open project.
#[derive(Clone, PartialEq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The file.
    pub project: ProjectView,
    /// What the project says about itself.
    pub about: About,
    /// Elements.
    pub elements: Vec<Element>,
    /// Flows.
    pub flows: Vec<Flow>,
    /// Trust boundaries.
    pub boundaries: Vec<Boundary>,
    /// Diagrams in the order of their tabs.
    pub diagrams: Vec<Diagram>,
    /// Where everything stands.
    pub placements: Vec<Placement>,
    /// How lines run, and flows as the file that they were imported from drew them.
    pub courses: Vec<Course>,
    /// How somebody drew flows.
    pub flow_drawings: Vec<FlowDrawing>,
    /// Free texts on diagrams.
    pub annotations: Vec<Annotation>,
    /// Threats that somebody thought of.
    pub own_threats: Vec<OwnThreat>,
    /// The whole log of decisions.
    pub decisions: Vec<Decision>,
    /// Worksheets of elements.
    pub worksheets: Vec<Worksheet>,
    /// Controls that the project applies.
    pub applied_controls: Vec<AppliedControl>,
    /// Statements that the model rests on.
    pub assumptions: Vec<Assumption>,
    /// Questions that somebody asked or was asked.
    pub asked: Vec<Question>,
    /// Who took part in sessions.
    pub participants: Vec<Participant>,
    /// What of the project the content here does not know.
    pub notes: Vec<ImportNote>,
    /// Today, as the program counts days, as an ISO 8601 date.
    pub today: String,
    /// How flows are drawn.
    pub shapes: Vec<FlowShape>,
    /// Threats of the whole model.
    pub threats: Vec<ThreatRow>,
    /// Counts, undo and redo.
    pub status: Status,
}

/// The file of an open project.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProjectView {
    /// Name of the file without its folder.
    pub file_name: String,
    /// Folder that the file lies in.
    pub folder: String,
    /// Whether it is the example of the first start, and not somebody's own project.
    pub example: bool,
    /// Why nothing can be changed, when that is so.
    pub read_only: Option<String>,
}

/// Counts of the whole model, and what undo and redo would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// When the last edit reached the file, as an ISO 8601 time in UTC.
    pub saved_at: String,
    /// Why there is no backup although one was due, when that is so.
    pub not_backed_up: Option<crate::Problem>,
    /// Why the last edits are not in the file yet, when that is so.
    pub not_saved: Option<Problem>,
    /// Elements of the model.
    pub elements: u32,
    /// Flows of the model.
    pub flows: u32,
    /// Flows that cross a boundary.
    pub crossings: u32,
    /// Threats that are found.
    pub threats: u32,
    /// Threats that nothing answers and nobody decided about.
    pub open: u32,
    /// Threats that a stated fact answers.
    pub controlled: u32,
    /// Threats that somebody decided about.
    pub decided: u32,
    /// Open threats for which something is not stated.
    pub questions: u32,
    /// Share of the coverage matrix in which nothing is open, in per cent.
    pub coverage: u32,
}

/// What an edit, an undo or a redo changed.
#[derive(Clone, PartialEq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// Records that are new or different.
    pub put: Vec<Record>,
    /// Records that are gone.
    pub removed: Vec<RecordKey>,
    /// Threats that came or changed, titles included.
    pub threats: Vec<ThreatRow>,
    /// Threats that are gone.
    pub threats_gone: Vec<ThreatId>,
    /// Flows that are drawn differently now.
    pub shapes: Vec<FlowShape>,
    /// Flows that are no longer drawn.
    pub shapes_gone: Vec<DrawnFlow>,
    /// Counts, undo and redo.
    pub status: Status,
}

/// What came of pasting.
#[derive(Clone, PartialEq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Pasted {
    /// What it changed.
    pub changed: Changed,
    /// The elements, flows and boundaries that are new.
    pub items: Vec<ItemId>,
    /// The free texts that are new.
    pub annotations: Vec<AnnotationId>,
    /// Components that are not known here, for which plain ones stand now.
    pub replaced: Vec<String>,
}

/// A flow on a diagram.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DrawnFlow {
    /// The diagram.
    pub diagram: DiagramId,
    /// The flow.
    pub flow: FlowId,
}

/// How things would look if what is being dragged were dropped now.
#[derive(Clone, PartialEq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MovePreview {
    /// Flows that would be drawn differently.
    pub shapes: Vec<FlowShape>,
    /// Where what is dragged would belong.
    pub homes: Vec<Home>,
}

/// The innermost zones that something belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// An element or a zone.
    pub item: ItemId,
    /// Its innermost zones; none outside all zones.
    pub zones: Vec<BoundaryId>,
}
