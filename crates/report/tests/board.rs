//! What a review board must be able to rely on, for models of every size.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "test helpers outside of test functions may stop the test"
)]

mod sample;

use bulkhead_analysis::Analysis;
use bulkhead_model::{
    DataEntry, Decision, Evidence, FamilyControls, Model, PropertyValue, Response, Worksheet,
};
use bulkhead_report::{Inputs, Review, Signer, html, pack};
use std::collections::{BTreeMap, BTreeSet};

fn kubernetes() -> (Model, &'static bulkhead_analysis::Catalogue) {
    let catalogue = sample::catalogue();
    let model = catalogue
        .reference_models()
        .iter()
        .find(|reference| reference.id == "kubernetes")
        .map(|reference| sample::decided(&reference.model, catalogue))
        .unwrap();
    (model, catalogue)
}

fn counted<'a>(all: impl IntoIterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counted = BTreeMap::new();
    for it in all {
        *counted.entry(it).or_default() += 1;
    }
    counted
}

/// The small model's report, which shows everything that a report can say. The packs of other
/// content files are left out, so that only a change of the report changes it.
#[test]
fn the_report_of_a_small_model_stays_as_it_is() {
    let mut pack = sample::pack_of(&sample::small(), sample::catalogue());
    pack.annex.packs.retain(|line| line.id == "generic/stride");
    for diagram in &mut pack.system.diagrams {
        assert!(diagram.svg.starts_with("<svg"), "{}", diagram.name);
        diagram.svg = "<svg></svg>".to_owned();
    }
    let report = bulkhead_report::html(&pack).unwrap();
    let (_, body) = report.split_once("<body>").unwrap();
    insta::assert_snapshot!(without_threat_ids(body));
}

/// Threat ids follow from rules and subjects; their places in the report are what matters here.
fn without_threat_ids(report: &str) -> String {
    let mut ids: Vec<String> = Vec::new();
    for part in report.split("id=\"t-").skip(1) {
        ids.extend(part.split_once('"').map(|(id, _)| id.to_owned()));
    }
    let mut sanitised = report.to_owned();
    for (place, id) in ids.iter().enumerate() {
        sanitised = sanitised.replace(id, &format!("threat-{place}"));
        sanitised = sanitised.replace(&id[..8], &format!("short-{place}"));
    }
    sanitised
}

#[test]
fn every_threat_has_one_card_and_every_crossing_one_row() {
    let (model, catalogue) = kubernetes();
    let analysis = Analysis::new(&model, catalogue);
    let report = sample::report(&model, catalogue);
    let titles: Vec<String> = analysis
        .threats()
        .map(|threat| analysis.title(threat, &model, catalogue))
        .collect();
    assert!(titles.len() > 50, "the reference model has few threats");
    assert!(
        titles
            .iter()
            .all(|title| !title.contains(['<', '>', '&', '"', '\'']))
    );
    assert_eq!(
        counted(sample::card_titles(&report)),
        counted(titles.iter().map(String::as_str))
    );
    for threat in analysis.threats() {
        assert_eq!(
            report.matches(&format!("id=\"t-{}\"", threat.id)).count(),
            1
        );
    }
    let pack = sample::pack_of(&model, catalogue);
    let crossing: BTreeSet<&str> = analysis
        .crossings()
        .values()
        .filter(|crossing| !crossing.steps.is_empty())
        .map(|crossing| model.flows[&crossing.flow].name.as_str())
        .collect();
    assert_eq!(
        pack.crossings
            .iter()
            .map(|it| it.flow.as_str())
            .collect::<BTreeSet<_>>(),
        crossing
    );
    let rows = report
        .split_once("<table class=\"rows dense crossings\">")
        .unwrap()
        .1;
    let rows = rows.split_once("</table>").unwrap().0;
    assert_eq!(
        rows.matches("<th scope=\"row\">").count(),
        pack.crossings.len()
    );
}

