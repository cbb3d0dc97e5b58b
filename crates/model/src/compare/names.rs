//! What things are called when other things refer to them: by the same words on both sides, so that
//! a new name is told once and not at everything that hangs on it.

use crate::{BoundaryId, ElementId, ItemId, Model};
use std::collections::BTreeMap;

pub(super) struct Names(BTreeMap<ItemId, String>);

impl Names {
    pub(super) fn of(old: &Model, new: &Model) -> Self {
        let mut names = BTreeMap::new();
        for model in [old, new] {
            let elements = model.elements.iter();
            names.extend(elements.map(|(&id, it)| (ItemId::Element(id), it.name.clone())));
            let boundaries = model.boundaries.iter();
            names.extend(boundaries.map(|(&id, it)| (ItemId::Boundary(id), it.name.clone())));
            let flows = model.flows.iter();
            names.extend(flows.map(|(&id, it)| (ItemId::Flow(id), it.name.clone())));
        }
        let mut times: BTreeMap<&str, u32> = BTreeMap::new();
        for name in names.values() {
            *times.entry(name).or_default() += 1;
        }
        let told = names.iter().map(|(&item, name)| {
            let alone = times.get(name.as_str()) == Some(&1);
            let told = if alone {
                name.clone()
            } else {
                format!("{name} ({})", identity(item))
            };
            (item, told)
        });
        Self(told.collect())
    }

    pub(super) fn element(&self, id: ElementId) -> String {
        self.name(ItemId::Element(id))
    }

    /// Returns the names of zones in one line.
    pub(super) fn zones<'z>(&self, zones: impl IntoIterator<Item = &'z BoundaryId>) -> String {
        let zones = zones.into_iter();
        let mut names: Vec<_> = zones.map(|&id| self.name(ItemId::Boundary(id))).collect();
        names.sort();
        names.join(", ")
    }

    /// Returns the names of items in one line.
    pub(super) fn items<'i>(&self, items: impl IntoIterator<Item = &'i ItemId>) -> String {
        let mut names: Vec<_> = items.into_iter().map(|&it| self.name(it)).collect();
        names.sort();
        names.join(", ")
    }

    fn name(&self, item: ItemId) -> String {
        self.0.get(&item).cloned().unwrap_or_else(|| identity(item))
    }
}

fn identity(item: ItemId) -> String {
    match item {
        ItemId::Element(id) => id.to_string(),
        ItemId::Flow(id) => id.to_string(),
        ItemId::Boundary(id) => id.to_string(),
    }
}
