//! What a filter of the tool means: held against the drawings on which other readings differ.

use crate::fixture::{Drawn, KNOWLEDGE_BASE, file, flow_id, guid, import, list, surface, text};
use bulkhead_analysis::{Analysis, Catalogue, catalogue::Further};
use bulkhead_model::FlowId;
use std::collections::BTreeSet;

/// Rules by their filters: what must hold, and what must not.
struct Rules(Vec<(&'static str, &'static str)>);

impl Rules {
    fn include(filter: &'static str) -> Self {
        Self(vec![(filter, "")])
    }

    fn knowledge_base(&self) -> String {
        let types: Vec<String> = self
            .0
            .iter()
            .enumerate()
            .map(|(number, (include, exclude))| {
                format!(
                    "<k:ThreatType><k:GenerationFilters><k:Include>{include}</k:Include>\
                     <k:Exclude>{exclude}</k:Exclude></k:GenerationFilters><k:Id>R{number}</k:Id>\
                     <k:ShortTitle>Title</k:ShortTitle><k:Category>S</k:Category>\
                     <k:Description /></k:ThreatType>"
                )
            })
            .collect();
        let (before, rest) = KNOWLEDGE_BASE.split_once("<k:ThreatTypes>").unwrap();
        let (_, after) = rest.split_once("</k:ThreatTypes>").unwrap();
        let types = types.concat();
        format!("{before}<k:ThreatTypes>{types}</k:ThreatTypes>{after}")
    }

    /// Returns rule and flow of every threat that the rules raise, as a file of the tool would
    /// store them.
    fn raise(&self, drawn: &[Drawn]) -> BTreeSet<(String, FlowId)> {
        let surface = surface(&guid(1_000).to_string(), "Overview", drawn);
        let imported = import(&file(&surface, &self.knowledge_base()));
        let templates: Vec<_> = imported.template.into_iter().collect();
        let further = Further {
            templates: &templates,
            only: true,
            ..Further::default()
        };
        let catalogue = Catalogue::with(further).unwrap();
        let analysis = Analysis::new(&imported.model, &catalogue);
        analysis
            .threats()
            .map(|threat| {
                let rule = threat.rule(&catalogue).unwrap();
                let bulkhead_model::ItemId::Flow(flow) = threat.subject else {
                    panic!("the tool has threats of flows only")
                };
                (rule.local_id.clone(), flow)
            })
            .collect()
    }

    fn holds(&self, drawn: &[Drawn]) -> bool {
        !self.raise(drawn).is_empty()
    }
}

const BOX: &str = "flow crosses 'OWN.BOX'";
const LINE: &str = "flow crosses 'GE.TB.L'";

fn process_to_store() -> [Drawn; 2] {
    [
        Drawn::process(1, "Shop").at(0, 0, 100, 100),
        Drawn::store(2, "Orders").at(400, 0, 100, 100),
    ]
}

fn straight() -> Drawn {
    Drawn::flow(10, "Order", 1, 2).along([100, 50, 250, 50, 400, 50])
}

fn with(more: &[Drawn]) -> Vec<Drawn> {
    process_to_store()
        .into_iter()
        .chain(more.iter().cloned())
        .collect()
}

#[test]
fn a_box_is_crossed_when_one_end_of_the_line_lies_inside() {
    let rule = Rules::include(BOX);
    assert!(rule.holds(&with(&[
        straight(),
        Drawn::zone(20, "Inside", -20, -20, 200)
    ])));
    assert!(!rule.holds(&with(&[
        straight(),
        Drawn::zone(20, "Around", -20, -20, 800)
    ])));
    // Only the end of the line counts, not where the element stands with most of its body.
    assert!(!rule.holds(&with(&[straight(), Drawn::zone(20, "Half", -80, -20, 160)])));
    assert!(rule.holds(&with(&[straight(), Drawn::zone(20, "Edge", -50, 0, 150)])));
    // A box that the line only passes through is not crossed.
    assert!(!rule.holds(&with(&[
        straight(),
        Drawn::zone(20, "Between", 200, 0, 100)
    ])));
}

#[test]
fn a_line_is_crossed_where_the_curves_meet() {
    let rule = Rules::include(LINE);
    let wall = |x| Drawn::line(20, "Wall", [x, -100, x, 0, x, 200]);
    assert!(rule.holds(&with(&[straight(), wall(250)])));
    assert!(!rule.holds(&with(&[straight(), wall(600)])));
    // The straight way between the ends of this wall is far from the flow; its bow is not.
    let bow = Drawn::line(20, "Wall", [150, 300, 250, 20, 350, 300]);
    assert!(rule.holds(&with(&[straight(), bow])));
    let bent = Drawn::flow(10, "Order", 1, 2).along([100, 50, 250, 400, 400, 50]);
    let below = Drawn::line(20, "Wall", [250, 350, 250, 390, 250, 450]);
    assert!(rule.holds(&with(&[bent, below])));
}

