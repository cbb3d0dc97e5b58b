use super::*;
use bulkhead_model::{
    Boundary, BoundaryForm, Diagram, DiagramId, ItemId, Model, home_of, zones_at,
};
use proptest::prelude::*;
use uuid::Uuid;

const DIAGRAM: DiagramId = DiagramId::new(Uuid::from_u128(1));

fn rect() -> impl Strategy<Value = Rect> {
    (0..60, 0..60, 20..60, 20..60).prop_map(|(x, y, width, height)| Rect {
        x,
        y,
        width,
        height,
    })
}

fn numbered(boxes: &[Rect]) -> Vec<(BoundaryId, Rect)> {
    let ids = (10_u128..).map(|number| BoundaryId::new(Uuid::from_u128(number)));
    ids.zip(boxes.iter().copied()).collect()
}

proptest! {
    #[test]
    fn nesting_is_what_the_model_says_one_by_one(
        boxes in prop::collection::vec(rect(), 0..12),
        x in 0..120,
        y in 0..120,
    ) {
        let mut boxes = numbered(&boxes);
        let nesting = Nesting::new(boxes.clone());

        let mut model = Model::default();
        model.diagrams.insert(DIAGRAM, Diagram { id: DIAGRAM, name: "d".into(), position: 0 });
        for &(id, frame) in &boxes {
            model.boundaries.insert(id, Boundary::new(id, BoundaryForm::Zone, "zone", "z"));
            model.placements.insert((DIAGRAM, ItemId::Boundary(id)), frame);
        }
        boxes.sort_by_key(|&(id, frame)| (std::cmp::Reverse(area(frame)), id));
        for (id, frame) in boxes {
            let home = home_of(&model, DIAGRAM, id, frame);
            model.boundaries.get_mut(&id).unwrap().parent = home;
        }
        for (zone, home) in nesting.zones() {
            prop_assert_eq!(home, model.boundaries[&zone.id].parent);
        }
        let point = Point { x, y };
        prop_assert_eq!(nesting.at(point), zones_at(&model, DIAGRAM, point));
    }
}

#[test]
fn zones_nest_as_deep_as_a_model_allows_and_no_deeper() {
    let boxes: Vec<Rect> = (0..100)
        .map(|step| Rect {
            x: step,
            y: step,
            width: 1_000 - 2 * step,
            height: 1_000 - 2 * step,
        })
        .collect();
    let nesting = Nesting::new(numbered(&boxes));
    let homeless = |cut| {
        let zones = nesting.zones();
        zones
            .filter(|(zone, home)| home.is_none() && zone.cut == cut)
            .count()
    };
    assert_eq!((homeless(false), homeless(true)), (1, 1));
}
