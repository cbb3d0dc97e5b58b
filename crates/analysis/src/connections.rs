use bulkhead_model::{
    Boundary, BoundaryId, Chain, Change, Curve, DiagramId, Element, ElementId, Flow, FlowId,
    ItemId, Model, Record,
};
use std::collections::{BTreeMap, BTreeSet};

/// What stands next to what: the flows of each element, the members of each zone, the zones in each
/// zone and the lines of each diagram. It follows the changes of a model, so that an edit costs
/// what it touches and not what the model holds.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Connections {
    flows: BTreeMap<ElementId, BTreeSet<FlowId>>,
    members: BTreeMap<BoundaryId, BTreeSet<ElementId>>,
    inner: BTreeMap<BoundaryId, BTreeSet<BoundaryId>>,
    lines: BTreeMap<DiagramId, BTreeMap<BoundaryId, Chain>>,
    /// The diagrams on which the way of a flow is drawn.
    drawn: BTreeMap<FlowId, BTreeSet<DiagramId>>,
}

impl Connections {
    pub(crate) fn new(model: &Model) -> Self {
        let mut connections = Self::default();
        for element in model.elements.values() {
            connections.element(element, true);
        }
        for flow in model.flows.values() {
            connections.flow(flow, true);
        }
        for boundary in model.boundaries.values() {
            connections.boundary(boundary, true);
        }
        for (&(diagram, item), &curve) in &model.courses {
            connections.course(diagram, item, Some(curve));
        }
        connections
    }

    /// Follows the changes of one edit.
    pub(crate) fn follow(&mut self, changes: &[Change]) {
        for change in changes {
            if let Some(record) = &change.before {
                self.record(record, false);
            }
            if let Some(record) = &change.after {
                self.record(record, true);
            }
        }
    }

    fn record(&mut self, record: &Record, there: bool) {
        match record {
            Record::Element(element) => self.element(element, there),
            Record::Flow(flow) => self.flow(flow, there),
            Record::Boundary(boundary) => self.boundary(boundary, there),
            Record::Course(course) => {
                self.course(course.diagram, course.item, there.then_some(course.curve));
            }
            Record::About(_)
            | Record::Diagram(_)
            | Record::Placement(_)
            | Record::FlowDrawing(_)
            | Record::Annotation(_)
            | Record::OwnThreat(_)
            | Record::Decision(_)
            | Record::Worksheet(_)
            | Record::AppliedControl(_)
            | Record::Assumption(_)
            | Record::Question(_)
            | Record::Participant(_) => {}
        }
    }

    fn element(&mut self, element: &Element, there: bool) {
        for &zone in &element.zones {
            put(&mut self.members, zone, element.id, there);
        }
    }

    fn flow(&mut self, flow: &Flow, there: bool) {
        for end in [flow.from, flow.to] {
            put(&mut self.flows, end, flow.id, there);
        }
    }

    fn boundary(&mut self, boundary: &Boundary, there: bool) {
        if let Some(parent) = boundary.parent {
            put(&mut self.inner, parent, boundary.id, there);
        }
    }

    fn course(&mut self, diagram: DiagramId, item: ItemId, curve: Option<Curve>) {
        match (item, curve) {
            (ItemId::Flow(id), curve) => put(&mut self.drawn, id, diagram, curve.is_some()),
            (ItemId::Boundary(id), Some(curve)) => {
                self.lines
                    .entry(diagram)
                    .or_default()
                    .insert(id, Chain::new(curve));
            }
            (ItemId::Boundary(id), None) => {
                if let Some(lines) = self.lines.get_mut(&diagram) {
                    lines.remove(&id);
                    if lines.is_empty() {
                        self.lines.remove(&diagram);
                    }
                }
            }
            (ItemId::Element(_), _) => {}
        }
    }

    /// Returns the flows that start or end at an element.
    pub(crate) fn flows_of(&self, element: ElementId) -> impl Iterator<Item = FlowId> + '_ {
        self.flows.get(&element).into_iter().flatten().copied()
    }

    /// Returns the elements in a zone, at any depth.
    pub(crate) fn members_of(&self, zone: BoundaryId) -> BTreeSet<ElementId> {
        let mut seen = BTreeSet::from([zone]);
        let mut open = vec![zone];
        let mut members = BTreeSet::new();
        while let Some(zone) = open.pop() {
            members.extend(self.members.get(&zone).into_iter().flatten());
            for &inner in self.inner.get(&zone).into_iter().flatten() {
                if seen.insert(inner) {
                    open.push(inner);
                }
            }
        }
        members
    }

    /// Returns the lines of each diagram that has any.
    pub(crate) const fn lines(&self) -> &BTreeMap<DiagramId, BTreeMap<BoundaryId, Chain>> {
        &self.lines
    }

    /// Returns the diagrams on which the way of a flow is drawn.
    pub(crate) fn drawn_on(&self, flow: FlowId) -> impl Iterator<Item = DiagramId> + '_ {
        self.drawn.get(&flow).into_iter().flatten().copied()
    }

    /// Returns the flows whose way is drawn somewhere.
    pub(crate) fn drawn(&self) -> impl Iterator<Item = FlowId> + '_ {
        self.drawn.keys().copied()
    }
}

/// Puts a value under a key, or takes it away; keys without values are not kept.
fn put<K: Ord, V: Ord>(map: &mut BTreeMap<K, BTreeSet<V>>, key: K, value: V, there: bool) {
    if there {
        map.entry(key).or_default().insert(value);
    } else if let Some(values) = map.get_mut(&key) {
        values.remove(&value);
        if values.is_empty() {
            map.remove(&key);
        }
    }
}
