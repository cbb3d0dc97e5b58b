//! One open project: apply, undo, redo, analyse, decide, report. The window and the command line
//! both work through this crate and decide nothing themselves.

mod assessment;
mod clock;
mod content;
mod desk;
mod examine;
mod problem;
mod recent;
mod recover;
mod session;
pub mod view;
mod write;

pub use assessment::Assessment;
pub use bulkhead_analysis as analysis;
pub use bulkhead_diagram as diagram;
pub use bulkhead_model as model;
pub use content::{PackFile, catalogue};
pub use desk::Desk;
pub use examine::{Examined, examine};
pub use problem::{Problem, ProblemCode};
pub use recover::recover;
pub use session::Session;
