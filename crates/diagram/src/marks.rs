//! What the analysis has to say about what a diagram shows.

use bulkhead_model::{BoundaryId, ElementId, FlowId, ItemId, Letter};
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
    /// Returns marks with the letters of open threats, in any order and as often as there are
    /// threats.
    pub fn of_open(threats: impl IntoIterator<Item = (ItemId, Letter)>) -> Self {
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

    /// Returns the letters of the open threats about a boundary.
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
        let marks = Marks::of_open([
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
