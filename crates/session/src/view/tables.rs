use bulkhead_analysis::Direction;
use bulkhead_model::{BoundaryId, FlowId};
use serde::Serialize;
use specta::Type;

/// A line of the crossings table. What nobody stated is missing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CrossingRow {
    /// The flow.
    pub flow: FlowId,
    /// Name of the flow.
    pub name: String,
    /// Name of the element where it starts.
    pub source: String,
    /// Name of the element where it ends.
    pub target: String,
    /// Whether data moves both ways.
    pub two_way: bool,
    /// Name of the innermost zone of the source; nothing outside all zones.
    pub from_zone: Option<String>,
    /// Name of the innermost zone of the target; nothing outside all zones.
    pub to_zone: Option<String>,
    /// The boundaries on the way, in order.
    pub passed: Vec<PassedBoundary>,
    /// Stated protocol.
    pub protocol: Option<String>,
    /// Stated port.
    pub port: Option<String>,
    /// Stated authentication of the caller.
    pub authentication: Option<String>,
    /// Stated authorization of the caller.
    pub authorization: Option<String>,
    /// Stated encryption.
    pub encryption: Option<String>,
    /// Stated classification of the data.
    pub data_classification: Option<String>,
    /// Open threats about the flow and its crossing.
    pub open: u32,
}

/// A boundary that a flow passes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PassedBoundary {
    /// The boundary.
    pub boundary: BoundaryId,
    /// Its name.
    pub name: String,
    /// Which way.
    pub direction: Direction,
}
