//! What holds for all of the content: ids that never change, one spelling, texts that end, and a
//! reference model that says nothing twice and leaves no cell of the matrix out.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test may fail")]

use bulkhead_analysis::{
    Analysis, Catalogue, CellState, Letter, Severity, Standing, Threat, coverage,
};
use bulkhead_model::Model;
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().expect("the content has no mistakes"));

/// Set to write the list of ids instead of comparing it.
const WRITE: &str = "BULKHEAD_WRITE_IDS";

fn ids() -> BTreeMap<&'static str, BTreeSet<String>> {
    let content = &*CATALOGUE;
    let mut ids = BTreeMap::new();
    let mut put = |kind, of: BTreeSet<String>| ids.insert(kind, of);
    put(
        "attacker",
        content.attackers().iter().map(|it| it.id.clone()).collect(),
    );
    put(
        "component",
        content.components().map(|it| it.id.clone()).collect(),
    );
    put(
        "control",
        content.controls().map(|it| it.id.clone()).collect(),
    );
    put(
        "family",
        content.families().iter().map(|it| it.id.clone()).collect(),
    );
    put(
        "finding",
        content.findings().iter().map(|it| it.id.clone()).collect(),
    );
    put(
        "model",
        content
            .reference_models()
            .iter()
            .map(|it| it.id.clone())
            .collect(),
    );
    put(
        "rule",
        content.rules().iter().map(|it| it.id.clone()).collect(),
    );
    put(
        "tree",
        content
            .attack_trees()
            .iter()
            .map(|it| it.id.clone())
            .collect(),
    );
    put(
        "vector",
        content.vectors().iter().map(|it| it.id.clone()).collect(),
    );
    put(
        "worksheet",
        content
            .worksheets()
            .iter()
            .map(|it| it.id.clone())
            .collect(),
    );
    let steps = content.attack_trees().iter().flat_map(|tree| &tree.steps);
    put("step", steps.map(|it| it.id.clone()).collect());
    let properties = content.components().flat_map(|component| {
        let own = component.properties.iter();
        own.map(|property| format!("{} {}", component.id, property.key))
    });
    put("property", properties.collect());
    ids
}

