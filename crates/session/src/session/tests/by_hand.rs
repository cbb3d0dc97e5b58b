//! Flows that somebody drew, in the answers to edits and drags.

use super::{Bench, bench};
use bulkhead_diagram::FlowShape;
use bulkhead_model::{Annotation, AnnotationId, Edit, FlowId, ItemId, Moved, Point, Rect};
use uuid::Uuid;

impl Bench {
    /// Returns a flow between two different elements, as it is drawn.
    fn some_flow(&self) -> FlowShape {
        let flows = &self.session.model().flows;
        let mut shapes = self.session.document().shapes.into_iter();
        shapes
            .find(|shape| flows[&shape.flow].from != flows[&shape.flow].to)
            .unwrap()
    }

    fn shape(&self, flow: FlowId) -> FlowShape {
        let mut shapes = self.session.document().shapes.into_iter();
        shapes.find(|shape| shape.flow == flow).unwrap()
    }

    fn draw(&mut self, flow: FlowId, bends: Vec<Point>, label: Option<Point>) -> FlowShape {
        let edit = Edit::DrawFlow {
            diagram: self.diagram(),
            flow,
            bends,
            label,
        };
        let changed = self.apply(&edit);
        let mut shapes = changed.shapes.into_iter();
        shapes.find(|shape| shape.flow == flow).unwrap()
    }
}

const OFFSET: Point = Point { x: 40, y: -25 };

fn bends_beside(shape: &FlowShape) -> Vec<Point> {
    let Point { x, y } = shape.middle;
    [(-70, 90), (35, 140)]
        .map(|(dx, dy)| Point {
            x: x + dx,
            y: y + dy,
        })
        .to_vec()
}

#[test]
fn a_flow_is_drawn_undone_and_kept_in_the_file() {
    let mut bench = bench("kubernetes");
    let before = bench.some_flow();
    let bends = bends_beside(&before);
    let drawn = bench.draw(before.flow, bends.clone(), Some(OFFSET));
    assert_eq!(drawn.points[1..drawn.points.len() - 1], bends);
    let label = drawn.label.as_ref().unwrap().frame.center();
    let middle = drawn.middle;
    assert_eq!(
        (label.x - middle.x, label.y - middle.y),
        (OFFSET.x, OFFSET.y)
    );
    let mut bench = bench.reopened();
    assert_eq!(bench.shape(before.flow), drawn);
    bench.session.undo().unwrap().unwrap();
    assert_eq!(bench.shape(before.flow), before);
}

#[test]
fn a_drag_of_one_end_keeps_the_bends_and_one_of_both_takes_them_along() {
    let mut bench = bench("kubernetes");
    let diagram = bench.diagram();
    let flow = bench.some_flow();
    let bends = bends_beside(&flow);
    bench.draw(flow.flow, bends.clone(), None);
    let ends = &bench.session.model().flows[&flow.flow];
    let moved: Vec<Moved> = [ends.from, ends.to]
        .into_iter()
        .map(|end| {
            let item = ItemId::Element(end);
            let frame = bench.session.model().placements[&(diagram, item)];
            Moved {
                item,
                frame: frame.shifted(30, 20),
            }
        })
        .collect();
    for (dragged, by) in [(&moved[..1], (0, 0)), (&moved[..], (30, 20))] {
        let preview = bench.session.preview_move(diagram, dragged).unwrap();
        let mut shapes = preview.shapes.iter();
        let shape = shapes.find(|shape| shape.flow == flow.flow).unwrap();
        let expected: Vec<Point> = bends
            .iter()
            .map(|bend| Point {
                x: bend.x + by.0,
                y: bend.y + by.1,
            })
            .collect();
        assert_eq!(shape.points[1..shape.points.len() - 1], expected);
    }
}

#[test]
fn labels_make_way_for_a_free_text() {
    let mut bench = bench("kubernetes");
    let shape = bench.some_flow();
    let plate = shape.label.unwrap().frame;
    let id = AnnotationId::new(Uuid::from_u128(7));
    let annotation = Annotation {
        id,
        diagram: bench.diagram(),
        text: "note".to_owned(),
        frame: Rect {
            width: plate.width.max(60),
            height: plate.height.max(30),
            ..plate
        },
    };
    let edit = Edit::SetAnnotation {
        id,
        annotation: Some(annotation),
    };
    let changed = bench.apply(&edit);
    let mut shapes = changed.shapes.iter();
    let shape = shapes.find(|it| it.flow == shape.flow).unwrap();
    assert!(!shape.label.as_ref().unwrap().frame.overlaps(plate));
}
