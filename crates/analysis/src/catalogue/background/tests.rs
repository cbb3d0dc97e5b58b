use crate::{
    Catalogue,
    catalogue::{Gate, Source, StepStatus, embedded},
};
use std::collections::{BTreeMap, BTreeSet};

mod facts;
mod mistakes;

fn built_in() -> Catalogue {
    let catalogue = Catalogue::built_in().unwrap();
    if let Err(problems) = catalogue.check_background() {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"));
    }
    catalogue
}

#[test]
fn the_background_has_no_mistakes_and_holds_all_that_was_published() {
    let catalogue = built_in();
    let mut by_report: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in catalogue.findings() {
        *by_report.entry(&finding.report).or_default() += 1;
    }
    let counts: Vec<_> = by_report.into_iter().collect();
    assert_eq!(
        counts,
        [
            ("kubernetes-1.24-audit", 19),
            ("kubernetes-2019-review", 37),
            ("kubernetes-2019-threat-model", 17),
        ]
    );
    assert_eq!(catalogue.finding_reports().len(), 3);
    assert_eq!(catalogue.attack_trees().len(), 8);
    let steps = catalogue.attack_trees().iter().map(|tree| tree.steps.len());
    assert_eq!(steps.sum::<usize>(), 454);
    assert_eq!(catalogue.worksheets().len(), 7);
    let audited: BTreeSet<&str> = catalogue
        .components()
        .filter(|component| component.audited)
        .map(|component| component.id.as_str())
        .collect();
    let sheets = catalogue.worksheets().iter();
    let covered: BTreeSet<&str> = sheets
        .flat_map(|sheet| sheet.components.iter().map(String::as_str))
        .collect();
    assert_eq!(covered, audited);
}

#[test]
fn a_catalogue_without_the_rules_of_the_program_has_the_background() {
    let pack = Source {
        path: "own.yaml",
        text: "pack: user/own\ntitle: Own\nsummary: None yet.\nrules: []\n",
    };
    let catalogue = Catalogue::with_only_packs(&[pack]).unwrap();
    catalogue.check_background().unwrap();
    assert!(catalogue.finding("TOB-K8S-TM10").is_some());
}

#[test]
fn other_content_brings_its_own_background() {
    let without: Vec<Source<'_>> = embedded::FILES.to_vec();
    let catalogue =
        Catalogue::with_content(&without, crate::catalogue::Further::default()).unwrap();
    assert!(catalogue.findings().is_empty());
    let mut all = without;
    all.extend(embedded::BACKGROUND);
    let catalogue = Catalogue::with_content(&all, crate::catalogue::Further::default()).unwrap();
    assert_eq!(catalogue.findings().len(), 73);
}

#[test]
fn every_reference_of_rules_controls_and_packs_has_a_title() {
    let catalogue = built_in();
    let rules = catalogue.rules().iter().flat_map(|rule| &rule.references);
    let controls = catalogue.controls().flat_map(|control| &control.references);
    let unknown: BTreeSet<&String> = rules
        .chain(controls)
        .filter(|id| {
            let info = catalogue.reference(id);
            info.is_none_or(|info| info.title == info.list)
        })
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn a_reference_says_what_it_stands_for() {
    let catalogue = built_in();
    let told = |id: &str| catalogue.reference(id).map(|info| (info.title, info.list));
    let some = |title: &str, list: &str| Some((title.to_owned(), list.to_owned()));
    assert_eq!(
        told("CIS-1.2.1"),
        some("Anonymous API access off", "CIS Kubernetes Benchmark 1.12")
    );
    assert_eq!(told("T1611"), some("Escape to Host", "MITRE ATT&CK"));
    assert_eq!(
        told("TOB-K8S-TM10"),
        some(
            "No mutual TLS by default in etcd",
            "Kubernetes security audit of 2019"
        )
    );
    let cve = "Common Vulnerabilities and Exposures";
    assert_eq!(told("CVE-2031-1"), some(cve, cve), "nobody names them all");
    assert_eq!(told("CIS-9.9.9"), None);
    assert_eq!(told("RFC-1"), None);
}

#[test]
fn every_control_answers_a_rule_has_a_family_and_says_how_it_is_put_in_place() {
    let catalogue = built_in();
    let idle: Vec<&str> = catalogue
        .controls()
        .map(|control| control.id.as_str())
        .filter(|id| catalogue.answered_by(id).next().is_none())
        .collect();
    assert_eq!(idle, [""; 0]);
    assert!(
        catalogue
            .controls()
            .all(|one| one.mechanism.is_some() && one.family.is_some())
    );
}

/// Steps at the bottom of a tree that no rule raises: they describe what lies outside of a model.
const BARE_STEPS: [&str; 10] = [
    "asd-36", "asd-65", "net-33", "cc-55", "cc-59", "dos-84", "per-01", "per-54", "per-74",
    "mce-43",
];

#[test]
fn every_step_that_an_attacker_takes_names_the_threats_that_it_uses() {
    let catalogue = built_in();
    let steps = catalogue.attack_trees().iter().flat_map(|tree| &tree.steps);
    let bare: Vec<&str> = steps
        .filter(|step| step.rules.is_empty() && step.children.is_empty())
        .filter(|step| step.subtree.is_none())
        .map(|step| step.id.as_str())
        .collect();
    let bare: BTreeSet<&str> = bare.into_iter().collect();
    assert_eq!(bare, BTreeSet::from(BARE_STEPS));
}

#[test]
fn steps_that_no_longer_work_say_what_holds_today() {
    let catalogue = built_in();
    for tree in catalogue.attack_trees() {
        for step in &tree.steps {
            let changed = step.status != StepStatus::Current;
            assert_eq!(changed, step.now.is_some(), "{}", step.id);
        }
        for root in &tree.roots {
            assert!(tree.step(root).is_some());
        }
    }
    let tree = catalogue.attack_tree("malicious-code-execution").unwrap();
    assert_eq!(tree.step("mce-00").unwrap().gate, Some(Gate::Or));
}

#[test]
fn the_attribution_names_every_list_that_asks_for_it() {
    let notice = Catalogue::attribution();
    for name in [
        "Microsoft",
        "OWASP Foundation",
        "The MITRE Corporation",
        "CNCF",
    ] {
        assert!(notice.contains(name), "{name}");
    }
}
