use crate::scene::{annotations, lines};
use crate::{FlowShape, Marks, route, shape};
use bulkhead_model::{Chain, Curve, DiagramId, ItemId, Model, Point, Rect};

/// Returns the smallest rectangle around everything that a diagram draws: elements, zones, lines,
/// free texts, flows and their labels, without a margin. Nothing for a diagram that draws nothing.
pub fn bounds(model: &Model, diagram: DiagramId) -> Option<Rect> {
    let placed = model
        .placements
        .iter()
        .filter(|((on, item), _)| *on == diagram && !matches!(item, ItemId::Flow(_)))
        .map(|(_, &frame)| frame);
    let flows = route(model, diagram);
    let recorded = Marks::recorded(model);
    let lines = lines(model, diagram).flat_map(|(line, curve)| {
        let tab = shape::line_tab(&line.name, curve, &recorded.boundary(line.id));
        along(curve).chain([tab])
    });
    let texts = annotations(model, diagram).map(shape::text_frame);
    let fixed = placed.chain(lines).chain(texts);
    around(fixed.chain(flows.iter().flat_map(drawn)))
}

/// Returns what a line covers.
pub(crate) fn along(curve: Curve) -> impl Iterator<Item = Rect> {
    Chain::new(curve).points().into_iter().map(dot)
}

/// Returns what a flow covers: its corners and its label.
pub(crate) fn drawn(flow: &FlowShape) -> impl Iterator<Item = Rect> + '_ {
    let corners = flow.points.iter().map(|&point| dot(point));
    corners.chain(flow.label.as_ref().map(|label| label.frame))
}

/// Returns the smallest rectangle around others.
pub(crate) fn around(frames: impl IntoIterator<Item = Rect>) -> Option<Rect> {
    frames.into_iter().reduce(|one, other| {
        let (x, y) = (one.x.min(other.x), one.y.min(other.y));
        Rect {
            x,
            y,
            width: (one.x + one.width).max(other.x + other.width) - x,
            height: (one.y + one.height).max(other.y + other.height) - y,
        }
    })
}

/// Returns a point as a rectangle without extent.
pub(crate) const fn dot(point: Point) -> Rect {
    Rect {
        x: point.x,
        y: point.y,
        width: 0,
        height: 0,
    }
}
