//! How near everything is to those who are trusted least.
//!
//! Each level of trust at which a way begins counts like [`LEVEL`] steps, and each flow on the way
//! is one step. An element has the least distance of all ways that lead to it, its own place
//! included, from which no step is needed.

use crate::{
    Catalogue,
    connections::Connections,
    trust::{Place, Trust, place_in, place_of, same_trust},
};
use bulkhead_model::{BoundaryId, Change, Element, ElementId, Flow, FlowId, Model, Record};
use serde::Serialize;
use specta::Type;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
};

/// How many steps a level of trust counts for.
const LEVEL: u32 = 2;

/// How exposed something is to those who are trusted least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Exposure {
    /// Place in the order of all threats: the lower, the more exposed.
    pub order: u32,
    /// How many flows the shortest way takes. None for what stands at its beginning.
    pub steps: u32,
    /// The zone in which the way begins; nothing outside of all zones.
    pub from: Option<BoundaryId>,
    /// Whether it is about a flow that comes from a less trusted zone.
    pub rising: bool,
}

impl Exposure {
    /// Says how exposed it is, as a sentence without a full stop.
    pub fn told(self, model: &Model, catalogue: &Catalogue) -> String {
        let words = |key, places: &[(&str, &str)]| catalogue.wording().reason(key, places);
        let zone = self.from.and_then(|zone| model.name(zone.into()));
        let told = match (self.steps, zone) {
            (0, None) => words("exposure_stands_outside", &[]),
            (0, Some(zone)) => words("exposure_stands", &[("place", zone)]),
            (steps, zone) => {
                let outside = words("exposure_outside", &[]);
                let place = ("place", zone.unwrap_or(&outside));
                let key = if steps == 1 {
                    "exposure_one"
                } else {
                    "exposure_steps"
                };
                words(key, &[place, ("steps", &steps.to_string())])
            }
        };
        if self.rising {
            words("exposure_rising", &[("told", &told)])
        } else {
            told
        }
    }
}

/// The shortest way to an element. Of ways of one length, the one from the least trusted place
/// counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Way {
    length: u32,
    begins: Trust,
    from: Option<BoundaryId>,
}

impl Way {
    fn beginning((begins, from): Place) -> Self {
        Self {
            length: begins as u32 * LEVEL,
            begins,
            from,
        }
    }

    const fn farther(self) -> Self {
        Self {
            length: self.length.saturating_add(1),
            ..self
        }
    }

    fn exposure(self, rising: bool) -> Exposure {
        let steps = self.length.saturating_sub(self.begins as u32 * LEVEL);
        // Who stands at a beginning is as near as what they reach in one step.
        let near = self.length + u32::from(steps == 0);
        Exposure {
            order: near * 2 + u32::from(!rising),
            steps,
            from: self.from,
            rising,
        }
    }
}

/// The shortest way to every element of a model.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Exposures(BTreeMap<ElementId, Way>);

impl Exposures {
    /// Finds all ways of a model.
    pub(crate) fn new(model: &Model, catalogue: &Catalogue) -> Self {
        let ids: Vec<ElementId> = model.elements.keys().copied().collect();
        let place = |id: ElementId| ids.binary_search(&id).ok();
        let mut leads: Vec<Vec<usize>> = vec![Vec::new(); ids.len()];
        for (from, to) in model.flows.values().flat_map(directions) {
            if let (Some(from), Some(to)) = (place(from), place(to))
                && let Some(leads) = leads.get_mut(from)
            {
                leads.push(to);
            }
        }
        let elements = model.elements.values();
        let mut ways: Vec<Way> = elements
            .map(|element| Way::beginning(place_of(model, catalogue, element)))
            .collect();
        let mut open: BinaryHeap<Reverse<(Way, usize)>> = ways
            .iter()
            .enumerate()
            .map(|(at, &way)| Reverse((way, at)))
            .collect();
        while let Some(Reverse((way, at))) = open.pop() {
            if ways.get(at) != Some(&way) {
                continue;
            }
            for &to in leads.get(at).into_iter().flatten() {
                if let Some(known) = ways.get_mut(to).filter(|known| way.farther() < **known) {
                    *known = way.farther();
                    open.push(Reverse((way.farther(), to)));
                }
            }
        }
        Self(ids.into_iter().zip(ways).collect())
    }

