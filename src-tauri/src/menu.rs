//! The native menus. What is in them is told by the user interface, which knows all actions, so that
//! menus, keys and "Find or do" never disagree.

use serde::Deserialize;
use specta::Type;
use tauri::{
    AppHandle, Manager, WebviewWindow, Wry,
    menu::{Menu, MenuItem, PredefinedMenuItem, Submenu},
};

/// One menu of the menu bar.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MenuPart {
    /// What stands in the menu bar.
    title: String,
    /// What is in it. An empty group makes no line.
    groups: Vec<Vec<MenuEntry>>,
}

/// Something that can be chosen from a menu.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MenuEntry {
    /// Key of the action.
    id: String,
    /// What stands in the menu.
    title: String,
    /// Keys that do the same, such as `Ctrl+Shift+s`; nothing where a text field needs them itself.
    chord: Option<String>,
    /// Whether it can be chosen now.
    enabled: bool,
}

/// Sets the menu bar of the window.
pub(crate) fn set(window: &WebviewWindow, parts: &[MenuPart]) -> tauri::Result<()> {
    let app = window.app_handle();
    let menu = Menu::new(app)?;
    if cfg!(target_os = "macos") {
        menu.append(&program_menu(app)?)?;
    }
    for part in parts {
        menu.append(&submenu(app, part)?)?;
    }
    app.set_menu(menu)?;
    Ok(())
}

/// The first menu on macOS belongs to the program; the keys of texts work only through entries.
fn program_menu(app: &AppHandle) -> tauri::Result<Submenu<Wry>> {
    let menu = Submenu::new(app, "Bulkhead", true)?;
    menu.append(&PredefinedMenuItem::cut(app, None)?)?;
    menu.append(&PredefinedMenuItem::copy(app, None)?)?;
    menu.append(&PredefinedMenuItem::paste(app, None)?)?;
    menu.append(&PredefinedMenuItem::separator(app)?)?;
    menu.append(&PredefinedMenuItem::hide(app, None)?)?;
    menu.append(&PredefinedMenuItem::quit(app, None)?)?;
    Ok(menu)
}

fn submenu(app: &AppHandle, part: &MenuPart) -> tauri::Result<Submenu<Wry>> {
    let menu = Submenu::new(app, &part.title, true)?;
    let filled = part.groups.iter().filter(|group| !group.is_empty());
    for (at, group) in filled.enumerate() {
        if at > 0 {
            menu.append(&PredefinedMenuItem::separator(app)?)?;
        }
        for entry in group {
            let keys = entry.chord.as_deref().map(accelerator);
            let item = MenuItem::with_id(app, &entry.id, &entry.title, entry.enabled, keys)?;
            menu.append(&item)?;
        }
    }
    Ok(menu)
}

/// Writes a chord of the user interface as the menus of the system read it.
fn accelerator(chord: &str) -> String {
    let parts = chord.split('+').map(|part| match part {
        "Ctrl" => "CmdOrCtrl".to_owned(),
        "?" => "Shift+Slash".to_owned(),
        letter if letter.len() == 1 => letter.to_uppercase(),
        other => other.to_owned(),
    });
    parts.collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests;
