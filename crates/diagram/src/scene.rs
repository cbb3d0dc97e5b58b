//! What stands on a diagram, gathered once for routing and drawing.

use crate::{Marks, shape};
use bulkhead_model::{
    Annotation, AnnotationId, Boundary, BoundaryId, Chain, Curve, DiagramId, ElementId,
    ElementKind, Flow, FlowDrawing, FlowId, ItemId, Model, Point, Rect, lines_passed,
};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct Scene<'m> {
    pub(crate) elements: BTreeMap<ElementId, Rect>,
    pub(crate) zones: Vec<Zone>,
    /// Flows with both ends on the diagram, by identity.
    pub(crate) flows: Vec<&'m Flow>,
    /// How somebody drew flows, where somebody did.
    pub(crate) drawings: BTreeMap<FlowId, &'m FlowDrawing>,
    /// Boundaries that are lines, by identity.
    pub(crate) lines: Vec<Line>,
    /// Where free texts stand.
    pub(crate) texts: BTreeMap<AnnotationId, Rect>,
    diagram: DiagramId,
    model: &'m Model,
    /// All zones around each element, at any depth.
    around: BTreeMap<ElementId, BTreeSet<BoundaryId>>,
}

pub(crate) struct Zone {
    pub(crate) id: BoundaryId,
    pub(crate) frame: Rect,
    pub(crate) tab: Rect,
}

pub(crate) struct Line {
    pub(crate) id: BoundaryId,
    pub(crate) chain: Chain,
    pub(crate) tab: Rect,
}

impl<'m> Scene<'m> {
    pub(crate) fn new(model: &'m Model, diagram: DiagramId) -> Self {
        let recorded = Marks::recorded(model);
        let mut elements = BTreeMap::new();
        let mut zones = Vec::new();
        for (&(on, item), &frame) in &model.placements {
            match item {
                _ if on != diagram => {}
                ItemId::Element(id) if model.elements.contains_key(&id) => {
                    elements.insert(id, frame);
                }
                ItemId::Boundary(id) => {
                    if let Some(zone) = model.boundaries.get(&id) {
                        zones.push(Zone {
                            id,
                            frame,
                            tab: shape::title_tab(&zone.name, frame, &recorded.boundary(id)),
                        });
                    }
                }
                _ => {}
            }
        }
        let flows: Vec<&Flow> = model
            .flows
            .values()
            .filter(|flow| elements.contains_key(&flow.from) && elements.contains_key(&flow.to))
            .collect();
        let around = elements
            .keys()
            .filter_map(|id| model.elements.get(id))
            .map(|element| {
                (
                    element.id,
                    model.zones_around(element).into_iter().collect(),
                )
            })
            .collect();
        let drawings = model.flow_drawings.iter();
        let texts = annotations(model, diagram);
        Self {
            elements,
            zones,
            flows,
            drawings: drawings
                .filter(|((on, _), _)| *on == diagram)
                .map(|(&(_, flow), drawing)| (flow, drawing))
                .collect(),
            lines: lines(model, diagram)
                .map(|(boundary, curve)| Line {
                    id: boundary.id,
                    chain: Chain::new(curve),
                    tab: shape::line_tab(&boundary.name, curve, &recorded.boundary(boundary.id)),
                })
                .collect(),
            texts: texts.map(|it| (it.id, shape::text_frame(it))).collect(),
            diagram,
            model,
            around,
        }
    }

    /// Returns the points that somebody drew a flow to pass.
    pub(crate) fn bends(&self, flow: FlowId) -> &'m [Point] {
        self.drawings
            .get(&flow)
            .map_or(&[], |drawing| &drawing.bends)
    }

    /// Returns the radius of the corners of an element's outline.
    pub(crate) fn radius(&self, id: ElementId) -> i32 {
        let kind = self.model.elements.get(&id).map(|element| element.kind);
        shape::radius(kind.unwrap_or(ElementKind::ExternalEntity))
    }

    /// Returns the frame of an element that stands on the diagram.
    pub(crate) fn frame(&self, id: ElementId) -> Rect {
        self.elements.get(&id).copied().unwrap_or(Rect {
            x: 0,
            y: 0,
            width: 1,
            height: 1,
        })
    }

    /// Returns the zones of the diagram that a flow between two elements leaves or enters.
    pub(crate) fn crossed(&self, from: ElementId, to: ElementId) -> Vec<&Zone> {
        let none = BTreeSet::new();
        let around = |element| self.around.get(&element).unwrap_or(&none);
        around(from)
            .symmetric_difference(around(to))
            .filter_map(|id| {
                // Placements are ordered by what they place, so the zones are in order too.
                let at = self.zones.binary_search_by_key(id, |zone| zone.id).ok()?;
                self.zones.get(at)
            })
            .collect()
    }

    /// Returns the lines of the diagram that a flow passes.
    pub(crate) fn lines_passed(&self, flow: &Flow) -> Vec<&Chain> {
        if self.lines.is_empty() {
            return Vec::new();
        }
        let all = self.lines.iter().map(|line| (line.id, &line.chain));
        let passed = lines_passed(self.model, self.diagram, flow, all);
        let chain = |id| {
            // Courses are ordered by what runs there, so the lines are in order too.
            let at = self.lines.binary_search_by_key(&id, |line| line.id).ok()?;
            self.lines.get(at).map(|line| &line.chain)
        };
        passed.into_iter().filter_map(chain).collect()
    }

    /// Tells whether a zone has nothing to do with a flow between two elements.
    pub(crate) fn is_foreign(&self, zone: BoundaryId, from: ElementId, to: ElementId) -> bool {
        !self.inside(zone, from) && !self.inside(zone, to)
    }

    fn inside(&self, zone: BoundaryId, element: ElementId) -> bool {
        self.around
            .get(&element)
            .is_some_and(|zones| zones.contains(&zone))
    }
}

/// Returns the boundaries that are lines on a diagram, with how they run.
pub(crate) fn lines(
    model: &Model,
    diagram: DiagramId,
) -> impl Iterator<Item = (&Boundary, Curve)> + '_ {
    model
        .courses
        .iter()
        .filter_map(move |(&(on, item), &curve)| match item {
            ItemId::Boundary(id) if on == diagram => Some((model.boundaries.get(&id)?, curve)),
            _ => None,
        })
}

/// Returns the free texts on a diagram.
pub(crate) fn annotations(
    model: &Model,
    diagram: DiagramId,
) -> impl Iterator<Item = &Annotation> + '_ {
    let texts = model.annotations.values();
    texts.filter(move |it| it.diagram == diagram)
}
