use super::TypeIndex;
use crate::{Release, Releases};
use bulkhead_model::{BoundaryForm, ElementKind};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Key of the component whose properties are stated about the whole model, in its description.
pub const OF_THE_WHOLE: &str = "kubernetes/cluster";

/// An entry of the palette, or a type that others are special cases of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Component {
    /// Key, such as `kubernetes/etcd`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on what it is.
    pub summary: String,
    /// Title of its group in the palette.
    pub group: String,
    /// What it is on a diagram.
    pub kind: ComponentKind,
    /// Whether the palette offers it.
    pub palette: bool,
    /// Whether it is one of the eight components of the 2019 security audit.
    pub audited: bool,
    /// Other words under which people look for it.
    pub aliases: Vec<String>,
    /// Where it listens.
    pub ports: Vec<Port>,
    /// How far a zone is trusted where nobody states how critical it is.
    #[serde(skip)]
    pub(crate) trust: Option<crate::Trust>,
    /// What can be stated about it, its own properties before inherited ones.
    pub properties: Vec<Property>,
    #[serde(skip)]
    pub(crate) type_index: TypeIndex,
}

impl Component {
    /// Returns the ports and the properties that a release of Kubernetes does not have.
    pub fn unavailable(
        &self,
        release: Option<Release>,
    ) -> (impl Iterator<Item = &Port>, impl Iterator<Item = &Property>) {
        let ports = self.ports.iter();
        let properties = self.properties.iter();
        (
            ports.filter(move |port| !port.releases.hold(release)),
            properties.filter(move |property| !property.releases.hold(release)),
        )
    }

    /// Returns the property with a key.
    pub fn property(&self, key: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.key == key)
    }
}

/// What a component is on a diagram.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ComponentKind {
    /// A person or system outside of what is modelled.
    ExternalEntity,
    /// Something that runs.
    Process,
    /// Something that keeps data.
    DataStore,
    /// Data that moves.
    Flow,
    /// A trust boundary drawn as a box.
    Zone,
    /// A trust boundary drawn as a line.
    Line,
    /// A role that a component can have besides its kind.
    Trait,
}

impl From<ElementKind> for ComponentKind {
    fn from(kind: ElementKind) -> Self {
        match kind {
            ElementKind::ExternalEntity => Self::ExternalEntity,
            ElementKind::Process => Self::Process,
            ElementKind::DataStore => Self::DataStore,
        }
    }
}

impl From<BoundaryForm> for ComponentKind {
    fn from(form: BoundaryForm) -> Self {
        match form {
            BoundaryForm::Zone => Self::Zone,
            BoundaryForm::Line => Self::Line,
        }
    }
}

impl ComponentKind {
    /// All kinds, in the order of their declaration.
    pub(crate) const ALL: [Self; 7] = [
        Self::ExternalEntity,
        Self::Process,
        Self::DataStore,
        Self::Flow,
        Self::Zone,
        Self::Line,
        Self::Trait,
    ];

    /// Returns the kind of the element, when it is one.
    pub const fn element(self) -> Option<ElementKind> {
        match self {
            Self::ExternalEntity => Some(ElementKind::ExternalEntity),
            Self::Process => Some(ElementKind::Process),
            Self::DataStore => Some(ElementKind::DataStore),
            Self::Flow | Self::Zone | Self::Line | Self::Trait => None,
        }
    }
}

/// A port on which a component listens by default.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Port {
    /// Number or range.
    pub port: String,
    /// What it serves.
    pub purpose: String,
    /// The releases of Kubernetes that open it.
    #[serde(skip)]
    pub(crate) releases: Releases,
    /// What took its place, and in which release.
    pub version_note: Option<String>,
}

/// What kind of value a property takes. Values are text in any case.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ValueType {
    /// `true` or `false`.
    Bool,
    /// One of the choices.
    Choice,
    /// A whole number.
    Int,
    /// Any text.
    Text,
}

/// Something that can be stated about a component.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Property {
    /// Key in rules and files.
    pub key: String,
    /// Name for people.
    pub title: String,
    /// What kind of value it takes.
    pub value_type: ValueType,
    /// The values to choose from, for a choice.
    pub choices: Vec<String>,
    /// What holds when nobody sets anything; an assumption until somebody states it.
    pub default: Option<String>,
    /// Version since when the default is so.
    pub default_since: Option<String>,
    /// Flag or manifest field that sets it.
    pub set_by: Option<String>,
    /// Ids of checks that look at it, such as `CIS-1.2.1` and `KCV-0001` of Trivy.
    pub checks: Vec<String>,
    /// What else to know.
    pub note: Option<String>,
    /// The releases of Kubernetes that have it.
    #[serde(skip)]
    pub(crate) releases: Releases,
    /// What changed in which release, and what took its place.
    pub version_note: Option<String>,
}

impl Property {
    /// Tells whether a value is one that the property can take.
    pub fn accepts(&self, value: &str) -> bool {
        match self.value_type {
            ValueType::Bool => matches!(value, "true" | "false"),
            ValueType::Choice => self.choices.iter().any(|choice| choice == value),
            ValueType::Int => value.parse::<i64>().is_ok(),
            ValueType::Text => true,
        }
    }

    /// Returns the values that it can take, where they can be counted.
    pub(crate) fn values(&self) -> Vec<&str> {
        match self.value_type {
            ValueType::Bool => vec!["true", "false"],
            ValueType::Choice => self.choices.iter().map(String::as_str).collect(),
            ValueType::Int | ValueType::Text => Vec::new(),
        }
    }

    /// Says what the property can take, for a message.
    pub fn expected(&self) -> String {
        match self.value_type {
            ValueType::Bool => "true or false".to_owned(),
            ValueType::Choice => format!("one of {}", self.choices.join(", ")),
            ValueType::Int => "a whole number".to_owned(),
            ValueType::Text => "a text".to_owned(),
        }
    }
}
