//! What must hold of a whole model, whoever wrote it. Every file and every import is checked here
//! before anybody sees it.

use crate::{Boundary, BoundaryId, ElementKind, ItemId, Model, Refusal, apply, limits, text};

/// One thing that is wrong with a model.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Flaw {
    /// A value that no edit would have accepted.
    #[error("{item}: {refusal}")]
    Value {
        /// Name or identity of what is wrong.
        item: String,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// A reference to something that is not there.
    #[error("{item} refers to something that the model does not have")]
    Dangling {
        /// Name or identity of what refers.
        item: String,
    },
    /// A zone that lies in itself.
    #[error("the zone {item} lies in itself")]
    ZoneCycle {
        /// Name of the zone.
        item: String,
    },
    /// More than a model can hold.
    #[error("the model holds more than {} of a kind", limits::ITEMS)]
    TooMany,
    /// More controls, assumptions, questions or participants than a model can hold.
    #[error(
        "the model keeps more than {} controls, assumptions, questions, participants, threats or texts",
        limits::KEPT
    )]
    TooManyKept,
    /// A zone drawn as a line, or a line drawn as a zone.
    #[error("{item} is not drawn as what it is")]
    Form {
        /// Name of the boundary.
        item: String,
    },
    /// A log of decisions with a gap or a wrong order.
    #[error("the decisions about \"{title}\" are not numbered one after the other")]
    DecisionOrder {
        /// Title of the threat.
        title: String,
    },
}

/// Returns everything that is wrong with a model; nothing for a sound one.
pub fn check(model: &Model) -> Vec<Flaw> {
    if [
        model.elements.len(),
        model.flows.len(),
        model.boundaries.len(),
    ]
    .iter()
    .any(|&count| count > limits::ITEMS)
    {
        return vec![Flaw::TooMany];
    }
    if [
        model.applied_controls.len(),
        model.assumptions.len(),
        model.questions.len(),
        model.participants.len(),
        model.own_threats.len(),
        model.annotations.len(),
    ]
    .iter()
    .any(|&count| count > limits::KEPT)
    {
        return vec![Flaw::TooManyKept];
    }
    let mut flaws = Vec::new();
    value(&mut flaws, &model.about.title, apply::check_placed(model));
    about(model, &mut flaws);
    boundaries(model, &mut flaws);
    elements(model, &mut flaws);
    flows(model, &mut flaws);
    placements(model, &mut flaws);
    courses(model, &mut flaws);
    drawn(model, &mut flaws);
    decisions(model, &mut flaws);
    worksheets(model, &mut flaws);
    kept(model, &mut flaws);
    flaws
}

fn about(model: &Model, flaws: &mut Vec<Flaw>) {
    let about = &model.about;
    value(flaws, &about.title, text::lines(&about.description));
    for line in [&about.title, &about.owner] {
        value(flaws, &about.title, text::line(line));
    }
    value(
        flaws,
        &about.title,
        apply::check_properties(&about.properties),
    );
    for diagram in model.diagrams.values() {
        value(flaws, &diagram.name, text::name(&diagram.name).map(|_| ()));
    }
}

fn boundaries(model: &Model, flaws: &mut Vec<Flaw>) {
    for (id, boundary) in &model.boundaries {
        value(
            flaws,
            &boundary.name,
            text::name(&boundary.name).map(|_| ()),
        );
        value(flaws, &boundary.name, text::lines(&boundary.notes));
        value(
            flaws,
            &boundary.name,
            apply::check_properties(&boundary.properties),
        );
        if boundary
            .parent
            .is_some_and(|parent| !model.boundaries.contains_key(&parent))
        {
            flaws.push(Flaw::Dangling {
                item: boundary.name.clone(),
            });
        }
        value(flaws, &boundary.name, text::line(&boundary.origin));
        let line = boundary.is_line();
        let in_a_line = boundary
            .parent
            .is_some_and(|parent| line || is_line(model, parent));
        if in_a_line {
            let item = boundary.name.clone();
            flaws.push(Flaw::Form { item });
        }
        let chain = model.zone_and_ancestors(*id);
        let closes = chain
            .last()
            .and_then(|last| model.boundaries.get(last))
            .is_some_and(|last| last.parent.is_some_and(|parent| chain.contains(&parent)));
        if closes {
            flaws.push(Flaw::ZoneCycle {
                item: boundary.name.clone(),
            });
        } else if chain.len() > limits::ZONE_DEPTH {
            value(flaws, &boundary.name, Err(Refusal::ZoneDepth));
        }
    }
}

fn elements(model: &Model, flaws: &mut Vec<Flaw>) {
    for element in model.elements.values() {
        value(flaws, &element.name, text::name(&element.name).map(|_| ()));
        value(flaws, &element.name, text::lines(&element.notes));
        value(
            flaws,
            &element.name,
            apply::check_properties(&element.properties),
        );
        value(
            flaws,
            &element.name,
            text::lines(element.out_of_scope.as_deref().unwrap_or("")),
        );
        value(flaws, &element.name, text::line(&element.origin));
        if element.multiple && element.kind != ElementKind::Process {
            value(flaws, &element.name, Err(Refusal::NotAProcess));
        }
        if element.zones.iter().any(|&zone| is_line(model, zone)) {
            let item = element.name.clone();
            flaws.push(Flaw::Form { item });
        }
        if element
            .zones
            .iter()
            .any(|zone| !model.boundaries.contains_key(zone))
        {
            flaws.push(Flaw::Dangling {
                item: element.name.clone(),
            });
        }
    }
}

