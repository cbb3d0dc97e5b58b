use super::{draft::Draft, draw, place};
use crate::{
    Boundary, BoundaryForm, Curve, DiagramId, Element, ElementKind, Flow, ItemId, Model, Placement,
    Properties, Record, RecordKey, Rect, Refusal, limits, membership, text,
};

pub(super) fn element(
    draft: &mut Draft<'_>,
    element: &Element,
    diagram: DiagramId,
    frame: Rect,
) -> Result<(), Refusal> {
    let model = draft.model();
    room_for(model.elements.len())?;
    place::check_frame(model, diagram, frame)?;
    if model.elements.contains_key(&element.id) {
        return Err(Refusal::Taken(RecordKey::Element(element.id)));
    }
    let mut element = element.clone();
    element.name = text::name(&element.name)?;
    text::line(&element.origin)?;
    text::lines(&element.notes)?;
    text::lines(element.out_of_scope.as_deref().unwrap_or_default())?;
    if element.multiple && element.kind != ElementKind::Process {
        return Err(Refusal::NotAProcess);
    }
    properties(&element.properties)?;
    element.zones = membership::zones_at(model, diagram, frame.center());
    let item = ItemId::Element(element.id);
    draft.set(Record::Element(element));
    draft.set(Record::Placement(Placement {
        diagram,
        item,
        frame,
    }));
    Ok(())
}

pub(super) fn boundary(
    draft: &mut Draft<'_>,
    boundary: &Boundary,
    diagram: DiagramId,
    frame: Rect,
) -> Result<(), Refusal> {
    place::check_frame(draft.model(), diagram, frame)?;
    let mut boundary = new_boundary(draft.model(), boundary, BoundaryForm::Zone)?;
    boundary.parent = membership::home_of(draft.model(), diagram, boundary.id, frame);
    let id = boundary.id;
    draft.set(Record::Boundary(boundary));
    draft.set(Record::Placement(Placement {
        diagram,
        item: ItemId::Boundary(id),
        frame,
    }));
    place::settle(draft, diagram, &[id.into()], &[frame])
}

pub(super) fn line(
    draft: &mut Draft<'_>,
    boundary: &Boundary,
    diagram: DiagramId,
    curve: Curve,
) -> Result<(), Refusal> {
    let mut boundary = new_boundary(draft.model(), boundary, BoundaryForm::Line)?;
    boundary.parent = None;
    let item = ItemId::Boundary(boundary.id);
    draft.set(Record::Boundary(boundary));
    draw::line(draft, diagram, item, Some(curve))
}

fn new_boundary(
    model: &Model,
    boundary: &Boundary,
    form: BoundaryForm,
) -> Result<Boundary, Refusal> {
    room_for(model.boundaries.len())?;
    if model.boundaries.contains_key(&boundary.id) {
        return Err(Refusal::Taken(RecordKey::Boundary(boundary.id)));
    }
    if boundary.form != form {
        return Err(Refusal::Form);
    }
    let mut boundary = boundary.clone();
    boundary.name = text::name(&boundary.name)?;
    text::lines(&boundary.notes)?;
    text::line(&boundary.origin)?;
    properties(&boundary.properties)?;
    Ok(boundary)
}

pub(super) fn flow(draft: &mut Draft<'_>, flow: &Flow) -> Result<(), Refusal> {
    let model = draft.model();
    room_for(model.flows.len())?;
    if model.flows.contains_key(&flow.id) {
        return Err(Refusal::Taken(RecordKey::Flow(flow.id)));
    }
    for end in [flow.from, flow.to] {
        if !model.elements.contains_key(&end) {
            return Err(Refusal::Unknown(end.into()));
        }
    }
    let mut flow = flow.clone();
    flow.name = text::name(&flow.name)?;
    flow.component = text::name(&flow.component)?;
    text::line(&flow.origin)?;
    text::lines(&flow.notes)?;
    text::lines(flow.out_of_scope.as_deref().unwrap_or_default())?;
    properties(&flow.properties)?;
    draft.set(Record::Flow(flow));
    Ok(())
}

fn room_for(count: usize) -> Result<(), Refusal> {
    if count < limits::ITEMS {
        Ok(())
    } else {
        Err(Refusal::TooMany)
    }
}

/// Checks stated properties as far as that is possible without knowing the component.
pub(crate) fn properties(properties: &Properties) -> Result<(), Refusal> {
    if properties.len() > limits::PROPERTIES {
        return Err(Refusal::TooMany);
    }
    for (key, value) in properties {
        text::name(key)?;
        text::lines(&value.value)?;
    }
    Ok(())
}
