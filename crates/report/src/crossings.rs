use crate::survey::Survey;
use bulkhead_analysis::{CrossingRow, Direction, crossing_table, zone_connections};
use serde::Serialize;
use std::collections::BTreeSet;

/// A flow that passes at least one trust boundary. What nobody stated is empty.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Crossing {
    /// Name of the flow.
    pub flow: String,
    /// Name of the element where it starts.
    pub from: String,
    /// Name of the element where it ends.
    pub to: String,
    /// Whether data moves in both directions.
    pub two_way: bool,
    /// Innermost zone of the source.
    pub from_zone: String,
    /// Innermost zone of the target.
    pub to_zone: String,
    /// The boundaries on the way, in order.
    pub passed: Vec<Passed>,
    /// Protocol.
    pub protocol: String,
    /// Port.
    pub port: String,
    /// How the caller is authenticated.
    pub authentication: String,
    /// How the caller is authorized.
    pub authorization: String,
    /// Encryption on the way.
    pub encryption: String,
    /// Classification of the data, and whether it holds credentials or personal data.
    pub data: String,
    /// Whether it is out of scope.
    pub out_of_scope: bool,
}

/// One boundary on the way of a flow.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Passed {
    /// The word for the direction.
    pub direction: String,
    /// Name of the boundary.
    pub boundary: String,
}

/// Two zones that flows connect.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Connection {
    /// Innermost zone where the flows start.
    pub from_zone: String,
    /// Innermost zone where they end.
    pub to_zone: String,
    /// Names of the flows, each once.
    pub flows: Vec<String>,
}

pub(crate) fn crossings(survey: &Survey<'_>) -> Vec<Crossing> {
    let inputs = survey.inputs;
    crossing_table(inputs.model, inputs.analysis)
        .into_iter()
        .map(|row| crossing(survey, row))
        .collect()
}

pub(crate) fn connections(survey: &Survey<'_>) -> Vec<Connection> {
    let inputs = survey.inputs;
    let flows = &inputs.model.flows;
    zone_connections(inputs.model, inputs.analysis)
        .into_iter()
        .map(|connection| {
            let known = connection.flows.iter().filter_map(|id| flows.get(id));
            let names: BTreeSet<String> = known.map(|flow| flow.name.clone()).collect();
            Connection {
                from_zone: zone(survey, connection.from_zone),
                to_zone: zone(survey, connection.to_zone),
                flows: names.into_iter().collect(),
            }
        })
        .collect()
}

fn zone(survey: &Survey<'_>, name: Option<String>) -> String {
    name.unwrap_or_else(|| survey.words.get("outside").to_owned())
}

fn crossing(survey: &Survey<'_>, row: CrossingRow) -> Crossing {
    let passed = row.passed.iter().map(|step| Passed {
        direction: survey
            .words
            .get(match step.direction {
                Direction::Leaves => "leaves",
                Direction::Enters => "enters",
                Direction::Passes => "passes",
            })
            .to_owned(),
        boundary: step.name.clone(),
    });
    Crossing {
        passed: passed.collect(),
        data: data(survey, &row),
        flow: row.name,
        from: row.source,
        to: row.target,
        two_way: row.two_way,
        from_zone: zone(survey, row.from_zone),
        to_zone: zone(survey, row.to_zone),
        protocol: row.protocol.unwrap_or_default(),
        port: row.port.unwrap_or_default(),
        authentication: row.authentication.unwrap_or_default(),
        authorization: row.authorization.unwrap_or_default(),
        encryption: row.encryption.unwrap_or_default(),
        out_of_scope: row.out_of_scope.is_some(),
    }
}

fn data(survey: &Survey<'_>, row: &CrossingRow) -> String {
    let held = |carries: bool, word| carries.then(|| survey.words.get(word));
    let parts = [
        row.data_classification.as_deref(),
        held(row.carries_credentials, "credentials"),
        held(row.carries_personal_data, "personal_data"),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join(", ")
}
