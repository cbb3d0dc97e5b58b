use super::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::built_in().unwrap());

fn told(model: &str, attacker: &str) -> (Vec<String>, Vec<String>) {
    let found = CATALOGUE
        .reference_models()
        .iter()
        .find(|it| it.id == model);
    let model = &found.unwrap().model;
    let analysis = Analysis::new(model, &CATALOGUE);
    let attacker = CATALOGUE.attackers().iter().find(|it| it.id == attacker);
    let places = attacker_places(model, &analysis, &CATALOGUE, attacker.unwrap());
    let name = |item: ItemId| model.name(item).unwrap().to_owned();
    let mut stands: Vec<String> = places.stands.into_iter().map(name).collect();
    let reaches = places.reaches.into_iter().map(|id| name(id.into()));
    let mut reaches: Vec<String> = reaches.collect();
    stands.sort();
    reaches.sort();
    (stands, reaches)
}

#[test]
fn a_malicious_container_stands_in_the_pods_and_reaches_what_their_flows_lead_to() {
    let (stands, reaches) = told("kubernetes", "ncc-malicious-container");
    assert_eq!(stands, ["Namespace edge", "Namespace shop"]);
    for within in ["CoreDNS", "kube-apiserver", "Instance metadata"] {
        assert!(
            reaches.iter().any(|it| it == within),
            "{within}: {reaches:?}"
        );
    }
    assert!(!reaches.iter().any(|it| it == "etcd"), "{reaches:?}");
}

#[test]
fn somebody_outside_stands_on_the_internet() {
    let (stands, reaches) = told("kubernetes", "ncc-external");
    assert_eq!(stands, ["Internet"]);
    assert!(!reaches.is_empty());
}

#[test]
fn the_places_of_every_attacker_are_components_of_the_content() {
    for attacker in CATALOGUE.attackers() {
        assert!(!attacker.at.is_empty(), "{}", attacker.id);
        for id in &attacker.at {
            assert!(CATALOGUE.component(id).is_some(), "{}: {id}", attacker.id);
        }
        let models = CATALOGUE.reference_models().iter();
        let drawn = models
            .filter(|it| it.id.starts_with("kubernetes"))
            .any(|it| {
                let analysis = Analysis::new(&it.model, &CATALOGUE);
                let places = attacker_places(&it.model, &analysis, &CATALOGUE, attacker);
                !places.stands.is_empty()
            });
        assert!(drawn, "{} stands in no model", attacker.id);
    }
}
