use crate::{
    About, Boundary, BoundaryId, Course, Decision, Diagram, DiagramId, Element, ElementId, Flow,
    FlowId, ItemId, Placement, ThreatId, Worksheet,
};
use serde::{Deserialize, Serialize};
use specta::Type;

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
    /// An entry of the log of decisions.
    Decision(Decision),
    /// The worksheet of an element.
    Worksheet(Worksheet),
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
    /// An entry of the log of decisions.
    Decision {
        /// The threat decided about.
        threat: ThreatId,
        /// Place among the decisions about this threat, from 1.
        number: u32,
    },
    /// The worksheet of an element.
    Worksheet(ElementId),
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
            Self::Decision(decision) => RecordKey::Decision {
                threat: decision.threat,
                number: decision.number,
            },
            Self::Worksheet(worksheet) => RecordKey::Worksheet(worksheet.element),
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
}
