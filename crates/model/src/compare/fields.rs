//! What a record says, fact by fact. Every field is named here, so that a new one cannot be
//! forgotten: the patterns below would no longer fit.

use super::{Field, FieldDifference, names::Names};
use crate::{
    About, AppliedControl, Assumption, AssumptionState, Boundary, BoundaryForm, ControlState,
    Decision, Element, Evidence, Flow, OwnThreat, Participant, Properties, Question, ThreatId,
    Worksheet,
};
use std::collections::{BTreeMap, BTreeSet};

type Facts = Vec<(Field, String)>;

/// Returns which facts differ, in the order of the newer record.
pub(super) fn changed(
    before: &[(Field, String)],
    after: &[(Field, String)],
) -> Vec<FieldDifference> {
    let index =
        |facts: &[(Field, String)]| -> BTreeMap<Field, String> { facts.iter().cloned().collect() };
    let (old, new) = (index(before), index(after));
    let gone = before.iter().filter(|(field, _)| !new.contains_key(field));
    after
        .iter()
        .chain(gone)
        .filter_map(|(field, _)| {
            let (before, after) = (old.get(field), new.get(field));
            (before != after).then(|| FieldDifference {
                field: field.clone(),
                before: before.cloned(),
                after: after.cloned(),
            })
        })
        .collect()
}

pub(super) fn about(about: &About) -> Facts {
    let About {
        title,
        description,
        owner,
        properties,
    } = about;
    let mut facts = Facts::new();
    say(&mut facts, "title", title);
    say(&mut facts, "description", description);
    say(&mut facts, "owner", owner);
    stated(&mut facts, properties);
    facts
}

pub(super) fn boundary(boundary: &Boundary, names: &Names) -> Facts {
    let Boundary {
        id: _,
        component,
        name,
        form,
        parent,
        notes,
        properties,
        origin: _,
    } = boundary;
    let mut facts = Facts::new();
    say(&mut facts, "name", name);
    say(&mut facts, "component", component);
    let form = match form {
        BoundaryForm::Zone => "zone",
        BoundaryForm::Line => "line",
    };
    say(&mut facts, "form", form);
    say(&mut facts, "parent", &names.zones(parent));
    say(&mut facts, "notes", notes);
    stated(&mut facts, properties);
    facts
}

pub(super) fn element(element: &Element, names: &Names) -> Facts {
    let Element {
        id: _,
        kind,
        component,
        name,
        notes,
        zones: around,
        properties,
        out_of_scope,
        origin: _,
        multiple,
    } = element;
    let mut facts = Facts::new();
    say(&mut facts, "name", name);
    say(&mut facts, "kind", kind.key());
    say(&mut facts, "component", component);
    say(&mut facts, "multiple", yes(*multiple));
    say(&mut facts, "zones", &names.zones(around));
    say(&mut facts, "notes", notes);
    scope(&mut facts, out_of_scope.as_deref());
    stated(&mut facts, properties);
    facts
}

pub(super) fn flow(flow: &Flow, names: &Names) -> Facts {
    let Flow {
        id: _,
        component,
        name,
        from,
        to,
        two_way,
        notes,
        properties,
        out_of_scope,
        origin: _,
    } = flow;
    let mut facts = Facts::new();
    say(&mut facts, "name", name);
    say(&mut facts, "component", component);
    say(&mut facts, "from", &names.element(*from));
    say(&mut facts, "to", &names.element(*to));
    say(&mut facts, "twoWay", yes(*two_way));
    say(&mut facts, "notes", notes);
    scope(&mut facts, out_of_scope.as_deref());
    stated(&mut facts, properties);
    facts
}

pub(super) fn own_threat(threat: &OwnThreat, names: &Names) -> Facts {
    let OwnThreat {
        id: _,
        number: _,
        subject,
        letter,
        severity,
        title,
        description,
        at: _,
        by: _,
    } = threat;
    let mut facts = Facts::new();
    say(&mut facts, "title", title);
    say(&mut facts, "description", description);
    say(&mut facts, "subject", &names.items([subject]));
    say(
        &mut facts,
        "letter",
        letter.as_char().encode_utf8(&mut [0; 4]),
    );
    say(&mut facts, "severity", severity.key());
    facts
}

pub(super) fn decision(decision: &Decision) -> Facts {
    let Decision {
        threat: _,
        number: _,
        rule: _,
        subject: _,
        title: _,
        response,
        reason,
        owner,
        due,
        ticket,
        expires,
        residual,
        at: _,
        by,
    } = decision;
    let mut facts = Facts::new();
    say(&mut facts, "response", response.key());
    say(&mut facts, "reason", reason);
    say(&mut facts, "owner", owner);
    say(&mut facts, "due", due);
    say(&mut facts, "ticket", ticket);
    say(&mut facts, "expires", expires);
    say(&mut facts, "residual", residual);
    say(&mut facts, "by", by);
    facts
}

