use crate::{
    Analysis, Fact, Reason, Standing, Truth,
    enumerate::tests::{CATALOGUE, CONTEXT, reference},
};
use bulkhead_model::{Edit, Model, apply};

/// Tells why the threat of a rule is there, and how it stands.
fn told(model: &Model, rule: &str) -> (Standing, Reason) {
    let analysis = Analysis::new(model, &CATALOGUE);
    let of_rule = |threat: &&crate::Threat| {
        let found = threat.rule(&CATALOGUE);
        found.is_some_and(|found| found.id == rule)
    };
    let threat = analysis.threats().find(of_rule).expect("a threat of it");
    let told = analysis.told(threat, model, &CATALOGUE).unwrap();
    (threat.standing, told.reason)
}

/// Returns what a rule asks of a control, and whether that is so.
fn control(facts: &[Fact]) -> Vec<(&str, Truth)> {
    let facts = facts.iter().filter(|fact| fact.about_control);
    facts.map(|it| (it.predicate.as_str(), it.truth)).collect()
}

#[test]
fn a_fact_is_met_where_the_rule_asks_for_the_opposite_of_what_is_not_so() {
    let model = reference("kubernetes");
    // It gives way where callers do not come from the cloud, and here they do not.
    let (standing, reason) = told(&model, "kubernetes/apiserver-cloud-identity-mapping");
    let met = (
        "not element.user_authentication is 'cloud-iam'",
        Truth::True,
    );
    assert_eq!(standing, Standing::Controlled);
    assert_eq!(control(&reason.facts), [met]);
    // It gives way where there is a limit, and here there is none.
    let (standing, reason) = told(&model, "kubernetes/kubelet-process-exhaustion");
    let unmet = ("not element.pod_pids_limit in ('-1', '0')", Truth::False);
    assert_eq!(standing, Standing::Open);
    assert_eq!(control(&reason.facts), [unmet]);
}

#[test]
fn all_that_a_control_asks_is_told_at_once() {
    let mut model = reference("kubernetes");
    let rule = "kubernetes/etcd-secrets-in-clear";
    let provider = "source.encryption_at_rest in ('aescbc', 'aesgcm', 'secretbox', 'kms-v1', \
                    'kms-v2')";
    let resources = "not source.encrypted_resources is 'none'";
    let (_, reason) = told(&model, rule);
    assert_eq!(control(&reason.facts), [(provider, Truth::False)]);
    assert_eq!(control(&reason.besides), [(resources, Truth::NotStated)]);
    // Its answer changes nothing yet, so nobody is asked for it.
    assert_eq!(reason.question, None);

    let server = reason.facts.iter().find(|fact| fact.about_control).unwrap();
    let state = Edit::SetProperty {
        item: server.item,
        key: "encryption_at_rest".to_owned(),
        value: Some("kms-v2".to_owned()),
    };
    apply(&mut model, &state, CONTEXT).unwrap();
    let (standing, reason) = told(&model, rule);
    assert_eq!(standing, Standing::Open);
    assert_eq!(
        control(&reason.facts),
        [(provider, Truth::True), (resources, Truth::NotStated)]
    );
    assert_eq!(reason.besides, []);
    assert!(reason.question.is_some());
}

#[test]
fn the_marks_of_facts_agree_with_how_a_threat_stands() {
    for reference in CATALOGUE.reference_models() {
        let (id, model) = (&reference.id, &reference.model);
        let analysis = Analysis::new(model, &CATALOGUE);
        for threat in analysis.threats() {
            let told = analysis.told(threat, model, &CATALOGUE).unwrap();
            let facts = &told.reason.facts;
            let (control, raising): (Vec<_>, Vec<_>) =
                facts.iter().partition(|fact| fact.about_control);
            // What raises a threat is met, unless something about it is not stated.
            let unmet = raising.iter().any(|fact| fact.truth == Truth::False);
            let unknown = raising.iter().any(|fact| fact.truth == Truth::NotStated);
            assert!(!unmet || unknown, "{id}: {}: {raising:?}", told.title);
            assert_eq!(
                told.reason.question.is_some(),
                threat.asks,
                "{id}: {}",
                told.title
            );
            let met = control.iter().all(|fact| fact.truth == Truth::True);
            let controlled = threat.standing == Standing::Controlled;
            assert_eq!(
                met && !control.is_empty(),
                controlled,
                "{id}: {}: {control:?}",
                told.title
            );
            assert!(
                !controlled || told.reason.besides.is_empty(),
                "{id}: {}",
                told.title
            );
        }
    }
}

#[test]
fn nothing_is_said_to_be_in_what_is_no_zone() {
    let mut from_outside = 0;
    for reference in CATALOGUE.reference_models() {
        let model = &reference.model;
        let analysis = Analysis::new(model, &CATALOGUE);
        for threat in analysis.threats() {
            let told = analysis.told(threat, model, &CATALOGUE).unwrap();
            let question = told.reason.question.unwrap_or_default();
            for said in [told.title, told.description, question] {
                from_outside += usize::from(said.contains("outside of all zones"));
                assert!(
                    !said.contains("in outside") && !said.contains("into outside"),
                    "{}: {said}",
                    reference.id
                );
            }
        }
    }
    assert!(
        from_outside > 0,
        "a model has something outside of its zones"
    );
}

#[test]
fn a_reason_leaves_out_the_zones_that_something_does_not_lie_in() {
    let model = reference("kubernetes");
    let (_, reason) = told(&model, "kubernetes/apiserver-anonymous-caller");
    let sentence = &reason.sentence;
    assert!(!sentence.contains("does not lie in"), "{sentence}");
    assert!(sentence.contains("Anonymous requests"), "{sentence}");
    let facts = reason.facts.iter();
    assert!(
        facts.filter(|fact| fact.plain).count() > 0,
        "they are facts"
    );
}
