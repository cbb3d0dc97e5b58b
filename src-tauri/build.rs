//! Declares the commands of the window, so that nothing else can be called from the web view.

/// The commands, as `src/commands.rs` defines them. A test compares this list, the generated
/// bindings and the capability file.
const COMMANDS: &[&str] = &[
    "start",
    "catalogue",
    "about_program",
    "new_project",
    "open_project",
    "open_recent",
    "forget_recent",
    "close_project",
    "cancel_work",
    "document",
    "apply_edit",
    "paste",
    "undo",
    "redo",
    "preview_move",
    "arrange",
    "threat",
    "controls",
    "control",
    "attention",
    "activity",
    "unavailable",
    "attacker_places",
    "crossings",
    "coverage",
    "questions",
    "zone_connections",
    "worksheet",
    "control_summary",
    "export_report",
    "import_project",
    "export_text",
    "export_picture",
    "drawing",
    "snapshots",
    "take_snapshot",
    "sign_snapshot",
    "compare_states",
    "save_copy",
    "open_again",
    "look_again",
    "set_settings",
    "layout",
    "set_layout",
    "set_menu",
    "ready_to_close",
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
