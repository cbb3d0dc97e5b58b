use crate::survey::Survey;
use bulkhead_analysis::Direction;
use bulkhead_model::{Flow, ItemId};
use serde::Serialize;

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

pub(crate) fn crossings(survey: &Survey<'_>) -> Vec<Crossing> {
    survey
        .subjects
        .iter()
        .filter_map(|subject| crossing(survey, subject.item))
        .collect()
}

fn crossing(survey: &Survey<'_>, item: ItemId) -> Option<Crossing> {
    let ItemId::Flow(id) = item else { return None };
    let (model, words) = (survey.inputs.model, survey.words);
    let flow = model.flows.get(&id)?;
    let crossing = survey.inputs.analysis.crossings().get(&id)?;
    if crossing.steps.is_empty() {
        return None;
    }
    let name = |end| {
        model
            .elements
            .get(&end)
            .map(|it| it.name.clone())
            .unwrap_or_default()
    };
    Some(Crossing {
        flow: flow.name.clone(),
        from: name(flow.from),
        to: name(flow.to),
        two_way: flow.two_way,
        from_zone: survey.zone_name(crossing.from_zone),
        to_zone: survey.zone_name(crossing.to_zone),
        passed: crossing
            .steps
            .iter()
            .map(|step| Passed {
                direction: words
                    .get(match step.direction {
                        Direction::Leaves => "leaves",
                        Direction::Enters => "enters",
                    })
                    .to_owned(),
                boundary: survey.zone_name(Some(step.boundary)),
            })
            .collect(),
        protocol: stated(flow, "protocol").to_owned(),
        port: stated(flow, "port").to_owned(),
        authentication: stated(flow, "authentication").to_owned(),
        authorization: stated(flow, "authorization").to_owned(),
        encryption: stated(flow, "encryption").to_owned(),
        data: data(survey, flow),
        out_of_scope: flow.out_of_scope.is_some(),
    })
}

fn data(survey: &Survey<'_>, flow: &Flow) -> String {
    let held = |key: &str, word| (stated(flow, key) == "true").then(|| survey.words.get(word));
    let parts = [
        Some(stated(flow, "data_classification")),
        held("carries_credentials", "credentials"),
        held("carries_personal_data", "personal_data"),
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn stated<'a>(flow: &'a Flow, key: &str) -> &'a str {
    flow.properties
        .get(key)
        .map_or("", |stated| stated.value.trim())
}
