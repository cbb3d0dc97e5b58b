use crate::Properties;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the project says about itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct About {
    /// Name of the system that is modelled.
    pub title: String,
    /// What the system is and what the model covers.
    pub description: String,
    /// Who answers for the model. Empty when nobody said.
    pub owner: String,
    /// Facts about the whole model, such as the Kubernetes version.
    pub properties: Properties,
}
