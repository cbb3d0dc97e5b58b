use crate::{ElementId, FlowId, Properties};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Data that moves from one element to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Flow {
    /// Identity.
    pub id: FlowId,
    /// What moves, in the words of the people in the room.
    pub name: String,
    /// Where the data comes from.
    pub from: ElementId,
    /// Where the data goes.
    pub to: ElementId,
    /// Whether data moves in both directions.
    pub two_way: bool,
    /// Free text.
    pub notes: String,
    /// Stated properties, such as protocol, port, authentication and encryption.
    pub properties: Properties,
    /// Why it is out of scope, when it is.
    pub out_of_scope: Option<String>,
}