    /// Follows an edit and returns the elements whose exposure it changed. The model and its
    /// connections are those after the edit.
    ///
    /// Every way is one step longer than the one that it continues, or begins where its element
    /// stands. Only one set of ways fits that everywhere, so that it suffices to look where an edit
    /// could break it.
    pub(crate) fn follow(
        &mut self,
        model: &Model,
        catalogue: &Catalogue,
        connections: &Connections,
        changes: &[Change],
    ) -> BTreeSet<ElementId> {
        let mut were: BTreeMap<ElementId, Option<Way>> = BTreeMap::new();
        let mut open: Vec<ElementId> = ends(connections, changes).into_iter().collect();
        while let Some(id) = open.pop() {
            let now = model
                .elements
                .get(&id)
                .map(|element| self.way_to(element, model, catalogue, connections));
            let before = self.0.get(&id).copied();
            match (before, now) {
                (before, now) if before == now => {}
                (Some(_), None) => {
                    self.0.remove(&id);
                    were.entry(id).or_insert(before);
                }
                (Some(before), Some(now)) if now > before => {
                    // What became longer can carry others along in circles.
                    self.anew(model, catalogue, &mut were);
                    break;
                }
                (_, Some(now)) => {
                    self.0.insert(id, now);
                    were.entry(id).or_insert(before);
                    let flows = connections.flows_of(id);
                    let flows = flows.filter_map(|flow| model.flows.get(&flow));
                    let leads = flows.flat_map(directions).filter(|(from, _)| *from == id);
                    open.extend(leads.map(|(_, to)| to));
                }
                (None, None) => {}
            }
        }
        let differ = were
            .into_iter()
            .filter(|(id, before)| self.0.get(id) != before.as_ref());
        differ.map(|(id, _)| id).collect()
    }

    /// Finds all ways again and adds to what was known of those that changed.
    fn anew(
        &mut self,
        model: &Model,
        catalogue: &Catalogue,
        were: &mut BTreeMap<ElementId, Option<Way>>,
    ) {
        let before = std::mem::replace(self, Self::new(model, catalogue));
        for &id in before.0.keys().chain(self.0.keys()) {
            let way = before.0.get(&id);
            if way != self.0.get(&id) {
                were.entry(id).or_insert(way.copied());
            }
        }
    }

    /// Returns the shortest way to an element that the ways to its neighbours allow.
    fn way_to(
        &self,
        element: &Element,
        model: &Model,
        catalogue: &Catalogue,
        connections: &Connections,
    ) -> Way {
        let flows = connections.flows_of(element.id);
        let flows = flows.filter_map(|flow| model.flows.get(&flow));
        let arriving = flows
            .flat_map(directions)
            .filter(|(_, to)| *to == element.id);
        let ways = arriving.filter_map(|(from, _)| Some(self.0.get(&from)?.farther()));
        let own = Way::beginning(place_of(model, catalogue, element));
        ways.fold(own, Way::min)
    }

    /// Returns how exposed an element is.
    pub(crate) fn of_element(&self, id: ElementId) -> Exposure {
        self.0
            .get(&id)
            .map_or_else(Exposure::default, |way| way.exposure(false))
    }

    /// Returns how exposed a flow is: one step farther than where it comes from.
    pub(crate) fn of_flow(&self, model: &Model, catalogue: &Catalogue, flow: &Flow) -> Exposure {
        let trust = |id| {
            let element = model.elements.get(&id)?;
            Some(place_of(model, catalogue, element).0)
        };
        let ways = directions(flow).filter_map(|(from, to)| {
            let way = self.0.get(&from)?.farther();
            Some(way.exposure(trust(from) < trust(to)))
        });
        ways.min().unwrap_or_default()
    }
}

impl Exposures {
    /// Returns how exposed a zone is: as the nearest of what is in it, and as its own place.
    pub(crate) fn of_zone(
        &self,
        model: &Model,
        catalogue: &Catalogue,
        connections: &Connections,
        zone: BoundaryId,
    ) -> Exposure {
        let own = Way::beginning(place_in(model, catalogue, zone)).exposure(false);
        let members = connections.members_of(zone).into_iter();
        members
            .map(|id| self.of_element(id))
            .fold(own, Exposure::min)
    }

    /// Returns how exposed a line is: as the nearest of the flows that pass it.
    pub(crate) fn of_line(
        &self,
        model: &Model,
        catalogue: &Catalogue,
        passing: impl Iterator<Item = FlowId>,
    ) -> Exposure {
        let flows = passing.filter_map(|id| model.flows.get(&id));
        let flows = flows.map(|flow| self.of_flow(model, catalogue, flow));
        let nobody = || Way::beginning((Trust::Medium, None)).exposure(false);
        flows.min().unwrap_or_else(nobody)
    }
}

/// Returns from where to where data moves: once, or once each way.
fn directions(flow: &Flow) -> impl Iterator<Item = (ElementId, ElementId)> + use<> {
    let back = flow.two_way.then_some((flow.to, flow.from));
    std::iter::once((flow.from, flow.to)).chain(back)
}

/// Returns the elements to which the shortest way can be another one after changes.
fn ends(connections: &Connections, changes: &[Change]) -> BTreeSet<ElementId> {
    let mut ends = BTreeSet::new();
    for Change { before, after } in changes {
        if let (Some(Record::Boundary(before)), Some(Record::Boundary(after))) = (before, after)
            && same_trust(before, after)
        {
            continue;
        }
        for record in [before, after].into_iter().flatten() {
            match record {
                Record::Element(element) => {
                    ends.insert(element.id);
                }
                Record::Flow(flow) => ends.extend(directions(flow).map(|(_, to)| to)),
                Record::Boundary(zone) => ends.extend(connections.members_of(zone.id)),
                _ => {}
            }
        }
    }
    ends
}

#[cfg(test)]
mod tests;
