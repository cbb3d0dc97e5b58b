use super::*;
use bulkhead_model::{Evidence, Letter, OwnThreat, PropertyValue, Severity};
use std::collections::BTreeSet;
use uuid::Uuid;

fn cluster(catalogue: &Catalogue) -> Model {
    let models = catalogue.reference_models();
    let largest = models.iter().max_by_key(|it| it.model.elements.len());
    largest.unwrap().model.clone()
}

fn compared(catalogue: &Catalogue, old: &Model, new: &Model) -> Comparison {
    let (before, after) = (Analysis::new(old, catalogue), Analysis::new(new, catalogue));
    let old = Side {
        model: old,
        analysis: &before,
    };
    let new = Side {
        model: new,
        analysis: &after,
    };
    comparison(old, new, catalogue)
}

fn marks<'c>(comparison: &'c Comparison, group: &str) -> Vec<(ComparisonMark, &'c str)> {
    let group = comparison.groups.iter().find(|it| it.key == group);
    let entries = group.map(|it| it.entries.as_slice()).unwrap_or_default();
    entries
        .iter()
        .map(|it| (it.mark, it.name.as_str()))
        .collect()
}

#[test]
fn a_removed_element_takes_its_flows_and_its_threats_along() {
    let catalogue = Catalogue::built_in().unwrap();
    let old = cluster(&catalogue);
    let mut new = old.clone();
    let (&gone, name) = old
        .elements
        .iter()
        .map(|(id, it)| (id, it.name.clone()))
        .next()
        .unwrap();
    new.elements.remove(&gone);
    new.placements.retain(|(_, item), _| *item != gone.into());
    new.flows
        .retain(|_, flow| flow.from != gone && flow.to != gone);
    let told = compared(&catalogue, &old, &new);
    assert_eq!(
        marks(&told, "elements"),
        [(ComparisonMark::Removed, name.as_str())]
    );
    let flows = marks(&told, "flows");
    assert_eq!(flows.len(), old.flows.len() - new.flows.len());
    assert!(
        flows
            .iter()
            .all(|(mark, _)| *mark == ComparisonMark::Removed)
    );
    let threats = marks(&told, "threats");
    assert!(!threats.is_empty());
    assert!(
        threats
            .iter()
            .any(|(mark, _)| *mark == ComparisonMark::Gone)
    );
    let back = compared(&catalogue, &new, &old);
    assert_eq!(back.count, told.count);
    assert_eq!(
        marks(&back, "elements"),
        [(ComparisonMark::Added, name.as_str())]
    );
}

#[test]
fn a_stated_fact_that_answers_a_threat_is_told_with_its_title() {
    let catalogue = Catalogue::built_in().unwrap();
    let old = cluster(&catalogue);
    let mut new = old.clone();
    for flow in new.flows.values_mut() {
        for (key, value) in [("encryption", "mutual-tls"), ("authentication", "none")] {
            let stated = PropertyValue {
                value: value.to_owned(),
                evidence: Evidence::Person {
                    name: String::new(),
                },
            };
            flow.properties.insert(key.to_owned(), stated);
        }
    }
    let told = compared(&catalogue, &old, &new);
    let flows = told.groups.iter().find(|it| it.key == "flows").unwrap();
    let facts: Vec<_> = flows.entries.iter().flat_map(|it| &it.facts).collect();
    let encryption = catalogue.component("flow").unwrap();
    let encryption = encryption.property("encryption").unwrap();
    let is_told = |it: &&ComparedFact| it.title == encryption.title;
    let told_of = facts.iter().copied().find(is_told).unwrap();
    assert_eq!(told_of.after.as_deref(), Some("mutual-tls (stated)"));
    assert!(!marks(&told, "threats").is_empty());
    assert_eq!(compared(&catalogue, &new, &new), Comparison::default());
}

