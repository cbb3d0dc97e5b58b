use crate::{
    Analysis, Catalogue, CellState, Standing, Threat, coverage,
    enumerate::tests::{CATALOGUE, CONTEXT, reference},
    open_questions,
};
use bulkhead_model::{
    BoundaryId, Edit, ElementId, FlowId, ItemId, Letter, Model, OwnThreat, Severity, ThreatId,
    apply,
};
use uuid::Uuid;

fn id(number: u8) -> ThreatId {
    ThreatId::new(Uuid::from_u128(u128::from(number)))
}

fn add(model: &mut Model, number: u8, subject: ItemId, letter: Letter) {
    let threat = OwnThreat {
        id: id(number),
        number: 0,
        subject,
        letter,
        severity: Severity::High,
        title: format!("Own threat {number}"),
        description: "The cable lies in the hall.".to_owned(),
        at: String::new(),
        by: String::new(),
    };
    let edit = Edit::SetOwnThreat {
        id: id(number),
        threat: Some(threat),
    };
    apply(model, &edit, CONTEXT).unwrap();
}

fn found(model: &Model, number: u8) -> Option<Threat> {
    let analysis = Analysis::new(model, &CATALOGUE);
    analysis.threats().find(|it| it.id == id(number)).copied()
}

fn element(model: &Model, name: &str) -> ElementId {
    let found = model.elements.values().find(|it| it.name == name);
    found.unwrap().id
}

fn zone(model: &Model, name: &str) -> BoundaryId {
    let found = model.boundaries.values().find(|it| it.name == name);
    found.unwrap().id
}

fn flow(model: &Model, crosses: bool) -> FlowId {
    let analysis = Analysis::new(model, &CATALOGUE);
    let mut crossings = analysis.crossings().values();
    let found = crossings.find(|it| it.steps.is_empty() != crosses);
    found.unwrap().flow
}

#[test]
fn a_threat_of_ones_own_stands_beside_those_of_rules_and_replaces_none() {
    let mut model = reference("kubernetes");
    let store = element(&model, "Persistent volume");
    let before = Analysis::new(&model, &CATALOGUE);
    add(&mut model, 1, store.into(), Letter::S);
    add(&mut model, 2, store.into(), Letter::T);
    let after = Analysis::new(&model, &CATALOGUE);
    let rules = after.threats().filter(|it| !it.is_own());
    assert!(before.threats().eq(rules));
    let own = found(&model, 1).unwrap();
    let like = before.threats_about(store.into())[0];
    assert_eq!(own.exposure, like.exposure);
    assert_eq!(
        (own.severity, own.standing),
        (Severity::High, Standing::Open)
    );
    assert!(own.rule(&CATALOGUE).is_none() && !own.asks && !own.crossing);
    // Those of one letter stand together.
    let letters: Vec<_> = after
        .threats_about(store.into())
        .iter()
        .map(|it| it.letter)
        .collect();
    assert!(letters.is_sorted(), "{letters:?}");
}

#[test]
fn it_counts_in_the_matrix_also_where_no_rule_asks() {
    let mut model = reference("kubernetes");
    let store: ItemId = element(&model, "Persistent volume").into();
    let around: ItemId = zone(&model, "Cloud account").into();
    let cell = |model: &Model, item: ItemId, crossing: bool, letter: Letter| {
        let coverage = coverage(model, &Analysis::new(model, &CATALOGUE), &CATALOGUE);
        let mut rows = coverage.rows.into_iter();
        let row = rows.find(|it| it.item == item && it.crossing == crossing)?;
        row.cells.into_iter().find(|it| it.letter == letter)
    };
    let before = cell(&model, store, false, Letter::S).unwrap();
    assert_eq!(before.state, CellState::NotApplicable);
    assert_eq!(cell(&model, around, false, Letter::D), None);
    let crossing: ItemId = flow(&model, true).into();
    let open = cell(&model, crossing, true, Letter::R).unwrap().open;
    add(&mut model, 1, store, Letter::S);
    add(&mut model, 2, around, Letter::D);
    add(&mut model, 3, crossing, Letter::R);
    let after = cell(&model, store, false, Letter::S).unwrap();
    assert_eq!((after.state, after.open), (CellState::Open, 1));
    assert_eq!(cell(&model, around, false, Letter::D).unwrap().open, 1);
    assert_eq!(
        cell(&model, crossing, true, Letter::R).unwrap().open,
        open + 1
    );
}

