//! Ending what takes too long.

use crate::shell::Shell;
use bulkhead_session::Problem;
use tauri::State;

/// Ends what the desk is busy with, at the next place where nothing is half done.
#[tauri::command(async)]
#[specta::specta]
#[expect(
    clippy::unnecessary_wraps,
    reason = "every command answers in the same way"
)]
#[expect(
    clippy::needless_pass_by_value,
    reason = "the command macro fixes this signature"
)]
pub(crate) fn cancel_work(shell: State<'_, Shell>) -> Result<(), Problem> {
    shell.work().cancel();
    Ok(())
}
