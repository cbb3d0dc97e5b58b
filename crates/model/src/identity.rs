//! Identities. They are minted outside this crate and never change.

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

macro_rules! identity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
        )]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an identity that was minted elsewhere.
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// Returns the identity as it is stored.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    };
}

identity!(
    /// Identity of an element.
    ElementId
);
identity!(
    /// Identity of a flow.
    FlowId
);
identity!(
    /// Identity of a trust boundary.
    BoundaryId
);
identity!(
    /// Identity of a diagram.
    DiagramId
);
identity!(
    /// Identity of a threat: UUID version 5 of its rule and its subject, so that a new analysis
    /// finds the decisions again.
    ThreatId
);

identity!(
    /// Identity of a control that the project applies.
    AppliedControlId
);
identity!(
    /// Identity of an assumption.
    AssumptionId
);
identity!(
    /// Identity of a question.
    QuestionId
);
identity!(
    /// Identity of somebody who took part in a session.
    ParticipantId
);

identity!(
    /// Identity of a free text on a diagram.
    AnnotationId
);

/// Anything that a person can point at on a diagram.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
pub enum ItemId {
    /// An element.
    Element(ElementId),
    /// A flow.
    Flow(FlowId),
    /// A trust boundary.
    Boundary(BoundaryId),
}

impl ItemId {
    /// Returns the identity as it is stored, whatever it identifies.
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Element(id) => id.uuid(),
            Self::Flow(id) => id.uuid(),
            Self::Boundary(id) => id.uuid(),
        }
    }
}

impl From<ElementId> for ItemId {
    fn from(id: ElementId) -> Self {
        Self::Element(id)
    }
}

impl From<FlowId> for ItemId {
    fn from(id: FlowId) -> Self {
        Self::Flow(id)
    }
}

impl From<BoundaryId> for ItemId {
    fn from(id: BoundaryId) -> Self {
        Self::Boundary(id)
    }
}
