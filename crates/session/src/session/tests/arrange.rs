use super::*;
use bulkhead_analysis::catalogue::ComponentKind;
use bulkhead_model::{Boundary, BoundaryForm, BoundaryId, Flow, FlowDrawing, FlowId, Model, Point};

/// Returns where everything belongs: the zones of elements, and the zone around each zone.
fn homes(model: &Model) -> (Vec<BTreeSet<BoundaryId>>, Vec<Option<BoundaryId>>) {
    let elements = model.elements.values().map(|it| it.zones.clone());
    let zones = model.boundaries.values().map(|it| it.parent);
    (elements.collect(), zones.collect())
}

#[test]
fn arranging_moves_things_and_leaves_them_in_their_zones() {
    for reference in content().reference_models() {
        let mut bench = bench(&reference.id);
        let (before, diagram) = (bench.session.model().clone(), bench.diagram());
        let changed = bench.session.arrange(diagram, &[]).unwrap();
        let model = bench.session.model();
        assert_eq!(homes(model), homes(&before), "{}", reference.id);
        assert_eq!(changed.status.undo.is_some(), !before.placements.is_empty());
        assert_eq!(
            model.placements == before.placements,
            before.placements.is_empty()
        );
        let after = model.clone();
        bench.session.arrange(diagram, &[]).unwrap();
        assert_eq!(bench.session.model(), &after, "{}", reference.id);
        if !before.placements.is_empty() {
            bench.session.undo().unwrap();
            assert_eq!(bench.session.model(), &before, "{}", reference.id);
        }
    }
}

#[test]
fn an_arrangement_is_one_edit_that_says_what_was_arranged() {
    let mut bench = bench("workload");
    let diagram = bench.diagram();
    let name = bench.session.model().diagrams[&diagram].name.clone();
    let changed = bench.session.arrange(diagram, &[]).unwrap();
    assert_eq!(changed.status.undo, Some(format!("Arrange \"{name}\"")));
    assert!(!changed.shapes.is_empty());
    bench.session.undo().unwrap();
    assert_eq!(bench.session.status().undo, None);
}

#[test]
fn only_what_was_chosen_is_arranged() {
    let mut bench = bench("kubernetes");
    let diagram = bench.diagram();
    let before = bench.session.model().placements.clone();
    let chosen = ["kubelet", "CNI agent", "kube-proxy"].map(|it| ItemId::from(bench.element(it)));
    bench.session.arrange(diagram, &chosen).unwrap();
    let after = &bench.session.model().placements;
    let differs = before.iter().filter(|(key, frame)| after[*key] != **frame);
    assert!(differs.clone().count() > 0);
    assert!(
        differs
            .map(|((_, item), _)| item)
            .all(|item| chosen.contains(item))
    );
}

/// Draws every flow between two elements through two points of its own, and moves its label.
fn draw_by_hand(bench: &mut Bench) {
    let diagram = bench.diagram();
    let flows: Vec<Flow> = bench.session.model().flows.values().cloned().collect();
    for flow in flows {
        let [from, to] = [flow.from, flow.to]
            .map(|end| bench.session.model().placements[&(diagram, ItemId::from(end))].center());
        bench.apply(&Edit::DrawFlow {
            diagram,
            flow: flow.id,
            bends: vec![
                Point {
                    x: from.x - 70,
                    y: from.y + 90,
                },
                Point {
                    x: to.x + 35,
                    y: to.y + 140,
                },
            ],
            label: Some(Point { x: 40, y: -25 }),
        });
    }
}

/// Returns how far an element stands from where it stood.
fn moved_by(bench: &Bench, before: &Model, end: ElementId) -> Point {
    let key = (bench.diagram(), ItemId::from(end));
    let (old, new) = (
        before.placements[&key],
        bench.session.model().placements[&key],
    );
    Point {
        x: new.x - old.x,
        y: new.y - old.y,
    }
}

/// Checks what arranging left of each drawing, and returns how many it kept and forgot.
fn check_drawings(bench: &Bench, before: &Model) -> (usize, usize) {
    let model = bench.session.model();
    let (mut kept, mut forgotten) = (0, 0);
    for (key, drawn) in &before.flow_drawings {
        let flow = &model.flows[&drawn.flow];
        let by = moved_by(bench, before, flow.from);
        let after = model.flow_drawings.get(key);
        if by != moved_by(bench, before, flow.to) {
            assert_eq!(after, None, "{}", flow.name);
            forgotten += 1;
            continue;
        }
        let along = |bend: &Point| Point {
            x: bend.x + by.x,
            y: bend.y + by.y,
        };
        let expected = FlowDrawing {
            bends: drawn.bends.iter().map(along).collect(),
            ..drawn.clone()
        };
        assert_eq!(after, Some(&expected), "{}", flow.name);
        kept += 1;
    }
    (kept, forgotten)
}

