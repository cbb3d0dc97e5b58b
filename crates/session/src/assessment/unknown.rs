//! Components that the content does not know: a pack of somebody's own that is missing here.

use super::Assessment;
use crate::view::ImportNote;
use bulkhead_model::Model;
use std::collections::BTreeMap;

/// How many elements and flows have a component.
#[derive(Default)]
struct Uses {
    elements: usize,
    flows: usize,
}

impl Assessment {
    /// Says which components of the model are not known here, for whoever can name packs on the
    /// command line: what their rules find is missing.
    pub fn unknown_components(&self) -> Option<ImportNote> {
        self.unknown("name its pack with --pack", "name their packs with --pack")
    }

    /// Says the same for whoever works in the window.
    pub(crate) fn unknown_in_window(&self) -> Option<ImportNote> {
        self.unknown(
            "put its pack into the folder of your packs and start again",
            "put their packs into the folder of your packs and start again",
        )
    }

    fn unknown(&self, one: &str, several: &str) -> Option<ImportNote> {
        let uses = uses(&self.model);
        let unknown: Vec<_> = uses
            .iter()
            .filter(|(id, _)| self.catalogue.component(id).is_none())
            .collect();
        let (what, are, advice) = match unknown.len() {
            0 => return None,
            1 => ("component", "is", one),
            _ => ("components", "are", several),
        };
        let named: Vec<String> = unknown
            .iter()
            .map(|(id, uses)| format!("\"{id}\" of {}", uses.words()))
            .collect();
        let ids: Vec<&str> = unknown.iter().map(|(id, _)| **id).collect();
        Some(ImportNote {
            kind: "component-not-known".to_owned(),
            item: ids.join(", "),
            sentence: format!(
                "The {what} {} {are} not known here; {advice}.",
                named.join(", ")
            ),
        })
    }
}

impl Uses {
    fn words(&self) -> String {
        let counted = |count: usize, what: &str| match count {
            0 => None,
            1 => Some(format!("1 {what}")),
            _ => Some(format!("{count} {what}s")),
        };
        let parts = [
            counted(self.elements, "element"),
            counted(self.flows, "flow"),
        ];
        parts
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" and ")
    }
}

fn uses(model: &Model) -> BTreeMap<&str, Uses> {
    let mut uses: BTreeMap<&str, Uses> = BTreeMap::new();
    for element in model.elements.values() {
        uses.entry(&element.component).or_default().elements += 1;
    }
    for flow in model.flows.values() {
        uses.entry(&flow.component).or_default().flows += 1;
    }
    uses
}

#[cfg(test)]
mod tests {
    use crate::{Assessment, PackFile, catalogue};
    use bulkhead_model::{Element, ElementId, ElementKind, Model};
    use uuid::Uuid;

    fn with(components: &[&str]) -> Model {
        let mut model = Model::default();
        for (number, component) in (1..).zip(components) {
            let id = ElementId::new(Uuid::from_u128(number));
            let mut element = Element::new(id, ElementKind::Process, component, "Door");
            element.name = format!("Door {number}");
            model.elements.insert(id, element);
        }
        model
    }

    fn said(components: &[&str], packs: &[PackFile]) -> Option<String> {
        let assessment = Assessment::new(with(components), catalogue(packs, false).unwrap());
        assessment.unknown_components().map(|note| note.sentence)
    }

    #[test]
    fn components_that_no_pack_brings_are_named_with_how_often_they_stand_there() {
        assert_eq!(said(&["process", "kubernetes/etcd"], &[]), None);
        assert_eq!(
            said(&["example/badge-reader"], &[]).unwrap(),
            "The component \"example/badge-reader\" of 1 element is not known here; name its pack \
             with --pack."
        );
        assert_eq!(
            said(
                &["example/gate", "example/badge-reader", "example/gate"],
                &[]
            )
            .unwrap(),
            "The components \"example/badge-reader\" of 1 element, \"example/gate\" of 2 elements \
             are not known here; name their packs with --pack."
        );
        let pack = PackFile {
            path: "own-pack.yaml".to_owned(),
            bytes: include_bytes!("../../../../docs/examples/own-pack.yaml").to_vec(),
        };
        assert_eq!(said(&["example/badge-reader"], &[pack]), None);
    }
}
