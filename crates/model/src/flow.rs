use crate::{ElementId, FlowId, Properties};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Data that moves from one element to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Flow {
    /// Identity.
    pub id: FlowId,
    /// Key of its component in the palette: `flow`, or a special kind of flow.
    #[serde(default = "plain")]
    pub component: String,
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
    /// What the file that it was imported from called it. Empty when it was drawn here.
    #[serde(default)]
    pub origin: String,
}

impl Flow {
    /// Key of the component of a flow that is nothing more special.
    pub const COMPONENT: &'static str = "flow";

    /// Makes a plain flow about which nothing is stated yet.
    pub fn new(id: FlowId, name: &str, from: ElementId, to: ElementId) -> Self {
        Self {
            id,
            component: plain(),
            name: name.to_owned(),
            from,
            to,
            two_way: false,
            notes: String::new(),
            properties: Properties::new(),
            out_of_scope: None,
            origin: String::new(),
        }
    }
}

/// Histories written before flows had components speak of plain flows.
fn plain() -> String {
    Flow::COMPONENT.to_owned()
}
