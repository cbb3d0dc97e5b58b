use crate::{FlowShape, route};
use bulkhead_model::{DiagramId, ItemId, Model, Point, Rect};

/// Returns the smallest rectangle around everything that a diagram draws: elements, zones, flows
/// and their labels, without a margin. Nothing for a diagram without elements and zones.
pub fn bounds(model: &Model, diagram: DiagramId) -> Option<Rect> {
    let placed = model
        .placements
        .iter()
        .filter(|((on, item), _)| *on == diagram && !matches!(item, ItemId::Flow(_)))
        .map(|(_, &frame)| frame);
    let flows = route(model, diagram);
    around(placed.chain(flows.iter().flat_map(drawn)))
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
