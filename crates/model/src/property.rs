use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Stated properties by key. A key that is missing is *not stated*, never silently *absent*.
pub type Properties = BTreeMap<String, PropertyValue>;

/// A value that somebody or something stated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PropertyValue {
    /// The value as text: `true`, `false`, a choice, a number or free text.
    pub value: String,
    /// Where the value came from.
    pub evidence: Evidence,
}

/// Where a stated value came from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "source", rename_all = "camelCase", deny_unknown_fields)]
pub enum Evidence {
    /// A person said so. The name is empty when the person did not give one.
    Person {
        /// Name of the person.
        name: String,
    },
    /// A reference model assumes it; somebody should confirm it.
    ReferenceModel {
        /// Identifier of the reference model.
        model: String,
    },
    /// It was read from a file.
    File {
        /// Path of the file as the person gave it.
        path: String,
        /// Line in the file, counted from 1.
        line: u32,
    },
}