/// Their bends would stay where nothing is any more, with long lines through other elements.
#[test]
fn flows_drawn_by_hand_are_led_anew_unless_both_ends_move_alike() {
    let (mut kept, mut forgotten) = (0, 0);
    for reference in content().reference_models() {
        let mut bench = bench(&reference.id);
        let diagram = bench.diagram();
        draw_by_hand(&mut bench);
        let before = bench.session.model().clone();
        bench.session.arrange(diagram, &[]).unwrap();
        let counted = check_drawings(&bench, &before);
        (kept, forgotten) = (kept + counted.0, forgotten + counted.1);
        let after = bench.session.model().clone();
        bench.session.arrange(diagram, &[]).unwrap();
        assert_eq!(bench.session.model(), &after, "{}", reference.id);
        if counted.1 > 0 {
            bench.session.undo().unwrap();
            assert_eq!(bench.session.model(), &before, "{}", reference.id);
        }
    }
    assert!(kept > 0 && forgotten > 0, "{kept} kept, {forgotten} not");
}

/// A label alone would end up anywhere as well: it stands beside the middle of a way that is gone.
#[test]
fn a_label_moved_by_hand_is_placed_anew_when_one_end_moves() {
    let mut bench = bench("kubernetes");
    let diagram = bench.diagram();
    let chosen = ["kubelet", "CNI agent", "kube-proxy"].map(|it| ItemId::from(bench.element(it)));
    let flows: Vec<FlowId> = bench.session.model().flows.keys().copied().collect();
    for flow in flows {
        bench.apply(&Edit::DrawFlow {
            diagram,
            flow,
            bends: Vec::new(),
            label: Some(Point { x: 40, y: -25 }),
        });
    }
    let before = bench.session.model().clone();
    bench.session.arrange(diagram, &chosen).unwrap();
    let (kept, forgotten) = check_drawings(&bench, &before);
    assert!(kept > 0 && forgotten > 0, "{kept} kept, {forgotten} not");
}

/// Boxes that overlap around a member of both keep doing so. Where they do not, moving the member
/// would take it out of one of them.
#[test]
fn what_would_change_its_zones_is_refused_by_name() {
    let mut bench = bench("empty");
    let diagram = bench.diagram();
    let frame = |x, width| Rect {
        x,
        y: 0,
        width,
        height: 200,
    };
    let content = content();
    let kind_of = |wanted: &dyn Fn(ComponentKind) -> bool| {
        let mut components = content.components();
        components.find(|it| wanted(it.kind)).unwrap().id.clone()
    };
    let zone_kind = kind_of(&|it| it == ComponentKind::Zone);
    let zone = |n: u128, name: &str| {
        let id = BoundaryId::new(Uuid::from_u128(n));
        Boundary::new(id, BoundaryForm::Zone, &zone_kind, name)
    };
    let (one, other) = (zone(1, "One"), zone(2, "Other"));
    for (boundary, x) in [(&one, 0), (&other, 300)] {
        bench.apply(&Edit::AddBoundary {
            boundary: boundary.clone(),
            diagram,
            frame: frame(x, 400),
        });
    }
    let both = Element {
        id: ElementId::new(Uuid::from_u128(3)),
        kind: ElementKind::Process,
        component: kind_of(&|it| it.element() == Some(ElementKind::Process)),
        name: "Both".to_owned(),
        notes: String::new(),
        zones: BTreeSet::new(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        multiple: false,
    };
    bench.apply(&Edit::AddElement {
        element: both.clone(),
        diagram,
        frame: Rect {
            x: 310,
            y: 40,
            width: 80,
            height: 60,
        },
    });
    assert_eq!(
        bench.session.model().elements[&both.id].zones,
        [one.id, other.id].into()
    );
    // Overlapping boxes that show it are fine.
    bench.session.arrange(diagram, &[]).unwrap();
    // On another tab the two lie apart, and the model still says that it is in both.
    let placements = &mut bench.session.assessment.model_mut().placements;
    placements.insert((diagram, other.id.into()), frame(2_000, 400));
    let before = bench.session.model().clone();
    let refused = bench.session.arrange(diagram, &[]).unwrap_err();
    assert!(
        refused.sentence.contains("\"Both\""),
        "{}",
        refused.sentence
    );
    assert_eq!(bench.session.model(), &before);
}
