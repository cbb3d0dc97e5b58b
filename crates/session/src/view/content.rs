use super::ModelCard;
use bulkhead_analysis::{
    Letter, Severity,
    catalogue::{ComponentKind, Port, Property},
};
use bulkhead_model::Response;
use serde::Serialize;
use specta::Type;

/// The content that the window needs to draw, to name and to offer things.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CatalogueView {
    /// Titles of the palette groups, in order.
    pub groups: Vec<String>,
    /// All components, by key.
    pub components: Vec<ComponentView>,
    /// The six letters in their fixed order.
    pub letters: Vec<LetterView>,
    /// The severities, lowest first.
    pub severities: Vec<SeverityView>,
    /// The responses in the order in which they are offered.
    pub responses: Vec<ResponseView>,
    /// Models to start from.
    pub models: Vec<ModelCard>,
}

/// A component as the palette and the inspector show it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComponentView {
    /// Key, such as `kubernetes/etcd`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on what it is.
    pub summary: String,
    /// Title of its palette group.
    pub group: String,
    /// What it is on a diagram.
    pub kind: ComponentKind,
    /// Whether the palette offers it.
    pub palette: bool,
    /// Whether it is one of the eight components of the 2019 security audit.
    pub audited: bool,
    /// Other words under which people look for it.
    pub aliases: Vec<String>,
    /// Where it listens by default.
    pub ports: Vec<Port>,
    /// What can be stated about it.
    pub properties: Vec<Property>,
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

/// A control that answers a threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ControlView {
    /// Key.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// What it is and what it does.
    pub summary: String,
    /// How it is put in place.
    pub mechanism: Option<String>,
    /// Where to read more.
    pub references: Vec<String>,
}

impl From<&bulkhead_analysis::catalogue::Component> for ComponentView {
    fn from(component: &bulkhead_analysis::catalogue::Component) -> Self {
        Self {
            id: component.id.clone(),
            title: component.title.clone(),
            summary: component.summary.clone(),
            group: component.group.clone(),
            kind: component.kind,
            palette: component.palette,
            audited: component.audited,
            aliases: component.aliases.clone(),
            ports: component.ports.clone(),
            properties: component.properties.clone(),
        }
    }
}
