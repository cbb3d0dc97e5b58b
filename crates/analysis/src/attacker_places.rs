//! Where an attacker stands in a model, and what lies within reach from there.

use crate::{
    Analysis, Catalogue,
    catalogue::{Attacker, TypeIndex},
};
use bulkhead_model::{BoundaryId, ElementId, ItemId, Model};
use std::collections::BTreeSet;

/// Where an attacker stands, and what lies within reach.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Places {
    /// Zones and elements, zones first.
    pub stands: Vec<ItemId>,
    /// Elements that a flow leads to from there and that the attacker does not hold already.
    pub reaches: BTreeSet<ElementId>,
}

/// Finds where an attacker stands in a model: at elements and in zones of the components that the
/// content names, special cases of them included.
pub fn attacker_places(
    model: &Model,
    analysis: &Analysis,
    catalogue: &Catalogue,
    attacker: &Attacker,
) -> Places {
    let types = &catalogue.types;
    let wanted: Vec<TypeIndex> = attacker.at.iter().filter_map(|id| types.find(id)).collect();
    let fits = |component: &str| {
        let own = types.find(component);
        own.is_some_and(|own| wanted.iter().any(|&of| types.is(own, of)))
    };
    let zones: BTreeSet<BoundaryId> = model
        .boundaries
        .values()
        .filter(|zone| fits(&zone.component))
        .map(|zone| zone.id)
        .collect();
    let here: BTreeSet<ElementId> = model
        .elements
        .values()
        .filter(|element| fits(&element.component))
        .map(|element| element.id)
        .collect();
    let inside = model.elements.values().filter(|element| {
        let mut around = model.zones_around(element).into_iter();
        around.any(|zone| zones.contains(&zone))
    });
    let held: BTreeSet<ElementId> = inside.map(|it| it.id).chain(here.iter().copied()).collect();
    let flows = held.iter().flat_map(|&id| analysis.flows_of(id));
    let flows = flows.filter_map(|flow| model.flows.get(&flow));
    let ends = flows.flat_map(|flow| {
        let back = (flow.two_way && held.contains(&flow.to)).then_some(flow.from);
        held.contains(&flow.from)
            .then_some(flow.to)
            .into_iter()
            .chain(back)
    });
    let reaches = ends.filter(|end| !held.contains(end)).collect();
    // What stands in a zone that is named already need not be named as well.
    let apart = here.into_iter().filter(|id| {
        let element = model.elements.get(id);
        let mut around = element
            .map_or_else(Vec::new, |it| model.zones_around(it))
            .into_iter();
        !around.any(|zone| zones.contains(&zone))
    });
    Places {
        stands: zones
            .iter()
            .map(|&zone| ItemId::Boundary(zone))
            .chain(apart.map(ItemId::Element))
            .collect(),
        reaches,
    }
}

#[cfg(test)]
mod tests;