#[test]
fn every_cell_says_something() {
    let (model, catalogue) = kubernetes();
    for report in [
        sample::report(&model, catalogue),
        sample::report(&sample::small(), catalogue),
    ] {
        for empty in [
            "<td></td>",
            "\"></td>",
            "<dd></dd>",
            "<li></li>",
            "<h4></h4>",
            "<p></p>",
            "undefined",
        ] {
            let at = report
                .find(empty)
                .map(|at| &report[at.saturating_sub(200)..at + empty.len()]);
            assert_eq!(at, None, "{empty}");
        }
        assert!(!report.contains("{{") && !report.contains("{%"));
    }
}

#[test]
fn every_word_that_the_template_asks_for_is_content() {
    let catalogue = sample::catalogue();
    let template = include_str!("../../../models/report/report.html");
    let mut asked = BTreeSet::new();
    for part in template.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'))) {
        asked.extend(part.strip_prefix("w."));
    }
    assert!(asked.len() > 50);
    for key in asked {
        assert!(
            catalogue.wording().report().contains_key(key),
            "wording.yaml has no {key}"
        );
    }
}

#[test]
fn links_inside_of_the_report_lead_somewhere() {
    let (model, catalogue) = kubernetes();
    let report = sample::report(&model, catalogue);
    let targets: BTreeSet<&str> = attribute_values(&report, "id=\"").collect();
    let links: BTreeSet<&str> = attribute_values(&report, "href=\"").collect();
    assert!(links.len() > 50);
    for link in links {
        let target = link
            .strip_prefix('#')
            .unwrap_or_else(|| panic!("{link} leads outside"));
        assert!(targets.contains(target), "{link} leads nowhere");
    }
}

fn attribute_values<'a>(report: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    report
        .split(opening)
        .skip(1)
        .filter_map(|part| Some(part.split_once('"')?.0))
}

#[test]
fn a_model_without_anything_makes_a_report_that_says_so() {
    let catalogue = sample::catalogue();
    let report = sample::report(&Model::default(), catalogue);
    let words = catalogue.wording().report();
    for key in [
        "untitled",
        "no_elements",
        "no_crossings",
        "no_threats",
        "asked_no_threats",
    ] {
        assert!(report.contains(&words[key]), "{key}");
    }
    assert!(sample::card_titles(&report).is_empty());
}

#[test]
fn the_version_of_the_model_stands_on_the_cover_and_leaves_out_what_it_does_not_have() {
    let (mut model, catalogue) = kubernetes();
    model.about.properties.remove("kubernetes_version");
    assert_eq!(sample::pack_of(&model, catalogue).cover.version, None);
    let stated = PropertyValue {
        value: "v1.31".to_owned(),
        evidence: Evidence::Person {
            name: String::new(),
        },
    };
    let properties = &mut model.about.properties;
    properties.insert("kubernetes_version".to_owned(), stated);
    let version = sample::pack_of(&model, catalogue).cover.version.unwrap();
    assert_eq!(
        (version.name.as_str(), version.text.as_str()),
        ("Kubernetes version", "v1.31")
    );
    let element = model.elements.values();
    let mut element = element.filter(|it| it.component == "kubernetes/kube-apiserver");
    let element = element.next().unwrap();
    let component = catalogue.component(&element.component).unwrap();
    let release = bulkhead_analysis::Release::stated(&model.about);
    let (_, missing) = component.unavailable(release);
    let missing = missing.filter(|it| !element.properties.contains_key(&it.key));
    let missing = missing.count();
    assert!(missing > 0);
    let lines = sample::pack_of(&model, catalogue).system.elements;
    let told = lines.iter().find(|line| line.name == element.name).unwrap();
    assert_eq!(
        told.properties,
        format!(
            "{} of {}",
            element.properties.len(),
            component.properties.len() - missing
        )
    );
}

