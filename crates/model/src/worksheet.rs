use crate::ElementId;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// The rapid risk assessment of one element: what it does, which data it touches, and how good its
/// controls are. Which questions it answers is content; here they are keys.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Worksheet {
    /// The element that is assessed.
    pub element: ElementId,
    /// What was said about the element and its service, by the key of the field.
    pub answers: BTreeMap<String, String>,
    /// The data that it touches.
    pub data: Vec<DataEntry>,
    /// What was said about its controls, by the key of their family.
    pub families: BTreeMap<String, FamilyControls>,
    /// What could happen.
    pub scenarios: Vec<String>,
    /// What should be done.
    pub recommendations: Vec<String>,
    /// Key of the worksheet of the content that it started from, or empty.
    pub source: String,
}

impl Worksheet {
    /// Returns a worksheet that nobody has filled in.
    pub const fn empty(element: ElementId) -> Self {
        Self {
            element,
            answers: BTreeMap::new(),
            data: Vec::new(),
            families: BTreeMap::new(),
            scenarios: Vec::new(),
            recommendations: Vec::new(),
            source: String::new(),
        }
    }
}

/// One kind of data in the data dictionary of a worksheet.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataEntry {
    /// What the data is called.
    pub name: String,
    /// Key of how sensitive it is, or empty.
    pub classification: String,
    /// What it is for, and what must hold for it.
    pub notes: String,
}

/// What a worksheet says about the controls of one family.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FamilyControls {
    /// How good they are; nothing while nobody assessed them.
    pub strength: Option<ControlStrength>,
    /// Why, and what else was noted.
    pub notes: String,
}

/// How good the controls of a family are, best first.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum ControlStrength {
    /// Well built, in one place, and nobody gets around it.
    Strong,
    /// Well built, but spread out or weakened by flaws.
    Satisfactory,
    /// Built as is usual.
    Adequate,
    /// Missing in part, used wrongly or flawed.
    Weak,
    /// The whole family is absent.
    Missing,
    /// The element has no need of this family.
    NotApplicable,
}

impl ControlStrength {
    /// Every strength, best first.
    pub const ALL: [Self; 6] = [
        Self::Strong,
        Self::Satisfactory,
        Self::Adequate,
        Self::Weak,
        Self::Missing,
        Self::NotApplicable,
    ];

    /// Returns the strength as content and files spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Satisfactory => "satisfactory",
            Self::Adequate => "adequate",
            Self::Weak => "weak",
            Self::Missing => "missing",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Returns the strength that is spelled so, or nothing.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strength| strength.key() == key)
    }
}
