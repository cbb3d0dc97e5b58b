//! What the text form holds, in the order in which it is written.

use crate::records::model_of;
use bulkhead_model::{
    About, Annotation, AppliedControl, Assumption, Boundary, Course, Decision, Diagram, Element,
    Flow, FlowDrawing, Model, OwnThreat, Participant, Placement, Question, Record, RecordKey,
    Worksheet,
};
use serde::{Deserialize, Serialize};

/// What the first line of a file says it is.
pub(super) const FORMAT: &str = "bulkhead-model";
/// The version that is written.
pub(super) const VERSION: u32 = 1;

/// What is read first, so that a file of another kind or of a later version is told as such.
#[derive(Deserialize)]
pub(super) struct Header {
    #[serde(default)]
    pub(super) format: String,
    #[serde(default)]
    pub(super) version: u32,
}

/// A whole model.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct File {
    format: String,
    version: u32,
    about: About,
    #[serde(default)]
    boundaries: Vec<Boundary>,
    #[serde(default)]
    elements: Vec<Element>,
    #[serde(default)]
    flows: Vec<Flow>,
    #[serde(default)]
    diagrams: Vec<Diagram>,
    #[serde(default)]
    placements: Vec<Placement>,
    #[serde(default)]
    courses: Vec<Course>,
    // What came later stands in a file only when there is some: texts that were signed before
    // stay as they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    flow_drawings: Vec<FlowDrawing>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    annotations: Vec<Annotation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    own_threats: Vec<OwnThreat>,
    #[serde(default)]
    decisions: Vec<Decision>,
    #[serde(default)]
    worksheets: Vec<Worksheet>,
    #[serde(default)]
    applied_controls: Vec<AppliedControl>,
    #[serde(default)]
    assumptions: Vec<Assumption>,
    #[serde(default)]
    questions: Vec<Question>,
    #[serde(default)]
    participants: Vec<Participant>,
}

impl File {
    pub(super) fn of(model: &Model) -> Self {
        let mut file = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            ..Self::default()
        };
        for record in model.records() {
            file.add(record);
        }
        file
    }

    fn add(&mut self, record: Record) {
        match record {
            Record::About(it) => self.about = it,
            Record::Boundary(it) => self.boundaries.push(it),
            Record::Element(it) => self.elements.push(it),
            Record::Flow(it) => self.flows.push(it),
            Record::Diagram(it) => self.diagrams.push(it),
            Record::Placement(it) => self.placements.push(it),
            Record::Course(it) => self.courses.push(it),
            Record::FlowDrawing(it) => self.flow_drawings.push(it),
            Record::Annotation(it) => self.annotations.push(it),
            Record::OwnThreat(it) => self.own_threats.push(it),
            Record::Decision(it) => self.decisions.push(it),
            Record::Worksheet(it) => self.worksheets.push(it),
            Record::AppliedControl(it) => self.applied_controls.push(it),
            Record::Assumption(it) => self.assumptions.push(it),
            Record::Question(it) => self.questions.push(it),
            Record::Participant(it) => self.participants.push(it),
        }
    }

    fn into_records(mut self) -> impl Iterator<Item = Record> {
        // Put into the model out of order, a long log would be moved about for each entry.
        self.decisions.sort_by_key(|it| (it.threat, it.number));
        std::iter::once(Record::About(self.about))
            .chain(self.boundaries.into_iter().map(Record::Boundary))
            .chain(self.elements.into_iter().map(Record::Element))
            .chain(self.flows.into_iter().map(Record::Flow))
            .chain(self.diagrams.into_iter().map(Record::Diagram))
            .chain(self.placements.into_iter().map(Record::Placement))
            .chain(self.courses.into_iter().map(Record::Course))
            .chain(self.flow_drawings.into_iter().map(Record::FlowDrawing))
            .chain(self.annotations.into_iter().map(Record::Annotation))
            .chain(self.own_threats.into_iter().map(Record::OwnThreat))
            .chain(self.decisions.into_iter().map(Record::Decision))
            .chain(self.worksheets.into_iter().map(Record::Worksheet))
            .chain(
                self.applied_controls
                    .into_iter()
                    .map(Record::AppliedControl),
            )
            .chain(self.assumptions.into_iter().map(Record::Assumption))
            .chain(self.questions.into_iter().map(Record::Question))
            .chain(self.participants.into_iter().map(Record::Participant))
    }

    /// Builds the model, or returns what stands in the file twice: one of the two would be lost.
    pub(super) fn into_model(self) -> Result<Model, RecordKey> {
        model_of(self.into_records())
    }
}
