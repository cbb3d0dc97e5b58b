use crate::{BoundaryId, Properties};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How a trust boundary is drawn, which decides what it can do.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum BoundaryForm {
    /// A box: a zone that contains members and nests in others.
    #[default]
    Zone,
    /// A line that flows pass. It contains nothing.
    Line,
}

/// A trust boundary: a zone, or a line that flows pass.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Boundary {
    /// Identity.
    pub id: BoundaryId,
    /// Key of its component in the palette, such as `generic/zone`.
    pub component: String,
    /// Name that people use for it.
    pub name: String,
    /// How it is drawn.
    #[serde(default)]
    pub form: BoundaryForm,
    /// Zone that this zone lies in. A line lies in none.
    pub parent: Option<BoundaryId>,
    /// Free text.
    pub notes: String,
    /// Stated properties, such as criticality.
    pub properties: Properties,
    /// What the file that it was imported from called it. Empty when it was drawn here.
    #[serde(default)]
    pub origin: String,
}

impl Boundary {
    /// Makes a boundary about which nothing is stated yet, in no zone.
    pub fn new(id: BoundaryId, form: BoundaryForm, component: &str, name: &str) -> Self {
        Self {
            id,
            component: component.to_owned(),
            name: name.to_owned(),
            form,
            parent: None,
            notes: String::new(),
            properties: Properties::new(),
            origin: String::new(),
        }
    }

    /// Tells whether it is a line.
    pub fn is_line(&self) -> bool {
        self.form == BoundaryForm::Line
    }
}
