use crate::{
    closing::{Closing, WINDOW_CLOSING, may_close},
    commands, files,
    window::open_window,
};
use bulkhead_session::{Desk, Problem, Work, diagram::shape};
use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tauri::{Manager, WebviewWindow, WindowEvent, Wry, ipc::Channel};
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

/// What the commands share: the desk of the one window, and who is told what its menus are for.
pub struct Shell {
    desk: Mutex<Desk>,
    work: Work,
    chosen: Mutex<Option<Channel<String>>>,
    closing: Mutex<Closing>,
}

impl Shell {
    /// Waits until no other command works, and gives access to the desk.
    pub(crate) fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns what the desk is busy with, without waiting for it.
    pub(crate) const fn work(&self) -> &Work {
        &self.work
    }

    /// Tells whoever listens from now on which entry of the menus is chosen.
    pub(crate) fn tell_choices(&self, chosen: Channel<String>) {
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = Some(chosen);
    }

    /// Tells what was chosen. Returns whether anybody listens.
    pub(crate) fn chosen(&self, entry: &str) -> bool {
        let listener = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        listener
            .as_ref()
            .is_some_and(|channel| channel.send(entry.to_owned()).is_ok())
    }

    /// Returns how far the window is with closing.
    pub(crate) fn closing(&self) -> MutexGuard<'_, Closing> {
        self.closing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the commands of the window with their types, for the program and for the bindings.
pub(crate) fn contract() -> Builder<Wry> {
    Builder::<Wry>::new()
        .disable_serde_phases()
        .constant("GEOMETRY", shape::measures())
        .constant("WINDOW_CLOSING", WINDOW_CLOSING)
        .commands(collect_commands![
            commands::start,
            commands::catalogue,
            commands::about_program,
            files::new_project,
            files::open_project,
            files::open_recent,
            files::forget_recent,
            files::close_project,
            files::cancel_work,
            commands::document,
            commands::apply_edit,
            commands::paste,
            commands::undo,
            commands::redo,
            commands::preview_move,
            commands::arrange,
            commands::threat,
            commands::controls,
            commands::control,
            commands::attention,
            commands::activity,
            commands::unavailable,
            commands::attacker_places,
            commands::crossings,
            commands::coverage,
            commands::questions,
            commands::zone_connections,
            commands::worksheet,
            commands::control_summary,
            files::export_report,
            files::import_project,
            files::export_text,
            files::export_picture,
            commands::drawing,
            commands::snapshots,
            commands::take_snapshot,
            commands::sign_snapshot,
            commands::compare_states,
            files::save_copy,
            files::open_again,
            files::look_again,
            commands::set_settings,
            commands::layout,
            commands::set_layout,
            commands::set_menu,
            commands::ready_to_close,
            files::backups,
            files::restore_backup,
            files::recover_damaged,
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
            match &file {
                Some(file) => desk.open_at_start(file),
                None => desk.open_example_at_first_start(),
            }
            let title = title(&desk);
            let window = open_window(app.handle(), &desk, &title)?;
            app.manage(Shell {
                work: desk.work(),
                desk: Mutex::new(desk),
                chosen: Mutex::new(None),
                closing: Mutex::default(),
            });
            window.show()?;
            Ok(())
        })
        .on_menu_event(
            |app, event| match (event.id().as_ref(), app.get_webview_window("main")) {
                ("quit", Some(window)) => {
                    // The question about edits that are not saved is asked as for any other close.
                    let _ = window.close();
                }
                (entry, _) => {
                    app.state::<Shell>().chosen(entry);
                }
            },
        )
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && !may_close(window)
            {
                api.prevent_close();
            }
        })
        .run(tauri::generate_context!())
        .map_err(StartError::System)
}

/// Returns what the window title says: which project is open.
pub(crate) fn title(desk: &Desk) -> String {
    match desk.session() {
        Ok(session) => format!("{} — Bulkhead", session.model().about.title),
        Err(_) => "Bulkhead".to_owned(),
    }
}

/// Writes into the title of the window which project is open.
pub(crate) fn retitle(window: &WebviewWindow, shell: &Shell) {
    let title = title(&shell.desk());
    // A window that is being closed has no title to set.
    let _ = window.set_title(&title);
}

#[cfg(test)]
mod tests;
