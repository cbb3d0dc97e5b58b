use crate::commands;
use bulkhead_session::{Desk, Problem, diagram::shape};
use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tauri::{
    AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};
use tauri_specta::{Builder, collect_commands};

/// Why the window did not come up.
#[derive(Debug)]
pub enum StartError {
    /// There is no display to draw on.
    NoDisplay,
    /// The content of the program has mistakes.
    Content(Problem),
    /// The system did not give what a window needs.
    System(tauri::Error),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoDisplay => formatter.write_str(
                "Bulkhead needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set; start \
                 it with \"xvfb-run -a\" before the command, or use the command line program \
                 \"bulkhead\".",
            ),
            Self::Content(problem) => problem.fmt(formatter),
            Self::System(error) => write!(formatter, "The window could not be opened: {error}."),
        }
    }
}

impl std::error::Error for StartError {}

/// What the commands share: the desk of the one window.
pub struct Shell(Mutex<Desk>);

impl Shell {
    /// Waits until no other command works, and gives access to the desk.
    pub(crate) fn desk(&self) -> MutexGuard<'_, Desk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the commands of the window with their types, for the program and for the bindings.
pub(crate) fn contract() -> Builder<Wry> {
    Builder::<Wry>::new()
        .disable_serde_phases()
        .constant("GEOMETRY", shape::measures())
        .commands(collect_commands![
            commands::start,
            commands::catalogue,
            commands::new_project,
            commands::open_project,
            commands::open_recent,
            commands::forget_recent,
            commands::close_project,
            commands::document,
            commands::apply_edit,
            commands::undo,
            commands::redo,
            commands::preview_move,
            commands::threat,
            commands::crossings,
            commands::coverage,
            commands::questions,
            commands::zone_connections,
            commands::worksheet,
            commands::control_summary,
            commands::export_report,
            commands::save_copy,
            commands::set_settings,
            commands::backups,
            commands::restore_backup,
            commands::recover_damaged,
        ])
}

/// Opens the window and returns when it is closed. With a file, that project is opened at once.
///
/// # Errors
/// [`StartError`] says why there is no window.
pub fn run(file: Option<PathBuf>) -> Result<(), StartError> {
    if cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .all(|name| std::env::var_os(name).is_none())
    {
        return Err(StartError::NoDisplay);
    }
    let contract = contract();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(contract.invoke_handler())
        .setup(move |app| {
            let folder = app.path().app_config_dir()?;
            let mut desk = Desk::new(&folder).map_err(StartError::Content)?;
            if let Some(file) = &file {
                desk.open_at_start(file);
            }
            let title = title(&desk);
            app.manage(Shell(Mutex::new(desk)));
            open_window(app.handle(), &title)?;
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && let Some(problem) = window.state::<Shell>().desk().not_saved()
            {
                api.prevent_close();
                ask_before_closing(window.app_handle(), &problem);
            }
        })
        .run(tauri::generate_context!())
        .map_err(StartError::System)
}

fn open_window(app: &AppHandle, title: &str) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title(title)
        .inner_size(1360.0, 860.0)
        .min_inner_size(900.0, 600.0)
        // The palette is dragged onto the canvas inside of the page.
        .disable_drag_drop_handler()
        .on_navigation(is_our_page)
        .build()
}

/// Tells whether the web view may show a page: only those that are part of the program.
fn is_our_page(url: &Url) -> bool {
    (url.scheme() == "tauri" && url.host_str() == Some("localhost"))
        || (cfg!(windows) && url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

/// Returns what the window title says: which project is open.
pub(crate) fn title(desk: &Desk) -> String {
    match desk.session() {
        Ok(session) => format!("{} — Bulkhead", session.model().about.title),
        Err(_) => "Bulkhead".to_owned(),
    }
}

fn ask_before_closing(app: &AppHandle, problem: &Problem) {
    let handle = app.clone();
    app.dialog()
        .message(format!("{problem}\n\nThe last edits are not in the file."))
        .title("Close without saving?")
        .kind(MessageDialogKind::Warning)
        .buttons(MessageDialogButtons::OkCancelCustom(
            "Close and lose them".to_owned(),
            "Go back".to_owned(),
        ))
        .show(move |close| {
            if close {
                handle.exit(0);
            }
        });
}

#[cfg(test)]
mod tests;
