use crate::{Analysis, Direction, Standing};
use bulkhead_model::{BoundaryId, ElementId, Flow, FlowId, ItemId, Model};
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;

/// A line of the crossings table: a flow that passes at least one boundary. What nobody stated is
/// missing.
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
    /// Why it is out of scope, when it is.
    pub out_of_scope: Option<String>,
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
    /// Whether it is stated that the data holds credentials.
    pub carries_credentials: bool,
    /// Whether it is stated that the data holds personal data.
    pub carries_personal_data: bool,
    /// Open threats about the flow and its crossing that nobody decided about.
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

/// Two zones that are connected: all flows that start in one and end in the other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ZoneConnection {
    /// Name of the innermost zone where the flows start; nothing outside all zones.
    pub from_zone: Option<String>,
    /// Name of the innermost zone where they end; nothing outside all zones.
    pub to_zone: Option<String>,
    /// The flows.
    pub flows: Vec<FlowId>,
}

/// Returns the crossings table, by zones and names.
pub fn crossing_table(model: &Model, analysis: &Analysis) -> Vec<CrossingRow> {
    let mut rows: Vec<CrossingRow> = analysis
        .crossings()
        .values()
        .filter(|crossing| !crossing.steps.is_empty())
        .filter_map(|crossing| row(model, analysis, model.flows.get(&crossing.flow)?))
        .collect();
    rows.sort_by(|a, b| key(a).cmp(&key(b)));
    rows
}

fn key(row: &CrossingRow) -> impl Ord + '_ {
    let zones = (&row.from_zone, &row.to_zone);
    (zones, &row.source, &row.target, &row.name, row.flow)
}

fn row(model: &Model, analysis: &Analysis, flow: &Flow) -> Option<CrossingRow> {
    let crossing = analysis.crossings().get(&flow.id)?;
    let zone = |id: BoundaryId| model.boundaries.get(&id).map(|zone| zone.name.clone());
    let element = |id: ElementId| {
        let element = model.elements.get(&id);
        element.map(|it| it.name.clone()).unwrap_or_default()
    };
    let stated = |key: &str| flow.properties.get(key).map(|it| it.value.clone());
    let carries = |key: &str| stated(key).is_some_and(|value| value == "true");
    let passed = crossing.steps.iter().filter_map(|step| {
        Some(PassedBoundary {
            boundary: step.boundary,
            name: zone(step.boundary)?,
            direction: step.direction,
        })
    });
    let threats = analysis.threats_about(ItemId::Flow(flow.id)).iter();
    let open = threats
        .filter(|it| it.standing == Standing::Open && analysis.decision(model, it.id).is_none())
        .count();
    Some(CrossingRow {
        flow: flow.id,
        name: flow.name.clone(),
        source: element(flow.from),
        target: element(flow.to),
        two_way: flow.two_way,
        out_of_scope: flow.out_of_scope.clone(),
        from_zone: crossing.from_zone.and_then(zone),
        to_zone: crossing.to_zone.and_then(zone),
        passed: passed.collect(),
        protocol: stated("protocol"),
        port: stated("port"),
        authentication: stated("authentication"),
        authorization: stated("authorization"),
        encryption: stated("encryption"),
        data_classification: stated("data_classification"),
        carries_credentials: carries("carries_credentials"),
        carries_personal_data: carries("carries_personal_data"),
        open: u32::try_from(open).unwrap_or(u32::MAX),
    })
}

/// Groups the crossings by the zones that they connect. A two-way flow connects its zones in both
/// directions; a flow that passes only lines connects nothing.
pub fn zone_connections(model: &Model, analysis: &Analysis) -> Vec<ZoneConnection> {
    let mut pairs: BTreeMap<[Option<BoundaryId>; 2], Vec<FlowId>> = BTreeMap::new();
    for crossing in analysis.crossings().values() {
        let (from, to) = (crossing.from_zone, crossing.to_zone);
        if from == to {
            continue;
        }
        pairs.entry([from, to]).or_default().push(crossing.flow);
        let flow = model.flows.get(&crossing.flow);
        if flow.is_some_and(|flow| flow.two_way) {
            pairs.entry([to, from]).or_default().push(crossing.flow);
        }
    }
    let zone = |id: Option<BoundaryId>| Some(model.boundaries.get(&id?)?.name.clone());
    let mut connections: Vec<ZoneConnection> = pairs
        .into_iter()
        .map(|([from, to], flows)| ZoneConnection {
            from_zone: zone(from),
            to_zone: zone(to),
            flows,
        })
        .collect();
    connections.sort_by(|a, b| (&a.from_zone, &a.to_zone).cmp(&(&b.from_zone, &b.to_zone)));
    connections
}
