use super::Session;
use crate::view::{CrossingRow, PassedBoundary, ThreatState};
use bulkhead_analysis::{Coverage, coverage};
use bulkhead_model::{BoundaryId, ElementId, ItemId};

impl Session {
    /// Returns the crossings table: every flow that leaves or enters a zone, by zones and name.
    pub fn crossings(&self) -> Vec<CrossingRow> {
        let model = &self.model;
        let zone = |id: BoundaryId| model.boundaries.get(&id).map(|zone| zone.name.clone());
        let element = |id: ElementId| {
            model
                .elements
                .get(&id)
                .map(|element| element.name.clone())
                .unwrap_or_default()
        };
        let mut rows: Vec<CrossingRow> = self
            .analysis
            .crossings()
            .values()
            .filter(|crossing| !crossing.steps.is_empty())
            .filter_map(|crossing| {
                let flow = model.flows.get(&crossing.flow)?;
                let stated = |key: &str| flow.properties.get(key).map(|value| value.value.clone());
                let open = self
                    .rows
                    .about(ItemId::Flow(flow.id))
                    .iter()
                    .filter(|row| row.state == ThreatState::Open)
                    .count();
                Some(CrossingRow {
                    flow: flow.id,
                    name: flow.name.clone(),
                    source: element(flow.from),
                    target: element(flow.to),
                    two_way: flow.two_way,
                    from_zone: crossing.from_zone.and_then(zone),
                    to_zone: crossing.to_zone.and_then(zone),
                    passed: crossing
                        .steps
                        .iter()
                        .filter_map(|step| {
                            Some(PassedBoundary {
                                boundary: step.boundary,
                                name: zone(step.boundary)?,
                                direction: step.direction,
                            })
                        })
                        .collect(),
                    protocol: stated("protocol"),
                    port: stated("port"),
                    authentication: stated("authentication"),
                    authorization: stated("authorization"),
                    encryption: stated("encryption"),
                    data_classification: stated("data_classification"),
                    open: u32::try_from(open).unwrap_or(u32::MAX),
                })
            })
            .collect();
        rows.sort_by(|a, b| {
            (
                &a.from_zone,
                &a.to_zone,
                &a.source,
                &a.target,
                &a.name,
                a.flow,
            )
                .cmp(&(
                    &b.from_zone,
                    &b.to_zone,
                    &b.source,
                    &b.target,
                    &b.name,
                    b.flow,
                ))
        });
        rows
    }

    /// Returns the coverage matrix.
    pub fn coverage(&self) -> Coverage {
        coverage(&self.model, &self.analysis)
    }
}
