//! What the window and the command line are told. Plain values without behaviour.

mod content;
mod control;
mod document;
mod import;
mod layout;
mod record;
mod rescue;
mod snapshot;
mod start;
mod threat;
mod worksheet;

pub use content::{
    AboutView, AttackerPlaces, CatalogueView, LetterView, ResponseView, SeverityView, Unavailable,
};
pub use control::{ControlDetail, ControlRow};
pub use document::{Changed, Document, DrawnFlow, Home, MovePreview, Pasted, ProjectView, Status};
pub use import::{ImportNote, Imported};
pub use layout::{Layout, WindowPlace};
pub use record::{Activity, ActivityPage, Finding, FindingKind};
pub use rescue::{BackupView, BackupsView, RecoveredTableView, RecoveryView};
pub use snapshot::{
    ComparisonView, SignatureDraft, SignatureView, SnapshotDraft, SnapshotView, SnapshotsView,
    StateOf,
};
pub use start::{ModelCard, RecentProject, Settings, StartView, Theme};
pub use threat::{Cited, DifficultyView, ThreatDetail, ThreatRow, ThreatState};
pub use worksheet::{WorksheetOrigin, WorksheetView};
