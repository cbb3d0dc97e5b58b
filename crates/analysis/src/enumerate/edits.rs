//! Following random edits finds what a whole analysis finds.

use super::{
    tests::{CATALOGUE, CONTEXT, reference},
    *,
};
use bulkhead_model::{
    Boundary, BoundaryForm, Curve, DiagramId, Edit, Element, ElementKind, Flow, Letter, Moved,
    OwnThreat, Point, Rect, Response, Severity, apply,
};
use proptest::prelude::*;
use uuid::Uuid;

/// A number for each choice that an edit has.
type Pick = (u8, u32, u32);

/// Makes an edit of a model; some of them the model refuses.
#[allow(clippy::too_many_lines, reason = "one arm for each kind of edit")]
fn edit(model: &Model, (kind, pick, other): Pick) -> Edit {
    let nth = |ids: &mut dyn Iterator<Item = ItemId>, at: u32| -> ItemId {
        let ids: Vec<ItemId> = ids.collect();
        match ids.len() {
            0 => ItemId::Element(ElementId::new(Uuid::nil())),
            count => ids[at as usize % count],
        }
    };
    let any_element = |at| nth(&mut model.elements.keys().map(|&id| id.into()), at);
    let any_flow = |at| nth(&mut model.flows.keys().map(|&id| id.into()), at);
    let any_zone = |at| nth(&mut model.boundaries.keys().map(|&id| id.into()), at);
    let end = |at| match any_element(at) {
        ItemId::Element(id) => id,
        _ => unreachable!("only elements were listed"),
    };
    let diagram = model.first_diagram().expect("a diagram").id;
    let at = |seed: u32| Point {
        x: i32::try_from(seed % 90).unwrap() * 20,
        y: i32::try_from(seed / 90 % 50).unwrap() * 20,
    };
    let fresh = || Uuid::from_u128(u128::from(pick) << 32 | u128::from(other));
    match kind % 20 {
        0 => Edit::Rename {
            item: [any_element(other), any_flow(other), any_zone(other)][pick as usize % 3],
            name: format!("n{other}"),
        },
        1 => Edit::SetProperty {
            item: any_flow(other),
            key: "encryption".to_owned(),
            value: [None, Some("tls"), Some("none")][pick as usize % 3].map(str::to_owned),
        },
        2 => Edit::SetProperty {
            item: any_element(other),
            key: ["anonymous_auth", "encrypted", "logs_actions"][pick as usize % 3].to_owned(),
            value: [None, Some("true"), Some("false")][other as usize % 3].map(str::to_owned),
        },
        3 => Edit::Delete {
            items: vec![[any_element(other), any_flow(other), any_zone(other)][pick as usize % 3]],
        },
        4 => {
            let ItemId::Flow(flow) = any_flow(other) else {
                return Edit::Delete { items: Vec::new() };
            };
            Edit::Reattach {
                flow,
                from: end(pick),
                to: end(other),
                two_way: pick % 3 == 0,
            }
        }
        5 => Edit::SetScope {
            item: [any_element(other), any_flow(other)][pick as usize % 2],
            out_of_scope: (pick % 3 == 0).then(|| "elsewhere".to_owned()),
        },
        6 => Edit::SetComponent {
            item: any_element(other),
            component: [
                "kubernetes/etcd",
                "process",
                "kubernetes/pod",
                "unknown/thing",
            ][pick as usize % 4]
                .to_owned(),
            kind: [
                None,
                Some(ElementKind::DataStore),
                Some(ElementKind::Process),
            ][pick as usize % 3],
        },
        7 => Edit::SetComponent {
            item: any_zone(other),
            component: [
                "zone",
                "kubernetes/zone-cp-data",
                "kubernetes/zone-internet",
            ][pick as usize % 3]
                .to_owned(),
            kind: None,
        },
        8 | 9 => moved(model, diagram, any_element(other), at(pick)),
        10 => moved(model, diagram, any_zone(other), at(pick)),
        11 => Edit::AddLine {
            boundary: Boundary::new(
                BoundaryId::new(fresh()),
                BoundaryForm::Line,
                "line",
                "A line",
            ),
            diagram,
            curve: curve(at(pick), at(other)),
        },
        12 => Edit::Draw {
            diagram,
            item: [any_zone(other), any_flow(other)][pick as usize % 2],
            curve: (pick % 5 > 0).then(|| curve(at(pick), at(other))),
        },
        13 => Edit::AddBoundary {
            boundary: Boundary::new(BoundaryId::new(fresh()), BoundaryForm::Zone, "zone", "Zone"),
            diagram,
            frame: Rect {
                x: at(pick).x,
                y: at(pick).y,
                width: 400,
                height: 300,
            },
        },
        14 => Edit::AddElement {
            element: Element::new(
                ElementId::new(fresh()),
                ElementKind::Process,
                "process",
                "New",
            ),
            diagram,
            frame: Rect {
                x: at(other).x,
                y: at(other).y,
                width: 160,
                height: 70,
            },
        },
        15 => Edit::AddFlow {
            flow: Flow {
                two_way: pick % 2 == 0,
                ..Flow::new(FlowId::new(fresh()), "New", end(pick), end(other))
            },
        },
        16 => Edit::SetOwnThreat {
            id: own_id(pick),
            threat: None,
        },
        17 | 18 => own_threat(
            pick,
            [any_element(other), any_flow(other), any_zone(other)][pick as usize / 4 % 3],
        ),
        _ => Edit::Decide {
            threat: if pick % 2 == 0 {
                own_id(other)
            } else {
                ThreatId::new(fresh())
            },
            rule: String::new(),
            subject: [any_element(other), any_zone(other)][pick as usize / 2 % 2],
            title: "A threat".to_owned(),
            response: Response::Mitigate,
            reason: String::new(),
            owner: String::new(),
            due: String::new(),
            ticket: String::new(),
            expires: String::new(),
            residual: String::new(),
        },
    }
}

