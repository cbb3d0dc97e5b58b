//! Who may import whom in the user interface.

use crate::tree::{Source, none, sources};

/// The folders of `ui/src` with what they may import, their own folder aside. `app` composes.
const FOLDERS: &[(&str, &[&str])] = &[
    ("backend", &[]),
    ("shared", &[]),
    ("document", &["backend", "shared"]),
    ("canvas", PANE),
    ("clipboard", PANE),
    ("diagrams", PANE),
    ("palette", PANE),
    ("inspector", PANE),
    ("threats", PANE),
    ("responses", PANE),
    ("review", PANE),
    ("report", PANE),
    ("start", PANE),
    (
        "app",
        &[
            "backend",
            "shared",
            "document",
            "canvas",
            "clipboard",
            "diagrams",
            "palette",
            "inspector",
            "threats",
            "responses",
            "review",
            "report",
            "start",
        ],
    ),
];
const PANE: &[&str] = &["backend", "document", "shared"];

/// What the page must not do: the core keeps what is kept, and nothing leaves the window.
const FORBIDDEN: &[&str] = &[
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "document.cookie",
    "eval(",
    "new Function(",
    "innerHTML",
    "dangerouslySetInnerHTML",
];

fn scripts() -> Vec<Source> {
    sources("ui/src", &[".ts", ".tsx"])
}

/// Returns what a file imports, as it is written there.
fn imports(source: &Source) -> Vec<&str> {
    let starts = ["from \"", "import \"", "import(\"", "vi.mock(\""];
    let mut found = Vec::new();
    for start in starts {
        found.extend(
            source
                .text
                .split(start)
                .skip(1)
                .filter_map(|rest| rest.split('"').next()),
        );
    }
    found
}

/// Returns the folder of `ui/src` that a file lies in; empty for files that lie in none.
fn folder(path: &str) -> &str {
    let inside = path.strip_prefix("ui/src/").unwrap_or_default();
    inside
        .split_once('/')
        .map(|(folder, _)| folder)
        .unwrap_or_default()
}

/// Returns the folder of `ui/src` that an import from a file leads to; nothing for packages.
fn leads_to(path: &str, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    Some(folder(&format!("{}/", parts.join("/"))).to_owned())
}

#[test]
fn an_import_leads_where_it_says() {
    assert_eq!(
        leads_to("ui/src/threats/a/List.tsx", "../../shared/marks"),
        Some("shared".into())
    );
    assert_eq!(
        leads_to("ui/src/threats/List.tsx", "../shared"),
        Some("shared".into())
    );
    assert_eq!(
        leads_to("ui/src/threats/List.tsx", "./lines"),
        Some("threats".into())
    );
    assert_eq!(leads_to("ui/src/threats/List.tsx", "react"), None);
}

#[test]
fn only_the_backend_talks_to_the_window_and_only_the_canvas_draws() {
    let mut findings = Vec::new();
    for source in scripts() {
        for import in imports(&source) {
            let room = folder(&source.path);
            let wrong = (import.starts_with("@tauri-apps") && room != "backend")
                || (import.starts_with("@xyflow") && room != "canvas");
            if wrong {
                findings.push(format!("{} imports {import}", source.path));
            }
        }
    }
    none("each of these libraries has one folder", &findings);
}

#[test]
fn folders_import_only_what_lies_below_them() {
    let mut findings = Vec::new();
    let mut seen = 0;
    for source in scripts() {
        let room = folder(&source.path);
        if room.is_empty() {
            // The entry of the page starts the application.
            continue;
        }
        let Some((_, below)) = FOLDERS.iter().find(|(name, _)| *name == room) else {
            findings.push(format!("{}: nobody knows the folder {room}", source.path));
            continue;
        };
        for import in imports(&source) {
            seen += 1;
            let target = leads_to(&source.path, import).unwrap_or_else(|| room.to_owned());
            if target != room && !below.contains(&target.as_str()) {
                findings.push(format!("{} imports {import}", source.path));
            }
        }
    }
    assert!(seen > 20, "imports are no longer recognised");
    none(
        "backend and shared lie below document, that below the panes, and app above all",
        &findings,
    );
}

#[test]
fn the_page_keeps_and_sends_nothing_itself() {
    let mut findings = Vec::new();
    for source in scripts() {
        for word in FORBIDDEN.iter().filter(|word| source.text.contains(**word)) {
            findings.push(format!("{} says {word}", source.path));
        }
    }
    none("only commands of the core keep and send things", &findings);
}
