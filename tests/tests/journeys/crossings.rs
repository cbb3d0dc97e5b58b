//! What flows cross, against the facts that the reference models were made from.

use crate::program::{analysed, project};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The boundaries on the way of a flow: name and direction, in order.
type Way = Vec<(String, String)>;

/// Compares a reference model with its facts, or with those flows of the facts that belong to one
/// source. Both name things by the same ids; the names that people read differ, so they are looked
/// up in the model.
fn check(model: &str, facts: &str, source: Option<&str>) {
    let Some(folder) = std::env::var_os("BULKHEAD_SHARED") else {
        eprintln!("SKIPPED: set BULKHEAD_SHARED to the folder with the facts to compare {model}.");
        return;
    };
    let facts = Path::new(&folder).join("facts/kubernetes").join(facts);
    let facts: Value = serde_json::from_slice(&std::fs::read(facts).unwrap()).unwrap();
    let names = Names::of(model);
    let expected: BTreeMap<[String; 3], Way> = list(&facts["flows"])
        .iter()
        .filter(|flow| source.is_none_or(|source| flow["model"] == source))
        .map(|flow| {
            let way = list(&flow["boundaries_crossed"])
                .iter()
                .map(|step| {
                    (
                        names.of_zone(text(&step["boundary"])),
                        text(&step["direction"]).into(),
                    )
                })
                .collect();
            let key = [
                names.of_element(text(&flow["from"])),
                names.of_element(text(&flow["to"])),
                names.of_flow(text(&flow["id"])),
            ];
            (key, way)
        })
        .filter(|(_, way): &(_, Way)| !way.is_empty())
        .collect();

    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), model);
    let found: BTreeMap<[String; 3], Way> =
        list(&analysed(folder.path(), "cluster.bulkhead")["crossings"])
            .iter()
            .map(|row| {
                let key = ["source", "target", "name"].map(|key| text(&row[key]).to_owned());
                let way = list(&row["passed"])
                    .iter()
                    .map(|step| (text(&step["name"]).into(), text(&step["direction"]).into()))
                    .collect();
                (key, way)
            })
            .filter(|(_, way): &(_, Way)| !way.is_empty())
            .collect();

    assert!(expected.len() > 5, "the facts name crossings");
    assert_eq!(found, expected);
}

#[test]
fn the_current_cluster_crosses_what_the_facts_say() {
    check("kubernetes", "reference-cluster.json", None);
}

#[test]
fn the_audit_of_2019_crosses_what_the_facts_say() {
    check("kubernetes-tob-2019", "tob-2019.json", None);
}

#[test]
fn the_boundaries_of_the_financial_user_group_are_crossed_as_the_facts_say() {
    check("kubernetes-cncf-2020", "flows.json", Some("cncf-fug"));
}

/// The report of 2019 names seven connections of zones. Six of them are flows of its own data flow
/// model. Administration from the Internet has no flow there; what the API server sends to the
/// other components has, and the report counts it as an answer to their calls.
#[test]
fn the_zone_connections_of_2019_are_those_of_the_report() {
    let Some(folder) = std::env::var_os("BULKHEAD_SHARED") else {
        eprintln!("SKIPPED: set BULKHEAD_SHARED to the folder with the facts of 2019.");
        return;
    };
    let facts = Path::new(&folder).join("facts/kubernetes/tob-2019.json");
    let facts: Value = serde_json::from_slice(&std::fs::read(facts).unwrap()).unwrap();
    let names = Names::of("kubernetes-tob-2019");
    let report: BTreeSet<[String; 2]> = list(&facts["zone_connections"])
        .iter()
        .map(|it| ["from_zone", "to_zone"].map(|key| names.of_zone(text(&it[key]))))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes-tob-2019");
    let found: BTreeSet<[String; 2]> =
        list(&analysed(folder.path(), "cluster.bulkhead")["connections"])
            .iter()
            .map(|it| ["fromZone", "toZone"].map(|key| text(&it[key]).to_owned()))
            .collect();
    assert_eq!((report.len(), found.len()), (7, 7));
    let zone = |id| names.of_zone(id);
    let only_told = [[zone("tob-internet"), zone("tob-api-server")]];
    let only_drawn = [[zone("tob-api-server"), zone("tob-master-components")]];
    assert!(report.difference(&found).eq(&only_told));
    assert!(found.difference(&report).eq(&only_drawn));
}

/// The names in the content of a reference model, by id.
struct Names(Value);

impl Names {
    fn of(model: &str) -> Self {
        let path = format!(
            "{}/../models/reference/{model}.yaml",
            env!("CARGO_MANIFEST_DIR")
        );
        let content = std::fs::read_to_string(path).unwrap();
        Self(serde_saphyr::from_str(&content).unwrap())
    }

    fn find(&self, kind: &str, id: &str) -> String {
        let found = list(&self.0[kind]).iter().find(|item| item["id"] == id);
        text(&found.unwrap_or_else(|| panic!("no {kind} {id} in the model"))["name"]).to_owned()
    }

    fn of_zone(&self, id: &str) -> String {
        self.find("zones", id)
    }

    fn of_element(&self, id: &str) -> String {
        self.find("elements", id)
    }

    fn of_flow(&self, id: &str) -> String {
        self.find("flows", id)
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
