//! Who may use whom, as the table of the architecture has it.

use crate::tree::{none, root};
use serde_json::Value;
use std::{collections::BTreeMap, process::Command};

struct Room {
    name: &'static str,
    /// Every package that it may name in its own manifest, tests and build scripts aside.
    may_use: &'static [&'static str],
    /// What must not even be behind what it uses.
    never: &'static [&'static str],
}

const TAURI: &[&str] = &["tauri", "wry", "tao"];
const TAURI_AND_ANALYSIS: &[&str] = &["tauri", "wry", "tao", "bulkhead-analysis"];
/// The pure rooms reach no file, no database, no clock, no random source and no window.
const OUTSIDE: &[&str] = &[
    "tauri",
    "wry",
    "tao",
    "rusqlite",
    "libsqlite3-sys",
    "tempfile",
    "jiff",
    "chrono",
    "time",
    "rand",
    "getrandom",
    "tokio",
];

const ROOMS: &[Room] = &[
    Room {
        name: "bulkhead-model",
        may_use: &["serde", "specta", "thiserror", "uuid"],
        never: OUTSIDE,
    },
    Room {
        name: "bulkhead-analysis",
        may_use: &[
            "bulkhead-model",
            "petgraph",
            "serde",
            "serde-saphyr",
            "specta",
            "strsim",
            "thiserror",
            "uuid",
        ],
        never: OUTSIDE,
    },
    Room {
        name: "bulkhead-diagram",
        may_use: &["bulkhead-model", "petgraph", "serde", "specta", "thiserror"],
        never: OUTSIDE,
    },
    Room {
        name: "bulkhead-exchange",
        // It knows analysis for one value: a template is content, and content is what other tools'
        // rule files become.
        may_use: &[
            "bulkhead-analysis",
            "bulkhead-diagram",
            "bulkhead-model",
            "quick-xml",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "uuid",
        ],
        never: OUTSIDE,
    },
    Room {
        name: "bulkhead-store",
        may_use: &[
            "bulkhead-model",
            "blake3",
            "flate2",
            "rusqlite",
            "serde",
            "serde_json",
            "tempfile",
            "thiserror",
        ],
        never: TAURI_AND_ANALYSIS,
    },
    Room {
        name: "bulkhead-report",
        may_use: &[
            "bulkhead-analysis",
            "bulkhead-diagram",
            "bulkhead-model",
            "minijinja",
            "serde",
            "thiserror",
        ],
        never: OUTSIDE,
    },
    Room {
        name: "bulkhead-raster",
        may_use: &["resvg", "thiserror"],
        never: TAURI_AND_ANALYSIS,
    },
    Room {
        name: "bulkhead-session",
        may_use: &[
            "bulkhead-analysis",
            "bulkhead-diagram",
            "bulkhead-exchange",
            "bulkhead-model",
            "bulkhead-raster",
            "bulkhead-report",
            "bulkhead-store",
            "jiff",
            "serde",
            "serde_json",
            "specta",
            "tempfile",
            "thiserror",
            "uuid",
        ],
        never: TAURI,
    },
    Room {
        name: "bulkhead-cli",
        may_use: &[
            "bulkhead-session",
            "clap",
            "serde",
            "serde_json",
            "thiserror",
        ],
        never: TAURI,
    },
    Room {
        name: "bulkhead-app",
        may_use: &[
            "bulkhead-session",
            "serde",
            "specta",
            "tauri",
            "tauri-plugin-dialog",
            "tauri-specta",
            "thiserror",
        ],
        never: &[],
    },
    Room {
        name: "bulkhead-tests",
        may_use: &["bulkhead-session", "serde", "serde_json", "axum", "tokio"],
        never: TAURI,
    },
    Room {
        name: "bulkhead-torture",
        may_use: &["bulkhead-model", "bulkhead-store", "serde", "serde_json"],
        never: TAURI_AND_ANALYSIS,
    },
];

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("cargo writes UTF-8")
}

/// Returns what each package of the workspace names in its manifest for normal use.
fn manifests() -> BTreeMap<String, Vec<String>> {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version=1"])).unwrap();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    list(&metadata["packages"])
        .iter()
        .map(|package| {
            let normal = list(&package["dependencies"])
                .iter()
                .filter(|dependency| dependency["kind"].is_null())
                .map(|dependency| text(&dependency["name"]))
                .collect();
            (text(&package["name"]), normal)
        })
        .collect()
}

#[test]
fn every_room_has_a_row() {
    let known: Vec<&str> = ROOMS.iter().map(|room| room.name).collect();
    let mut there: Vec<String> = manifests().into_keys().collect();
    there.sort_by_key(|name| known.iter().position(|known| known == name));
    assert_eq!(
        there, known,
        "a package came or went; say above what it may use"
    );
}

#[test]
fn rooms_name_only_what_they_may_use() {
    let manifests = manifests();
    let mut findings = Vec::new();
    for room in ROOMS {
        for used in &manifests[room.name] {
            if !room.may_use.contains(&used.as_str()) {
                findings.push(format!("{} uses {used}", room.name));
            }
        }
    }
    none(
        "these packages use what the table does not allow",
        &findings,
    );
}

#[test]
fn nothing_forbidden_is_behind_what_a_room_uses() {
    let mut findings = Vec::new();
    for room in ROOMS {
        let tree = cargo(&[
            "tree",
            "--package",
            room.name,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]);
        let names: Vec<&str> = tree
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        assert!(names.contains(&room.name), "{tree}");
        for forbidden in room
            .never
            .iter()
            .filter(|forbidden| names.contains(forbidden))
        {
            findings.push(format!("{} reaches {forbidden}", room.name));
        }
    }
    none("these packages reach what they must never use", &findings);
}
