use serde::{Deserialize, Serialize};
use specta::Type;

/// What the start screen shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StartView {
    /// Version of the program.
    pub version: String,
    /// Models to start from; the empty one is among them.
    pub models: Vec<ModelCard>,
    /// Files that were open lately, the last one first.
    pub recent: Vec<RecentProject>,
    /// Whether a project is open already, for example the one that the program was started with.
    pub open: bool,
    /// What went wrong with the file that the program was started with, when something did.
    pub problem: Option<crate::Problem>,
    /// What the person has set.
    pub settings: Settings,
}

/// A model to start a project from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelCard {
    /// Key.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on what it shows.
    pub summary: String,
    /// Elements in it.
    pub elements: u32,
    /// Flows in it.
    pub flows: u32,
    /// Trust boundaries in it.
    pub boundaries: u32,
}

/// A file that was open lately.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentProject {
    /// What the window calls it by; paths stay on this side.
    pub handle: u32,
    /// Name of the project or of its file.
    pub title: String,
    /// Name of the file.
    pub file_name: String,
    /// Folder of the file.
    pub folder: String,
    /// Whether the file cannot be found right now.
    pub missing: bool,
}

/// What a person sets for all projects.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Name that edits and decisions carry. Never taken from the system.
    pub author: String,
    /// Colours of the window.
    pub theme: Theme,
    /// Size of everything in the window in percent, from 80 to 200.
    pub scale: u16,
    /// Whether the hints of the first start were dismissed.
    pub hints_dismissed: bool,
    /// Keys of the columns that lists of threats leave out.
    pub hidden_columns: Vec<String>,
    /// Folder that backups go to; empty for the usual one.
    pub backup_folder: String,
    /// How many backups of a project stay of the last day, and of how many days before that one.
    pub backups_kept: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            author: String::new(),
            theme: Theme::default(),
            backup_folder: String::new(),
            backups_kept: 20,
            scale: 100,
            hints_dismissed: false,
            hidden_columns: vec!["rule".to_owned()],
        }
    }
}

impl Settings {
    /// Returns the settings with each within what the window can show.
    pub(crate) fn within_limits(self) -> Self {
        Self {
            scale: self.scale.clamp(SMALLEST_SCALE, LARGEST_SCALE),
            author: bulkhead_model::text::cleaned(&self.author),
            ..self
        }
    }
}

const SMALLEST_SCALE: u16 = 80;
const LARGEST_SCALE: u16 = 200;

/// Colours of the window.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Strongest contrast.
    HighContrast,
}
