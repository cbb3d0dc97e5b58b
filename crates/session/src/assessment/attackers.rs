//! What the version of Kubernetes and the attackers mean for the model, worked out when somebody
//! asks.

use super::Assessment;
use crate::{
    Problem,
    view::{AttackerPlaces, ThreatState, Unavailable},
};
use bulkhead_analysis::attacker_places;
use bulkhead_model::ElementId;
use std::cmp::Reverse;

impl Assessment {
    /// Returns the ports and properties that the version of Kubernetes of the model does not have.
    pub fn unavailable(&self) -> Vec<Unavailable> {
        let release = bulkhead_analysis::Release::stated(&self.model.about);
        let mut found = Vec::new();
        for component in self.catalogue.components() {
            let (ports, properties) = component.unavailable(release);
            let part = |port: &str, property: &str, note: &Option<String>| Unavailable {
                component: component.id.clone(),
                port: port.to_owned(),
                property: property.to_owned(),
                note: note.clone().unwrap_or_default(),
            };
            let ports = ports.map(|it| part(&it.port, "", &it.version_note));
            let properties = properties.map(|it| part("", &it.key, &it.version_note));
            found.extend(ports.chain(properties));
        }
        found
    }

    /// Tells where an attacker stands in the model and what lies within reach.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such attacker.
    pub fn attacker_places(&self, id: &str) -> Result<AttackerPlaces, Problem> {
        let mut attackers = self.catalogue.attackers().iter();
        let Some(attacker) = attackers.find(|attacker| attacker.id == id) else {
            return Err(Problem::refused(
                "There is no such attacker. Choose one from the list.",
            ));
        };
        let places = attacker_places(&self.model, &self.analysis, &self.catalogue, attacker);
        let mut reaches: Vec<ElementId> = places.reaches.into_iter().collect();
        reaches.sort_by_cached_key(|&element| Reverse(self.worst_open(element)));
        Ok(AttackerPlaces {
            stands: places.stands,
            reaches,
        })
    }

    /// Returns the worst open severity about an element and its flows, and how many open threats
    /// are so bad.
    fn worst_open(&self, element: ElementId) -> impl Ord + use<> {
        let open = self.rows.about(element.into()).iter();
        let open = open.filter(|row| row.state == ThreatState::Open);
        let worst = open.clone().map(|row| row.severity).max();
        (
            worst,
            open.filter(|row| Some(row.severity) == worst).count(),
        )
    }
}
