//! One open project: apply, undo, redo, analyse, decide, report. The window and the command line
//! both work through this crate and decide nothing themselves.

mod assessment;
mod clock;
mod compare;
mod content;
mod desk;
mod drawing;
mod examine;
mod import;
mod picture;
mod problem;
mod recent;
mod recover;
mod report;
mod session;
mod text_form;
pub mod view;
mod work;
mod write;

pub use assessment::Assessment;
pub use bulkhead_analysis as analysis;
pub use bulkhead_diagram as diagram;
pub use bulkhead_model as model;
pub use compare::compare_files;
pub use content::{PackFile, catalogue};
pub use desk::Desk;
pub use drawing::write_drawing;
pub use examine::{Examined, examine};
pub use picture::{PICTURE_SCALE, PictureFormat, write_picture};
pub use problem::{Problem, ProblemCode};
pub use recover::recover;
pub use report::write_report;
pub use session::{ActivityOf, Session};
pub use text_form::write_text;
pub use work::Work;
