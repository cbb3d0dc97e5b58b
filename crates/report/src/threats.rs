use crate::{
    decisions::{self, DecisionLine},
    survey::{Found, Survey, letter_text, severity_key, short_id},
};
use bulkhead_analysis::{Fact, Standing, Truth};
use bulkhead_model::ItemId;
use serde::Serialize;

/// All threats: as a table, and one card each.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Threats {
    /// Every threat in one line: the most exposed first, of these the worst, open ones before
    /// others.
    pub table: Vec<ThreatLine>,
    /// Cards by subject: elements by name, then flows, then boundaries.
    pub groups: Vec<CardGroup>,
}

/// A threat in one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ThreatLine {
    /// Identity, for a link to its card.
    pub id: String,
    /// Identity as people say it.
    pub short_id: String,
    /// Letter.
    pub letter: String,
    /// Title.
    pub title: String,
    /// Name of the subject.
    pub subject: String,
    /// Key of the severity: `low`, `medium`, `high` or `critical`.
    pub severity: &'static str,
    /// Name of the severity.
    pub severity_name: String,
    /// Where the way to it begins and how many steps it takes, in a few words.
    pub exposure: String,
    /// Key of the state: `open`, `controlled` or `decided`.
    pub state: &'static str,
    /// The word for the state; the response when somebody decided.
    pub state_name: String,
}

/// The threats about one subject.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CardGroup {
    /// Name of the subject.
    pub subject: String,
    /// Element, data flow or trust boundary, in words.
    pub kind: String,
    /// Both ends of a flow; empty for an element.
    pub ends: String,
    /// The cards.
    pub cards: Vec<Card>,
}

/// Everything about one threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Card {
    /// What its line in the table says.
    pub line: ThreatLine,
    /// Name of the letter.
    pub letter_name: String,
    /// Whether it is about the crossing that a flow makes.
    pub crossing: bool,
    /// How near it is to those who are trusted least, as a sentence.
    pub exposure: String,
    /// Why it would be so bad.
    pub severity_reason: String,
    /// Description.
    pub description: String,
    /// What the reason answers: why it is here, or why it is controlled.
    pub why: String,
    /// The reason as one sentence.
    pub reason: String,
    /// The facts behind the sentence, and what its control asks besides.
    pub facts: Vec<CardFact>,
    /// The question to ask; empty when everything is stated.
    pub question: String,
    /// Controls that the rule names.
    pub controls: Vec<CardControl>,
    /// How hard it is to use; empty where the rule does not say.
    pub difficulty: String,
    /// Why it is so hard; may be empty.
    pub difficulty_reason: String,
    /// Where to read more.
    pub references: Vec<CardReference>,
    /// What a template proposes against it; may be empty.
    pub advice: String,
    /// Who added the threat and when; empty for what rules find.
    pub added: String,
    /// Key of the rule; empty when a person added the threat.
    pub rule: String,
    /// The decision in force.
    pub decision: Option<DecisionLine>,
    /// The last decision, where it no longer holds.
    pub fallen: Option<DecisionLine>,
}

/// Something to read more in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CardReference {
    /// The reference, such as `CIS-1.2.1`.
    pub id: String,
    /// What it stands for; empty when the content does not know it.
    pub title: String,
    /// What an audit found there and what holds today; empty for other lists.
    pub told: String,
}

/// A fact that decided about a threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CardFact {
    /// The fact without a full stop.
    pub sentence: String,
    /// `true`, `false` or `not-stated`: whether what the rule asks is so.
    pub truth: &'static str,
    /// What the fact means for the threat: that it answers it or a part of it, could, or does not;
    /// empty for a fact that raised it.
    pub control: String,
    /// Where the value came from, or that nobody stated it.
    pub evidence: String,
    /// Whether the diagram itself shows the fact, so that the sentence says all there is to say.
    pub drawn: bool,
    /// What the property that it is about is called; empty when it is about none.
    pub name: String,
    /// Whether the reason says it already.
    pub said: bool,
}

