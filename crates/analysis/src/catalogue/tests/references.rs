use super::built_in;
use std::{collections::BTreeSet, fs, path::Path};

/// Returns what references may begin with, as the table in the README of the content has it.
fn prefixes() -> Vec<String> {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let table = readme.split("| prefix | list |").nth(1).unwrap();
    table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| line.split('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_reference_begins_with_a_prefix_of_the_table() {
    let prefixes = prefixes();
    assert!(prefixes.len() > 8, "{prefixes:?}");
    let catalogue = built_in();
    let rules = catalogue.rules().iter().flat_map(|rule| &rule.references);
    let controls = catalogue.controls.values();
    let unknown: BTreeSet<&String> = rules
        .chain(controls.flat_map(|control| &control.references))
        .filter(|reference| {
            !prefixes.iter().any(|prefix| {
                let rest = reference.strip_prefix(prefix.as_str());
                // The technique of MITRE ATT&CK is a letter and digits.
                rest.is_some_and(|rest| prefix != "T" || rest.starts_with(char::is_numeric))
            })
        })
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_table_has_the_prefixes_of_the_lists() {
    let catalogue = built_in();
    let lists = catalogue.reference_lists().iter();
    let of_lists: BTreeSet<String> = lists.flat_map(|list| list.prefixes.clone()).collect();
    let told = prefixes().into_iter();
    // All techniques of MITRE ATT&CK begin with the same digit.
    let told: BTreeSet<String> = told
        .map(|prefix| {
            if prefix == "T" {
                "T1".to_owned()
            } else {
                prefix
            }
        })
        .collect();
    assert_eq!(told, of_lists);
}
