use super::*;
use std::{collections::BTreeSet, fs, path::Path};

mod hostile;
mod reference;
mod references;
pub(super) mod schema;

fn built_in() -> Catalogue {
    Catalogue::built_in().unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn the_content_of_the_program_has_no_mistakes() {
    let catalogue = built_in();
    assert!(catalogue.rules().len() >= 30);
    assert!(
        catalogue
            .reference_models()
            .iter()
            .any(|model| model.id == "kubernetes")
    );
}

#[test]
fn every_content_file_is_part_of_the_program() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let mut files = BTreeSet::new();
    let mut folders = vec![models.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                files.insert(
                    path.strip_prefix(&models)
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned(),
                );
            }
        }
    }
    let all = embedded::FILES.iter().chain(embedded::BACKGROUND);
    let embedded: BTreeSet<String> = all.map(|source| source.path.to_owned()).collect();
    assert_eq!(embedded, files);
}

#[test]
fn every_rule_of_the_content_belongs_to_a_family() {
    let catalogue = built_in();
    let without: Vec<&str> = catalogue
        .rules()
        .iter()
        .filter(|rule| rule.family.is_none())
        .map(|rule| rule.id.as_str())
        .collect();
    assert!(without.is_empty(), "{}", without.join("\n"));
    let mut generic = catalogue.rules().iter().filter(|rule| rule.generic);
    assert!(generic.all(|rule| rule.attackers.is_empty()));
}

#[test]
fn no_family_and_no_attacker_is_there_for_nothing() {
    let catalogue = built_in();
    let families: Vec<&str> = catalogue.families().iter().map(|f| f.id.as_str()).collect();
    let expected = [
        "networking",
        "cryptography",
        "authentication",
        "authorization",
        "secrets-management",
        "multi-tenancy",
    ];
    assert_eq!(families, expected);
    let used = |named: &dyn Fn(&Rule) -> bool| catalogue.rules().iter().any(named);
    for family in catalogue.families() {
        assert!(
            used(&|rule| rule.family.as_ref() == Some(&family.id)),
            "{}",
            family.id
        );
    }
    for attacker in catalogue.attackers() {
        assert!(
            used(&|rule| rule.attackers.contains(&attacker.id)),
            "{}",
            attacker.id
        );
    }
}

#[test]
fn an_unknown_family_or_attacker_is_a_mistake_with_its_place() {
    let pack = "pack: user/own\ntitle: Own\nsummary: Own rules.\nrules:\n  \
        - id: user/one\n    letter: I\n    subject: element\n    when: element is 'process'\n    \
        title: T\n    description: D\n    severity: low\n    severity_reason: R\n    question: Q\n    \
        family: plumbing\n    attackers: [ncc-external, nobody]\n";
    let source = Source {
        path: "own.yaml",
        text: pack,
    };
    let problems = Catalogue::with_only_packs(&[source]).unwrap_err();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "own.yaml:14:13: there is no family plumbing; expected one of networking, \
             cryptography, authentication, authorization, secrets-management, multi-tenancy",
            "own.yaml:15:31: there is no attacker nobody; expected one of ncc-external, \
             ncc-malicious-container, ncc-malicious-user, tob-external-attacker, \
             tob-internal-attacker, tob-malicious-user, tob-administrator, tob-developer, \
             tob-end-user",
        ]
    );
}
