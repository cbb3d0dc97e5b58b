use crate::{BoundaryId, Properties};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A trust boundary drawn as a box: a zone that contains members and nests in others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Boundary {
    /// Identity.
    pub id: BoundaryId,
    /// Key of its component in the palette, such as `generic/zone`.
    pub component: String,
    /// Name that people use for it.
    pub name: String,
    /// Zone that this zone lies in.
    pub parent: Option<BoundaryId>,
    /// Free text.
    pub notes: String,
    /// Stated properties, such as criticality.
    pub properties: Properties,
}
