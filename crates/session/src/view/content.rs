use super::ModelCard;
use bulkhead_analysis::{
    Letter, Severity,
    catalogue::{AttackVector, Attacker, Component, Family},
};
use bulkhead_model::{ElementId, ItemId, Response};
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;

/// The content that the window needs to draw, to name and to offer things.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CatalogueView {
    /// Titles of the palette groups, in order.
    pub groups: Vec<String>,
    /// All components, by key.
    pub components: Vec<Component>,
    /// The six letters in their fixed order.
    pub letters: Vec<LetterView>,
    /// The severities, lowest first.
    pub severities: Vec<SeverityView>,
    /// The responses in the order in which they are offered.
    pub responses: Vec<ResponseView>,
    /// Who attacks, in the order in which they are shown.
    pub attackers: Vec<Attacker>,
    /// The attack vectors, in the order in which they are shown.
    pub vectors: Vec<AttackVector>,
    /// The families of controls, in the order in which they are shown.
    pub families: Vec<Family>,
    /// What rules are called, by key.
    pub rules: BTreeMap<String, String>,
    /// Models to start from.
    pub models: Vec<ModelCard>,
}

/// A port or a property of a component that the version of Kubernetes of the project does not have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Unavailable {
    /// Key of the component.
    pub component: String,
    /// The port; empty where it is a property.
    pub port: String,
    /// Key of the property; empty where it is a port.
    pub property: String,
    /// What changed in which release, and what took its place.
    pub note: String,
}

/// Where an attacker stands in a model, and what lies within reach.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttackerPlaces {
    /// The zones and elements at which the attacker stands.
    pub stands: Vec<ItemId>,
    /// The elements that a flow leads to from there, the most severe open threats first.
    pub reaches: Vec<ElementId>,
}

/// What the program says about itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AboutView {
    /// Version of the program.
    pub version: String,
    /// Licence of the program.
    pub licence: String,
    /// Who has to be named for the content, as Markdown.
    pub attribution: String,
}

/// A letter of STRIDE.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// The letter.
    pub letter: Letter,
    /// Its name.
    pub title: String,
    /// What it means, in one line.
    pub meaning: String,
}

/// A severity.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SeverityView {
    /// The severity.
    pub severity: Severity,
    /// Its name.
    pub title: String,
}

/// A response to a threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResponseView {
    /// The response.
    pub response: Response,
    /// Its name.
    pub title: String,
    /// Whether it needs a reason.
    pub needs_reason: bool,
}