#[test]
fn what_nobody_stated_is_visible_as_not_stated() {
    let catalogue = sample::catalogue();
    let pack = sample::pack_of(&sample::small(), catalogue);
    let stored = pack
        .crossings
        .iter()
        .find(|it| it.flow == "Stored order")
        .unwrap();
    assert_eq!(
        (stored.encryption.as_str(), stored.protocol.as_str()),
        ("", "")
    );
    let order = pack.crossings.iter().find(|it| it.flow == "Order").unwrap();
    assert_eq!(
        (order.encryption.as_str(), order.data.as_str()),
        ("tls", "personal data")
    );
    let report = sample::report(&sample::small(), catalogue);
    assert!(report.contains("<span class=\"unstated\">not stated</span>"));
}

#[test]
fn the_summary_counts_what_the_cards_show() {
    let (model, catalogue) = kubernetes();
    let pack = sample::pack_of(&model, catalogue);
    let cards: Vec<_> = pack
        .threats
        .groups
        .iter()
        .flat_map(|group| &group.cards)
        .collect();
    for tally in &pack.summary.by_severity {
        let of = |state: &str| {
            cards
                .iter()
                .filter(|card| card.line.severity == tally.key && card.line.state == state)
                .count()
        };
        assert_eq!(
            (tally.open, tally.controlled, tally.decided),
            (of("open"), of("controlled"), of("decided")),
            "{}",
            tally.name
        );
    }
    assert_eq!(pack.summary.all.total, cards.len());
    assert_eq!(pack.threats.table.len(), cards.len());
}

#[test]
fn decisions_are_told_in_force_overdue_and_gone() {
    let pack = sample::pack_of(&sample::small(), sample::catalogue());
    let decided = pack.summary.all.decided;
    assert_eq!(pack.decisions.in_force.len(), decided);
    assert_eq!(pack.decisions.overdue, 1);
    assert_eq!(pack.decisions.gone.len(), 1);
    assert_eq!(pack.decisions.gone[0].title, "A threat of last year");
    let twice = pack
        .decisions
        .in_force
        .iter()
        .find(|line| !line.number.is_empty())
        .unwrap();
    assert_eq!(
        (twice.response.as_str(), twice.reason.as_str()),
        ("Accept", "Still agreed.")
    );
}

#[test]
fn decisions_that_no_longer_hold_are_told_with_why() {
    let mut model = sample::small();
    let not_applicable = |log: &&mut Vec<Decision>| log[0].response == Response::NotApplicable;
    let log = model.decisions.values_mut().find(not_applicable).unwrap();
    log.push(Decision {
        number: 2,
        response: Response::Reopen,
        reason: "Assumption 1 no longer holds: Nobody else is on the network.".to_owned(),
        at: "2026-10-02T08:00:00Z".to_owned(),
        by: "Grace".to_owned(),
        ..log[0].clone()
    });
    let pack = sample::pack_of(&model, sample::catalogue());
    let mut fallen: Vec<(&str, &str)> = (pack.decisions.fallen.iter())
        .map(|line| (line.response.as_str(), line.fallen.as_str()))
        .collect();
    fallen.sort_unstable();
    let expired = ("Transfer", "The risk was carried until 2026-09-30.");
    let reopened = (
        "Not applicable",
        "Opened again 2026-10-02 08:00 UTC by Grace. Assumption 1 no longer holds: Nobody else is \
         on the network.",
    );
    assert_eq!(fallen, [reopened, expired]);
    let asked = "Decide again about 2 threats whose decision no longer holds.";
    assert!(pack.summary.asked.iter().any(|it| it == asked));
    let cards = pack.threats.groups.iter().flat_map(|it| &it.cards);
    assert_eq!(cards.filter(|card| card.fallen.is_some()).count(), 2);
}

/// Texts that try to leave the place they stand in.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'</style></svg><iframe src=//x>",
    "{{ 7 * 7 }}{% raw %}",
    "a\u{0}b\u{1B}c\u{FFFE}",
    "\u{202E}txet\u{2066}",
    "]]><!--",
];

