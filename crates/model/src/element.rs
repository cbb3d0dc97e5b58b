use crate::{BoundaryId, ElementId, Properties};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// The three kinds of node that a data-flow diagram knows.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum ElementKind {
    /// A person or system outside of what is modelled.
    ExternalEntity,
    /// Something that runs.
    Process,
    /// Something that keeps data.
    DataStore,
}

impl ElementKind {
    /// Returns the kind as rules, files and packs spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ExternalEntity => "external-entity",
            Self::Process => "process",
            Self::DataStore => "data-store",
        }
    }
}

/// An external entity, a process or a data store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Element {
    /// Identity.
    pub id: ElementId,
    /// Which of the three symbols it is.
    pub kind: ElementKind,
    /// Key of its component in the palette, such as `kubernetes/etcd`.
    pub component: String,
    /// Name that people use for it.
    pub name: String,
    /// Free text.
    pub notes: String,
    /// Innermost zones it is a member of: none outside all zones, several where boxes overlap.
    pub zones: BTreeSet<BoundaryId>,
    /// Stated properties.
    pub properties: Properties,
    /// Why it is out of scope, when it is.
    pub out_of_scope: Option<String>,
    /// What the file that it was imported from called it. Empty when it was drawn here.
    #[serde(default)]
    pub origin: String,
    /// Whether it stands for several processes that work as one, drawn with a double outline.
    #[serde(default, skip_serializing_if = "is_single")]
    #[specta(optional = false)]
    pub multiple: bool,
}

/// A single process says nothing about it, so that texts and signatures made before there were
/// several stay as they are.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands out a reference"
)]
const fn is_single(multiple: &bool) -> bool {
    !*multiple
}

impl Element {
    /// Makes an element about which nothing is stated yet, outside all zones.
    pub fn new(id: ElementId, kind: ElementKind, component: &str, name: &str) -> Self {
        Self {
            id,
            kind,
            component: component.to_owned(),
            name: name.to_owned(),
            notes: String::new(),
            zones: BTreeSet::new(),
            properties: Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            multiple: false,
        }
    }
}