#[test]
fn a_boundary_acts_on_its_own_diagram_only() {
    let here = surface(&guid(1_000).to_string(), "Here", &with(&[straight()]));
    let there = surface(
        &guid(1_001).to_string(),
        "There",
        &[Drawn::zone(20, "Elsewhere", -20, -20, 200)],
    );
    let rules = Rules::include(BOX);
    let imported = import(&file(&format!("{here}{there}"), &rules.knowledge_base()));
    let templates: Vec<_> = imported.template.into_iter().collect();
    let further = Further {
        templates: &templates,
        only: true,
        ..Further::default()
    };
    let catalogue = Catalogue::with(further).unwrap();
    assert_eq!(
        Analysis::new(&imported.model, &catalogue).threats().count(),
        0
    );
}

#[test]
fn out_of_scope_silences_a_flow_and_not_an_element() {
    let out = text(
        "Boolean",
        "Out Of Scope",
        "71f3d9aa-b8ef-4e54-8126-607a1d903103",
        "true",
    );
    let rule = Rules::include("target is 'GE.DS'");
    assert!(rule.holds(&with(&[straight()])));
    assert!(!rule.holds(&with(&[straight().stating(&out)])));
    let [shop, orders] = process_to_store();
    assert!(rule.holds(&[shop.stating(&out), orders.stating(&out), straight()]));
}

#[test]
fn what_nobody_stated_is_false_and_its_opposite_true() {
    let logs = |value: &str| list("Writes logs", "logs", &["Not Selected", "Yes"], value);
    let [shop, orders] = process_to_store();
    let stating = [shop.stating(&logs("1")), orders, straight()];
    for (filter, with_value, without) in [
        ("source.logs is 'Yes'", true, false),
        ("not source.logs is 'Yes'", false, true),
        ("source.unknown is 'Yes'", false, false),
        ("NOT source.unknown is 'Yes'", true, true),
        ("source.logs is 'yes'", false, false),
    ] {
        let rule = Rules::include(filter);
        assert_eq!(rule.holds(&stating), with_value, "{filter}");
        assert_eq!(rule.holds(&with(&[straight()])), without, "{filter}");
    }
}

#[test]
fn types_are_asked_for_through_ancestors_and_root_is_nothing() {
    for (filter, holds) in [
        ("source is 'SE.P.Web'", true),
        ("source is 'GE.P' OR source is 'GE.EI'", true),
        (
            "source is 'GE.P' and (target is 'GE.P' or target is 'GE.DS')",
            true,
        ),
        ("target is 'GE.P'", false),
        ("flow is 'GE.DF'", true),
        ("source is 'ROOT'", false),
        ("source is 'SE.P.Other'", false),
    ] {
        assert_eq!(
            Rules::include(filter).holds(&with(&[straight()])),
            holds,
            "{filter}"
        );
    }
}

#[test]
fn a_shape_is_both_of_its_type_and_of_its_generic_type() {
    // One model in the wild draws a type of processes as a store.
    let odd = Drawn::store(2, "Orders")
        .typed("SE.P.Web", "GE.DS")
        .at(400, 0, 100, 100);
    let drawn = [
        Drawn::process(1, "Shop").at(0, 0, 100, 100),
        odd,
        straight(),
    ];
    for filter in [
        "target is 'GE.DS'",
        "target is 'SE.P.Web'",
        "target is 'GE.P'",
    ] {
        assert!(Rules::include(filter).holds(&drawn), "{filter}");
    }
}

#[test]
fn what_is_excluded_is_not_raised_and_an_empty_filter_raises_nothing() {
    let rules = Rules(vec![
        ("target is 'GE.DS'", ""),
        ("target is 'GE.DS'", "source is 'GE.P'"),
        ("target is 'GE.DS'", "source is 'GE.EI'"),
        ("", ""),
    ]);
    let raised = rules.raise(&with(&[straight()]));
    let expected = ["R0", "R2"].map(|rule| (rule.to_owned(), flow_id(10)));
    assert_eq!(raised, BTreeSet::from(expected));
}

#[test]
fn a_flow_that_is_attached_at_one_end_raises_nothing() {
    let loose = Drawn::flow(10, "Loose", 1, 99).along([100, 50, 250, 50, 400, 50]);
    assert!(!Rules::include("source is 'GE.P'").holds(&with(&[loose])));
}
