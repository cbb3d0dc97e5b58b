use crate::{arguments, failure::Failure};
use bulkhead_session::{
    Session,
    analysis::{CrossingRow, Fact, Letter, Severity},
    catalogue,
    model::{ItemId, Response, ThreatId},
    view::{Status, ThreatDetail, ThreatState},
};
use serde::Serialize;
use std::io::{Write, stdout};

/// What `--json` writes. People build on it: fields are only ever added.
#[derive(Serialize)]
struct Output {
    project: String,
    threats: Vec<Threat>,
    crossings: Vec<CrossingRow>,
    status: Status,
}

#[derive(Serialize)]
struct Threat {
    id: ThreatId,
    rule: String,
    stride: Option<Letter>,
    subject: Subject,
    crossing: bool,
    title: String,
    description: String,
    severity: Severity,
    state: ThreatState,
    response: Option<Response>,
    reason: String,
    reasons: Vec<Fact>,
    question: Option<String>,
    controls: Vec<String>,
}

#[derive(Serialize)]
struct Subject {
    #[serde(flatten)]
    item: ItemId,
    name: String,
}

pub(crate) fn run(arguments: &arguments::Analyse) -> Result<(), Failure> {
    let mut packs = Vec::new();
    for path in &arguments.pack {
        let text = std::fs::read_to_string(path).map_err(|error| Failure::Pack {
            path: path.clone(),
            error,
        })?;
        packs.push((path.display().to_string(), text));
    }
    let catalogue = catalogue(&packs, arguments.only_packs)?;
    let session = Session::open(&arguments.project, catalogue)?;
    let mut details = Vec::new();
    for row in session.assessment().threats() {
        details.push(session.assessment().threat(row.id)?);
    }
    details.sort_by(|a, b| {
        (
            &a.row.subject_name,
            a.row.crossing,
            a.row.letter,
            &a.row.rule,
            a.row.id,
        )
            .cmp(&(
                &b.row.subject_name,
                b.row.crossing,
                b.row.letter,
                &b.row.rule,
                b.row.id,
            ))
    });
    if arguments.json {
        json(&session, details)
    } else {
        text(&session, &details)
    }
}

fn json(session: &Session, details: Vec<ThreatDetail>) -> Result<(), Failure> {
    let document = session.document();
    let output = Output {
        project: document.about.title,
        threats: details.into_iter().map(Threat::from).collect(),
        crossings: session.assessment().crossings(),
        status: document.status,
    };
    let mut out = stdout().lock();
    serde_json::to_writer_pretty(&mut out, &output).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

fn text(session: &Session, details: &[ThreatDetail]) -> Result<(), Failure> {
    let wording = session.assessment().catalogue().wording();
    let mut out = stdout().lock();
    let mut subject = "";
    for detail in details {
        let row = &detail.row;
        if row.subject_name != subject {
            subject = &row.subject_name;
            writeln!(out, "\n{subject}")?;
        }
        let state = match row.state {
            ThreatState::Open => "open",
            ThreatState::Controlled => "controlled",
            ThreatState::Decided => "decided",
            ThreatState::NoLongerFound => "no longer found",
        };
        let letter = row.letter.map_or('-', Letter::as_char);
        let severity = wording.severity(row.severity);
        writeln!(out, "  {letter}  {} [{severity}, {state}]", row.title)?;
        if let Some(reason) = &detail.reason {
            writeln!(out, "     {}", reason.sentence)?;
        }
    }
    let status = session.document().status;
    writeln!(
        out,
        "\n{} threats: {} open, {} controlled, {} decided; coverage {} %",
        status.threats, status.open, status.controlled, status.decided, status.coverage
    )?;
    Ok(())
}

impl From<ThreatDetail> for Threat {
    fn from(detail: ThreatDetail) -> Self {
        let row = detail.row;
        let (reason, reasons, question) = match detail.reason {
            Some(reason) => (reason.sentence, reason.facts, reason.question),
            None => (String::new(), Vec::new(), None),
        };
        Self {
            id: row.id,
            rule: row.rule,
            stride: row.letter,
            subject: Subject {
                item: row.subject,
                name: row.subject_name,
            },
            crossing: row.crossing,
            title: row.title,
            description: detail.description,
            severity: row.severity,
            state: row.state,
            response: row.response,
            reason,
            reasons,
            question,
            controls: detail
                .controls
                .into_iter()
                .map(|control| control.id)
                .collect(),
        }
    }
}
