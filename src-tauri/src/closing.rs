//! How the window closes. The page is asked first, because what somebody types is with the core only
//! once the field is left, and a small move only once it rests.

use crate::{shell::Shell, window::keep_place};
use bulkhead_session::Problem;
use std::time::Duration;
use tauri::{AppHandle, Manager, Window};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};

/// What the page hears, among the choices of the menus, when the window is about to close.
pub(crate) const WINDOW_CLOSING: &str = "window-closing";

/// How long the page may take to answer. One that hangs must not keep the window open.
const PATIENCE: Duration = Duration::from_secs(2);

/// How far the window is with closing.
#[derive(Debug, Default)]
pub(crate) struct Closing {
    state: State,
    /// How often the page was asked, so that patience with an earlier answer ends nothing later.
    turn: u32,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Open,
    Asked,
    Ready,
}

/// What a wish to close the window leads to.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// The page is asked, for the turn with this number.
    Ask(u32),
    /// The page was asked and has not answered yet.
    Wait,
    /// The window closes.
    Close,
}

impl Closing {
    /// Notes that the window is to close. When it stays open after all, the next wish asks again.
    const fn wished(&mut self) -> Step {
        match self.state {
            State::Open => {
                self.state = State::Asked;
                self.turn = self.turn.wrapping_add(1);
                Step::Ask(self.turn)
            }
            State::Asked => Step::Wait,
            State::Ready => {
                self.state = State::Open;
                Step::Close
            }
        }
    }

    /// Notes that the page has nothing left. Returns whether it was asked.
    pub(crate) fn ready(&mut self) -> bool {
        let asked = self.state == State::Asked;
        if asked {
            self.state = State::Ready;
        }
        asked
    }

    /// Notes that the page took too long. Returns whether the window still waits for that answer.
    fn too_late(&mut self, turn: u32) -> bool {
        self.turn == turn && self.ready()
    }
}

/// Tells whether the window may close now. Where the page or the person is asked first, it closes
/// once they have answered.
pub(crate) fn may_close(window: &Window) -> bool {
    let shell = window.state::<Shell>();
    if !is_ready(window.app_handle(), &shell) {
        return false;
    }
    keep_place(window, &mut shell.desk());
    let not_saved = shell.desk().not_saved();
    if let Some(problem) = &not_saved {
        ask_before_closing(window.app_handle(), problem);
    }
    not_saved.is_none()
}

/// Tells whether nothing is typed or moved that the core does not know; otherwise asks the page.
fn is_ready(app: &AppHandle, shell: &Shell) -> bool {
    let step = shell.closing().wished();
    match step {
        Step::Close => true,
        Step::Wait => false,
        Step::Ask(turn) => {
            if !shell.chosen(WINDOW_CLOSING) {
                *shell.closing() = Closing::default();
                return true;
            }
            let app = app.clone();
            std::thread::spawn(move || {
                std::thread::sleep(PATIENCE);
                let waits = app.state::<Shell>().closing().too_late(turn);
                if let (true, Some(window)) = (waits, app.get_webview_window("main")) {
                    let _ = window.close();
                }
            });
            false
        }
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
