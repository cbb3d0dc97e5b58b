use crate::{
    Catalogue, Crossing, Direction, Exposure, Threat,
    connections::Connections,
    exposure::Exposures,
    matching::Matcher,
    own::{OwnThreats, boundaries_spoken_about},
    touched,
};
use bulkhead_model::{BoundaryId, Change, Decision, ElementId, FlowId, ItemId, Model, ThreatId};
use std::collections::{BTreeMap, BTreeSet};

/// All threats of a model, and what they were found from.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    threats: BTreeMap<ItemId, Vec<Threat>>,
    crossings: BTreeMap<FlowId, Crossing>,
    /// The flows that pass each line. Who crosses a zone follows from its members.
    passing: BTreeMap<BoundaryId, BTreeSet<FlowId>>,
    connections: Connections,
    /// The day on which it is looked at, as an ISO 8601 date. Empty when nobody said.
    today: String,
    exposures: Exposures,
    own: OwnThreats,
}

/// What an edit changed in an analysis.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AnalysisChange {
    /// What was looked at again. Whatever was told about others still
    /// holds.
    pub touched: BTreeSet<ItemId>,
    /// Threats that came or changed.
    pub put: Vec<Threat>,
    /// Threats that are no longer found.
    pub gone: Vec<ThreatId>,
}

impl Analysis {
    /// Analyses a whole model.
    pub fn new(model: &Model, catalogue: &Catalogue) -> Self {
        let mut analysis = Self {
            connections: Connections::new(model),
            exposures: Exposures::new(model, catalogue),
            own: OwnThreats::new(model),
            ..Self::default()
        };
        let mut matcher = Matcher::new(model, catalogue);
        let elements = model.elements.keys().map(|&id| ItemId::Element(id));
        let flows = model.flows.keys().map(|&id| ItemId::Flow(id));
        for item in elements.chain(flows) {
            let threats = analysis.look_at(&mut matcher, model, catalogue, item);
            analysis.keep(item, threats);
        }
        // How exposed a line is hangs on the flows that pass it.
        for id in boundaries_spoken_about(model) {
            let threats = analysis.look_at(&mut matcher, model, catalogue, id.into());
            analysis.keep(id.into(), threats);
        }
        analysis
    }

    /// Says on which day it is looked at, as an ISO 8601 date: acceptances that have ended before
    /// do not count.
    pub fn set_today(&mut self, today: &str) {
        today.clone_into(&mut self.today);
    }

    /// Returns the day on which it is looked at, as an ISO 8601 date. Empty when nobody said; then
    /// no acceptance has ended.
    pub fn today(&self) -> &str {
        &self.today
    }