fn flows(model: &Model, flaws: &mut Vec<Flaw>) {
    for flow in model.flows.values() {
        value(flaws, &flow.name, text::name(&flow.name).map(|_| ()));
        value(flaws, &flow.name, text::lines(&flow.notes));
        value(flaws, &flow.name, text::line(&flow.origin));
        value(flaws, &flow.name, text::name(&flow.component).map(|_| ()));
        value(flaws, &flow.name, apply::check_properties(&flow.properties));
        value(
            flaws,
            &flow.name,
            text::lines(flow.out_of_scope.as_deref().unwrap_or("")),
        );
        if [flow.from, flow.to]
            .iter()
            .any(|end| !model.elements.contains_key(end))
        {
            flaws.push(Flaw::Dangling {
                item: flow.name.clone(),
            });
        }
    }
}

fn placements(model: &Model, flaws: &mut Vec<Flaw>) {
    for (&(diagram, item), &frame) in &model.placements {
        let name = model.name(item);
        if !model.diagrams.contains_key(&diagram)
            || name.is_none()
            || matches!(item, ItemId::Flow(_))
        {
            let item = name.unwrap_or("a placement").to_owned();
            flaws.push(Flaw::Dangling { item });
        } else if matches!(item, ItemId::Boundary(id) if is_line(model, id)) {
            let item = name.unwrap_or_default().to_owned();
            flaws.push(Flaw::Form { item });
        } else if !apply::frame_fits(frame) {
            value(flaws, name.unwrap_or_default(), Err(Refusal::Frame));
        }
    }
}

fn courses(model: &Model, flaws: &mut Vec<Flaw>) {
    for (&(diagram, item), &curve) in &model.courses {
        let name = model.name(item);
        if !model.diagrams.contains_key(&diagram) || name.is_none() {
            let item = name.unwrap_or("a course").to_owned();
            flaws.push(Flaw::Dangling { item });
            continue;
        }
        let runs = match item {
            ItemId::Flow(_) => true,
            ItemId::Boundary(id) => is_line(model, id),
            ItemId::Element(_) => false,
        };
        if !runs {
            let item = name.unwrap_or_default().to_owned();
            flaws.push(Flaw::Form { item });
        } else if !apply::curve_fits(curve) {
            value(flaws, name.unwrap_or_default(), Err(Refusal::Frame));
        }
    }
}

/// Checks what somebody drew beside the items: how flows run, and free texts.
fn drawn(model: &Model, flaws: &mut Vec<Flaw>) {
    if model.diagrams.len() > limits::DIAGRAMS {
        value(flaws, &model.about.title, Err(Refusal::TooManyDiagrams));
    }
    for (&(diagram, flow), drawing) in &model.flow_drawings {
        let name = model.name(flow.into());
        let Some(name) = name.filter(|_| model.diagrams.contains_key(&diagram)) else {
            let item = name.unwrap_or("how a flow is drawn").to_owned();
            flaws.push(Flaw::Dangling { item });
            continue;
        };
        value(flaws, name, apply::bends_fit(&drawing.bends, drawing.label));
    }
    for annotation in model.annotations.values() {
        let name = annotation.text.lines().next().unwrap_or_default();
        value(flaws, name, apply::check_annotation(annotation));
        if !model.diagrams.contains_key(&annotation.diagram) {
            let item = name.to_owned();
            flaws.push(Flaw::Dangling { item });
        }
    }
}

fn is_line(model: &Model, id: BoundaryId) -> bool {
    model.boundaries.get(&id).is_some_and(Boundary::is_line)
}

fn decisions(model: &Model, flaws: &mut Vec<Flaw>) {
    for log in model.decisions.values() {
        let numbers = log.iter().map(|decision| decision.number);
        if !numbers.eq(1..=u32::try_from(log.len()).unwrap_or(u32::MAX)) {
            let title = log
                .first()
                .map(|first| first.title.clone())
                .unwrap_or_default();
            flaws.push(Flaw::DecisionOrder { title });
        }
        for decision in log {
            value(flaws, &decision.title, text::lines(&decision.reason));
            for line in [
                &decision.title,
                &decision.owner,
                &decision.rule,
                &decision.by,
                &decision.ticket,
                &decision.residual,
            ] {
                value(flaws, &decision.title, text::line(line));
            }
            for date in [&decision.due, &decision.expires] {
                value(flaws, &decision.title, apply::check_date(date));
            }
        }
    }
}

fn worksheets(model: &Model, flaws: &mut Vec<Flaw>) {
    for (&element, worksheet) in &model.worksheets {
        let Some(name) = model.name(element.into()) else {
            let item = "a worksheet".to_owned();
            flaws.push(Flaw::Dangling { item });
            continue;
        };
        value(flaws, name, apply::check_worksheet(worksheet));
    }
}

fn kept(model: &Model, flaws: &mut Vec<Flaw>) {
    for control in model.applied_controls.values() {
        value(flaws, &control.title, apply::check_control(control));
    }
    for assumption in model.assumptions.values() {
        let name = format!("assumption {}", assumption.number);
        value(flaws, &name, apply::check_assumption(assumption));
    }
    for question in model.questions.values() {
        let name = format!("question {}", question.number);
        value(flaws, &name, apply::check_question(question));
    }
    for threat in model.own_threats.values() {
        value(flaws, &threat.title, apply::check_own_threat(threat));
        if model.name(threat.subject).is_none() {
            let item = threat.title.clone();
            flaws.push(Flaw::Dangling { item });
        }
    }
    for participant in model.participants.values() {
        let name = &participant.name;
        value(flaws, name, apply::check_participant(participant));
    }
}

fn value(flaws: &mut Vec<Flaw>, item: &str, checked: Result<(), Refusal>) {
    if let Err(refusal) = checked {
        flaws.push(Flaw::Value {
            item: item.to_owned(),
            refusal,
        });
    }
}
