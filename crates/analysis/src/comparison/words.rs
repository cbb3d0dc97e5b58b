//! What a difference is called: content, looked up.

use crate::{Catalogue, catalogue::OF_THE_WHOLE};
use bulkhead_model::{
    Difference, DifferenceKind, Field, FieldDifference, ItemId, Letter, Model, RecordKey, Response,
    Severity,
};

#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) old: &'a Model,
    pub(super) new: &'a Model,
    pub(super) catalogue: &'a Catalogue,
}

impl Words<'_> {
    /// Returns a word of the content.
    pub(super) fn of(&self, key: &str) -> String {
        let known = self.catalogue.wording().comparison().get(key);
        known.map_or_else(|| key.to_owned(), Clone::clone)
    }

    /// Says what a difference belongs to, where its name does not.
    pub(super) fn about(&self, difference: &Difference) -> String {
        match difference.key {
            RecordKey::Flow(id) => self.ends(id).unwrap_or_default(),
            RecordKey::OwnThreat(id) => {
                let known = self.new.own_threats.get(&id);
                let known = known.or_else(|| self.old.own_threats.get(&id));
                known.map_or_else(String::new, |known| self.name(known.subject))
            }
            RecordKey::Decision { threat, .. } => {
                let log = self.new.decisions.get(&threat);
                let log = log.or_else(|| self.old.decisions.get(&threat));
                let last = log.and_then(|log| log.last());
                last.map_or_else(String::new, |last| self.name(last.subject))
            }
            _ => String::new(),
        }
    }

    /// Returns the name of an item, that of a flow with its ends.
    pub(super) fn name(&self, item: ItemId) -> String {
        let name = self.new.name(item).or_else(|| self.old.name(item));
        let name = name.unwrap_or_default().to_owned();
        match item {
            ItemId::Flow(id) => match self.ends(id) {
                Some(ends) => format!("{ends}: {name}"),
                None => name,
            },
            _ => name,
        }
    }

    fn ends(&self, id: bulkhead_model::FlowId) -> Option<String> {
        let flow = self
            .new
            .flows
            .get(&id)
            .or_else(|| self.old.flows.get(&id))?;
        let end = |id| self.name(ItemId::Element(id));
        Some(format!("{} → {}", end(flow.from), end(flow.to)))
    }

    /// Returns what a fact is called.
    pub(super) fn field(&self, difference: &Difference, field: &Field) -> String {
        match field {
            Field::Named(name) => self.of(&format!("field_{name}")),
            Field::Property(key) => self.property(difference, key),
            Field::Evidence(key) => {
                let property = self.property(difference, key);
                format!("{property}: {}", self.of("field_evidence"))
            }
            Field::Answer(key) => self.answer(key),
            Field::Family(key) => {
                let known = self.catalogue.families().iter().find(|it| it.id == *key);
                known.map_or_else(|| key.clone(), |it| it.title.clone())
            }
        }
    }

    fn property(&self, difference: &Difference, key: &str) -> String {
        let component = match difference.item() {
            Some(ItemId::Element(id)) => {
                let known = self
                    .new
                    .elements
                    .get(&id)
                    .or_else(|| self.old.elements.get(&id));
                known.map(|it| &it.component)
            }
            Some(ItemId::Flow(id)) => {
                let known = self.new.flows.get(&id).or_else(|| self.old.flows.get(&id));
                known.map(|it| &it.component)
            }
            Some(ItemId::Boundary(id)) => {
                let known = self
                    .new
                    .boundaries
                    .get(&id)
                    .or_else(|| self.old.boundaries.get(&id));
                known.map(|it| &it.component)
            }
            None => None,
        };
        let component = component.map_or(OF_THE_WHOLE, String::as_str);
        self.catalogue.property_title(component, key)
    }

    fn answer(&self, key: &str) -> String {
        let Some(template) = self.catalogue.worksheet_template() else {
            return key.to_owned();
        };
        let fields = template.overview.iter().chain(&template.service_notes);
        let mut fields = fields.chain(&template.conclusion);
        let known = fields.find(|it| it.id == key);
        known.map_or_else(|| key.to_owned(), |it| it.title.clone())
    }

    /// Returns a value as people read it.
    pub(super) fn value(&self, fact: &FieldDifference, value: &str) -> String {
        match fact.field {
            Field::Named("component") => {
                let known = self.catalogue.component(value);
                known.map_or_else(|| value.to_owned(), |it| it.title.clone())
            }
            Field::Named("response") => {
                let response = Response::from_key(value);
                response.map_or_else(
                    || value.to_owned(),
                    |it| self.catalogue.wording().response(it).to_owned(),
                )
            }
            Field::Named("severity") => {
                let wording = self.catalogue.wording();
                Severity::from_key(value)
                    .map_or_else(|| value.to_owned(), |it| wording.severity(it).to_owned())
            }
            Field::Named("letter") => {
                let mut known = Letter::ALL.iter();
                let known = known.find(|it| value == it.as_char().to_string());
                let wording = self.catalogue.wording();
                known.map_or_else(|| value.to_owned(), |it| wording.letter(*it).to_owned())
            }
            _ => value.to_owned(),
        }
    }
}

/// Tells whether a fact helps: of what came or went, the name and what it hangs on say enough.
pub(super) fn is_worth_telling(difference: &Difference, fact: &FieldDifference) -> bool {
    let drawn = matches!(
        difference.key,
        RecordKey::Boundary(_) | RecordKey::Element(_) | RecordKey::Flow(_)
    );
    let whole = matches!(
        difference.kind,
        DifferenceKind::Added | DifferenceKind::Removed
    );
    let hangs_on = matches!(
        fact.field,
        Field::Named("component" | "from" | "to" | "parent" | "zones" | "outOfScope")
    );
    !(whole && drawn) || hangs_on
}
