//! What one diagram shows must not take away what another one says.

use super::drawing::{add_diagram, do_it, place, refused, second};
use super::*;

fn show(number: u8, frame: Rect) -> Edit {
    Edit::Place {
        diagram: second(),
        item: zone_id(number).into(),
        frame,
    }
}

fn moved(item: impl Into<ItemId>, frame: Rect) -> Edit {
    Edit::Move {
        diagram: second(),
        moved: vec![Moved {
            item: item.into(),
            frame,
        }],
    }
}

/// Zone 0 around zone 1 around zone 2, with element 0 in the innermost one.
fn nested() -> Model {
    built(&[
        add_zone(0, rect(0, 0, 800, 600)),
        add_zone(1, rect(40, 40, 500, 400)),
        add_zone(2, rect(80, 80, 300, 200)),
        add_element(0, 100, 100),
        add_diagram(second(), "Details"),
    ])
}

fn parent_of(model: &Model, number: u8) -> Option<BoundaryId> {
    model.boundaries[&zone_id(number)].parent
}

#[test]
fn a_zone_stays_in_one_that_the_diagram_does_not_show() {
    for outer_first in [true, false] {
        let mut model = nested();
        let outer = show(0, rect(0, 0, 800, 600));
        let inner = show(2, rect(80, 80, 300, 200));
        let [first, then] = if outer_first {
            [outer, inner]
        } else {
            [inner, outer]
        };
        do_it(&mut model, &first);
        do_it(&mut model, &then);
        assert_eq!(parent_of(&model, 2), Some(zone_id(1)));
        do_it(&mut model, &moved(zone_id(2), rect(90, 80, 300, 200)));
        assert_eq!(parent_of(&model, 2), Some(zone_id(1)));
        // Out of all that is shown it is still in what is not.
        do_it(&mut model, &moved(zone_id(2), rect(2000, 80, 300, 200)));
        assert_eq!(parent_of(&model, 2), Some(zone_id(1)));
    }
}

#[test]
fn whoever_leaves_a_zone_that_is_shown_stays_in_what_is_not_shown_around_it() {
    let mut model = nested();
    do_it(&mut model, &show(2, rect(0, 0, 300, 200)));
    do_it(&mut model, &place(0, second(), 20, 20));
    let item = element_id(0);
    do_it(&mut model, &moved(item, rect(900, 900, 160, 70)));
    assert_eq!(zones_of(&model, 0), [zone_id(1)]);
    do_it(&mut model, &moved(item, rect(20, 20, 160, 70)));
    assert_eq!(zones_of(&model, 0), [zone_id(2)]);
    // From one zone into another one it leaves what lay around it as well.
    do_it(&mut model, &add_zone(3, rect(9000, 0, 400, 400)));
    do_it(&mut model, &show(3, rect(900, 0, 400, 400)));
    do_it(&mut model, &moved(item, rect(1000, 100, 160, 70)));
    assert_eq!(zones_of(&model, 0), [zone_id(3)]);
}

#[test]
fn zones_are_never_nested_deeper_than_a_file_may_hold() {
    let within = |number: u8, x: i32| {
        let by = i32::from(number % 40) * 30;
        rect(x + by, by, 9000 - 2 * by, 9000 - 2 * by)
    };
    let mut edits: Vec<Edit> = (0..40).map(|it| add_zone(it, within(it, 0))).collect();
    // Thirty zones in each other beside them, small enough to lie in the innermost one.
    let beside = |number: u8| {
        let by = i32::from(number - 40) * 30;
        rect(20_000 + by, by, 3000 - 2 * by, 3000 - 2 * by)
    };
    edits.extend((40..70).map(|it| add_zone(it, beside(it))));
    let model = built(&edits);
    assert_eq!(model.zone_and_ancestors(zone_id(69)).len(), 30);
    let into = move_to(zone_id(40), rect(2000, 2000, 3000, 3000));
    assert_eq!(refused(&model, &into), Refusal::ZoneDepth);
    let into_an_outer_one = move_to(zone_id(40), rect(620, 620, 3000, 3000));
    let fits = apply(&mut model.clone(), &into_an_outer_one, CONTEXT);
    assert_eq!(fits.map(|_| ()), Ok(()));
}

#[test]
fn a_flow_that_goes_both_ways_or_turns_around_keeps_how_it_was_drawn() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_element(2, 400, 0),
        add_flow(1, 1, 2),
        Edit::DrawFlow {
            diagram: diagram(),
            flow: flow_id(1),
            bends: vec![Point { x: 1, y: 2 }, Point { x: 3, y: 4 }],
            label: Some(Point { x: 5, y: 6 }),
        },
    ]);
    let reattach = |from, to, two_way| Edit::Reattach {
        flow: flow_id(1),
        from: element_id(from),
        to: element_id(to),
        two_way,
    };
    let drawing = |model: &Model| model.flow_drawings[&(diagram(), flow_id(1))].clone();
    let before = drawing(&model);
    do_it(&mut model, &reattach(1, 2, true));
    assert_eq!(drawing(&model), before);
    do_it(&mut model, &reattach(2, 1, true));
    let turned = drawing(&model);
    assert_eq!(turned.bends, [Point { x: 3, y: 4 }, Point { x: 1, y: 2 }]);
    assert_eq!(turned.label, before.label);
}

#[test]
fn a_name_that_would_make_a_file_unreadable_never_signs() {
    let mut model = built(&[add_element(1, 0, 0)]);
    let context = Context {
        author: "\u{2068}Ada\u{2069}",
        ..CONTEXT
    };
    let edit = decide(1, Response::Mitigate, "Because.");
    let refusal = apply(&mut model, &edit, context).unwrap_err();
    assert_eq!(refusal, Refusal::Character { code: 0x2068 });
}

#[test]
fn what_is_added_is_what_a_file_may_hold() {
    let model = built(&[add_element(1, 0, 0)]);
    let Edit::AddElement {
        element,
        diagram,
        frame,
    } = add_element(2, 0, 0)
    else {
        panic!("an element is added");
    };
    let several = crate::Element {
        multiple: true,
        kind: ElementKind::DataStore,
        ..element.clone()
    };
    let hostile = crate::Element {
        out_of_scope: Some("\u{7}".to_owned()),
        ..element
    };
    let add = |element| Edit::AddElement {
        element,
        diagram,
        frame,
    };
    assert_eq!(refused(&model, &add(several)), Refusal::NotAProcess);
    assert_eq!(
        refused(&model, &add(hostile)),
        Refusal::Character { code: 7 }
    );
}

#[test]
fn undo_says_what_was_done_on_the_diagram_where_it_was_done() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_diagram(second(), "Other"),
        place(1, second(), 900, 900),
    ]);
    let larger = rect(900, 900, 300, 200);
    let resized = do_it(&mut model, &moved(element_id(1), larger));
    assert_eq!(resized.label, "Resize \"element 1\"");
    let farther = rect(920, 900, 300, 200);
    let moved = do_it(&mut model, &moved(element_id(1), farther));
    assert_eq!(moved.label, "Move \"element 1\"");
}