#[test]
fn worksheets_are_told_when_there_are_any() {
    let (reference, catalogue) = kubernetes();
    let mut model = reference;
    assert!(!sample::report(&model, catalogue).contains("id=\"worksheets\""));
    let etcd = model
        .elements
        .values()
        .find(|it| it.component == "kubernetes/etcd");
    let etcd = etcd.unwrap().id;
    let filled = catalogue.worksheets().iter();
    let filled = filled
        .clone()
        .find(|it| it.id == "kubernetes-2019/etcd")
        .unwrap();
    let mut worksheet = bulkhead_analysis::worksheet_from(filled, etcd);
    worksheet.recommendations = vec!["Encrypt backups.".to_owned(), "  ".to_owned()];
    model.worksheets.insert(etcd, worksheet);
    let pack = sample::pack_of(&model, catalogue);
    let worksheets = pack.worksheets.as_ref().unwrap();
    // The audit: nothing but authentication applied to etcd.
    let [line] = worksheets.summary.as_slice() else {
        panic!("{:?}", worksheets.summary);
    };
    assert_eq!(worksheets.families.len(), 6);
    assert_eq!(
        line.strengths
            .iter()
            .filter(|it| *it == "Satisfactory")
            .count(),
        1
    );
    assert_eq!(
        line.strengths
            .iter()
            .filter(|it| *it == "Not applicable")
            .count(),
        5
    );
    let [sheet] = worksheets.sheets.as_slice() else {
        panic!("{:?}", worksheets.sheets);
    };
    assert!(sheet.source.contains("2019-06") && sheet.source.contains("Kubernetes 1.13"));
    assert!(sheet.answers.iter().any(|it| it.text == "Critical"));
    assert_eq!(sheet.recommendations, ["Encrypt backups."]);
    let report = bulkhead_report::html(&pack).unwrap();
    for expected in [
        "id=\"worksheets\"",
        "href=\"#worksheets\"",
        "href=\"#w-1\"",
        "id=\"w-1\"",
    ] {
        assert!(report.contains(expected), "{expected}");
    }
}

#[test]
fn no_text_of_a_model_becomes_markup() {
    let catalogue = sample::catalogue();
    let plain = sample::report(&sample::small(), catalogue);
    for hostile in HOSTILE {
        let model = with_every_text(&sample::small(), hostile);
        let report = sample::report(&model, catalogue);
        assert_eq!(sample::tags(&report), sample::tags(&plain), "{hostile:?}");
        for tag in [
            "table", "tr", "td", "th", "dd", "li", "article", "section", "svg", "style",
        ] {
            let opened = report.matches(&format!("<{tag}>")).count()
                + report.matches(&format!("<{tag} ")).count();
            assert_eq!(
                opened,
                report.matches(&format!("</{tag}>")).count(),
                "{tag}"
            );
        }
        assert!(
            !report.contains("<script") && !report.contains("<img") && !report.contains("<!--")
        );
        let bad = report.chars().find(|&c| {
            (c.is_control() && c != '\n') || matches!(c, '\u{202E}' | '\u{2066}' | '\u{FFFE}')
        });
        assert_eq!(bad, None, "{hostile:?}");
    }
}

#[test]
fn a_text_with_template_marks_is_shown_as_it_is() {
    let model = with_every_text(&sample::small(), "{{ 7 * 7 }}");
    let report = sample::report(&model, sample::catalogue());
    assert!(report.contains("{{ 7 * 7 }}"));
    assert!(report.contains("<h1>{{ 7 * 7 }}</h1>"));
}

