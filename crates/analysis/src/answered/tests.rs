use super::*;
use crate::example::parse_example;

#[test]
fn a_control_answers_the_threats_of_a_model_that_name_it() {
    let catalogue = Catalogue::built_in().unwrap();
    let model = |value: &str| {
        let text = format!(
            "api is 'kubernetes/kube-apiserver'\nstore is 'kubernetes/etcd' with \
             client_cert_auth '{value}'\napi -> store"
        );
        parse_example(&text, &catalogue).unwrap()
    };
    let model = model("false");
    let analysis = Analysis::new(&model, &catalogue);
    let answered = answered_in(&analysis, &catalogue, "etcd-mtls");
    assert!(!answered.is_empty());
    for one in &answered {
        let threat = analysis.threats().find(|threat| threat.id == one.threat);
        let rule = threat.unwrap().rule(&catalogue).unwrap();
        assert!(rule.controls.iter().any(|control| control == "etcd-mtls"));
    }
    assert!(answered.is_sorted_by_key(|one| one.standing));
    assert!(answered_in(&analysis, &catalogue, "no-such-control").is_empty());
}
