//! Which boundaries that are lines a flow passes on a diagram: those that meet its way. That is the
//! way that an imported file drew, else the one through the bends that somebody drew, else the
//! straight one between the middles of both ends. How a flow without bends is led around other
//! things when it is drawn decides nothing: threats would come and go with what stands between.

use crate::{BoundaryId, Chain, DiagramId, Flow, ItemId, Model, Point, Rect};

/// Returns the lines of a diagram that a flow passes there, in the order of its way. The caller
/// keeps the lines of the diagram as chains.
pub fn lines_passed<'a>(
    model: &Model,
    diagram: DiagramId,
    flow: &Flow,
    lines: impl IntoIterator<Item = (BoundaryId, &'a Chain)>,
) -> Vec<BoundaryId> {
    let Some(way) = way_on(model, diagram, flow) else {
        return Vec::new();
    };
    let is_line = |id| {
        let boundary = model.boundaries.get(&id);
        boundary.is_some_and(crate::Boundary::is_line)
    };
    let mut met: Vec<(f64, BoundaryId)> = lines
        .into_iter()
        .filter_map(|(id, line)| Some((way.first_meeting(line)?, id)))
        .filter(|&(_, id)| is_line(id))
        .collect();
    met.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    met.into_iter().map(|(_, id)| id).collect()
}

/// Returns the way of a flow that decides which lines it passes on a diagram; nothing when the
/// diagram does not show the flow.
pub fn way_on(model: &Model, diagram: DiagramId, flow: &Flow) -> Option<Chain> {
    if let Some(&drawn) = model.courses.get(&(diagram, flow.id.into())) {
        return Some(Chain::new(drawn));
    }
    let middle = |end| -> Option<Point> {
        let frame: &Rect = model.placements.get(&(diagram, ItemId::Element(end)))?;
        Some(frame.center())
    };
    let (start, end) = (middle(flow.from)?, middle(flow.to)?);
    let drawing = model.flow_drawings.get(&(diagram, flow.id));
    let bends = drawing.map_or(&[][..], |drawing| &drawing.bends);
    let points = std::iter::once(start).chain(bends.iter().copied());
    Some(Chain::through(points.chain([end])))
}

#[cfg(test)]
mod tests;
