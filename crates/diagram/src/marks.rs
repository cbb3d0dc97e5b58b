//! What the analysis has to say about what a diagram shows.

use bulkhead_model::{BoundaryId, ElementId, FlowId, ItemId, Letter, Model};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeMap, BTreeSet};

/// What the analysis has to say about one element, flow or boundary.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// Letters of open threats, each at most once, in the order S T R I D E.
    pub letters: String,
    /// Whether it is out of scope. What the model itself says counts as well.
    pub out_of_scope: bool,
}

/// What the analysis has to say about a diagram. What is missing has no mark.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Marks {
    /// Marks of elements.
    pub elements: BTreeMap<ElementId, Mark>,
    /// Marks of flows.
    pub flows: BTreeMap<FlowId, Mark>,
    /// Marks of boundaries, zones and lines alike.
    pub boundaries: BTreeMap<BoundaryId, Mark>,
}

impl Marks {
    /// Returns marks with the letters of threats, which come in any order and as often as there are
    /// threats.
    pub fn of(threats: impl IntoIterator<Item = (ItemId, Letter)>) -> Self {
        let mut found: BTreeMap<ItemId, BTreeSet<Letter>> = BTreeMap::new();
        for (subject, letter) in threats {
            found.entry(subject).or_default().insert(letter);
        }
        let mut marks = Self::default();
        for (subject, letters) in found {
            let mark = Mark {
                letters: letters.into_iter().map(Letter::as_char).collect(),
                out_of_scope: false,
            };
            match subject {
                ItemId::Element(id) => drop(marks.elements.insert(id, mark)),
                ItemId::Flow(id) => drop(marks.flows.insert(id, mark)),
                ItemId::Boundary(id) => drop(marks.boundaries.insert(id, mark)),
            }
        }
        marks
    }

    /// Returns marks of boundaries with every letter that can ever stand there: those of all threats
    /// that people recorded, decided or not. Rules are not about boundaries.
    pub(crate) fn recorded(model: &Model) -> Self {
        let recorded = model.own_threats.values();
        let about = recorded.filter(|it| matches!(it.subject, ItemId::Boundary(_)));
        Self::of(about.map(|it| (it.subject, it.letter)))
    }

    /// Returns the letters of the threats about a boundary.
    pub(crate) fn boundary(&self, id: BoundaryId) -> String {
        let mark = self.boundaries.get(&id);
        mark.map(|it| it.letters.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn each_letter_stands_once_in_the_order_of_the_word() {
        let zone = BoundaryId::new(Uuid::from_u128(1));
        let element = ElementId::new(Uuid::from_u128(2));
        let marks = Marks::of([
            (zone.into(), Letter::E),
            (element.into(), Letter::D),
            (zone.into(), Letter::S),
            (zone.into(), Letter::E),
        ]);
        assert_eq!(marks.boundary(zone), "SE");
        assert_eq!(marks.elements[&element].letters, "D");
        assert!(marks.flows.is_empty());
    }
}
