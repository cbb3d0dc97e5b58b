use serde::Serialize;
use specta::Type;

/// The backups of all projects.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupsView {
    /// Where they lie.
    pub folder: String,
    /// The backups, the newest first.
    pub backups: Vec<BackupView>,
}

/// A backup of a project.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// What the window calls it by; paths stay on this side.
    pub handle: u32,
    /// Title that the project had.
    pub title: String,
    /// When it was made, as an ISO 8601 time in UTC.
    pub at: String,
    /// Its size in units of 1024 bytes, rounded up.
    pub kibibytes: u32,
}

/// What came of recovering a damaged file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryView {
    /// The new file, as it stands in the list of recent files.
    pub handle: u32,
    /// Name of the new file.
    pub file_name: String,
    /// What the new file holds, as one sentence.
    pub summary: String,
    /// What was read of each table of the damaged file.
    pub tables: Vec<RecoveredTableView>,
    /// What is lost, was taken from elsewhere or is doubtful, one sentence each.
    pub notes: Vec<String>,
}

/// What was read of one table of a damaged file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoveredTableView {
    /// Its name in the file.
    pub name: String,
    /// Rows that were read.
    pub read: u32,
    /// Rows that were seen and could not be read.
    pub lost: u32,
    /// Whether there may be more rows that could not even be seen.
    pub incomplete: bool,
}
