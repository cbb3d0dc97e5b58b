//! The desktop shell: one window, native dialogs, and a thin command for each request of the
//! window. It knows no rules, no SQL and no file formats; everything goes through the session.

mod closing;
mod commands;
mod files;
mod menu;
mod shell;
mod window;

pub use shell::{Shell, StartError, run};
