//! Models to report about.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    unreachable_pub,
    reason = "shared by several test files, of which none uses everything"
)]

use bulkhead_analysis::{Analysis, Catalogue};
use bulkhead_model::{
    About, AppliedControl, AppliedControlId, Assumption, AssumptionId, AssumptionState, Boundary,
    BoundaryForm, BoundaryId, ControlState, Decision, Diagram, DiagramId, Element, ElementId,
    ElementKind, Evidence, Flow, FlowId, ItemId, Letter, Model, OwnThreat, Participant,
    ParticipantId, Properties, PropertyValue, Question, QuestionId, Rect, Response, Severity,
    ThreatId,
};
use bulkhead_report::{Inputs, Pack, html, pack};
use std::{collections::BTreeSet, sync::LazyLock};
use uuid::Uuid;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().unwrap_or_else(|problems| panic!("{problems:?}")));

pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

pub fn pack_of(model: &Model, catalogue: &Catalogue) -> Pack {
    let mut analysis = Analysis::new(model, catalogue);
    analysis.set_today("2026-11-23");
    pack(&Inputs {
        model,
        analysis: &analysis,
        catalogue,
        made_at: "2026-11-23T08:22:20Z",
        made_by: "Ada",
        content_hash: "c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2",
        program_version: "0.1.0",
        review: None,
    })
}

pub fn report(model: &Model, catalogue: &Catalogue) -> String {
    html(&pack_of(model, catalogue)).unwrap()
}

pub fn element_id(number: u128) -> ElementId {
    ElementId::new(Uuid::from_u128(0xe000 + number))
}

pub fn flow_id(number: u128) -> FlowId {
    FlowId::new(Uuid::from_u128(0xf000 + number))
}

fn zone_id(number: u128) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0xb000 + number))
}

fn diagram_id() -> DiagramId {
    DiagramId::new(Uuid::from_u128(0xd000))
}

pub fn stated(pairs: &[(&str, &str, Evidence)]) -> Properties {
    pairs
        .iter()
        .map(|(key, value, evidence)| {
            let value = PropertyValue {
                value: (*value).to_owned(),
                evidence: evidence.clone(),
            };
            ((*key).to_owned(), value)
        })
        .collect()
}

pub fn ada() -> Evidence {
    Evidence::Person {
        name: "Ada".to_owned(),
    }
}

