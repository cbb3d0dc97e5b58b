//! What sources look like.

use crate::tree::{Source, none, read, read_json, sources};

const PURE_ROOMS: &[&str] = &["model", "analysis", "diagram", "exchange", "report"];

/// What reads a clock, a file, the surroundings or a random source.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "new_v4",
    "now_v7",
    "io::stdin",
    "io::stdout",
    "RandomState",
];

fn rust() -> Vec<Source> {
    ["crates", "src-tauri", "tests"]
        .iter()
        .flat_map(|folder| sources(folder, &[".rs"]))
        .collect()
}

/// Returns a file without the tests inside of it.
fn without_tests(source: &Source) -> &str {
    source
        .text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
}

fn is_test(source: &Source) -> bool {
    source
        .path
        .split('/')
        .any(|part| part == "tests" || part == "tests.rs" || part == "benches")
}

#[test]
fn no_file_grows_without_end() {
    let findings: Vec<String> = rust()
        .iter()
        .map(|source| (source, source.text.lines().count()))
        .filter(|(_, lines)| *lines > 600)
        .map(|(source, lines)| format!("{} has {lines} lines", source.path))
        .collect();
    none(
        "these files are longer than 600 lines; find the nouns in them",
        &findings,
    );
}

#[test]
fn pure_rooms_reach_nothing_outside() {
    let mut findings = Vec::new();
    for room in PURE_ROOMS {
        for source in sources(&format!("crates/{room}/src"), &[".rs"]) {
            let reached = IMPURE
                .iter()
                .filter(|word| without_tests(&source).contains(**word));
            if !is_test(&source) {
                findings.extend(reached.map(|word| format!("{} says {word}", source.path)));
            }
        }
    }
    none("the model and what follows from it are pure", &findings);
}

#[test]
fn nothing_is_left_to_do_in_the_sources() {
    let words = [["TO", "DO"], ["FIX", "ME"], ["XX", "X "], ["HA", "CK"]].map(|word| word.concat());
    let mut everything = rust();
    everything.extend(sources("ui/src", &[".ts", ".tsx", ".css"]));
    everything.extend(sources("scripts", &[".mjs"]));
    everything.extend(sources("models", &[".yaml"]));
    let mut findings = Vec::new();
    for source in &everything {
        for (number, line) in source.text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                findings.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none("what is to be done is an issue, not a comment", &findings);
}

#[test]
fn files_are_named_after_what_they_hold() {
    let empty = ["manager", "helper", "util", "common", "misc", "processor"];
    let mut everything = rust();
    everything.extend(sources("ui/src", &[".ts", ".tsx", ".css"]));
    let findings: Vec<String> = everything
        .into_iter()
        .filter(|source| {
            let path = source.path.to_lowercase();
            let name = path.rsplit('/').next().unwrap_or_default();
            empty.iter().any(|word| name.contains(word))
        })
        .map(|source| source.path)
        .collect();
    none("these names say nothing", &findings);
}

#[test]
fn the_version_is_the_same_everywhere() {
    let manifest = read("Cargo.toml");
    let version = manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \""))
        .and_then(|rest| rest.strip_suffix('"'))
        .expect("the workspace has a version");
    for file in ["package.json", "src-tauri/tauri.conf.json"] {
        assert_eq!(read_json(file)["version"], version, "{file}");
    }
}
