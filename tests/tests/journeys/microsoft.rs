//! Models of Microsoft's tool, analysed with the rules that they carry, give what that tool gives.

use crate::program::bulkhead;
use bulkhead_exchange::microsoft::read_model;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};

/// Rule and flow of a threat, as the file calls them.
type Pairs = BTreeSet<(String, String)>;

/// Returns the folder of other people's files, or says that the test was skipped.
fn corpus() -> Option<PathBuf> {
    let Some(shared) = std::env::var_os("BULKHEAD_SHARED") else {
        eprintln!("SKIPPED: set BULKHEAD_SHARED to the folder with models of Microsoft's tool.");
        return None;
    };
    Some(Path::new(&shared).join("corpus/tmt"))
}

fn expected(corpus: &Path) -> BTreeMap<String, Value> {
    serde_json::from_slice(&std::fs::read(corpus.join("expected.json")).unwrap()).unwrap()
}

/// Returns what the program finds with the rules of the file alone.
fn found(corpus: &Path, file: &str) -> Pairs {
    let output = bulkhead(corpus, &["analyse", file, "--only-packs", "--json"]);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{file}: {errors}");
    let analysis: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    analysis["threats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|threat| (text(&threat["rule"]), text(&threat["subject"]["origin"])))
        .collect()
}

#[test]
fn the_threats_that_a_file_holds_are_found_again() {
    let Some(corpus) = corpus() else { return };
    let mut stored_in_all = 0;
    for (file, expected) in expected(&corpus) {
        let found = found(&corpus, &file);
        let bytes = std::fs::read(corpus.join(&file)).unwrap();
        let stored: Pairs = read_model(&bytes, &file)
            .unwrap()
            .stored
            .into_iter()
            .map(|threat| (threat.rule, threat.flow))
            .collect();
        // Without rules in the file there is nothing to expect.
        let Some(generated) = expected["generated"].as_u64() else {
            assert!(found.is_empty(), "{file}");
            continue;
        };
        stored_in_all += stored.intersection(&found).count();
        let counts = [
            found.len(),
            stored.len(),
            found.difference(&stored).count(),
            stored.difference(&found).count(),
        ];
        let expected = ["stored_threats", "extra", "missing"].map(|key| expected[key].as_u64());
        let expected: Vec<u64> = std::iter::once(generated)
            .chain(expected.into_iter().flatten())
            .collect();
        let counts: Vec<u64> = counts.iter().map(|&count| count as u64).collect();
        assert_eq!(counts, expected, "{file}");
    }
    assert_eq!(stored_in_all, 361);
}

#[test]
fn every_pair_is_that_of_an_independent_reading() {
    let Some(corpus) = corpus() else { return };
    let oracle = corpus.join("../../oracles/tmt_oracle.py");
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("SKIPPED: there is no python3 to run the other reading with.");
        return;
    }
    for file in expected(&corpus).keys() {
        let output = Command::new("python3")
            .arg(&oracle)
            .args(["--json", file])
            .current_dir(&corpus)
            .output()
            .unwrap();
        let read: Value = serde_json::from_slice(&output.stdout).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let pairs = read[0]["generated"].as_array().into_iter().flatten();
        let other: Pairs = pairs.map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
        assert_eq!(found(&corpus, file), other, "{file}");
    }
}

#[test]
fn a_template_is_a_pack_for_any_model() {
    let Some(corpus) = corpus() else { return };
    let folder = tempfile::tempdir().unwrap();
    crate::program::project(folder.path(), "kubernetes");
    let template = corpus.join("tb7/microsoft_default_SDL.tb7");
    let arguments = [
        "analyse",
        "cluster.bulkhead",
        "--only-packs",
        "--json",
        "--pack",
    ];
    let arguments = arguments.map(std::ffi::OsStr::new).into_iter();
    let arguments: Vec<_> = arguments.chain([template.as_os_str()]).collect();
    let output = bulkhead(folder.path(), &arguments);
    assert!(output.status.success());
    let analysis: Value = serde_json::from_slice(&output.stdout).unwrap();
    let threats = analysis["threats"].as_array().unwrap();
    // Its rules speak of processes, stores and entities of whatever palette.
    assert!(threats.len() > 100, "{}", threats.len());
    for threat in threats {
        assert_eq!(threat["pack"], "tmt/sdl-tm-knowledge-base-core");
        assert_eq!(threat["subject"]["kind"], "flow");
        assert!(!threat["title"].as_str().unwrap().contains('{'), "{threat}");
        let reason = threat["reason"].as_str().unwrap();
        // Properties are called as the template shows them, and not as its rules do.
        assert!(
            reason.len() > 10 && !reason.contains("providesConf"),
            "{threat}"
        );
    }
    // Letters that only our own packs speak about are not considered, and never not applicable.
    let rows = analysis["coverage"]["rows"].as_array().unwrap();
    let states: BTreeSet<&str> = rows
        .iter()
        .flat_map(|row| row["cells"].as_array().unwrap())
        .map(|cell| cell["state"].as_str().unwrap())
        .collect();
    assert!(states.contains("not-considered") && states.contains("open"));
}

#[test]
fn what_is_no_model_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("cut.tm7", "<ThreatModel><DrawingSurfaceList>");
    write("template.tb7", "<KnowledgeBase></KnowledgeBase>");
    write(
        "dtd.tm7",
        "<!DOCTYPE x [<!ENTITY y 'z'>]><ThreatModel>&y;</ThreatModel>",
    );
    write("empty.tm7", "<ThreatModel></ThreatModel>");
    for (file, says) in [
        ("cut.tm7", "cut.tm7:1:"),
        ("template.tb7", "holds no model"),
        ("dtd.tm7", "dtd.tm7:1:"),
    ] {
        let output = bulkhead(folder.path(), &["analyse", file, "--only-packs"]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{file}: {errors}");
        assert!(errors.contains(says), "{file}: {errors}");
        assert_eq!(errors.trim().lines().count(), 1, "{file}: {errors}");
    }
    let output = bulkhead(folder.path(), &["analyse", "empty.tm7", "--only-packs"]);
    assert!(output.status.success());
}
