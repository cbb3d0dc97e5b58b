//! The SVG as a whole: a snapshot of a small picture, and what hostile names can do to it.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{Mark, Marks, Style, picture, svg};
use bulkhead_model::{Letter, OwnThreat, Point, Severity, ThreatId};

/// Marks the first element with all letters, the first flow with two, and every boundary with one.
fn marks(fixture: &support::Fixture) -> Marks {
    let mark = |letters: &str| Mark {
        letters: letters.to_owned(),
        out_of_scope: false,
    };
    let mut marks = Marks::default();
    marks.elements.extend(
        fixture
            .model
            .elements
            .keys()
            .take(1)
            .map(|id| (*id, mark("STRIDE"))),
    );
    marks.flows.extend(
        fixture
            .model
            .flows
            .keys()
            .take(1)
            .map(|id| (*id, mark("TI"))),
    );
    let boundaries = fixture.model.boundaries.keys();
    marks
        .boundaries
        .extend(boundaries.map(|id| (*id, mark("E"))));
    marks
}

/// Right when: three zones with the nested one last, every kind of symbol, a lock at the encrypted
/// flow, a ring at the one without authentication, one diamond for each zone passed, and a badge on
/// every tab.
#[test]
fn a_small_picture_as_svg() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("golden/nested-zones.json")).unwrap();
    let fixture = support::read(&golden["input"]);
    let title = |key: &str| key.trim_start_matches("generic/").to_owned();
    let drawn = picture(&fixture.model, fixture.diagram, &title, &marks(&fixture));
    assert_eq!(
        drawn
            .zones
            .iter()
            .map(|zone| zone.depth)
            .collect::<Vec<_>>(),
        [0, 0, 1]
    );
    insta::assert_snapshot!(svg(&drawn, Style::Print));
}

const HOSTILE: &str =
    "</text><script>alert(1)</script><a href=\"x\" onload='y'>&\u{0}\u{1B}\u{FFFE}";

#[test]
fn hostile_names_stay_text() {
    let fixture = support::read(&serde_json::json!({
        "title": HOSTILE,
        "boundaries": [
            { "id": "z", "name": HOSTILE, "x": 0, "y": 0, "width": 900, "height": 200 },
            { "id": "l", "name": HOSTILE, "line": { "start": { "x": 0, "y": 300 },
              "through": { "x": 90, "y": 350 }, "end": { "x": 200, "y": 300 } } },
        ],
        "texts": [{ "id": "t", "text": HOSTILE, "x": 0, "y": 400, "width": 900, "height": 40 }],
        "elements": [
            { "id": "a", "name": HOSTILE, "component": HOSTILE, "kind": "process", "boundary": "z",
              "x": 40, "y": 60, "width": 160, "height": 70, "out_of_scope": HOSTILE },
            { "id": "b", "name": HOSTILE, "component": HOSTILE, "kind": "data_store",
              "x": 600, "y": 60, "width": 160, "height": 70 },
        ],
        "flows": [{ "id": "f", "name": HOSTILE, "from": "a", "to": "b",
            "properties": { "protocol": HOSTILE, "port": HOSTILE } }],
    }));
    let mut marks = marks(&fixture);
    let (elements, flows) = (marks.elements.values_mut(), marks.flows.values_mut());
    for mark in elements.chain(flows).chain(marks.boundaries.values_mut()) {
        mark.letters = "<\"&\u{0}".to_owned();
    }
    for style in [Style::Light, Style::Print] {
        let drawn = picture(&fixture.model, fixture.diagram, &str::to_owned, &marks);
        let text = svg(&drawn, style);
        for never in [
            "<script",
            "<a ",
            "<foreignObject",
            "href=",
            "\u{0}",
            "\u{1B}",
            "\u{FFFE}",
        ] {
            let safe = text.replace("href=&quot;", "");
            assert!(!safe.contains(never), "{never:?} in {text}");
        }
        assert!(!text.contains("onload='"));
        let bare = text
            .replace("&amp;", "")
            .replace("&lt;", "")
            .replace("&gt;", "");
        let bare = bare.replace("&quot;", "").replace("&#39;", "");
        assert!(!bare.contains('&'), "an ampersand that begins nothing");
        assert_eq!(text.matches("<g>").count(), text.matches("</g>").count());
    }
}

#[test]
fn an_empty_diagram_is_still_a_drawing() {
    let fixture = support::read(&serde_json::json!({ "title": "Empty" }));
    let text = svg(
        &picture(
            &fixture.model,
            fixture.diagram,
            &str::to_owned,
            &Marks::default(),
        ),
        Style::Light,
    );
    assert!(
        text.starts_with("<svg ") && text.contains("<title>Empty</title>"),
        "{text}"
    );
}

