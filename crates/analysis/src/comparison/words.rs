//! What a difference is called: content, looked up.

use crate::{Catalogue, catalogue::OF_THE_WHOLE, reason::said_by};
use bulkhead_model::{
    Difference, DifferenceKind, Evidence, Field, FieldDifference, ItemId, Letter, Model,
    Properties, PropertyValue, RecordKey, Response, Severity,
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
            Field::Property(key) | Field::Evidence(key) => self.property(difference, key),
            Field::Answer(key) => self.answer(key),
            Field::Family(key) => {
                let known = self.catalogue.families().iter().find(|it| it.id == *key);
                known.map_or_else(|| key.clone(), |it| it.title.clone())
            }
        }
    }

    fn property(&self, difference: &Difference, key: &str) -> String {
        let known = holder(self.new, difference).or_else(|| holder(self.old, difference));
        let component = known.map_or(OF_THE_WHOLE, |(component, _)| component);
        self.catalogue.property_title(component, key)
    }

    /// Returns what both states say about a property: the value, and where it came from when that
    /// differs too.
    pub(super) fn stated(
        &self,
        difference: &Difference,
        key: &str,
    ) -> (Option<String>, Option<String>) {
        let of = |model| holder(model, difference).and_then(|(_, known)| known.get(key));
        let (old, new) = (of(self.old), of(self.new));
        let told = |side: Option<&PropertyValue>, other: Option<&PropertyValue>| {
            let side = side?;
            let same = other.is_some_and(|other| other.evidence == side.evidence);
            // That a value is stated goes without saying where the other state has none.
            let plain = other.is_none()
                && matches!(&side.evidence, Evidence::Person { name } if name.is_empty());
            if same || plain {
                return Some(side.value.clone());
            }
            let evidence = said_by(&side.evidence, self.catalogue.wording());
            Some(format!("{} ({evidence})", side.value))
        };
        (told(old, new), told(new, old))
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

/// Returns the component and the stated properties of what a difference is about.
fn holder<'a>(model: &'a Model, difference: &Difference) -> Option<(&'a str, &'a Properties)> {
    match difference.key {
        RecordKey::About => Some((OF_THE_WHOLE, &model.about.properties)),
        RecordKey::Element(id) => {
            let known = model.elements.get(&id)?;
            Some((&known.component, &known.properties))
        }
        RecordKey::Flow(id) => {
            let known = model.flows.get(&id)?;
            Some((&known.component, &known.properties))
        }
        RecordKey::Boundary(id) => {
            let known = model.boundaries.get(&id)?;
            Some((&known.component, &known.properties))
        }
        _ => None,
    }
}

/// Tells whether where a value came from stands with the value itself already.
pub(super) fn stands_with_its_value(difference: &Difference, fact: &FieldDifference) -> bool {
    let Field::Evidence(key) = &fact.field else {
        return false;
    };
    let value = |it: &FieldDifference| matches!(&it.field, Field::Property(of) if of == key);
    difference.fields.iter().any(value)
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
