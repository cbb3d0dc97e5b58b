//! What `--json` writes. People build on it: fields are only ever added.

use super::details;
use crate::failure::Failure;
use bulkhead_session::{
    Examined,
    analysis::{Coverage, CrossingRow, Fact, Letter, OpenQuestions, Severity, ZoneConnection},
    model::{ItemId, Model, Response, ThreatId},
    view::{DifficultyView, ImportNote, Status, ThreatDetail, ThreatState},
};
use serde::Serialize;
use std::io::{Write, stdout};

#[derive(Serialize)]
struct Output<'a> {
    project: &'a str,
    threats: Vec<Threat>,
    crossings: Vec<CrossingRow>,
    connections: Vec<ZoneConnection>,
    questions: Vec<OpenQuestions>,
    coverage: Coverage,
    status: Status,
    notes: &'a [ImportNote],
}

#[derive(Serialize)]
struct Threat {
    id: ThreatId,
    /// What the pack of the rule calls it.
    rule: String,
    pack: String,
    stride: Option<Letter>,
    #[serde(skip_serializing_if = "String::is_empty")]
    category: String,
    subject: Subject,
    crossing: bool,
    title: String,
    description: String,
    severity: Severity,
    exposure: String,
    state: ThreatState,
    response: Option<Response>,
    reason: String,
    reasons: Vec<Fact>,
    /// What the control asks besides those of the reasons that keep it from being met.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    besides: Vec<Fact>,
    question: Option<String>,
    family: Option<String>,
    attackers: Vec<String>,
    controls: Vec<String>,
    references: Vec<String>,
    vectors: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difficulty: Option<DifficultyView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// Who added the threat and when; nothing for what rules find, whose `rule` is not `own`.
    #[serde(skip_serializing_if = "Option::is_none")]
    added: Option<Added>,
}

#[derive(Serialize)]
struct Added {
    by: String,
    at: String,
}

#[derive(Serialize)]
struct Subject {
    #[serde(flatten)]
    item: ItemId,
    name: String,
    /// What the file that it was imported from called it.
    #[serde(skip_serializing_if = "String::is_empty")]
    origin: String,
}

pub(super) fn write(examined: &Examined) -> Result<(), Failure> {
    let assessment = &examined.assessment;
    let model = assessment.model();
    let threats = details(examined)?.into_iter();
    let output = Output {
        project: &model.about.title,
        threats: threats.map(|detail| threat(detail, model)).collect(),
        crossings: assessment.crossings(),
        connections: assessment.zone_connections(),
        questions: assessment.questions(),
        coverage: assessment.coverage(),
        status: assessment.status(),
        notes: &examined.notes,
    };
    let mut out = stdout().lock();
    serde_json::to_writer_pretty(&mut out, &output).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

fn threat(detail: ThreatDetail, model: &Model) -> Threat {
    let row = detail.row;
    let (reason, reasons, besides, question) = match detail.reason {
        Some(it) => (it.sentence, it.facts, it.besides, it.question),
        None => (String::new(), Vec::new(), Vec::new(), None),
    };
    let own = model.own_threats.get(&row.id);
    Threat {
        id: row.id,
        rule: detail.rule,
        pack: detail.pack,
        stride: row.letter,
        category: row.category,
        subject: Subject {
            item: row.subject,
            name: row.subject_name,
            origin: model.origin(row.subject).unwrap_or_default().to_owned(),
        },
        crossing: row.crossing,
        title: row.title,
        description: own.map_or(detail.description, |own| own.description.clone()),
        severity: row.severity,
        exposure: detail.exposure,
        state: row.state,
        response: row.response,
        reason,
        reasons,
        besides,
        question,
        family: detail.family,
        attackers: detail.attackers,
        controls: detail
            .controls
            .into_iter()
            .map(|control| control.id)
            .collect(),
        references: detail.references.into_iter().map(|it| it.id).collect(),
        vectors: detail.vectors,
        difficulty: detail.difficulty,
        source: detail.source,
        added: own.map(|own| Added {
            by: own.by.clone(),
            at: own.at.clone(),
        }),
    }
}
