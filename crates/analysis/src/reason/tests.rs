use crate::{
    Analysis, Standing, Truth,
    enumerate::tests::{CATALOGUE, reference},
};

/// Returns the marks of the facts for the threat and of those for its control.
fn marks(rule: &str) -> (Standing, Vec<Truth>, Vec<Truth>) {
    let model = reference("kubernetes");
    let analysis = Analysis::new(&model, &CATALOGUE);
    let of_rule = |threat: &&crate::Threat| {
        let found = threat.rule(&CATALOGUE);
        found.is_some_and(|found| found.id == rule)
    };
    let threat = analysis.threats().find(of_rule).expect("a threat of it");
    let told = analysis.told(threat, &model, &CATALOGUE).unwrap();
    let of = |about_control| {
        let facts = told.reason.facts.iter();
        facts
            .filter(|fact| fact.about_control == about_control)
            .map(|fact| fact.truth)
            .collect()
    };
    (threat.standing, of(false), of(true))
}

#[test]
fn a_fact_is_met_where_the_rule_asks_for_the_opposite_of_what_is_not_so() {
    // It gives way where callers do not come from the cloud, and here they do not.
    let (standing, _, control) = marks("kubernetes/apiserver-cloud-identity-mapping");
    assert_eq!(
        (standing, control),
        (Standing::Controlled, vec![Truth::True])
    );
    // It gives way where there is a limit, and here there is none.
    let (standing, _, control) = marks("kubernetes/kubelet-process-exhaustion");
    assert_eq!((standing, control), (Standing::Open, vec![Truth::False]));
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
            let met = control.iter().all(|fact| fact.truth == Truth::True);
            let controlled = threat.standing == Standing::Controlled;
            assert_eq!(
                met && !control.is_empty(),
                controlled,
                "{id}: {}: {control:?}",
                told.title
            );
        }
    }
}
