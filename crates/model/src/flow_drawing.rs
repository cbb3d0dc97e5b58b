use crate::{DiagramId, FlowId, Point};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How somebody drew a flow on a diagram. A flow without one is routed and labelled when it is
/// drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FlowDrawing {
    /// The diagram.
    pub diagram: DiagramId,
    /// The flow.
    pub flow: FlowId,
    /// The points that it passes on its way from source to target, in this order.
    pub bends: Vec<Point>,
    /// How far the middle of the label stands from the middle of the way; nothing lets it be
    /// placed.
    pub label: Option<Point>,
}
