//! A hardened cluster has far fewer open threats than a fresh one, and tells why each of those
//! that are left is open.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use bulkhead_analysis::{
    Analysis, Catalogue, Standing,
    catalogue::{ReferenceModel, Source},
};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// How much lower the number of open specific threats has to be, in per cent.
const SHARE: usize = 70;

#[test]
fn a_hardened_cluster_leaves_few_specific_threats_open_and_says_why() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let mut content: Vec<(String, String)> = files(&models)
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&models).unwrap().to_str().unwrap();
            (name.replace('\\', "/"), fs::read_to_string(&path).unwrap())
        })
        .collect();
    let fresh = content
        .iter()
        .find(|(name, _)| name == "reference/kubernetes.yaml");
    let fresh = serde_saphyr::from_str(&fresh.unwrap().1).unwrap();
    let patch = serde_saphyr::from_str(include_str!("hardened/kubernetes.yaml")).unwrap();
    content.push((
        "reference/kubernetes-hardened.yaml".into(),
        hardened(fresh, &patch),
    ));
    let sources: Vec<Source<'_>> = content
        .iter()
        .map(|(path, text)| Source { path, text })
        .collect();
    // The loader refuses keys and values that the components do not have.
    let catalogue =
        Catalogue::with_content(&sources, bulkhead_analysis::catalogue::Further::default())
            .unwrap_or_else(|problems| {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                panic!("{}", lines.join("\n"))
            });

    let before = open(&catalogue, "kubernetes").len();
    let left = open(&catalogue, "kubernetes-hardened");
    let (after, asking) = (left.len(), left.iter().filter(|told| told.asks).count());
    let fallen = (before - after) * 100 / before;
    let list = || {
        let lines: Vec<&str> = left.iter().map(|told| told.line.as_str()).collect();
        lines.join("\n")
    };
    println!(
        "open specific threats: {before} before, {after} after, {fallen} % fewer; {asking} ask"
    );
    assert!(before >= 100, "{before} are too few to compare");
    assert!(
        fallen >= SHARE,
        "only {fallen} % fewer, {after} of {before} are left:\n{}",
        list()
    );
    let silent: Vec<&Told> = left
        .iter()
        .filter(|told| told.reason.trim().is_empty())
        .collect();
    assert!(silent.is_empty(), "open without a reason: {silent:?}");
}

/// An open specific threat.
#[derive(Debug)]
struct Told {
    line: String,
    reason: String,
    asks: bool,
}

fn open(catalogue: &Catalogue, id: &str) -> Vec<Told> {
    let is = |model: &&ReferenceModel| model.id == id;
    let model = &catalogue.reference_models().iter().find(is).unwrap().model;
    let analysis = Analysis::new(model, catalogue);
    analysis
        .threats()
        .filter(|threat| threat.standing == Standing::Open)
        .filter_map(|threat| {
            let rule = threat.rule(catalogue).unwrap();
            let reason = analysis
                .told(threat, model, catalogue)
                .map_or_else(String::new, |told| told.reason.sentence);
            (!rule.generic).then(|| Told {
                line: format!(
                    "{} about {}: {reason}",
                    rule.id,
                    model.name(threat.subject).unwrap_or_default()
                ),
                reason,
                asks: threat.asks,
            })
        })
        .collect()
}

/// Returns a reference model with the values of a patch in place of its own. JSON is YAML.
fn hardened(mut model: Value, patch: &Value) -> String {
    model["id"] = "kubernetes-hardened".into();
    put(&mut model["properties"], &patch["properties"]);
    for kind in ["zones", "elements", "flows"] {
        for (id, values) in patch[kind].as_object().unwrap() {
            let items = model[kind].as_array_mut().unwrap();
            let item = items.iter_mut().find(|item| item["id"] == *id);
            let item = item.unwrap_or_else(|| panic!("no {id} among the {kind}"));
            put(&mut item["properties"], values);
        }
    }
    model.to_string()
}

fn put(properties: &mut Value, values: &Value) {
    for (key, value) in values.as_object().unwrap() {
        properties[key] = value.clone();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "yaml") {
            found.push(path);
        }
    }
    found.sort();
    found
}