pub fn element(number: u128, name: &str, kind: ElementKind, zone: Option<u128>) -> Element {
    Element {
        id: element_id(number),
        kind,
        component: kind.key().to_owned(),
        name: name.to_owned(),
        notes: String::new(),
        zones: zone.map(zone_id).into_iter().collect(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        multiple: false,
    }
}

pub fn flow(number: u128, name: &str, from: u128, to: u128) -> Flow {
    Flow {
        id: flow_id(number),
        name: name.to_owned(),
        from: element_id(from),
        to: element_id(to),
        two_way: false,
        notes: String::new(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        component: Flow::COMPONENT.to_owned(),
    }
}

pub fn zone(number: u128, name: &str, parent: Option<u128>) -> Boundary {
    Boundary {
        id: zone_id(number),
        component: "generic/zone".to_owned(),
        name: name.to_owned(),
        parent: parent.map(zone_id),
        notes: String::new(),
        properties: Properties::new(),
        origin: String::new(),
        form: BoundaryForm::Zone,
    }
}

fn put(model: &mut Model, item: impl Into<ItemId>, frame: [i32; 4]) {
    let [x, y, width, height] = frame;
    model.placements.insert(
        (diagram_id(), item.into()),
        Rect {
            x,
            y,
            width,
            height,
        },
    );
}

/// A shop of three elements: one of everything that a report can say.
pub fn small() -> Model {
    let mut model = Model {
        about: About {
            title: "Shop".to_owned(),
            description: "Sells tea.\nCovers the checkout only.".to_owned(),
            owner: "Grace".to_owned(),
            properties: stated(&[("installer", "by hand", ada())]),
        },
        ..Model::default()
    };
    keep(&mut model);
    add_threats(&mut model);
    let overview = Diagram {
        id: diagram_id(),
        name: "Overview".to_owned(),
        position: 0,
    };
    model.diagrams.insert(overview.id, overview);
    for boundary in [
        zone(1, "Data centre", None),
        zone(2, "Database network", Some(1)),
    ] {
        model.boundaries.insert(boundary.id, boundary);
    }
    let mut shop = element(2, "Shop", ElementKind::Process, Some(1));
    shop.properties = stated(&[
        ("authenticates_callers", "true", ada()),
        (
            "logs_actions",
            "false",
            Evidence::File {
                path: "shop.yaml".to_owned(),
                line: 7,
            },
        ),
    ]);
    shop.notes = String::from("Runs twice.");
    let mut printer = element(4, "Label printer", ElementKind::ExternalEntity, Some(1));
    printer.out_of_scope = Some("Nobody prints any more.".to_owned());
    for it in [
        element(1, "Customer", ElementKind::ExternalEntity, None),
        shop,
        element(3, "Orders", ElementKind::DataStore, Some(2)),
        printer,
    ] {
        model.elements.insert(it.id, it);
    }
    let mut order = flow(1, "Order", 1, 2);
    order.properties = stated(&[
        ("protocol", "https", ada()),
        ("port", "443", ada()),
        ("encryption", "tls", ada()),
        ("carries_personal_data", "true", ada()),
    ]);
    for it in [order, flow(2, "Stored order", 2, 3)] {
        model.flows.insert(it.id, it);
    }
    put(&mut model, zone_id(1), [260, 40, 640, 240]);
    put(&mut model, zone_id(2), [620, 80, 240, 160]);
    put(&mut model, element_id(1), [40, 120, 160, 70]);
    put(&mut model, element_id(2), [340, 120, 160, 70]);
    put(&mut model, element_id(3), [660, 120, 160, 70]);
    decided(&model, catalogue())
}

/// One of everything that people keep beside the diagram.
fn keep(model: &mut Model) {
    let id = Uuid::from_u128;
    let at = || "2026-05-03T10:00:00Z".to_owned();
    for (number, state) in [
        (1, AssumptionState::Open),
        (2, AssumptionState::Invalidated),
    ] {
        let key = AssumptionId::new(id(0x500 + u128::from(number)));
        let assumption = Assumption {
            state,
            note: "Asked the payment team.".to_owned(),
            ..Assumption::new(key, number, "Payment is somebody else's.")
        };
        model.assumptions.insert(key, assumption);
    }
    let key = AppliedControlId::new(id(0x600));
    let control = AppliedControl {
        id: key,
        number: 1,
        control: String::new(),
        title: "Two people for each refund".to_owned(),
        state: ControlState::Planned,
        items: [element_id(2).into()].into(),
        threats: BTreeSet::new(),
        evidence: "PR-12".to_owned(),
        owner: "Linus".to_owned(),
        due: "2026-06-01".to_owned(),
        at: at(),
        by: "Ada".to_owned(),
    };
    model.applied_controls.insert(key, control);
    let key = QuestionId::new(id(0x700));
    let question = Question {
        id: key,
        number: 1,
        text: "Who rotates the keys?".to_owned(),
        subject: Some(element_id(2).into()),
        owner: "Grace".to_owned(),
        due: "2027-01-01".to_owned(),
        answer: "The platform team.".to_owned(),
        closed: true,
        at: at(),
        by: String::new(),
    };
    model.questions.insert(key, question);
    let key = ParticipantId::new(id(0x800));
    let participant = Participant {
        id: key,
        name: "Grace".to_owned(),
        role: "Owner of the shop".to_owned(),
        session: "Kick-off".to_owned(),
        date: "2026-05-03".to_owned(),
    };
    model.participants.insert(key, participant);
}

/// Threats that people added: one by somebody with a name and with a reason, one without either.
fn add_threats(model: &mut Model) {
    let id = |number: u128| ThreatId::new(Uuid::from_u128(number << 96));
    let first = OwnThreat {
        id: id(1),
        number: 1,
        subject: element_id(2).into(),
        letter: Letter::D,
        severity: Severity::High,
        title: "The only till stands by the door".to_owned(),
        description: "Anybody can carry it away.\nIt happened in 2024.".to_owned(),
        at: "2026-05-03T10:00:00Z".to_owned(),
        by: "Grace".to_owned(),
    };
    let second = OwnThreat {
        id: id(2),
        number: 2,
        subject: zone_id(2).into(),
        letter: Letter::I,
        severity: Severity::Low,
        title: "Cleaners are alone in the room".to_owned(),
        description: String::new(),
        by: String::new(),
        ..first.clone()
    };
    for threat in [first, second] {
        model.own_threats.insert(threat.id, threat);
    }
}

/// The model with some decisions: one of each response, one overdue, one taken twice, one about a
/// threat that is gone.
pub fn decided(model: &Model, catalogue: &Catalogue) -> Model {
    let mut model = model.clone();
    let analysis = Analysis::new(&model, catalogue);
    let responses = [
        Response::Accept,
        Response::Mitigate,
        Response::Transfer,
        Response::Eliminate,
        Response::NotApplicable,
        Response::NeedsInvestigation,
        Response::Reopen,
    ];
    let mut made = Vec::new();
    let by_rules = analysis.threats().filter(|threat| !threat.is_own());
    for (threat, response) in by_rules.step_by(3).zip(responses) {
        made.push(Decision {
            threat: threat.id,
            number: 1,
            rule: threat.rule(catalogue).unwrap().id.clone(),
            subject: threat.subject,
            title: analysis.title(threat, &model, catalogue),
            response,
            reason: if response.needs_reason() {
                "The board agreed on 3 May.".to_owned()
            } else {
                String::new()
            },
            owner: if response == Response::Mitigate {
                "Linus".to_owned()
            } else {
                String::new()
            },
            due: if response == Response::Mitigate {
                "2026-10-01".to_owned()
            } else {
                String::new()
            },
            ticket: if response == Response::Mitigate {
                "SEC-7".to_owned()
            } else {
                String::new()
            },
            expires: if response == Response::Transfer {
                "2026-09-30".to_owned()
            } else {
                String::new()
            },
            residual: if response == Response::Transfer {
                "medium".to_owned()
            } else {
                String::new()
            },
            at: "2026-05-03T10:00:00Z".to_owned(),
            by: "Ada".to_owned(),
        });
    }
    if let Some(first) = made.first().cloned() {
        made.push(Decision {
            number: 2,
            reason: "Still agreed.".to_owned(),
            ..first.clone()
        });
        made.push(Decision {
            threat: bulkhead_analysis::threat_id("old/rule", first.subject),
            rule: "old/rule".to_owned(),
            title: "A threat of last year".to_owned(),
            ..first
        });
    }
    for decision in made {
        model
            .decisions
            .entry(decision.threat)
            .or_default()
            .push(decision);
    }
    model
}

/// Every title in the report's cards, as it stands in the file.
pub fn card_titles(report: &str) -> Vec<&str> {
    report
        .split("<article class=\"card")
        .skip(1)
        .filter_map(|card| card.split_once("<h4>")?.1.split_once("</h4>"))
        .map(|(title, _)| title)
        .collect()
}

/// The names of elements that the file opens, in order of first use.
pub fn tags(report: &str) -> BTreeSet<&str> {
    report
        .split('<')
        .skip(1)
        .map(|tag| {
            let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '/' && c != '!');
            &tag[..end.unwrap_or(tag.len())]
        })
        .collect()
}
