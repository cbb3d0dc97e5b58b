use crate::connections::Connections;
use bulkhead_model::{
    BoundaryId, Chain, DiagramId, Element, Flow, FlowId, ItemId, Model, Rect, lines_passed,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// Which way a flow passes a boundary.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Out of the zone.
    Leaves,
    /// Into the zone.
    Enters,
    /// From one side of a line to the other.
    Passes,
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
/// the zone that both ends share, past lines, then into the zones of its target.
///
/// A zone is crossed when exactly one end is a member of it, at any depth. A line is crossed when
/// the flow passes it on a diagram that shows both, as [`lines_passed`] decides.
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
    /// What Microsoft's Threat Modeling Tool counts as crossed, where somebody drew the way of the
    /// flow: boxes of which exactly one end of the line lies inside, whatever the ends belong to.
    pub(crate) drawn: Option<BTreeSet<BoundaryId>>,
}

impl Crossing {
    /// Returns the boundaries that the flow passes in one direction, in order.
    pub fn passed(&self, direction: Direction) -> impl Iterator<Item = BoundaryId> + '_ {
        self.steps
            .iter()
            .filter(move |step| step.direction == direction)
            .map(|step| step.boundary)
    }

    /// Returns the crossing that the same flow makes on its way back.
    pub(crate) fn reversed(&self) -> Self {
        let back = |step: &CrossingStep| CrossingStep {
            boundary: step.boundary,
            direction: match step.direction {
                Direction::Leaves => Direction::Enters,
                Direction::Enters => Direction::Leaves,
                Direction::Passes => Direction::Passes,
            },
        };
        Self {
            flow: self.flow,
            steps: self.steps.iter().rev().map(back).collect(),
            from_zone: self.to_zone,
            to_zone: self.from_zone,
            drawn: self.drawn.clone(),
        }
    }
}

/// Computes what a flow crosses on its way from source to target.
pub(crate) fn crossing_of(model: &Model, connections: &Connections, flow: &Flow) -> Crossing {
    let around = |element: Option<&Element>| {
        element
            .map(|element| model.zones_around(element))
            .unwrap_or_default()
    };
    let from = around(model.elements.get(&flow.from));
    let to = around(model.elements.get(&flow.to));
    let (inside_from, inside_to) = (Set::of(&from), Set::of(&to));
    let mut steps = Vec::new();
    let mut step = |boundary, direction| {
        steps.push(CrossingStep {
            boundary,
            direction,
        });
    };
    for &zone in from.iter().filter(|zone| !inside_to.contains(zone)) {
        step(zone, Direction::Leaves);
    }
    for line in all_lines_passed(model, connections, flow) {
        step(line, Direction::Passes);
    }
    for &zone in to.iter().rev().filter(|zone| !inside_from.contains(zone)) {
        step(zone, Direction::Enters);
    }
    Crossing {
        flow: flow.id,
        from_zone: from.first().copied(),
        to_zone: to.first().copied(),
        drawn: drawn(model, connections, flow),
        steps,
    }
}

/// A set that is only built where looking through a list would take long.
enum Set<'a> {
    Few(&'a [BoundaryId]),
    Many(BTreeSet<BoundaryId>),
}

impl<'a> Set<'a> {
    fn of(zones: &'a [BoundaryId]) -> Self {
        if zones.len() <= 16 {
            Self::Few(zones)
        } else {
            Self::Many(zones.iter().copied().collect())
        }
    }

    fn contains(&self, zone: &BoundaryId) -> bool {
        match self {
            Self::Few(zones) => zones.contains(zone),
            Self::Many(zones) => zones.contains(zone),
        }
    }
}

/// Returns the lines that a flow passes on any diagram, in the order of its way, each once.
fn all_lines_passed(model: &Model, connections: &Connections, flow: &Flow) -> Vec<BoundaryId> {
    let mut passed = Vec::new();
    for (&diagram, lines) in connections.lines() {
        let lines = lines.iter().map(|(&id, line)| (id, line));
        for id in lines_passed(model, diagram, flow, lines) {
            if !passed.contains(&id) {
                passed.push(id);
            }
        }
    }
    passed
}

fn drawn(model: &Model, connections: &Connections, flow: &Flow) -> Option<BTreeSet<BoundaryId>> {
    let mut crossed: Option<BTreeSet<BoundaryId>> = None;
    for diagram in connections.drawn_on(flow.id) {
        let Some(&way) = model.courses.get(&(diagram, flow.id.into())) else {
            continue;
        };
        let crossed = crossed.get_or_insert_default();
        let boxes = placed_boxes(model, diagram);
        crossed.extend(
            boxes
                .filter(|(_, frame)| frame.contains(way.start) != frame.contains(way.end))
                .map(|(id, _)| id),
        );
        if let Some(lines) = connections.lines().get(&diagram) {
            let way = Chain::new(way);
            let met = lines.iter().filter(|(_, line)| way.meets(line));
            crossed.extend(met.map(|(&id, _)| id));
        }
    }
    crossed
}

fn placed_boxes(
    model: &Model,
    diagram: DiagramId,
) -> impl Iterator<Item = (BoundaryId, Rect)> + '_ {
    // Boundaries come last in the order of items.
    let first = (
        diagram,
        ItemId::Boundary(BoundaryId::new(uuid::Uuid::nil())),
    );
    model
        .placements
        .range(first..)
        .take_while(move |((on, _), _)| *on == diagram)
        .filter_map(|(&(_, item), &frame)| match item {
            ItemId::Boundary(id) => Some((id, frame)),
            _ => None,
        })
}

#[cfg(test)]
mod tests;
