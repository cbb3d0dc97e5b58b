//! What an edit can affect. Rules look at an element with its zones, and at a flow with its ends and
//! what it crosses, so that nothing farther away can change its answer.

use crate::{Analysis, Release};
use bulkhead_model::{
    Boundary, Chain, Change, Course, DiagramId, ElementId, ItemId, Model, Placement, Record, way_on,
};
use std::collections::BTreeSet;

/// Collects what is drawn and whose threats, titles or reasons changes can affect, as far as
/// the analysis knows at this moment how things hang together.
pub(crate) fn collect(
    changes: &[Change],
    model: &Model,
    analysis: &Analysis,
    touched: &mut BTreeSet<ItemId>,
) {
    let mut touch = Touch {
        model,
        analysis,
        touched,
        diagrams: BTreeSet::new(),
    };
    if changes.iter().any(changes_release) {
        touch.everything();
    }
    let records = changes.iter().flat_map(|it| [&it.before, &it.after]);
    for record in records.flatten() {
        match record {
            Record::Element(element) => touch.element(element.id),
            Record::Flow(flow) => touch.item(flow.id.into()),
            Record::Boundary(boundary) => touch.boundary(boundary),
            Record::Course(course) => touch.course(course),
            Record::Placement(placement) => touch.placement(placement),
            Record::Decision(decision) => touch.item(decision.subject),
            Record::FlowDrawing(drawing) => touch.item(drawing.flow.into()),
            Record::OwnThreat(threat) => {
                touch.item(threat.subject);
                // It can have been decided about when it was about something else.
                let decided = model.decisions.get(&threat.id).and_then(|log| log.last());
                touch.touched.extend(decided.map(|it| it.subject));
            }
            Record::About(_)
            | Record::Diagram(_)
            | Record::Annotation(_)
            | Record::Worksheet(_)
            | Record::AppliedControl(_)
            | Record::Assumption(_)
            | Record::Question(_)
            | Record::Participant(_) => {}
        }
    }
}

/// Tells whether a change states another release of Kubernetes, on which every rule may depend.
fn changes_release(change: &Change) -> bool {
    let release = |record: &Option<Record>| match record {
        Some(Record::About(about)) => Release::stated(about),
        _ => None,
    };
    release(&change.before) != release(&change.after)
}

struct Touch<'a> {
    model: &'a Model,
    analysis: &'a Analysis,
    touched: &'a mut BTreeSet<ItemId>,
    /// Diagrams whose drawn flows have been collected already.
    diagrams: BTreeSet<DiagramId>,
}

impl Touch<'_> {
    fn everything(&mut self) {
        let elements = self.model.elements.keys();
        self.touched.extend(elements.copied().map(ItemId::Element));
        let flows = self.model.flows.keys();
        self.touched.extend(flows.copied().map(ItemId::Flow));
    }

    fn item(&mut self, item: ItemId) {
        self.touched.insert(item);
    }

    fn element(&mut self, id: ElementId) {
        self.item(id.into());
        self.flows_of(id);
    }

    fn flows_of(&mut self, id: ElementId) {
        let flows = self.analysis.connections().flows_of(id);
        self.touched.extend(flows.map(ItemId::Flow));
    }

    fn boundary(&mut self, boundary: &Boundary) {
        self.item(boundary.id.into());
        if boundary.is_line() {
            let passing = self.analysis.passing(boundary.id);
            self.touched.extend(passing.map(ItemId::Flow));
        } else {
            for id in self.analysis.connections().members_of(boundary.id) {
                self.element(id);
            }
        }
        // A way that is drawn can cross the boundary whatever its ends belong to.
        let crosses = |flow| {
            let crossing = self.analysis.crossings().get(&flow);
            let drawn = crossing.and_then(|crossing| crossing.drawn.as_ref());
            drawn.is_some_and(|drawn| drawn.contains(&boundary.id))
        };
        let drawn = self.analysis.connections().drawn();
        self.touched
            .extend(drawn.filter(|&flow| crosses(flow)).map(ItemId::Flow));
    }

    fn course(&mut self, course: &Course) {
        match course.item {
            ItemId::Boundary(line) => {
                let passing = self.analysis.passing(line);
                self.touched.extend(passing.map(ItemId::Flow));
                let chain = Chain::new(course.curve);
                for flow in self.model.flows.values() {
                    let way = way_on(self.model, course.diagram, flow);
                    if way.is_some_and(|way| way.meets(&chain)) {
                        self.touched.insert(flow.id.into());
                    }
                }
            }
            item => self.item(item),
        }
    }

    /// Where things stand decides only about lines and about ways that somebody drew; what lies in
    /// which zone is told by the elements themselves.
    fn placement(&mut self, placement: &Placement) {
        let connections = self.analysis.connections();
        match placement.item {
            ItemId::Element(id) if connections.lines().contains_key(&placement.diagram) => {
                self.flows_of(id);
            }
            ItemId::Boundary(_) if self.diagrams.insert(placement.diagram) => {
                let drawn = connections.drawn();
                let here = drawn.filter(|&flow| {
                    connections
                        .drawn_on(flow)
                        .any(|diagram| diagram == placement.diagram)
                });
                self.touched.extend(here.map(ItemId::Flow));
            }
            _ => {}
        }
    }
}