/// A control that a rule names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CardControl {
    /// Name.
    pub title: String,
    /// What it does; may be empty.
    pub summary: String,
    /// How it is put in place; may be empty.
    pub mechanism: String,
    /// Where to read more.
    pub references: Vec<String>,
}

pub(crate) fn threats(survey: &Survey<'_>) -> Threats {
    let mut table: Vec<(&Found<'_>, ThreatLine)> = survey
        .found
        .iter()
        .map(|found| (found, line(survey, found)))
        .collect();
    let mut groups: Vec<(usize, CardGroup)> = Vec::new();
    for (found, line) in &table {
        if groups
            .last()
            .is_none_or(|(place, _)| *place != found.subject)
        {
            groups.push((found.subject, group(survey, found)));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.cards.push(card(survey, found, line.clone()));
        }
    }
    table.sort_by_key(|(found, _)| {
        (
            found.threat.exposure.order,
            std::cmp::Reverse(found.threat.severity),
            found.state,
            found.threat.letter,
            found.subject,
        )
    });
    Threats {
        table: table.into_iter().map(|(_, line)| line).collect(),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
    }
}

fn line(survey: &Survey<'_>, found: &Found<'_>) -> ThreatLine {
    let wording = survey.inputs.catalogue.wording();
    ThreatLine {
        id: found.threat.id.to_string(),
        short_id: short_id(found.threat.id),
        letter: letter_text(found.threat.letter),
        title: found.told.title.clone(),
        subject: survey
            .subject_of(found)
            .map_or("", |subject| subject.name)
            .to_owned(),
        severity: severity_key(found.threat.severity),
        severity_name: wording.severity(found.threat.severity).to_owned(),
        exposure: exposure(survey, found),
        state: found.state.key(),
        state_name: survey.state_word(found),
    }
}

fn exposure(survey: &Survey<'_>, found: &Found<'_>) -> String {
    let exposure = found.threat.exposure;
    let zone = exposure
        .from
        .and_then(|zone| survey.inputs.model.name(zone.into()));
    let place = zone.unwrap_or_else(|| survey.words.get("exposure_outside"));
    let steps = exposure.steps.to_string();
    let key = match exposure.steps {
        0 => "exposure_there",
        1 => "exposure_one",
        _ => "exposure_steps",
    };
    survey
        .words
        .fill(key, &[("place", place), ("steps", &steps)])
}

fn group(survey: &Survey<'_>, found: &Found<'_>) -> CardGroup {
    let subject = survey.subject_of(found);
    let kind = match found.threat.subject {
        ItemId::Flow(_) => "about_flow",
        ItemId::Boundary(_) => "about_boundary",
        ItemId::Element(_) => "about_element",
    };
    CardGroup {
        subject: subject.map_or("", |subject| subject.name).to_owned(),
        kind: survey.words.get(kind).to_owned(),
        ends: subject
            .and_then(|subject| subject.ends)
            .map(|(from, to)| format!("{from} \u{2192} {to}"))
            .unwrap_or_default(),
        cards: Vec::new(),
    }
}

fn card(survey: &Survey<'_>, found: &Found<'_>, line: ThreatLine) -> Card {
    let wording = survey.inputs.catalogue.wording();
    let reason = &found.told.reason;
    let rule = found.rule;
    Card {
        line,
        letter_name: match found.threat.letter {
            Some(letter) => wording.letter(letter).to_owned(),
            None => rule.map(|rule| rule.category.clone()).unwrap_or_default(),
        },
        crossing: found.threat.crossing,
        exposure: found
            .threat
            .exposure
            .told(survey.inputs.model, survey.inputs.catalogue),
        severity_reason: found.told.severity_reason.clone(),
        description: found.told.description.clone(),
        why: reason.title.clone(),
        reason: reason.sentence.clone(),
        facts: reason
            .facts
            .iter()
            .map(|it| (it, "fact_could_answer"))
            .chain(
                reason
                    .besides
                    .iter()
                    .map(|it| (it, "fact_could_answer_part")),
            )
            .map(|(it, could)| fact(survey, found.threat.standing, it, could, &reason.sentence))
            .collect(),
        question: reason.question.clone().unwrap_or_default(),
        controls: rule
            .iter()
            .flat_map(|rule| &rule.controls)
            .map(|id| control(survey, id))
            .collect(),
        difficulty: rule
            .and_then(|rule| rule.difficulty)
            .map_or("", |it| wording.difficulty(it))
            .to_owned(),
        difficulty_reason: rule
            .and_then(|rule| rule.difficulty_reason.clone())
            .unwrap_or_default(),
        references: rule
            .iter()
            .flat_map(|rule| &rule.references)
            .map(|id| reference(survey, id))
            .collect(),
        advice: found.told.advice.clone(),
        added: found.told.added.clone(),
        rule: rule.map(|rule| rule.id.clone()).unwrap_or_default(),
        decision: found
            .decision
            .map(|decision| decisions::line(survey, decision)),
        fallen: decisions::fallen_line(survey, found.threat.id),
    }
}

fn reference(survey: &Survey<'_>, id: &str) -> CardReference {
    let catalogue = survey.inputs.catalogue;
    let known = catalogue.reference(id);
    let finding = catalogue.finding(id);
    CardReference {
        id: id.to_owned(),
        title: known.map(|known| known.title).unwrap_or_default(),
        told: finding
            .map(|finding| catalogue.finding_told(finding))
            .unwrap_or_default(),
    }
}

/// Tells a fact, with the words for what it could do once somebody states it, beside the reason that
/// may say it already.
fn fact(
    survey: &Survey<'_>,
    standing: Standing,
    fact: &Fact,
    could: &str,
    reason: &str,
) -> CardFact {
    let words = survey.words;
    let property = fact.property.as_deref().unwrap_or_default();
    let name = property_title(survey, fact.item, property);
    let said = reason.contains(&format!("“{name}”"));
    let (truth, evidence) = match fact.truth {
        Truth::True => ("true", "drawn"),
        Truth::False => ("false", "drawn"),
        Truth::NotStated => ("not-stated", "not_stated"),
    };
    let control = match (fact.about_control, standing, fact.truth) {
        (false, ..) => "",
        (true, Standing::Controlled, _) => words.get("fact_answers"),
        (true, Standing::Open, Truth::True) => words.get("fact_answers_part"),
        (true, Standing::Open, Truth::NotStated) => words.get(could),
        (true, Standing::Open, Truth::False) => words.get("fact_no_answer"),
    };
    CardFact {
        sentence: fact.sentence.clone(),
        truth,
        control: control.to_owned(),
        evidence: words.or(&fact.evidence, evidence),
        drawn: fact.property.is_none(),
        name,
        said,
    }
}

fn property_title(survey: &Survey<'_>, item: ItemId, key: &str) -> String {
    let model = survey.inputs.model;
    let component = match item {
        ItemId::Element(id) => model.elements.get(&id).map(|it| &it.component),
        ItemId::Flow(id) => model.flows.get(&id).map(|it| &it.component),
        ItemId::Boundary(id) => model.boundaries.get(&id).map(|it| &it.component),
    };
    let component = component.map_or("", String::as_str);
    survey.inputs.catalogue.property_title(component, key)
}

fn control(survey: &Survey<'_>, id: &str) -> CardControl {
    match survey.inputs.catalogue.control(id) {
        Some(control) => CardControl {
            title: control.title.clone(),
            summary: control.summary.clone(),
            mechanism: control.mechanism.clone().unwrap_or_default(),
            references: control.references.clone(),
        },
        None => CardControl {
            title: id.to_owned(),
            summary: String::new(),
            mechanism: String::new(),
            references: Vec::new(),
        },
    }
}
