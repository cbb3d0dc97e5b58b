use crate::{
    Analysis, Catalogue,
    catalogue::{ComponentKind, Source},
};
use bulkhead_model::{Element, Model};

const PACK: &str = "pack: mine
title: My house
summary: Mine.
components:
  - id: mine/box
    title: Box
    is: [data-store]
    summary: A box.
    properties:
      - { key: color, title: Color, type: choice, choices: [red, blue] }
  - { id: mine/big-box, title: Big box, is: [mine/box], summary: Bigger. }
controls:
  - { id: mine/paint, title: Paint, summary: Paint it. }
rules:
  - id: mine/red
    letter: T
    subject: element
    when: element is 'mine/box' and not element.color is 'blue'
    title: \"{element} is red\"
    description: Red.
    severity: medium
    severity_reason: Seen.
    question: Which color?
    controls: [mine/paint, etcd-mtls]
";

fn mistakes(text: &str) -> Vec<String> {
    let source = Source {
        path: "t.yaml",
        text,
    };
    let problems = Catalogue::with_packs(&[source]).unwrap_err();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_pack_may_bring_its_own_components_and_controls() {
    let source = Source {
        path: "t.yaml",
        text: PACK,
    };
    let catalogue = Catalogue::with_only_packs(&[source]).unwrap();
    let component = catalogue.component("mine/big-box").unwrap();
    assert_eq!(component.kind, ComponentKind::DataStore);
    assert_eq!(component.group, "My house");
    assert_eq!(catalogue.groups().last().unwrap(), "My house");
    assert!(component.property("color").is_some());
    assert_eq!(catalogue.control("mine/paint").unwrap().title, "Paint");
    let mut model = catalogue.reference_models()[0].model.clone();
    let element: &mut Element = model.elements.values_mut().next().unwrap();
    element.component = "mine/big-box".to_owned();
    element.kind = component.kind.element().unwrap();
    let id = element.id;
    let model: Model = model;
    let analysis = Analysis::new(&model, &catalogue);
    let threats = analysis.threats_about(id.into());
    assert_eq!(threats.len(), 1);
}

#[test]
fn a_pack_may_name_the_group_of_its_components() {
    let text = PACK.replace("summary: Mine.", "summary: Mine.\ngroup: Boxes");
    let source = Source {
        path: "t.yaml",
        text: &text,
    };
    let catalogue = Catalogue::with_packs(&[source]).unwrap();
    assert_eq!(catalogue.component("mine/box").unwrap().group, "Boxes");
}

#[test]
fn what_a_pack_brings_must_be_new_and_complete() {
    let text = PACK
        .replace("- { id: mine/big-box", "- { id: kubernetes/etcd")
        .replace("- { id: mine/paint", "- { id: etcd-mtls")
        .replace("is: [data-store]", "is: [data-stoer]");
    assert_eq!(
        mistakes(&text),
        [
            "t.yaml:7:10: there is no component data-stoer for mine/box to be; did you mean \
             'data-store'?",
            "t.yaml:11:11: the component id kubernetes/etcd is used twice; \
             components/kubernetes-control-plane.yaml has it already",
            "t.yaml:13:11: the control id etcd-mtls is used twice",
            "t.yaml:24:16: there is no control mine/paint",
        ]
    );
}

#[test]
fn what_the_palette_offers_leads_to_a_kind() {
    let text = PACK.replace("is: [data-store]", "is: []");
    let expected = "to be a special case of external-entity, process, data-store, flow, zone, line or \
                    to say \"palette: false\"";
    let found = mistakes(&text);
    assert_eq!(
        found[0],
        format!("t.yaml:5:9: expected mine/box {expected}")
    );
    assert_eq!(
        found[1],
        format!("t.yaml:11:11: expected mine/big-box {expected}")
    );
}

#[test]
fn components_that_are_special_cases_of_themselves_are_told_once() {
    let text = PACK.replace("is: [data-store]", "is: [mine/big-box]");
    let found = mistakes(&text);
    assert!(
        found[0].starts_with(
            "t.yaml:11:11: mine/big-box, mine/box are special cases of each other in a circle"
        ),
        "{found:?}"
    );
    let text = PACK.replace("is: [data-store]", "is: [data-store, mine/box]");
    assert_eq!(
        mistakes(&text),
        ["t.yaml:5:9: mine/box is a special case of itself",]
    );
}
