//! The commands about files: projects that are opened, made, copied and rescued, and what is written
//! beside them. Paths never come from the web view; dialogs are opened here.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "the command macro fixes these signatures"
)]

use crate::{
    commands::Answer,
    shell::{Shell, retitle},
};
use bulkhead_session::{
    PictureFormat,
    model::DiagramId,
    view::{BackupsView, Document, Imported, RecoveryView, StartView},
};
use std::path::{Path, PathBuf};
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// Asks for a place and makes a new project there; nothing when the person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn new_project(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    model: String,
) -> Answer<Option<Document>> {
    let name = shell.desk().suggested_file_name(&model);
    let Some(path) = chosen(projects(&window, "New project").set_file_name(name)) else {
        return Ok(None);
    };
    let document = shell.desk().new_project(&model, &path);
    retitle(&window, &shell);
    document.map(Some)
}

/// Asks for a project file and opens it; nothing when the person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_project(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Answer<Option<Document>> {
    let dialog = projects(&window, "Open project").add_filter("All files", &["*"]);
    let Some(path) = dialog
        .blocking_pick_file()
        .and_then(|file| file.into_path().ok())
    else {
        return Ok(None);
    };
    let document = shell.desk().open(&path);
    retitle(&window, &shell);
    document.map(Some)
}

/// Opens one of the files that were open lately.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_recent(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    handle: u32,
) -> Answer<Document> {
    let document = shell.desk().open_recent(handle);
    retitle(&window, &shell);
    document
}

/// Opens a project again that could only be looked at.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_again(window: WebviewWindow, shell: State<'_, Shell>) -> Answer<Document> {
    let document = shell.desk().open_again();
    retitle(&window, &shell);
    document
}

/// Says what is new about a project that can only be looked at, if anything is.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn look_again(shell: State<'_, Shell>) -> Answer<Option<String>> {
    shell.desk().look_again()
}

/// Takes a file from the list of those that were open lately.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn forget_recent(shell: State<'_, Shell>, handle: u32) -> Answer<StartView> {
    shell.desk().forget_recent(handle)
}

/// Closes the project and returns to the start screen.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn close_project(window: WebviewWindow, shell: State<'_, Shell>) -> Answer<()> {
    shell.desk().close();
    retitle(&window, &shell);
    Ok(())
}

/// Asks for a place and writes the report there. Returns the name of the file; nothing when the
/// person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn export_report(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Answer<Option<String>> {
    let name = shell.desk().suggested_report_name()?;
    let dialog = file_dialog(&window, "Export report").add_filter("HTML report", &["html"]);
    exported(dialog.set_file_name(name), |path| {
        shell.desk().write_report(path)
    })
}

/// Asks for a file of another kind and for a place, and makes a project from the one at the other;
/// nothing when the person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import_project(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Answer<Option<Imported>> {
    let dialog = file_dialog(&window, "Import a model")
        .add_filter("Models", &["json", "tm7"])
        .add_filter("All files", &["*"]);
    let Some(input) = dialog
        .blocking_pick_file()
        .and_then(|file| file.into_path().ok())
    else {
        return Ok(None);
    };
    let name = shell.desk().suggested_import_name(&input);
    let Some(path) = chosen(projects(&window, "New project").set_file_name(name)) else {
        return Ok(None);
    };
    let imported = shell.desk().import_project(&input, &path);
    retitle(&window, &shell);
    imported.map(Some)
}

/// Asks for a place and writes the project there as text. Returns the name of the file; nothing
/// when the person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn export_text(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Answer<Option<String>> {
    let name = shell.desk().suggested_text_name()?;
    let dialog = file_dialog(&window, "Export as text").add_filter("Model as text", &["json"]);
    exported(dialog.set_file_name(name), |path| {
        shell.desk().write_text(path)
    })
}

/// Asks for a place and writes a diagram there as a picture. Returns the name of the file; nothing
/// when the person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn export_picture(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    diagram: DiagramId,
    format: PictureFormat,
) -> Answer<Option<String>> {
    let name = shell.desk().suggested_picture_name(diagram, format)?;
    let dialog = file_dialog(&window, "Export diagram");
    let dialog = dialog.add_filter("Picture", &[format.extension()]);
    exported(dialog.set_file_name(name), |path| {
        shell.desk().write_picture(path, diagram, format)
    })
}

/// Asks for a place, writes a copy of the project there and goes on in the copy; nothing when the
/// person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_copy(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Answer<Option<Document>> {
    let Some(path) = chosen(projects(&window, "Save a copy")) else {
        return Ok(None);
    };
    let document = shell.desk().move_to_copy(&path);
    retitle(&window, &shell);
    document.map(Some)
}

/// Lists the backups of all projects.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn backups(shell: State<'_, Shell>) -> Answer<BackupsView> {
    shell.desk().backups()
}

/// Asks for a place, copies a backup there and opens the copy; nothing when the person thought
/// better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn restore_backup(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    handle: u32,
) -> Answer<Option<Document>> {
    let Some(path) = chosen(projects(&window, "Restore backup as")) else {
        return Ok(None);
    };
    let document = shell.desk().restore_backup(handle, &path);
    retitle(&window, &shell);
    document.map(Some)
}

/// Asks for a place and recovers what reads of the file that was refused last into a new file
/// there; nothing when the person thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn recover_damaged(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Answer<Option<RecoveryView>> {
    let name = shell.desk().suggested_recovery_name();
    let dialog = projects(&window, "Recover into a new project");
    let Some(path) = chosen(dialog.set_file_name(name)) else {
        return Ok(None);
    };
    shell.desk().recover_damaged(&path).map(Some)
}

/// Ends what the desk is busy with, at the next place where nothing is half done.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn cancel_work(shell: State<'_, Shell>) -> Answer<()> {
    shell.work().cancel();
    Ok(())
}

fn projects(window: &WebviewWindow, title: &str) -> FileDialogBuilder<tauri::Wry> {
    file_dialog(window, title).add_filter("Bulkhead project", &["bulkhead"])
}

/// Returns a dialog that asks for a file and belongs to the window.
fn file_dialog(window: &WebviewWindow, title: &str) -> FileDialogBuilder<tauri::Wry> {
    let dialog = window.dialog().file();
    dialog.set_parent(window).set_title(title)
}

/// Asks for a place and has a file written there. Returns its name; nothing when the person thought
/// better of it.
fn exported(
    dialog: FileDialogBuilder<tauri::Wry>,
    write: impl FnOnce(&Path) -> Answer<()>,
) -> Answer<Option<String>> {
    let Some(path) = chosen(dialog) else {
        return Ok(None);
    };
    write(&path)?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

fn chosen(dialog: FileDialogBuilder<tauri::Wry>) -> Option<PathBuf> {
    dialog
        .blocking_save_file()
        .and_then(|file| file.into_path().ok())
}
