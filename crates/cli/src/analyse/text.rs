//! What people read in a terminal.

use crate::{counted::counted, failure::Failure};
use bulkhead_session::{
    Assessment,
    analysis::{CellState, Direction, Letter},
    model::ItemId,
    view::{ThreatDetail, ThreatState},
};
use std::io::{Write, stdout};

pub(super) fn threats(assessment: &Assessment, details: &[ThreatDetail]) -> Result<(), Failure> {
    let wording = assessment.catalogue().wording();
    let mut out = stdout().lock();
    let mut subject = None;
    for detail in details {
        let row = &detail.row;
        if subject != Some(row.subject) {
            subject = Some(row.subject);
            writeln!(out, "\n{}", row.subject_name)?;
            if !detail.exposure.is_empty() {
                writeln!(out, "  {}.", detail.exposure)?;
            }
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
            // What a person wrote can have several lines, or none.
            for line in reason.sentence.lines() {
                writeln!(out, "     {line}")?;
            }
        }
        if !detail.added.is_empty() {
            writeln!(out, "     {}", detail.added)?;
        }
    }
    let status = assessment.status();
    writeln!(
        out,
        "\n{}: {} open, {} controlled, {} decided; coverage {} %",
        counted(status.threats, "threat", "threats"),
        status.open,
        status.controlled,
        status.decided,
        status.coverage
    )?;
    Ok(())
}

pub(super) fn crossings(assessment: &Assessment) -> Result<(), Failure> {
    let mut out = stdout().lock();
    for row in assessment.crossings() {
        let arrow = if row.two_way { "<->" } else { "->" };
        writeln!(out, "{} {arrow} {}: {}", row.source, row.target, row.name)?;
        let way = row.passed.iter().map(|step| {
            let verb = match step.direction {
                Direction::Leaves => "leaves",
                Direction::Enters => "enters",
                Direction::Passes => "passes",
            };
            format!("{verb} {}", step.name)
        });
        writeln!(out, "  {}", way.collect::<Vec<_>>().join(", "))?;
        for (what, value) in [
            ("protocol", row.protocol),
            ("port", row.port),
            ("authentication", row.authentication),
            ("authorization", row.authorization),
            ("encryption", row.encryption),
            ("data", row.data_classification),
        ] {
            let value = value.unwrap_or_else(|| "not stated".to_owned());
            writeln!(out, "  {what:<15} {value}")?;
        }
    }
    writeln!(out, "\nZone connections")?;
    for connection in assessment.zone_connections() {
        let zone = |name: Option<String>| name.unwrap_or_else(|| "outside".to_owned());
        writeln!(
            out,
            "  {} -> {} ({})",
            zone(connection.from_zone),
            zone(connection.to_zone),
            counted(connection.flows.len(), "flow", "flows")
        )?;
    }
    Ok(())
}

pub(super) fn coverage(assessment: &Assessment) -> Result<(), Failure> {
    let mut out = stdout().lock();
    let coverage = assessment.coverage();
    let model = assessment.model();
    for row in &coverage.rows {
        let cells = row.cells.iter().map(|cell| match cell.state {
            CellState::NotApplicable => "-".to_owned(),
            CellState::NotConsidered => "?".to_owned(),
            CellState::Open => format!("{}!{}", cell.letter.as_char(), cell.open),
            CellState::Decided => format!("{}d", cell.letter.as_char()),
            CellState::Controlled => format!("{}c", cell.letter.as_char()),
        });
        let cells = cells.fold(String::new(), |line, cell| format!("{line}{cell:<5}"));
        let kind = match (row.item, row.crossing) {
            (ItemId::Flow(_), true) => " (crossing)",
            (ItemId::Flow(_), false) => " (flow)",
            _ => "",
        };
        let name = model.name(row.item).unwrap_or_default();
        let scope = if row.out_of_scope {
            " (out of scope)"
        } else {
            ""
        };
        writeln!(out, "{cells}{name}{kind}{scope}")?;
    }
    writeln!(
        out,
        "\n!n: n open, d: decided, c: controlled, ?: not considered, -: not applicable"
    )?;
    writeln!(
        out,
        "{} of {} cells answered, {} %",
        coverage.answered, coverage.applicable, coverage.percent
    )?;
    Ok(())
}

pub(super) fn questions(assessment: &Assessment) -> Result<(), Failure> {
    let mut out = stdout().lock();
    let wording = assessment.catalogue().wording();
    for about in assessment.questions() {
        writeln!(out, "\n{}", about.name)?;
        for question in about.questions {
            let severity = wording.severity(question.severity);
            let threats = question.threats.len();
            writeln!(out, "  {} [{severity}, {threats} open]", question.text)?;
        }
    }
    Ok(())
}