/// Right when: the API server and the worker have two outlines, both lines are dashed and in the
/// hue of their trust, the text stands behind its bracket, and the flows run as they were drawn.
#[test]
fn what_somebody_drew_as_svg() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("golden/by-hand.json")).unwrap();
    let fixture = support::read(&golden["input"]);
    let title = |key: &str| key.trim_start_matches("generic/").to_owned();
    let drawn = picture(&fixture.model, fixture.diagram, &title, &marks(&fixture));
    insta::assert_snapshot!(svg(&drawn, Style::Print));
}

#[test]
fn a_diagram_with_nothing_but_a_text_and_a_line_shows_both() {
    let fixture = support::read(&serde_json::json!({
        "boundaries": [{ "id": "l", "name": "Wall", "line": { "start": { "x": 0, "y": 0 },
            "through": { "x": 100, "y": 0 }, "end": { "x": 200, "y": 0 } } }],
        "texts": [{ "id": "t", "text": "one\n\ntwo", "x": 500, "y": 300, "width": 90, "height": 20 }],
    }));
    let drawn = picture(
        &fixture.model,
        fixture.diagram,
        &str::to_owned,
        &Marks::default(),
    );
    assert_eq!(drawn.texts[0].lines, ["one", "", "two"]);
    assert!(drawn.view.encloses(drawn.texts[0].frame) && drawn.view.encloses(drawn.lines[0].tab));
    let text = svg(&drawn, Style::Dark);
    assert!(
        text.contains(">WALL</text>") && text.contains(">two</text>"),
        "{text}"
    );
    assert!(text.contains("M0 0Q100 0 200 0"));
}

#[test]
fn out_of_scope_is_dashed_and_two_way_flows_have_two_arrowheads() {
    let element = |id: &str, x: i32| {
        serde_json::json!({ "id": id, "name": id, "component": "", "kind": "process",
            "x": x, "y": 0, "width": 160, "height": 70 })
    };
    let build = |two_way: bool, scope: serde_json::Value| {
        let fixture = support::read(&serde_json::json!({
            "elements": [element("a", 0), element("b", 400)],
            "flows": [{ "id": "f", "name": "f", "from": "a", "to": "b",
                "bidirectional": two_way, "out_of_scope": scope }],
        }));
        let drawn = picture(
            &fixture.model,
            fixture.diagram,
            &str::to_owned,
            &Marks::default(),
        );
        svg(&drawn, Style::Light)
    };
    let plain = build(false, serde_json::Value::Null);
    let heads = |text: &str| text.matches("Z\" fill=\"#39445a\"").count();
    assert_eq!(
        [heads(&plain), heads(&build(true, serde_json::Value::Null))],
        [1, 2]
    );
    assert!(!plain.contains("stroke-dasharray"));
    assert!(build(false, "handled elsewhere".into()).contains("stroke-dasharray=\"4 3\""));
}

/// The straight way would lead through the badges on the title of the zone.
#[test]
fn flows_keep_away_from_the_letters_of_recorded_threats() {
    let mut fixture = support::read(&serde_json::json!({
        "boundaries": [{ "id": "z", "name": "Edge", "x": 0, "y": 100, "width": 400, "height": 300,
            "letters": "STRIDE" }],
        "elements": [
            { "id": "a", "name": "a", "kind": "process", "x": 20, "y": -70, "width": 160, "height": 70 },
            { "id": "b", "name": "b", "kind": "process", "boundary": "z",
              "x": 20, "y": 180, "width": 160, "height": 70 },
        ],
        "flows": [{ "id": "f", "name": "order", "from": "a", "to": "b" }],
    }));
    let zone = *fixture.model.boundaries.keys().next().unwrap();
    for (number, letter) in (1_u32..).zip(Letter::ALL) {
        let threat = OwnThreat {
            id: ThreatId::new(uuid::Uuid::from_u128(number.into())),
            number,
            subject: zone.into(),
            letter,
            severity: Severity::Low,
            title: "Recorded".to_owned(),
            description: String::new(),
            at: String::new(),
            by: String::new(),
        };
        fixture.model.own_threats.insert(threat.id, threat);
    }
    let drawn = picture(
        &fixture.model,
        fixture.diagram,
        &str::to_owned,
        &fixture.marks,
    );
    let shape = &drawn.flows[0].shape;
    let tab = drawn.zones[0].tab;
    let label = shape.label.as_ref().unwrap().frame;
    assert!(!label.overlaps(tab), "{label:?} {tab:?}");
    let passes =
        |two: &[Point]| two[0].y <= tab.y && two[1].y >= tab.y && two[0].x < tab.x + tab.width;
    assert!(!shape.points.windows(2).any(passes), "{:?}", shape.points);
}
