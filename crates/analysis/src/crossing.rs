use bulkhead_model::{BoundaryId, Element, Flow, FlowId, Model};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which way a flow passes a boundary.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Out of the zone.
    Leaves,
    /// Into the zone.
    Enters,
}

/// One boundary on the way of a flow.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CrossingStep {
    /// The boundary.
    pub boundary: BoundaryId,
    /// Which way the flow passes it.
    pub direction: Direction,
}

/// A flow together with the boundaries on its way, in order: out of the zones of its source up to
/// the zone that both ends share, then into the zones of its target.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Crossing {
    /// The flow.
    pub flow: FlowId,
    /// The boundaries on the way. Empty when both ends share all their zones.
    pub steps: Vec<CrossingStep>,
    /// Innermost zone of the source; nothing when it lies outside all zones.
    pub from_zone: Option<BoundaryId>,
    /// Innermost zone of the target; nothing when it lies outside all zones.
    pub to_zone: Option<BoundaryId>,
}

impl Crossing {
    /// Returns the boundaries that the flow passes in one direction, in order.
    pub fn passed(&self, direction: Direction) -> impl Iterator<Item = BoundaryId> + '_ {
        self.steps
            .iter()
            .filter(move |step| step.direction == direction)
            .map(|step| step.boundary)
    }
}

/// Computes what a flow crosses on its way from source to target.
pub fn crossing_of(model: &Model, flow: &Flow) -> Crossing {
    let around = |element: Option<&Element>| {
        element
            .map(|element| model.zones_around(element))
            .unwrap_or_default()
    };
    let from = around(model.elements.get(&flow.from));
    let to = around(model.elements.get(&flow.to));
    let leaves = from.iter().filter(|zone| !to.contains(zone));
    let enters = to.iter().rev().filter(|zone| !from.contains(zone));
    let steps = leaves
        .map(|&boundary| CrossingStep {
            boundary,
            direction: Direction::Leaves,
        })
        .chain(enters.map(|&boundary| CrossingStep {
            boundary,
            direction: Direction::Enters,
        }))
        .collect();
    Crossing {
        flow: flow.id,
        steps,
        from_zone: from.first().copied(),
        to_zone: to.first().copied(),
    }
}
