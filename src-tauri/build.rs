//! Declares the commands of the window, so that nothing else can be called from the web view.

/// The commands, as `src/commands.rs` defines them. A test compares this list, the generated
/// bindings and the capability file.
const COMMANDS: &[&str] = &[
    "start",
    "catalogue",
    "new_project",
    "open_project",
    "open_recent",
    "forget_recent",
    "close_project",
    "document",
    "apply_edit",
    "undo",
    "redo",
    "preview_move",
    "threat",
    "crossings",
    "coverage",
    "questions",
    "zone_connections",
    "worksheet",
    "control_summary",
    "export_report",
    "save_copy",
    "set_settings",
    "backups",
    "restore_backup",
    "recover_damaged",
];

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:error=the window could not be set up: {error:#}");
        std::process::exit(1);
    }
}
