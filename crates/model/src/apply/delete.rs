use super::{draft::Draft, draw};
use crate::{BoundaryId, ItemId, Record, RecordKey, Refusal};
use std::collections::BTreeSet;

pub(super) fn items(draft: &mut Draft<'_>, items: &[ItemId]) -> Result<(), Refusal> {
    let items: BTreeSet<ItemId> = items.iter().copied().collect();
    if let Some(&missing) = items
        .iter()
        .find(|&&item| draft.model().name(item).is_none())
    {
        return Err(Refusal::Unknown(missing));
    }
    let flows: Vec<_> = draft
        .model()
        .flows
        .values()
        .filter(|flow| {
            items.contains(&flow.id.into())
                || items.contains(&flow.from.into())
                || items.contains(&flow.to.into())
        })
        .map(|flow| flow.id)
        .collect();
    let courses: BTreeSet<ItemId> = items
        .iter()
        .copied()
        .chain(flows.iter().map(|&flow| flow.into()))
        .collect();
    draw::forget(draft, None, &courses);
    let gone: BTreeSet<ItemId> = flows.iter().map(|&flow| flow.into()).collect();
    for flow in flows {
        draft.unset(RecordKey::Flow(flow));
    }
    remove_own_threats(draft, &items, &gone);
    remove_placements(draft, &items);
    for &item in &items {
        match item {
            ItemId::Element(id) => {
                draft.unset(RecordKey::Worksheet(id));
                draft.unset(RecordKey::Element(id));
            }
            ItemId::Boundary(id) => dissolve(draft, id),
            ItemId::Flow(_) => {}
        }
    }
    Ok(())
}

/// A threat of one's own goes with what it is about, like those that rules found.
fn remove_own_threats(draft: &mut Draft<'_>, items: &BTreeSet<ItemId>, flows: &BTreeSet<ItemId>) {
    let threats = draft.model().own_threats.values();
    let about: Vec<_> = threats
        .filter(|threat| items.contains(&threat.subject) || flows.contains(&threat.subject))
        .map(|threat| threat.id)
        .collect();
    for threat in about {
        draft.unset(RecordKey::OwnThreat(threat));
    }
}

fn remove_placements(draft: &mut Draft<'_>, items: &BTreeSet<ItemId>) {
    let placed: Vec<_> = draft
        .model()
        .placements
        .keys()
        .filter(|(_, item)| items.contains(item))
        .copied()
        .collect();
    for (diagram, item) in placed {
        draft.unset(RecordKey::Placement { diagram, item });
    }
}

/// Removes a zone; its members belong to the zone around it from now on.
fn dissolve(draft: &mut Draft<'_>, zone: BoundaryId) {
    let model = draft.model();
    let parent = model
        .boundaries
        .get(&zone)
        .and_then(|boundary| boundary.parent);
    let mut changed = Vec::new();
    for element in model
        .elements
        .values()
        .filter(|element| element.zones.contains(&zone))
    {
        let mut element = element.clone();
        element.zones.remove(&zone);
        let covered = parent.is_some_and(|parent| {
            element
                .zones
                .iter()
                .any(|&other| model.zone_and_ancestors(other).contains(&parent))
        });
        if !covered {
            element.zones.extend(parent);
        }
        changed.push(Record::Element(element));
    }
    for child in model
        .boundaries
        .values()
        .filter(|child| child.parent == Some(zone))
    {
        changed.push(Record::Boundary(crate::Boundary {
            parent,
            ..child.clone()
        }));
    }
    for record in changed {
        draft.set(record);
    }
    draft.unset(RecordKey::Boundary(zone));
}
