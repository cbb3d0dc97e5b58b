use bulkhead_model::DiagramId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How a person left the window of a project. It belongs to the person, not to the project file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Layout {
    /// Whether the pane with palette and outline is shown.
    pub left: bool,
    /// Its width in pixels.
    pub left_width: u16,
    /// Whether the inspector is shown.
    pub right: bool,
    /// Its width in pixels.
    pub right_width: u16,
    /// Whether the drawer with the threats of the selection is open.
    pub drawer: bool,
    /// Its height in pixels.
    pub drawer_height: u16,
    /// The diagram that was shown last; nothing stands for the first one.
    pub diagram: Option<DiagramId>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            left: true,
            left_width: 240,
            right: true,
            right_width: 320,
            drawer: false,
            drawer_height: 240,
            diagram: None,
        }
    }
}

/// Where the window stands on the screen, in pixels of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Distance from the left of all screens.
    pub x: i32,
    /// Distance from the top of all screens.
    pub y: i32,
    /// Width of its content.
    pub width: u32,
    /// Height of its content.
    pub height: u32,
    /// Whether it fills the screen; the other values say where it returns to.
    pub maximised: bool,
}
