use crate::{AnnotationId, DiagramId, Rect};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A free text on a diagram. It says something to people and nothing to the analysis.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Annotation {
    /// Identity.
    pub id: AnnotationId,
    /// The diagram that it stands on.
    pub diagram: DiagramId,
    /// The text, of one line or several.
    pub text: String,
    /// Where it stands; the text is wrapped to the width.
    pub frame: Rect,
}