fn with_every_text(model: &Model, text: &str) -> Model {
    let mut model = model.clone();
    let text = || text.to_owned();
    let value = || PropertyValue {
        value: text(),
        evidence: Evidence::Person { name: text() },
    };
    model.about.title = text();
    model.about.description = text();
    model.about.owner = text();
    for assumption in model.assumptions.values_mut() {
        assumption.text = text();
        assumption.note = text();
    }
    for control in model.applied_controls.values_mut() {
        control.title = text();
        control.evidence = text();
        control.owner = text();
        control.due = text();
        control.by = text();
    }
    for question in model.questions.values_mut() {
        question.text = text();
        question.owner = text();
        question.due = text();
        question.answer = text();
    }
    for participant in model.participants.values_mut() {
        participant.name = text();
        participant.role = text();
        participant.session = text();
        participant.date = text();
    }
    model.about.properties.insert(text(), value());
    for element in model.elements.values_mut() {
        element.name = text();
        element.notes = text();
        element.properties.values_mut().for_each(|it| *it = value());
        element.properties.insert("encrypted".to_owned(), value());
        if element.out_of_scope.is_some() {
            element.out_of_scope = Some(text());
        } else {
            element.component = text();
        }
    }
    for flow in model.flows.values_mut() {
        flow.name = text();
        flow.notes = text();
        for key in [
            "protocol",
            "port",
            "authentication",
            "encryption",
            "data_classification",
        ] {
            flow.properties.insert(key.to_owned(), value());
        }
    }
    for zone in model.boundaries.values_mut() {
        zone.name = text();
        zone.notes = text();
        zone.component = text();
        zone.properties.insert("criticality".to_owned(), value());
    }
    for diagram in model.diagrams.values_mut() {
        diagram.name = text();
    }
    if let Some(&element) = model.elements.keys().next() {
        let entry = DataEntry {
            name: text(),
            classification: text(),
            notes: text(),
        };
        let controls = FamilyControls {
            strength: None,
            notes: text(),
        };
        let worksheet = Worksheet {
            answers: [("owners".to_owned(), text())].into(),
            data: vec![entry],
            families: [("networking".to_owned(), controls)].into(),
            scenarios: vec![text()],
            recommendations: vec![text()],
            ..Worksheet::empty(element)
        };
        model.worksheets.insert(element, worksheet);
    }
    for decision in model.decisions.values_mut().flatten() {
        decision.title = text();
        decision.reason = text();
        decision.owner = text();
        decision.due = text();
        decision.at = text();
        decision.by = text();
        decision.rule = text();
        decision.ticket = text();
        decision.expires = text();
        decision.residual = text();
    }
    model
}

#[test]
fn changes_since_a_review_and_its_signatures_are_told() {
    let catalogue = sample::catalogue();
    let before = sample::small();
    let mut after = before.clone();
    let renamed = after.elements.values_mut().next().unwrap();
    renamed.name = "<b>Renamed</b>".to_owned();
    let (was, now) = (
        Analysis::new(&before, catalogue),
        Analysis::new(&after, catalogue),
    );
    let signer = Signer {
        name: "Grace",
        role: "CISO",
        at: "2026-11-03T10:00:00Z",
        statement: "Read and agreed.",
    };
    let review = Review {
        name: "Review of spring",
        at: "2026-11-03T09:00:00Z",
        hash: "c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2",
        model: &before,
        analysis: &was,
        signatures: &[signer],
    };
    let told = |model: &Model, analysis: &Analysis| {
        let inputs = Inputs {
            model,
            analysis,
            catalogue,
            made_at: "2026-11-23T08:22:20Z",
            made_by: "Ada",
            content_hash: review.hash,
            program_version: "0.1.0",
            review: Some(review),
        };
        html(&pack(&inputs)).unwrap()
    };
    let changed = told(&after, &now);
    for part in [
        "Changes since “Review of spring”",
        "&lt;b&gt;Renamed&lt;/b&gt;",
        "Signed is an older state, “Review of spring” of 2026-11-03.",
        "<th scope=\"row\">Grace</th><td>CISO</td><td>2026-11-03</td>",
        ">~<",
    ] {
        assert!(changed.contains(part), "{part}");
    }
    let same = told(&before, &was);
    assert!(same.contains("The present state is the signed one, “Review of spring”"));
    assert!(same.contains("Nothing is different."));
}
