//! The background against the collection of facts that it was written from.

use super::built_in;
use crate::catalogue::Gate;
use serde_json::Value;
use std::{collections::BTreeMap, env, fs, path::PathBuf};

fn facts(file: &str) -> Option<Value> {
    let Some(shared) = env::var_os("BULKHEAD_SHARED") else {
        eprintln!("skipped: BULKHEAD_SHARED does not name the collection of facts");
        return None;
    };
    let path = PathBuf::from(shared).join("facts/kubernetes").join(file);
    Some(serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
}

fn strings(value: &Value) -> Vec<&str> {
    let all = value.as_array().unwrap().iter();
    all.map(|one| one.as_str().unwrap()).collect()
}

#[test]
fn the_attack_trees_are_the_graphs_of_the_collection() {
    let Some(facts) = facts("attack_trees.json") else {
        return;
    };
    let catalogue = built_in();
    let mut edges = 0;
    let trees = facts["trees"].as_array().unwrap();
    assert_eq!(trees.len(), catalogue.attack_trees().len());
    for told in trees {
        let tree = catalogue.attack_tree(told["id"].as_str().unwrap()).unwrap();
        assert_eq!(tree.roots, strings(&told["roots"]), "{}", tree.id);
        let nodes = told["nodes"].as_array().unwrap();
        assert_eq!(nodes.len(), tree.steps.len(), "{}", tree.id);
        for node in nodes {
            let step = tree.step(node["id"].as_str().unwrap()).unwrap();
            assert_eq!(step.children, strings(&node["children"]), "{}", step.id);
            edges += step.children.len();
            let gate = match node["operator"].as_str().unwrap() {
                "AND" => Some(Gate::And),
                "OR" => Some(Gate::Or),
                _ => None,
            };
            assert_eq!(step.gate, gate, "{}", step.id);
            let subtree = step.subtree.as_ref().map(|there| there.tree.as_str());
            assert_eq!(subtree, node["subtree_ref"].as_str(), "{}", step.id);
        }
    }
    assert_eq!(edges, 595);
}

#[test]
fn the_findings_are_those_of_the_collection() {
    let Some(facts) = facts("findings.json") else {
        return;
    };
    let catalogue = built_in();
    let told = facts["findings"].as_array().unwrap();
    assert_eq!(told.len(), catalogue.findings().len());
    for one in told {
        let id = one["id"].as_str().unwrap();
        let finding = catalogue.finding(id).unwrap();
        let severity = one["severity"].as_str().unwrap().to_lowercase();
        assert_eq!(finding.severity, severity, "{id}");
        let today = serde_json::to_value(finding.today).unwrap();
        assert_eq!(today, one["still_applies"], "{id}");
    }
}

#[test]
fn the_worksheets_judge_as_the_collection_says() {
    let Some(facts) = facts("rra.json") else {
        return;
    };
    let catalogue = built_in();
    let mut counted: BTreeMap<String, u64> = BTreeMap::new();
    for sheet in catalogue.worksheets() {
        assert_eq!(sheet.families.len(), 6, "{}", sheet.id);
        for controls in &sheet.families {
            let key = controls.strength.replace('-', "_");
            *counted.entry(key).or_default() += 1;
        }
    }
    let told = &facts["meta"]["strength_counts"];
    assert_eq!(&serde_json::to_value(counted).unwrap(), told);
}
