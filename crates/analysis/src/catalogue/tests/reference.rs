use super::super::*;

#[test]
fn mistakes_in_a_reference_model_come_with_what_was_likely_meant() {
    let text = "id: t\ntitle: T\nsummary: T.\ndescription: T.\nelements:\n  - id: one\n    component: \
                kubernetes/etdc\n    name: One\n    frame: [0, 0, 60, 40]\n  - id: two\n    \
                component: process\n    name: Two\n    frame: [0, 0, 60, 40]\n    properties: \
                { runs_as: rooot, pached: 'true' }\n";
    let mut content = embedded::FILES.to_vec();
    content.push(Source {
        path: "reference/t.yaml",
        text,
    });
    let problems = Catalogue::with_content(&content, Further::default()).unwrap_err();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "reference/t.yaml:7:16: there is no component kubernetes/etdc of this kind; did you \
             mean 'kubernetes/etcd'?",
            "reference/t.yaml:14:28: runs_as takes one of root, service-account, user; did you \
             mean 'root'?",
            "reference/t.yaml:14:43: process has no property pached; did you mean 'patched'?",
        ]
    );
}

#[test]
fn worksheets_that_elements_start_with_are_there() {
    let catalogue = Catalogue::built_in().unwrap();
    for reference in catalogue.reference_models() {
        let started = reference.start(&catalogue);
        let expected: Vec<_> = reference.worksheets.keys().collect();
        assert_eq!(
            started.worksheets.keys().collect::<Vec<_>>(),
            expected,
            "{}",
            reference.id
        );
    }
}
