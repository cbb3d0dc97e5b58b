pub(in crate::catalogue) mod raw;
mod read;

use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;

/// The form of a rapid risk assessment of one component.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetTemplate {
    /// Name for people.
    pub title: String,
    /// What it is for and how it is used.
    pub summary: String,
    /// Whose form it is.
    pub source: String,
    /// What to say about the component first.
    pub overview: Vec<WorksheetField>,
    /// What to say about how the service works.
    pub service_notes: Vec<WorksheetField>,
    /// What to say about each kind of data.
    pub data_dictionary: Vec<WorksheetField>,
    /// How sensitive data can be, least first.
    pub classifications: Vec<WorksheetField>,
    /// What to ask in each family of controls.
    pub questions: Vec<WorksheetField>,
    /// The families of controls, with what else to ask.
    pub families: Vec<WorksheetFamily>,
    /// How good the controls of a family can be, best first.
    pub strengths: Vec<WorksheetField>,
    /// Who to think of when the dangers are told.
    pub scenarios: Vec<WorksheetScenario>,
    /// What to write at the end.
    pub conclusion: Vec<WorksheetField>,
}

/// Something to fill in, or to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetField {
    /// Key within its list.
    pub id: String,
    /// Name for people, or the question.
    pub title: String,
    /// What belongs there.
    pub hint: String,
}

/// A family of controls in the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetFamily {
    /// Key of the family.
    pub family: String,
    /// What to ask in this family besides the questions for all.
    pub questions: Vec<String>,
}

/// Somebody to think of when the dangers are told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetScenario {
    /// Key within the form.
    pub id: String,
    /// Who it is.
    pub title: String,
}

/// A form that somebody filled in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Worksheet {
    /// Key, such as `kubernetes-2019/etcd`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// When it was filled in.
    pub dated: String,
    /// Which release it is about.
    pub release: String,
    /// Whether it tells how things were and not how they are.
    pub history: bool,
    /// Whose worksheet it is.
    pub source: String,
    /// Keys of the components that it is about.
    pub components: Vec<String>,
    /// Who looks after the component.
    pub owner: String,
    /// Key of how sensitive its data is, where somebody said so.
    pub classification: Option<String>,
    /// What was said about the service, by the key of the field.
    pub service_notes: BTreeMap<String, String>,
    /// What was said about each family, in the order of the form.
    pub families: Vec<WorksheetControls>,
    /// What else was noted.
    pub remarks: Vec<String>,
    /// Findings that came out of it.
    pub findings: Vec<String>,
}

/// What was said about one family of controls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetControls {
    /// Key of the family.
    pub family: String,
    /// Key of how good the controls are.
    pub strength: String,
    /// Why.
    pub summary: String,
    /// What was noted.
    pub remarks: Vec<String>,
}
