use bulkhead_analysis::catalogue::WorksheetTemplate;
use bulkhead_model::Worksheet;
use serde::Serialize;
use specta::Type;

/// The worksheet of an element, with the form that it fills in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetView {
    /// What the project says, or else what somebody can start from.
    pub worksheet: Worksheet,
    /// Whether the worksheet is what the content says and not the project.
    pub prefilled: bool,
    /// The worksheet of the content that it is or started from.
    pub origin: Option<WorksheetOrigin>,
    /// The form; nothing when the content has none.
    pub template: Option<WorksheetTemplate>,
}

/// Where the content of a worksheet comes from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetOrigin {
    /// What it is about, for people.
    pub title: String,
    /// When it was filled in.
    pub dated: String,
    /// Which release it is about.
    pub release: String,
    /// Whether it tells how things were and not how they are.
    pub history: bool,
    /// Who filled it in.
    pub source: String,
    /// Findings that came out of it.
    pub findings: Vec<String>,
}