#[test]
fn what_is_stated_about_the_whole_project_is_told_with_its_title() {
    let catalogue = Catalogue::built_in().unwrap();
    let old = cluster(&catalogue);
    let mut new = old.clone();
    for key in [
        "kubernetes_version",
        "internet_exposed_workloads",
        "who_asks",
    ] {
        let stated = PropertyValue {
            value: "1.31".to_owned(),
            evidence: Evidence::Person {
                name: "Ada".to_owned(),
            },
        };
        new.about.properties.insert(key.to_owned(), stated);
    }
    let told = compared(&catalogue, &old, &new);
    let about = told.groups.iter().find(|it| it.key == "about").unwrap();
    let facts = about.entries.iter().flat_map(|it| &it.facts);
    let titles: BTreeSet<_> = facts.map(|it| it.title.as_str()).collect();
    for title in [
        "Kubernetes version",
        "Workloads reachable from the Internet",
        // The content does not know it.
        "Who asks",
    ] {
        assert!(titles.contains(title), "{title}: {titles:?}");
    }
    assert!(
        titles.iter().all(|title| !title.contains('_')),
        "{titles:?}"
    );
}

#[test]
fn a_threat_of_ones_own_is_told_once() {
    let catalogue = Catalogue::built_in().unwrap();
    let old = cluster(&catalogue);
    let subject = (*old.elements.keys().next().unwrap()).into();
    let own = OwnThreat {
        id: ThreatId::new(Uuid::from_u128(1)),
        number: 1,
        subject,
        letter: Letter::D,
        severity: Severity::High,
        title: "Somebody pulls the plug".to_owned(),
        description: String::new(),
        at: String::new(),
        by: String::new(),
    };
    let mut new = old.clone();
    new.own_threats.insert(own.id, own);
    let told = compared(&catalogue, &old, &new);
    let name = "Somebody pulls the plug";
    assert_eq!(told.count, 1);
    assert_eq!(marks(&told, "own-threats"), [(ComparisonMark::Added, name)]);
    let facts = &told.groups[0].entries[0].facts;
    let says = |title: &str| {
        let fact = facts.iter().find(|it| it.title == title);
        fact.and_then(|it| it.after.as_deref())
    };
    assert_eq!(
        (says("Severity"), says("Letter")),
        (Some("High"), Some("Denial of service"))
    );
    let back = compared(&catalogue, &new, &old);
    assert_eq!(back.count, 1);
    assert_eq!(
        marks(&back, "own-threats"),
        [(ComparisonMark::Removed, name)]
    );
    // A scope that takes it away is another matter than who removed it.
    let mut out = new.clone();
    for element in out
        .elements
        .values_mut()
        .filter(|it| subject == it.id.into())
    {
        element.out_of_scope = Some("not ours".to_owned());
    }
    let told = compared(&catalogue, &new, &out);
    assert!(marks(&told, "threats").contains(&(ComparisonMark::Gone, name)));
}

#[test]
fn everything_that_is_told_has_words() {
    let catalogue = Catalogue::built_in().unwrap();
    let words = catalogue.wording().comparison();
    for group in GROUPS {
        assert!(words.contains_key(&format!("group_{group}")), "{group}");
    }
    let old = cluster(&catalogue);
    let told = compared(&catalogue, &Model::default(), &old);
    for entry in told.groups.iter().flat_map(|it| &it.entries) {
        assert!(words.contains_key(entry.mark.key()), "{:?}", entry.mark);
        let raw = entry.facts.iter().find(|it| it.title.starts_with("field_"));
        assert_eq!(raw, None);
    }
}

#[test]
fn where_a_value_came_from_stands_in_words_beside_it() {
    let catalogue = Catalogue::built_in().unwrap();
    let mut old = cluster(&catalogue);
    let id = *old.elements.keys().next().unwrap();
    let state = |model: &mut Model, value: &str, evidence: Evidence| {
        let element = model.elements.get_mut(&id).unwrap();
        let value = value.to_owned();
        let key = "anonymous_auth".to_owned();
        element
            .properties
            .insert(key, PropertyValue { value, evidence });
    };
    let assumed = Evidence::ReferenceModel {
        model: "kubernetes".to_owned(),
    };
    state(&mut old, "enabled", assumed);
    let said = |value: &str| {
        let mut new = old.clone();
        let name = "Ada".to_owned();
        state(&mut new, value, Evidence::Person { name });
        let told = compared(&catalogue, &old, &new);
        let elements = told.groups.iter().find(|it| it.key == "elements").unwrap();
        let [fact] = elements.entries[0].facts.as_slice() else {
            panic!("one line: {elements:?}");
        };
        (fact.before.clone().unwrap(), fact.after.clone().unwrap())
    };
    let before = "enabled (assumed by the reference model)".to_owned();
    for value in ["enabled", "disabled"] {
        let after = format!("{value} (stated by Ada)");
        assert_eq!(said(value), (before.clone(), after));
    }
}
