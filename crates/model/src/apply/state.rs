use super::{Context, check_date, draft::Draft, draw};
use crate::{
    About, Boundary, Decision, Edit, Element, ElementId, ElementKind, Evidence, Flow, FlowId,
    ItemId, Model, PropertyValue, Record, Refusal, apply::add, text,
};

pub(super) fn set_about(draft: &mut Draft<'_>, about: &About) -> Result<(), Refusal> {
    let title = text::name(&about.title)?;
    text::lines(&about.description)?;
    text::line(&about.owner)?;
    add::properties(&about.properties)?;
    draft.set(Record::About(About {
        title,
        ..about.clone()
    }));
    Ok(())
}

pub(super) fn rename(draft: &mut Draft<'_>, item: ItemId, name: &str) -> Result<(), Refusal> {
    let name = text::name(name)?;
    match find(draft.model(), item)? {
        Found::Element(element) => draft.set(Record::Element(Element { name, ..element })),
        Found::Flow(flow) => draft.set(Record::Flow(Flow { name, ..flow })),
        Found::Boundary(zone) => draft.set(Record::Boundary(Boundary { name, ..zone })),
    }
    Ok(())
}

pub(super) fn set_notes(draft: &mut Draft<'_>, item: ItemId, notes: &str) -> Result<(), Refusal> {
    text::lines(notes)?;
    let notes = notes.to_owned();
    match find(draft.model(), item)? {
        Found::Element(element) => draft.set(Record::Element(Element { notes, ..element })),
        Found::Flow(flow) => draft.set(Record::Flow(Flow { notes, ..flow })),
        Found::Boundary(zone) => draft.set(Record::Boundary(Boundary { notes, ..zone })),
    }
    Ok(())
}

pub(super) fn set_property(
    draft: &mut Draft<'_>,
    item: ItemId,
    key: &str,
    value: Option<&str>,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let mut found = find(draft.model(), item)?;
    let properties = match &mut found {
        Found::Element(element) => &mut element.properties,
        Found::Flow(flow) => &mut flow.properties,
        Found::Boundary(zone) => &mut zone.properties,
    };
    match value {
        None => {
            properties.remove(key);
        }
        Some(value) => {
            let evidence = Evidence::Person {
                name: context.author.to_owned(),
            };
            properties.insert(
                key.to_owned(),
                PropertyValue {
                    value: value.to_owned(),
                    evidence,
                },
            );
        }
    }
    add::properties(properties)?;
    draft.set(found.into());
    Ok(())
}

pub(super) fn set_scope(
    draft: &mut Draft<'_>,
    item: ItemId,
    out_of_scope: Option<&str>,
) -> Result<(), Refusal> {
    if let Some(reason) = out_of_scope {
        text::lines(reason)?;
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonMissing);
        }
    }
    let out_of_scope = out_of_scope.map(str::to_owned);
    match find(draft.model(), item)? {
        Found::Element(element) => draft.set(Record::Element(Element {
            out_of_scope,
            ..element
        })),
        Found::Flow(flow) => draft.set(Record::Flow(Flow {
            out_of_scope,
            ..flow
        })),
        Found::Boundary(_) => return Err(Refusal::Unknown(item)),
    }
    Ok(())
}

pub(super) fn set_component(
    draft: &mut Draft<'_>,
    item: ItemId,
    component: &str,
    kind: Option<ElementKind>,
) -> Result<(), Refusal> {
    let component = text::name(component)?;
    match find(draft.model(), item)? {
        Found::Element(element) => {
            let kind = kind.unwrap_or(element.kind);
            draft.set(Record::Element(Element {
                kind,
                component,
                multiple: element.multiple && kind == ElementKind::Process,
                ..element
            }));
        }
        Found::Boundary(zone) => draft.set(Record::Boundary(Boundary { component, ..zone })),
        Found::Flow(flow) => draft.set(Record::Flow(Flow { component, ..flow })),
    }
    Ok(())
}

pub(super) fn set_multiple(
    draft: &mut Draft<'_>,
    id: ElementId,
    multiple: bool,
) -> Result<(), Refusal> {
    let Some(element) = draft.model().elements.get(&id) else {
        return Err(Refusal::Unknown(id.into()));
    };
    if multiple && element.kind != ElementKind::Process {
        return Err(Refusal::NotAProcess);
    }
    let element = Element {
        multiple,
        ..element.clone()
    };
    draft.set(Record::Element(element));
    Ok(())
}

pub(super) fn reattach(
    draft: &mut Draft<'_>,
    id: FlowId,
    from: ElementId,
    to: ElementId,
    two_way: bool,
) -> Result<(), Refusal> {
    let model = draft.model();
    let Some(flow) = model.flows.get(&id) else {
        return Err(Refusal::Unknown(id.into()));
    };
    for end in [from, to] {
        if !model.elements.contains_key(&end) {
            return Err(Refusal::Unknown(end.into()));
        }
    }
    let before = (flow.from, flow.to);
    let flow = Flow {
        from,
        to,
        two_way,
        ..flow.clone()
    };
    draft.set(Record::Flow(flow));
    if before == (to, from) {
        draw::turn_around(draft, id);
    } else if before != (from, to) {
        draw::forget(draft, None, &[id.into()].into());
    }
    Ok(())
}

pub(super) fn decide(
    draft: &mut Draft<'_>,
    edit: &Edit,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let Edit::Decide {
        threat,
        rule,
        subject,
        title,
        response,
        reason,
        owner,
        due,
        ticket,
        expires,
        residual,
    } = edit
    else {
        return Err(Refusal::Mismatch);
    };
    text::lines(reason)?;
    for line in [title, owner, rule, ticket, residual] {
        text::line(line)?;
    }
    if response.needs_reason() && reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    check_date(due)?;
    check_date(expires)?;
    if !expires.is_empty() && !response.carries_risk() {
        return Err(Refusal::Expiry);
    }
    let log = draft.model().decisions.get(threat);
    let number = log
        .and_then(|log| log.last())
        .map_or(1, |last| last.number + 1);
    draft.set(Record::Decision(Decision {
        threat: *threat,
        number,
        rule: rule.clone(),
        subject: *subject,
        title: title.clone(),
        response: *response,
        reason: reason.trim().to_owned(),
        owner: owner.trim().to_owned(),
        due: due.clone(),
        ticket: ticket.trim().to_owned(),
        expires: expires.clone(),
        residual: residual.clone(),
        at: context.at.to_owned(),
        by: context.author.to_owned(),
    }));
    Ok(())
}

/// Tells whether a text is a day of the calendar, written as `2027-03-31`.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    if (year.len(), month.len(), day.len()) != (4, 2, 2)
        || !text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
    {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    (1..=days).contains(&day)
}

enum Found {
    Element(Element),
    Flow(Flow),
    Boundary(Boundary),
}

impl From<Found> for Record {
    fn from(found: Found) -> Self {
        match found {
            Found::Element(element) => Self::Element(element),
            Found::Flow(flow) => Self::Flow(flow),
            Found::Boundary(boundary) => Self::Boundary(boundary),
        }
    }
}

fn find(model: &Model, item: ItemId) -> Result<Found, Refusal> {
    let found = match item {
        ItemId::Element(id) => model.elements.get(&id).cloned().map(Found::Element),
        ItemId::Flow(id) => model.flows.get(&id).cloned().map(Found::Flow),
        ItemId::Boundary(id) => model.boundaries.get(&id).cloned().map(Found::Boundary),
    };
    found.ok_or(Refusal::Unknown(item))
}
