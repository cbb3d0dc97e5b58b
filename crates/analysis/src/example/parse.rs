use super::{
    ExampleMistake,
    statement::{Statement, Word, statement},
};
use crate::{
    Catalogue,
    catalogue::{Component, ComponentKind},
};
use bulkhead_model::{
    Boundary, BoundaryForm, BoundaryId, Element, ElementId, Evidence, Flow, FlowId, Model,
    Properties, PropertyValue, check, limits,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Longest example, in bytes. Examples are read by people.
const LENGTH: usize = 64 * 1024;

/// Name space of the identities in examples, so that the same text gives the same model.
const NAME_SPACE: Uuid = Uuid::from_u128(0x2c8e_90b5_61d7_4a3f_b0c4_7e19_d852_6fa1);

/// Reads an example. What it states counts as stated by a person without a name.
///
/// # Errors
/// The first [`ExampleMistake`], with its place and what was expected there.
pub fn parse_example(text: &str, catalogue: &Catalogue) -> Result<Model, ExampleMistake> {
    if text.len() > LENGTH {
        return Err(ExampleMistake {
            line: 1,
            column: 1,
            expected: format!("at most {LENGTH} bytes"),
            found: format!("{} bytes", text.len()),
        });
    }
    let mut reader = Reader {
        catalogue,
        names: BTreeMap::new(),
        model: Model::default(),
        line: 0,
    };
    for (before, line) in text.lines().enumerate() {
        reader.line = before + 1;
        match statement(line, reader.line)? {
            Some(Statement::Item {
                name,
                of,
                inside,
                values,
            }) => reader.item(&name, &of, &inside, &values)?,
            Some(Statement::Flow {
                from,
                to,
                two_way,
                of,
                values,
            }) => reader.flow(&from, &to, two_way, of.as_ref(), &values)?,
            None => {}
        }
    }
    // Names and values that are too long or cannot be shown are the model's own business.
    match check(&reader.model).into_iter().next() {
        None => Ok(reader.model),
        Some(flaw) => Err(ExampleMistake {
            line: 1,
            column: 1,
            expected: "a sound model".to_owned(),
            found: flaw.to_string(),
        }),
    }
}

/// What a name stands for.
#[derive(Clone, Copy)]
enum Named {
    Element(ElementId),
    Zone(BoundaryId),
}

struct Reader<'a> {
    catalogue: &'a Catalogue,
    names: BTreeMap<String, Named>,
    model: Model,
    line: usize,
}

impl Reader<'_> {
    fn item(
        &mut self,
        name: &Word,
        of: &Word,
        inside: &[Word],
        values: &[(Word, Word)],
    ) -> Result<(), ExampleMistake> {
        if self.names.contains_key(&name.text) {
            return Err(self.mistake(name, "a name that is not in use yet".to_owned()));
        }
        let component = self.component(of, "the type of an element or of a zone", |kind| {
            kind.element().is_some() || kind == ComponentKind::Zone
        })?;
        let properties = self.properties(component, values)?;
        let zones: Vec<BoundaryId> = inside
            .iter()
            .map(|zone| self.zone(zone))
            .collect::<Result<_, _>>()?;
        let id = mint("item", &name.text);
        let named = if let Some(kind) = component.kind.element() {
            let id = ElementId::new(id);
            let mut element = Element::new(id, kind, &component.id, &name.text);
            element.properties = properties;
            element.zones = zones.into_iter().collect();
            self.model.elements.insert(id, element);
            Named::Element(id)
        } else {
            if let Some(second) = inside.get(1) {
                return Err(self.mistake(second, "a single zone around a zone".to_owned()));
            }
            let id = BoundaryId::new(id);
            let mut zone = Boundary::new(id, BoundaryForm::Zone, &component.id, &name.text);
            zone.properties = properties;
            zone.parent = zones.first().copied();
            self.model.boundaries.insert(id, zone);
            if self.model.zone_and_ancestors(id).len() > limits::ZONE_DEPTH {
                let expected = format!("at most {} zones in each other", limits::ZONE_DEPTH);
                return Err(self.mistake(name, expected));
            }
            Named::Zone(id)
        };
        self.names.insert(name.text.clone(), named);
        Ok(())
    }

    fn flow(
        &mut self,
        from: &Word,
        to: &Word,
        two_way: bool,
        of: Option<&Word>,
        values: &[(Word, Word)],
    ) -> Result<(), ExampleMistake> {
        let (source, target) = (self.element(from)?, self.element(to)?);
        let is_flow = |kind| kind == ComponentKind::Flow;
        let plain = Word {
            text: Flow::COMPONENT.to_owned(),
            column: from.column,
        };
        let of = of.unwrap_or(&plain);
        let component = self.component(of, "the type of a flow", is_flow)?;
        let name = format!("{} to {}", from.text, to.text);
        // Two flows between the same elements are two different things.
        let ordinal = self.model.flows.len();
        let id = FlowId::new(mint("flow", &format!("{ordinal} {name}")));
        let mut flow = Flow::new(id, &name, source, target);
        flow.component.clone_from(&component.id);
        flow.two_way = two_way;
        flow.properties = self.properties(component, values)?;
        self.model.flows.insert(id, flow);
        Ok(())
    }
}

impl<'a> Reader<'a> {
    fn component(
        &self,
        of: &Word,
        expected: &str,
        fits: impl Fn(ComponentKind) -> bool,
    ) -> Result<&'a Component, ExampleMistake> {
        self.catalogue
            .component(&of.text)
            .filter(|component| fits(component.kind))
            .ok_or_else(|| self.mistake(of, expected.to_owned()))
    }

    fn properties(
        &self,
        component: &Component,
        values: &[(Word, Word)],
    ) -> Result<Properties, ExampleMistake> {
        let mut properties = Properties::new();
        for (key, value) in values {
            let Some(property) = component.property(&key.text) else {
                let keys: Vec<&str> = component
                    .properties
                    .iter()
                    .map(|p| p.key.as_str())
                    .collect();
                let expected = format!("a property of {}: {}", component.id, keys.join(", "));
                return Err(self.mistake(key, expected));
            };
            if !property.accepts(&value.text) {
                return Err(self.mistake(value, property.expected()));
            }
            let stated = PropertyValue {
                value: value.text.clone(),
                evidence: Evidence::Person {
                    name: String::new(),
                },
            };
            if properties.insert(key.text.clone(), stated).is_some() {
                return Err(self.mistake(key, "each property once".to_owned()));
            }
        }
        Ok(properties)
    }

    fn element(&self, name: &Word) -> Result<ElementId, ExampleMistake> {
        match self.names.get(&name.text) {
            Some(Named::Element(id)) => Ok(*id),
            _ => Err(self.mistake(name, "an element that is defined above".to_owned())),
        }
    }

    fn zone(&self, name: &Word) -> Result<BoundaryId, ExampleMistake> {
        match self.names.get(&name.text) {
            Some(Named::Zone(id)) => Ok(*id),
            _ => Err(self.mistake(name, "a zone that is defined above".to_owned())),
        }
    }

    fn mistake(&self, at: &Word, expected: String) -> ExampleMistake {
        ExampleMistake {
            line: self.line,
            column: at.column,
            expected,
            found: format!("\"{}\"", at.text),
        }
    }
}

fn mint(kind: &str, name: &str) -> Uuid {
    Uuid::new_v5(&NAME_SPACE, format!("{kind}\n{name}").as_bytes())
}