/// One of few, so that edits meet the same threat again.
fn own_id(pick: u32) -> ThreatId {
    ThreatId::new(Uuid::from_u128(0x0F00 + u128::from(pick % 4)))
}

fn own_threat(pick: u32, subject: ItemId) -> Edit {
    let id = own_id(pick);
    let threat = OwnThreat {
        id,
        number: 0,
        subject,
        letter: Letter::ALL[pick as usize / 16 % 6],
        severity: Severity::ALL[pick as usize / 128 % 4],
        title: "Somebody pulls the plug".to_owned(),
        description: format!("{pick}"),
        at: String::new(),
        by: String::new(),
    };
    Edit::SetOwnThreat {
        id,
        threat: Some(threat),
    }
}

/// Three threats of one's own, about one thing of each kind.
fn with_own_threats(model: &mut Model) {
    let subjects: [ItemId; 3] = [
        (*model.elements.keys().next().unwrap()).into(),
        (*model.flows.keys().next().unwrap()).into(),
        (*model.boundaries.keys().next().unwrap()).into(),
    ];
    for (pick, subject) in (0..).zip(subjects) {
        apply(model, &own_threat(pick, subject), CONTEXT).unwrap();
    }
}

fn moved(model: &Model, diagram: DiagramId, item: ItemId, to: Point) -> Edit {
    let frame = model.placements.get(&(diagram, item)).copied();
    let frame = frame.map(|frame| Rect {
        x: to.x,
        y: to.y,
        ..frame
    });
    Edit::Move {
        diagram,
        moved: frame
            .map(|frame| Moved { item, frame })
            .into_iter()
            .collect(),
    }
}

fn curve(start: Point, end: Point) -> Curve {
    let through = Point {
        x: i32::midpoint(start.x, end.x) + 40,
        y: i32::midpoint(start.y, end.y) - 20,
    };
    Curve {
        start,
        through,
        end,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn following_edits_finds_what_a_whole_analysis_finds(
        picks in prop::collection::vec((any::<u8>(), any::<u32>(), any::<u32>()), 1..14)
    ) {
        let mut model = reference("kubernetes-tob-2019");
        with_own_threats(&mut model);
        let mut analysis = Analysis::new(&model, &CATALOGUE);
        for pick in picks {
            let edit = edit(&model, pick);
            let Ok(applied) = apply(&mut model, &edit, CONTEXT) else { continue };
            let known: BTreeMap<_, _> = analysis.threats().map(|t| (t.id, *t)).collect();
            let change = analysis.follow(&model, &CATALOGUE, &applied.changes);
            let whole = Analysis::new(&model, &CATALOGUE);
            prop_assert!(analysis.threats().eq(whole.threats()), "{:?}", edit);
            prop_assert_eq!(analysis.crossings(), whole.crossings(), "{:?}", edit);
            prop_assert_eq!(analysis.connections(), whole.connections(), "{:?}", edit);
            prop_assert_eq!(&analysis.own, &whole.own, "{:?}", edit);
            // What is reported is exactly the difference.
            let now: BTreeMap<_, _> = whole.threats().map(|t| (t.id, *t)).collect();
            let came: BTreeSet<_> =
                now.iter().filter(|(id, t)| known.get(id) != Some(t)).map(|(id, _)| *id).collect();
            let gone: BTreeSet<_> =
                known.keys().filter(|id| !now.contains_key(id)).copied().collect();
            prop_assert_eq!(change.put.iter().map(|t| t.id).collect::<BTreeSet<_>>(), came);
            prop_assert_eq!(change.gone.into_iter().collect::<BTreeSet<_>>(), gone);
        }
    }

    #[test]
    fn what_is_told_about_untouched_subjects_stays_true(
        picks in prop::collection::vec((any::<u8>(), any::<u32>(), any::<u32>()), 1..4)
    ) {
        let mut model = reference("kubernetes-tob-2019");
        with_own_threats(&mut model);
        let mut analysis = Analysis::new(&model, &CATALOGUE);
        for pick in picks {
            let before = told(&model, &analysis);
            let edit = edit(&model, pick);
            let Ok(applied) = apply(&mut model, &edit, CONTEXT) else { continue };
            let change = analysis.follow(&model, &CATALOGUE, &applied.changes);
            let after = told(&model, &analysis);
            for (threat, texts) in before {
                let same = change.touched.contains(&threat.1)
                    || after.get(&threat).is_some_and(|now| *now == texts);
                prop_assert!(same, "{:?}", edit);
            }
        }
    }
}

fn told(model: &Model, analysis: &Analysis) -> BTreeMap<(ThreatId, ItemId), crate::Told> {
    analysis
        .threats()
        .filter_map(|threat| {
            let told = analysis.told(threat, model, &CATALOGUE)?;
            Some(((threat.id, threat.subject), told))
        })
        .collect()
}
