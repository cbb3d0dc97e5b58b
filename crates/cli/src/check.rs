//! `bulkhead check`: whether a model is good enough to go on.

use crate::{arguments, failure::Failure, notes};
use bulkhead_session::{
    analysis::Severity,
    examine,
    view::{Finding, ImportNote},
};
use serde::Serialize;
use std::{
    io::{Write, stdout},
    process::ExitCode,
};

/// Exit code of a check that fails.
const FAILS: u8 = 1;

#[derive(Serialize)]
struct Output<'a> {
    project: &'a str,
    passed: bool,
    findings: &'a [Finding],
    notes: &'a [ImportNote],
}

pub(crate) fn run(arguments: &arguments::Check) -> Result<ExitCode, Failure> {
    let packs = arguments.packs.read()?;
    let examined = examine(&arguments.project, &packs, arguments.only_packs)?;
    let assessment = &examined.assessment;
    let least = arguments.fail_on.map(Severity::from);
    let findings = assessment.check(least, arguments.require_decisions);
    let mut out = stdout().lock();
    if arguments.json {
        let output = Output {
            project: &assessment.model().about.title,
            passed: findings.is_empty(),
            findings: &findings,
            notes: &examined.notes,
        };
        serde_json::to_writer_pretty(&mut out, &output).map_err(std::io::Error::from)?;
        writeln!(out)?;
    } else {
        notes::say(&examined.notes);
        let wording = assessment.catalogue().wording();
        for finding in &findings {
            match finding.severity {
                Some(severity) => {
                    let severity = wording.severity(severity);
                    writeln!(out, "[{severity}] {}", finding.sentence)?;
                }
                None => writeln!(out, "{}", finding.sentence)?,
            }
        }
        match findings.len() {
            0 => writeln!(out, "The check passes.")?,
            1 => writeln!(out, "The check fails: 1 finding.")?,
            count => writeln!(out, "The check fails: {count} findings.")?,
        }
    }
    Ok(if findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILS)
    })
}
