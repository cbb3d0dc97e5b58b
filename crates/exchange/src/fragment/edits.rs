use super::Fragment;
use bulkhead_model::{
    Annotation, AnnotationId, Boundary, BoundaryId, Curve, DiagramId, Edit, Element, ElementId,
    Flow, FlowId, ItemId, Point, Rect,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What has to be done to have a fragment on a diagram, and what its parts are called there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Copies {
    /// The edits, in order.
    pub edits: Vec<Edit>,
    /// What each element, flow and boundary is called there.
    pub items: BTreeMap<ItemId, ItemId>,
    /// What each free text is called there.
    pub annotations: BTreeMap<AnnotationId, AnnotationId>,
}

impl Fragment {
    /// Returns the edits that put the fragment on a diagram, moved by a distance. Each thing is
    /// told by its identity and answered with the one that it has there: its own, or another one
    /// for a copy.
    pub fn copies(
        &self,
        diagram: DiagramId,
        by: Point,
        mut identity: impl FnMut(Uuid) -> Uuid,
    ) -> Copies {
        let mut copies = Copies {
            edits: Vec::new(),
            items: BTreeMap::new(),
            annotations: BTreeMap::new(),
        };
        // From the outside in, as somebody would draw them: what is drawn later lies in what is
        // there.
        let mut boundaries: Vec<&Boundary> = self.model.boundaries.values().collect();
        boundaries.sort_by_key(|it| std::cmp::Reverse(self.frame(it.id.into()).map(area)));
        for boundary in boundaries {
            let id = BoundaryId::new(identity(boundary.id.uuid()));
            copies.items.insert(boundary.id.into(), id.into());
            let drawn = self.boundary(boundary, id, diagram, by);
            copies.edits.extend(drawn);
        }
        for element in self.model.elements.values() {
            let id = ElementId::new(identity(element.id.uuid()));
            copies.items.insert(element.id.into(), id.into());
            if let Some(frame) = self.frame(element.id.into()) {
                copies.edits.push(Edit::AddElement {
                    element: Element {
                        id,
                        zones: std::collections::BTreeSet::new(),
                        origin: origin(&element.origin, id == element.id),
                        ..element.clone()
                    },
                    diagram,
                    frame: frame.shifted(by.x, by.y),
                });
            }
        }
        for flow in self.model.flows.values() {
            let id = FlowId::new(identity(flow.id.uuid()));
            self.flow(flow, id, diagram, by, &mut copies);
        }
        for text in self.model.annotations.values() {
            let id = AnnotationId::new(identity(text.id.uuid()));
            copies.annotations.insert(text.id, id);
            copies.edits.push(Edit::SetAnnotation {
                id,
                annotation: Some(Annotation {
                    id,
                    diagram,
                    text: text.text.clone(),
                    frame: text.frame.shifted(by.x, by.y),
                }),
            });
        }
        copies
    }

    fn frame(&self, item: ItemId) -> Option<Rect> {
        self.model.placements.get(&(self.diagram, item)).copied()
    }

    fn curve(&self, item: ItemId, by: Point) -> Option<Curve> {
        let curve = self.model.courses.get(&(self.diagram, item))?;
        Some(Curve {
            start: shifted(curve.start, by),
            through: shifted(curve.through, by),
            end: shifted(curve.end, by),
        })
    }

    fn boundary(
        &self,
        boundary: &Boundary,
        id: BoundaryId,
        diagram: DiagramId,
        by: Point,
    ) -> Option<Edit> {
        let item = boundary.id.into();
        let boundary = Boundary {
            id,
            parent: None,
            origin: origin(&boundary.origin, id == boundary.id),
            ..boundary.clone()
        };
        if let Some(frame) = self.frame(item) {
            let frame = frame.shifted(by.x, by.y);
            return Some(Edit::AddBoundary {
                boundary,
                diagram,
                frame,
            });
        }
        let curve = self.curve(item, by)?;
        Some(Edit::AddLine {
            boundary,
            diagram,
            curve,
        })
    }

    /// Adds a flow between the copies of its ends, and draws it as it was drawn.
    fn flow(&self, flow: &Flow, id: FlowId, diagram: DiagramId, by: Point, copies: &mut Copies) {
        let end = |end: ElementId| match copies.items.get(&end.into()) {
            Some(&ItemId::Element(copy)) => Some(copy),
            _ => None,
        };
        // Checked when it was read: both ends are in the fragment.
        let (Some(from), Some(to)) = (end(flow.from), end(flow.to)) else {
            return;
        };
        copies.items.insert(flow.id.into(), id.into());
        copies.edits.push(Edit::AddFlow {
            flow: Flow {
                id,
                from,
                to,
                origin: origin(&flow.origin, id == flow.id),
                ..flow.clone()
            },
        });
        if let Some(curve) = self.curve(flow.id.into(), by) {
            copies.edits.push(Edit::Draw {
                diagram,
                item: id.into(),
                curve: Some(curve),
            });
        }
        if let Some(drawn) = self.model.flow_drawings.get(&(self.diagram, flow.id)) {
            copies.edits.push(Edit::DrawFlow {
                diagram,
                flow: id,
                bends: drawn.bends.iter().map(|&bend| shifted(bend, by)).collect(),
                label: drawn.label,
            });
        }
    }
}

/// What a file called a thing does not name copies of it.
fn origin(of: &str, same: bool) -> String {
    if same { of.to_owned() } else { String::new() }
}

fn area(frame: Rect) -> i64 {
    i64::from(frame.width) * i64::from(frame.height)
}

fn shifted(point: Point, by: Point) -> Point {
    Point {
        x: point.x.saturating_add(by.x),
        y: point.y.saturating_add(by.y),
    }
}