pub(super) fn applied_control(control: &AppliedControl, names: &Names) -> Facts {
    let AppliedControl {
        id: _,
        number: _,
        control: _,
        title,
        state,
        items,
        threats,
        evidence,
        owner,
        due,
        at: _,
        by: _,
    } = control;
    let mut facts = Facts::new();
    say(&mut facts, "title", title);
    let state = match state {
        ControlState::Planned => "planned",
        ControlState::InPlace => "in-place",
        ControlState::Verified => "verified",
    };
    say(&mut facts, "controlState", state);
    say(&mut facts, "items", &names.items(items));
    say(&mut facts, "threats", &listed(threats));
    say(&mut facts, "evidence", evidence);
    say(&mut facts, "owner", owner);
    say(&mut facts, "due", due);
    facts
}

pub(super) fn assumption(assumption: &Assumption, _: &Names) -> Facts {
    let Assumption {
        id: _,
        number: _,
        text,
        state,
        note,
        threats,
        at: _,
        by: _,
    } = assumption;
    let mut facts = Facts::new();
    say(&mut facts, "text", text);
    let state = match state {
        AssumptionState::Open => "open",
        AssumptionState::Confirmed => "confirmed",
        AssumptionState::Invalidated => "invalidated",
    };
    say(&mut facts, "assumptionState", state);
    say(&mut facts, "notes", note);
    say(&mut facts, "threats", &listed(threats));
    facts
}

pub(super) fn question(question: &Question, names: &Names) -> Facts {
    let Question {
        id: _,
        number: _,
        text,
        subject,
        owner,
        due,
        answer,
        closed,
        at: _,
        by: _,
    } = question;
    let mut facts = Facts::new();
    say(&mut facts, "text", text);
    say(&mut facts, "subject", &names.items(subject));
    say(&mut facts, "owner", owner);
    say(&mut facts, "due", due);
    say(&mut facts, "answer", answer);
    say(&mut facts, "closed", yes(*closed));
    facts
}

pub(super) fn participant(participant: &Participant, _: &Names) -> Facts {
    let Participant {
        id: _,
        name,
        role,
        session,
        date,
    } = participant;
    let mut facts = Facts::new();
    say(&mut facts, "name", name);
    say(&mut facts, "role", role);
    say(&mut facts, "session", session);
    say(&mut facts, "date", date);
    facts
}

fn listed(threats: &BTreeSet<ThreatId>) -> String {
    let texts: Vec<String> = threats
        .iter()
        .map(|it| format!("{:.8}", it.to_string()))
        .collect();
    texts.join(", ")
}

pub(super) fn worksheet(worksheet: &Worksheet) -> Facts {
    let Worksheet {
        element: _,
        answers,
        data,
        families,
        scenarios,
        recommendations,
        source: _,
    } = worksheet;
    let mut facts = Facts::new();
    for (key, answer) in answers {
        fact(&mut facts, Field::Answer(key.clone()), answer);
    }
    let data: Vec<String> = data
        .iter()
        .map(|it| joined([&it.name, &it.classification, &it.notes]))
        .collect();
    say(&mut facts, "data", &data.join("\n"));
    for (key, family) in families {
        let strength = family.strength.map_or("", |it| it.key());
        let text = joined([strength, &family.notes]);
        fact(&mut facts, Field::Family(key.clone()), &text);
    }
    say(&mut facts, "scenarios", &scenarios.join("\n"));
    say(&mut facts, "recommendations", &recommendations.join("\n"));
    facts
}

fn say(facts: &mut Facts, name: &'static str, text: &str) {
    fact(facts, Field::Named(name), text);
}

/// What is empty says nothing.
fn fact(facts: &mut Facts, field: Field, text: &str) {
    if !text.is_empty() {
        facts.push((field, text.to_owned()));
    }
}

/// Being out of scope is a fact even when nobody said why.
fn scope(facts: &mut Facts, reason: Option<&str>) {
    match reason {
        Some("") => say(facts, "outOfScope", "yes"),
        Some(reason) => say(facts, "outOfScope", reason),
        None => {}
    }
}

fn stated(facts: &mut Facts, properties: &Properties) {
    for (key, stated) in properties {
        // A value that is stated to be empty is not the same as one that is not stated.
        facts.push((Field::Property(key.clone()), stated.value.clone()));
        let source = match &stated.evidence {
            Evidence::Person { name } => name.clone(),
            Evidence::ReferenceModel { model } => model.clone(),
            Evidence::File { path, line } => format!("{path}:{line}"),
        };
        fact(facts, Field::Evidence(key.clone()), &source);
    }
}

const fn yes(flag: bool) -> &'static str {
    if flag { "yes" } else { "" }
}

fn joined<const N: usize>(parts: [&str; N]) -> String {
    let said: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    said.join(" · ")
}
