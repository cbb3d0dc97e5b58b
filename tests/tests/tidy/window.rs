//! What the web view of the window may do.

use crate::tree::{read, read_json};
use std::collections::BTreeSet;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
font-src 'self'; connect-src ipc: http://ipc.localhost; frame-src 'none'; object-src 'none'; \
base-uri 'none'; form-action 'none'";

/// Returns the names between quotes in a part of a text.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// Returns the commands that the build declares to the window.
fn declared() -> BTreeSet<String> {
    let build = read("src-tauri/build.rs");
    let (_, rest) = build
        .split_once("COMMANDS: &[&str] = &[")
        .expect("build.rs lists the commands");
    let names = quoted(rest.split_once(']').expect("the list ends").0);
    assert!(!names.is_empty());
    names
}

#[test]
fn the_bindings_call_what_is_declared() {
    let bindings = read("ui/src/backend/bindings.ts");
    let called: BTreeSet<String> = bindings
        .split("__TAURI_INVOKE(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    assert_eq!(called, declared());
}

#[test]
fn the_window_is_granted_its_own_commands_and_nothing_else() {
    let files: Vec<_> = std::fs::read_dir(crate::tree::root().join("src-tauri/capabilities"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, ["main.json"], "every capability file adds up");
    let capability = read_json("src-tauri/capabilities/main.json");
    let granted: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().expect("a plain permission").to_owned())
        .collect();
    let own = declared()
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    assert_eq!(granted, own);
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(capability.get("remote").is_none());
}

#[test]
fn the_page_is_locked_in() {
    let window = read_json("src-tauri/tauri.conf.json");
    let app = &window["app"];
    assert_eq!(app["withGlobalTauri"], false);
    let security = &app["security"];
    assert_eq!(security["csp"], POLICY);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
    // A frozen prototype breaks the diagram library.
    assert_eq!(security["freezePrototype"], false);
    assert!(security.get("devCsp").is_none());
}