    /// Returns the decision that counts for a threat today; nothing when it is open.
    pub fn decision<'a>(&self, model: &'a Model, threat: ThreatId) -> Option<&'a Decision> {
        model
            .decision(threat)
            .filter(|decision| !decision.expired(&self.today))
    }

    /// Follows an edit: analyses again what its changes can affect, and returns exactly what
    /// changed. The model is the one after the edit.
    pub fn follow(
        &mut self,
        model: &Model,
        catalogue: &Catalogue,
        changes: &[Change],
    ) -> AnalysisChange {
        let mut touched = BTreeSet::new();
        touched::collect(changes, model, self, &mut touched);
        self.connections.follow(changes);
        self.own.follow(changes);
        // Where something was and where it is now both count.
        touched::collect(changes, model, self, &mut touched);
        let exposed = self
            .exposures
            .follow(model, catalogue, &self.connections, changes);
        for id in exposed {
            touched.insert(id.into());
            touched.extend(self.connections.flows_of(id).map(ItemId::Flow));
        }
        touched.extend(boundaries_spoken_about(model).map(ItemId::Boundary));
        let mut matcher = Matcher::new(model, catalogue);
        let (mut put, mut gone): (Vec<Threat>, Vec<ThreatId>) = (Vec::new(), Vec::new());
        // Boundaries come last in the order of items, after the flows that pass them.
        for &item in &touched {
            let before = self.threats.remove(&item).unwrap_or_default();
            let now = self.look_at(&mut matcher, model, catalogue, item);
            put.extend(now.iter().filter(|threat| !before.contains(threat)));
            let ids = before.iter().map(|threat| threat.id);
            gone.extend(ids.filter(|&id| now.iter().all(|threat| threat.id != id)));
            self.keep(item, now);
        }
        // A threat of one's own can be about something else now.
        let moved: BTreeSet<ThreatId> = put
            .iter()
            .filter(|threat| threat.is_own())
            .map(|threat| threat.id)
            .collect();
        gone.retain(|id| !moved.contains(id));
        AnalysisChange { touched, put, gone }
    }

    /// Returns the threats about an item: those that rules find, and those that people added.
    fn look_at(
        &mut self,
        matcher: &mut Matcher<'_>,
        model: &Model,
        catalogue: &Catalogue,
        item: ItemId,
    ) -> Vec<Threat> {
        let mut threats = match item {
            ItemId::Element(id) => matcher.element(id, &self.exposures),
            ItemId::Flow(id) => self.look_at_flow(matcher, id),
            ItemId::Boundary(_) => Vec::new(),
        };
        let crosses = match item {
            ItemId::Flow(id) => self
                .crossings
                .get(&id)
                .is_some_and(|it| !it.steps.is_empty()),
            _ => false,
        };
        let exposure = || self.exposure(item, model, catalogue);
        self.own
            .add_to(&mut threats, item, model, crosses, exposure);
        threats
    }

    fn keep(&mut self, item: ItemId, threats: Vec<Threat>) {
        if !threats.is_empty() {
            self.threats.insert(item, threats);
        }
    }

    /// Finds out again what a flow crosses, and returns its threats.
    fn look_at_flow(&mut self, matcher: &mut Matcher<'_>, id: FlowId) -> Vec<Threat> {
        if let Some(before) = self.crossings.remove(&id) {
            for line in before.passed(Direction::Passes) {
                if let Some(passing) = self.passing.get_mut(&line) {
                    passing.remove(&id);
                }
            }
        }
        let Some((crossing, threats)) = matcher.flow(id, &self.connections, &self.exposures) else {
            return Vec::new();
        };
        for line in crossing.passed(Direction::Passes) {
            self.passing.entry(line).or_default().insert(id);
        }
        self.crossings.insert(id, crossing);
        threats
    }

    /// Returns all threats, by subject.
    pub fn threats(&self) -> impl Iterator<Item = &Threat> {
        self.threats.values().flatten()
    }

    /// Returns the threats about one subject. Those of one letter stand together, those of the
    /// subject itself before those of its crossing.
    pub fn threats_about(&self, subject: ItemId) -> &[Threat] {
        self.threats.get(&subject).map_or(&[], Vec::as_slice)
    }

    /// Returns what each flow crosses; flows that cross nothing have no steps.
    pub fn crossings(&self) -> &BTreeMap<FlowId, Crossing> {
        &self.crossings
    }

    /// Returns the flows that start or end at an element.
    pub fn flows_of(&self, element: ElementId) -> impl Iterator<Item = FlowId> + '_ {
        self.connections.flows_of(element)
    }

    /// Returns how exposed an element, a flow or a boundary is.
    pub fn exposure(&self, item: ItemId, model: &Model, catalogue: &Catalogue) -> Exposure {
        match item {
            ItemId::Element(id) => self.exposures.of_element(id),
            ItemId::Flow(id) => model
                .flows
                .get(&id)
                .map(|flow| self.exposures.of_flow(model, catalogue, flow))
                .unwrap_or_default(),
            ItemId::Boundary(id) => match model.boundaries.get(&id) {
                Some(line) if line.is_line() => {
                    let passing = self.passing(id);
                    self.exposures.of_line(model, catalogue, passing)
                }
                Some(_) => self
                    .exposures
                    .of_zone(model, catalogue, &self.connections, id),
                None => Exposure::default(),
            },
        }
    }

    /// Returns the boundaries that somebody added a threat about.
    pub(crate) fn boundaries_with_threats(&self) -> impl Iterator<Item = BoundaryId> + '_ {
        self.threats.keys().rev().map_while(|item| match item {
            ItemId::Boundary(id) => Some(*id),
            _ => None,
        })
    }

    pub(crate) const fn connections(&self) -> &Connections {
        &self.connections
    }

    pub(crate) fn passing(&self, line: BoundaryId) -> impl Iterator<Item = FlowId> + '_ {
        self.passing.get(&line).into_iter().flatten().copied()
    }
}

#[cfg(test)]
mod edits;
#[cfg(test)]
mod laws;
#[cfg(test)]
pub(crate) mod tests;
