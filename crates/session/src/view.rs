//! What the window and the command line are told. Plain values without behaviour.

mod content;
mod document;
mod import;
mod rescue;
mod start;
mod threat;
mod worksheet;

pub use content::{CatalogueView, LetterView, ResponseView, SeverityView};
pub use document::{Changed, Document, DrawnFlow, Home, MovePreview, ProjectView, Status};
pub use import::ImportNote;
pub use rescue::{BackupView, BackupsView, RecoveredTableView, RecoveryView};
pub use start::{ModelCard, RecentProject, Settings, StartView, Theme};
pub use threat::{ThreatDetail, ThreatRow, ThreatState};
pub use worksheet::{WorksheetOrigin, WorksheetView};
