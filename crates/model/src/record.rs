use crate::{
    About, Annotation, AnnotationId, AppliedControl, AppliedControlId, Assumption, AssumptionId,
    Boundary, BoundaryId, Course, Decision, Diagram, DiagramId, Element, ElementId, Flow,
    FlowDrawing, FlowId, ItemId, OwnThreat, Participant, ParticipantId, Placement, Question,
    QuestionId, ThreatId, Worksheet,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use uuid::Uuid;

/// One fact of the model as it is stored: a row of the project file, a value in the window.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
pub enum Record {
    /// What the project says about itself; there is exactly one.
    About(About),
    /// An element.
    Element(Element),
    /// A flow.
    Flow(Flow),
    /// A trust boundary.
    Boundary(Boundary),
    /// A diagram.
    Diagram(Diagram),
    /// Where something stands on a diagram.
    Placement(Placement),
    /// How a line runs on a diagram.
    Course(Course),
    /// How somebody drew a flow on a diagram.
    FlowDrawing(FlowDrawing),
    /// A free text on a diagram.
    Annotation(Annotation),
    /// A threat that somebody thought of.
    OwnThreat(OwnThreat),
    /// An entry of the log of decisions.
    Decision(Decision),
    /// The worksheet of an element.
    Worksheet(Worksheet),
    /// A control that the project applies.
    AppliedControl(AppliedControl),
    /// An assumption.
    Assumption(Assumption),
    /// A question that somebody asked or was asked.
    Question(Question),
    /// Somebody who took part in a session.
    Participant(Participant),
}

/// What tells one record from another.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
pub enum RecordKey {
    /// What the project says about itself.
    About,
    /// An element.
    Element(ElementId),
    /// A flow.
    Flow(FlowId),
    /// A trust boundary.
    Boundary(BoundaryId),
    /// A diagram.
    Diagram(DiagramId),
    /// Where something stands on a diagram.
    Placement {
        /// The diagram.
        diagram: DiagramId,
        /// What stands there.
        item: ItemId,
    },
    /// How a line runs on a diagram.
    Course {
        /// The diagram.
        diagram: DiagramId,
        /// What runs there.
        item: ItemId,
    },
    /// How somebody drew a flow on a diagram.
    FlowDrawing {
        /// The diagram.
        diagram: DiagramId,
        /// The flow.
        flow: FlowId,
    },
    /// A free text on a diagram.
    Annotation(AnnotationId),
    /// A threat that somebody thought of.
    OwnThreat(ThreatId),
    /// An entry of the log of decisions.
    Decision {
        /// The threat decided about.
        threat: ThreatId,
        /// Place among the decisions about this threat, from 1.
        number: u32,
    },
    /// The worksheet of an element.
    Worksheet(ElementId),
    /// A control that the project applies.
    AppliedControl(AppliedControlId),
    /// An assumption.
    Assumption(AssumptionId),
    /// A question that somebody asked or was asked.
    Question(QuestionId),
    /// Somebody who took part in a session.
    Participant(ParticipantId),
}

impl Record {
    /// Returns what tells this record from all others.
    pub const fn key(&self) -> RecordKey {
        match self {
            Self::About(_) => RecordKey::About,
            Self::Element(element) => RecordKey::Element(element.id),
            Self::Flow(flow) => RecordKey::Flow(flow.id),
            Self::Boundary(boundary) => RecordKey::Boundary(boundary.id),
            Self::Diagram(diagram) => RecordKey::Diagram(diagram.id),
            Self::Placement(placement) => RecordKey::Placement {
                diagram: placement.diagram,
                item: placement.item,
            },
            Self::Course(course) => RecordKey::Course {
                diagram: course.diagram,
                item: course.item,
            },
            Self::FlowDrawing(it) => RecordKey::FlowDrawing {
                diagram: it.diagram,
                flow: it.flow,
            },
            Self::Annotation(it) => RecordKey::Annotation(it.id),
            Self::OwnThreat(it) => RecordKey::OwnThreat(it.id),
            Self::Decision(decision) => RecordKey::Decision {
                threat: decision.threat,
                number: decision.number,
            },
            Self::Worksheet(worksheet) => RecordKey::Worksheet(worksheet.element),
            Self::AppliedControl(it) => RecordKey::AppliedControl(it.id),
            Self::Assumption(it) => RecordKey::Assumption(it.id),
            Self::Question(it) => RecordKey::Question(it.id),
            Self::Participant(it) => RecordKey::Participant(it.id),
        }
    }
}

impl Record {
    fn concerns(&self) -> Vec<Uuid> {
        match self {
            Self::About(_) => Vec::new(),
            Self::Element(element) => vec![element.id.uuid()],
            Self::Flow(flow) => vec![flow.id.uuid()],
            Self::Boundary(boundary) => vec![boundary.id.uuid()],
            Self::Diagram(diagram) => vec![diagram.id.uuid()],
            Self::Placement(placement) => vec![placement.item.uuid()],
            Self::Course(course) => vec![course.item.uuid()],
            Self::FlowDrawing(it) => vec![it.flow.uuid()],
            Self::Annotation(it) => vec![it.id.uuid(), it.diagram.uuid()],
            Self::OwnThreat(it) => vec![it.id.uuid(), it.subject.uuid()],
            Self::Decision(decision) => vec![decision.threat.uuid(), decision.subject.uuid()],
            Self::Worksheet(worksheet) => vec![worksheet.element.uuid()],
            Self::AppliedControl(control) => std::iter::once(control.id.uuid())
                .chain(control.items.iter().map(|item| item.uuid()))
                .chain(control.threats.iter().map(|threat| threat.uuid()))
                .collect(),
            Self::Assumption(assumption) => std::iter::once(assumption.id.uuid())
                .chain(assumption.threats.iter().map(|threat| threat.uuid()))
                .collect(),
            Self::Question(question) => std::iter::once(question.id.uuid())
                .chain(question.subject.map(ItemId::uuid))
                .collect(),
            Self::Participant(participant) => vec![participant.id.uuid()],
        }
    }
}

/// How one record changed: `before` is missing when it is new, `after` when it is gone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The record as it was.
    pub before: Option<Record>,
    /// The record as it is now.
    pub after: Option<Record>,
}

impl Change {
    /// Returns the change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }

    /// Returns which record changed, or nothing for the empty change.
    pub fn key(&self) -> Option<RecordKey> {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .map(Record::key)
    }

    /// Returns the identities of everything that the change says something about: whose history it
    /// belongs to.
    pub fn concerns(&self) -> BTreeSet<Uuid> {
        [&self.before, &self.after]
            .into_iter()
            .flatten()
            .flat_map(Record::concerns)
            .collect()
    }
}