/// Decisions in projects depend on ids, so that none may change or go unnoticed.
#[test]
fn the_ids_are_those_that_were_published() {
    let lines: Vec<String> = ids()
        .into_iter()
        .flat_map(|(kind, ids)| ids.into_iter().map(move |id| format!("{kind} {id}\n")))
        .collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts/ids.txt");
    if env::var_os(WRITE).is_some() {
        fs::write(&path, lines.concat()).expect("the list of ids");
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    let published: BTreeSet<&str> = published.lines().collect();
    let now: BTreeSet<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let gone: Vec<_> = published.difference(&now).collect();
    assert!(
        gone.is_empty(),
        "ids that projects may depend on are gone: {gone:?}"
    );
    let new: Vec<_> = now.difference(&published).collect();
    assert!(
        new.is_empty(),
        "new ids; write them down with {WRITE}=1: {new:?}"
    );
}

/// Spellings that we do not use, with the one that we do.
const SPELLINGS: [(&str, &str); 29] = [
    ("authoris", "authoriz, as the field spells it"),
    ("behavior", "behaviour"),
    ("organiz", "organis"),
    ("recogniz", "recognis"),
    ("color ", "colour"),
    ("center", "centre"),
    ("favor", "favour"),
    ("labeled", "labelled"),
    ("Etcd", "etcd"),
    ("Kubectl", "kubectl"),
    ("Kubelet ", "kubelet"),
    ("Kube-", "kube-"),
    ("kube-api-server", "kube-apiserver"),
    ("apiserver ", "API server or kube-apiserver"),
    ("API-server", "API server"),
    ("API Server ", "API server"),
    ("api server", "API server"),
    ("Configmap", "ConfigMap"),
    ("config map", "ConfigMap"),
    ("name space", "namespace"),
    ("web hook", "webhook"),
    ("web-hook", "webhook"),
    ("side-car", "sidecar"),
    ("side car", "sidecar"),
    ("end point", "endpoint"),
    ("multitenan", "multi-tenan"),
    ("Github", "GitHub"),
    ("e.g.", "for example"),
    ("i.e.", "that is"),
];

#[test]
fn everything_is_spelled_in_one_way() {
    let mut wrong = Vec::new();
    for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models")) {
        let text = fs::read_to_string(&path).expect("a file of the content");
        for (number, line) in text.lines().enumerate() {
            // Names of flags, fields and list entries stay as others spell them.
            let own = [
                "set_by:",
                "source:",
                "mechanism:",
                "`",
                "--",
                "CIS-",
                "CVE-",
                "MS-",
                "zone",
                "T1",
            ];
            if own.iter().any(|mark| line.contains(mark)) {
                continue;
            }
            for (spelling, right) in SPELLINGS {
                if line.contains(spelling) && !right.contains(spelling) {
                    let place = format!("{}:{}", path.display(), number + 1);
                    wrong.push(format!(
                        "{place}: {spelling:?} instead of {right:?}: {line}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the content") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "yaml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Longest texts, in characters.
const TITLE: usize = 110;
const SUMMARY: usize = 340;

#[test]
fn no_text_is_longer_than_people_read() {
    let content = &*CATALOGUE;
    let mut long = Vec::new();
    let mut look = |id: &str, text: &str, most: usize| {
        if text.chars().count() > most {
            long.push(format!("{id}: {} characters: {text}", text.chars().count()));
        }
    };
    for it in content.components() {
        look(&it.id, &it.title, TITLE);
        look(&it.id, &it.summary, SUMMARY);
        for property in &it.properties {
            look(&it.id, &property.title, TITLE);
            look(
                &it.id,
                property.note.as_deref().unwrap_or_default(),
                SUMMARY,
            );
            look(
                &it.id,
                property.version_note.as_deref().unwrap_or_default(),
                SUMMARY,
            );
        }
    }
    for it in content.controls() {
        look(&it.id, &it.title, TITLE);
        look(&it.id, &it.summary, SUMMARY);
        look(&it.id, it.mechanism.as_deref().unwrap_or_default(), SUMMARY);
    }
    for it in content.findings() {
        look(&it.id, &it.title, TITLE);
        look(&it.id, &it.summary, SUMMARY);
        look(&it.id, &it.now, SUMMARY);
    }
    for it in content.rules() {
        look(&it.id, &it.severity_reason, SUMMARY);
        look(&it.id, &it.question, SUMMARY);
        look(
            &it.id,
            it.version_note.as_deref().unwrap_or_default(),
            SUMMARY,
        );
    }
    for it in content.attackers() {
        look(&it.id, &it.summary, SUMMARY);
        look(&it.id, &it.stands, SUMMARY);
    }
    for it in content.vectors() {
        look(&it.id, &it.summary, SUMMARY);
        look(&it.id, &it.now, SUMMARY);
    }
    for step in content.attack_trees().iter().flat_map(|tree| &tree.steps) {
        look(&step.id, &step.text, TITLE);
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

fn reference() -> &'static Model {
    let models = CATALOGUE.reference_models().iter();
    let found = models
        .filter(|it| it.id == "kubernetes")
        .collect::<Vec<_>>();
    &found.first().expect("the reference model").model
}

/// Rules that are about the ends of a flow and not about what it is for, so that two flows between
/// the same ends read the same.
const OF_SEVERAL_FLOWS: [&str; 4] = [
    "kubernetes/apiserver-hidden-origin",
    "kubernetes/kubelet-beyond-own-node",
    "kubernetes/node-stolen-identity",
    "kubernetes/node-root-spreads",
];

#[test]
fn the_reference_model_says_nothing_twice() {
    let model = reference();
    let analysis = Analysis::new(model, &CATALOGUE);
    let (mut titles, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    let mut twice = Vec::new();
    for threat in analysis.threats() {
        let told = analysis.told(threat, model, &CATALOGUE).expect("a threat");
        let subject = model.name(threat.subject).unwrap_or_default();
        let about = format!("{subject}: {}", told.title);
        let rule = threat.rule(&CATALOGUE).expect("a rule");
        if let Some(other) = titles.insert(told.title.clone(), about.clone())
            && !OF_SEVERAL_FLOWS.contains(&rule.id.as_str())
        {
            twice.push(format!("{about} | {other}"));
        }
        // Two elements of one kind can be described in the same words; one element cannot.
        let place = (threat.subject, told.description);
        if let Some(other) = descriptions.insert(place, about.clone()) {
            twice.push(format!("the description of {about} | {other}"));
        }
    }
    assert!(
        twice.is_empty(),
        "{} twice:\n{}",
        twice.len(),
        twice.join("\n")
    );
}

#[test]
fn no_cell_of_the_reference_model_is_left_out() {
    let model = reference();
    let analysis = Analysis::new(model, &CATALOGUE);
    let coverage = coverage(model, &analysis, &CATALOGUE);
    let cells = coverage.rows.iter().flat_map(|row| &row.cells);
    let empty = cells.filter(|cell| cell.state == CellState::NotConsidered);
    assert_eq!(empty.count(), 0);
    figures(&analysis);
}

/// Prints what the closing note says about the reference model.
fn figures(analysis: &Analysis) {
    let count = |fits: &dyn Fn(&Threat) -> bool| analysis.threats().filter(|it| fits(it)).count();
    println!("{} threats", count(&|_| true));
    for letter in Letter::ALL {
        println!(
            "{}: {}",
            letter.as_char(),
            count(&|it| it.letter == Some(letter))
        );
    }
    for severity in [
        Severity::Critical,
        Severity::High,
        Severity::Medium,
        Severity::Low,
    ] {
        println!("{severity:?}: {}", count(&|it| it.severity == severity));
    }
    for standing in [Standing::Controlled, Standing::Open] {
        println!("{standing:?}: {}", count(&|it| it.standing == standing));
    }
}
