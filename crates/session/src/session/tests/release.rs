use super::*;

#[test]
fn a_version_of_kubernetes_has_to_be_one() {
    let mut bench = bench("empty");
    let state = |bench: &Bench, version: &str| {
        let mut about = bench.session.model().about.clone();
        let value = bulkhead_model::PropertyValue {
            value: version.to_owned(),
            evidence: bulkhead_model::Evidence::Person {
                name: String::new(),
            },
        };
        about
            .properties
            .insert("kubernetes_version".to_owned(), value);
        Edit::SetAbout { about }
    };
    let edit = state(&bench, "latest");
    let problem = bench.session.apply(&edit).unwrap_err();
    assert!(problem.sentence.contains("\"latest\" is not a version"));
    bench.apply(&state(&bench, "v1.31.2"));
    let edit = state(&bench, "");
    assert!(bench.session.apply(&edit).is_err());
}
