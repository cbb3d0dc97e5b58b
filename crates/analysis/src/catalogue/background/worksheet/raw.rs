//! The files of worksheets as they are written.

use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TemplateFile {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) source: String,
    pub(super) overview: Vec<RawField>,
    pub(super) service_notes: Vec<RawField>,
    pub(super) data_dictionary: Vec<RawField>,
    pub(super) classifications: Vec<RawField>,
    pub(super) questions: Vec<RawField>,
    pub(super) families: Vec<RawFamily>,
    pub(super) strengths: Vec<RawField>,
    pub(super) scenarios: Vec<RawScenario>,
    pub(super) conclusion: Vec<RawField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawField {
    pub(super) id: Spanned<String>,
    pub(super) title: String,
    pub(super) hint: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFamily {
    pub(super) family: Spanned<String>,
    pub(super) questions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawScenario {
    pub(super) id: Spanned<String>,
    pub(super) title: String,
}

/// Forms that somebody filled in.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct WorksheetFile {
    /// When they were filled in.
    pub(super) dated: String,
    /// Which release they are about.
    pub(super) release: String,
    /// Whether they tell how things were and not how they are.
    pub(super) history: bool,
    /// Whose worksheets they are.
    pub(super) source: String,
    /// The forms.
    pub(super) worksheets: Vec<RawWorksheet>,
}

/// A form that somebody filled in.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWorksheet {
    /// Key among all worksheets.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) id: Spanned<String>,
    /// Name for people.
    pub(super) title: String,
    /// Keys of the components that it is about.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) components: Vec<Spanned<String>>,
    /// Who looks after the component.
    pub(super) owner: String,
    /// Key of how sensitive its data is.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) classification: Option<Spanned<String>>,
    /// What was said about the service, by the key of the field.
    pub(super) service_notes: BTreeMap<String, String>,
    /// What was said about each family.
    pub(super) families: Vec<RawControls>,
    /// What else was noted.
    #[serde(default)]
    pub(super) remarks: Vec<String>,
    /// Findings that came out of it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) findings: Vec<Spanned<String>>,
}

/// What was said about one family of controls.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawControls {
    /// Key of the family.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) family: Spanned<String>,
    /// Key of how good the controls are.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) strength: Spanned<String>,
    /// Why.
    pub(super) summary: String,
    /// What was noted.
    #[serde(default)]
    pub(super) remarks: Vec<String>,
}