#[test]
fn it_is_about_the_crossing_where_its_flow_makes_one() {
    let mut model = reference("kubernetes-tob-2019");
    let (crosses, stays) = (flow(&model, true), flow(&model, false));
    add(&mut model, 1, crosses.into(), Letter::I);
    add(&mut model, 2, stays.into(), Letter::I);
    assert!(found(&model, 1).unwrap().crossing);
    assert!(!found(&model, 2).unwrap().crossing);
}

#[test]
fn a_zone_is_as_exposed_as_the_nearest_of_what_is_in_it() {
    let mut model = reference("kubernetes");
    let hosts = zone(&model, "Control plane hosts");
    add(&mut model, 1, hosts.into(), Letter::D);
    let analysis = Analysis::new(&model, &CATALOGUE);
    let members = analysis.connections().members_of(hosts);
    let nearest = members
        .into_iter()
        .map(|id| analysis.exposure(id.into(), &model, &CATALOGUE))
        .min();
    assert_eq!(found(&model, 1).map(|it| it.exposure), nearest);
}

#[test]
fn it_is_told_in_the_words_of_who_added_it() {
    let mut model = reference("kubernetes");
    let kubelet = element(&model, "kubelet");
    add(&mut model, 1, kubelet.into(), Letter::D);
    let analysis = Analysis::new(&model, &CATALOGUE);
    let threat = found(&model, 1).unwrap();
    let told = analysis.told(&threat, &model, &CATALOGUE).unwrap();
    assert_eq!(told.title, "Own threat 1");
    assert_eq!(told.title, analysis.title(&threat, &model, &CATALOGUE));
    assert_eq!(told.reason.sentence, "The cable lies in the hall.");
    assert_eq!(told.added, "Added by Ada on 2026-01-02.");
    // Nothing is asked about what a person thought of.
    let questions = open_questions(&model, &analysis, &CATALOGUE);
    let mut asked = questions.iter().flat_map(|it| &it.questions);
    assert!(asked.all(|it| !it.threats.contains(&threat.id)));
}

#[test]
fn what_is_out_of_scope_has_none_and_has_it_again_when_it_is_back() {
    let mut model = reference("kubernetes");
    let kubelet = element(&model, "kubelet");
    add(&mut model, 1, kubelet.into(), Letter::D);
    for (reason, is_found) in [(Some("not ours".to_owned()), false), (None, true)] {
        let edit = Edit::SetScope {
            item: kubelet.into(),
            out_of_scope: reason,
        };
        apply(&mut model, &edit, CONTEXT).unwrap();
        assert_eq!(found(&model, 1).is_some(), is_found);
    }
}

#[test]
fn no_pack_is_needed_for_it() {
    let mut model = reference("kubernetes");
    let kubelet = element(&model, "kubelet");
    add(&mut model, 1, kubelet.into(), Letter::D);
    let bare = Catalogue::with_only_packs(&[]).unwrap();
    let analysis = Analysis::new(&model, &bare);
    let all: Vec<ThreatId> = analysis.threats().map(|it| it.id).collect();
    assert_eq!(all, [id(1)]);
}

#[test]
fn one_that_turns_to_something_else_is_not_gone() {
    let mut model = reference("kubernetes");
    let (kubelet, etcd) = (element(&model, "kubelet"), element(&model, "etcd"));
    add(&mut model, 1, kubelet.into(), Letter::D);
    let mut analysis = Analysis::new(&model, &CATALOGUE);
    for to in [etcd, kubelet] {
        let threat = OwnThreat {
            subject: to.into(),
            ..model.own_threats[&id(1)].clone()
        };
        let edit = Edit::SetOwnThreat {
            id: id(1),
            threat: Some(threat),
        };
        let changes = apply(&mut model, &edit, CONTEXT).unwrap().changes;
        let change = analysis.follow(&model, &CATALOGUE, &changes);
        assert_eq!(change.gone, []);
        assert_eq!(change.put.len(), 1);
    }
}
