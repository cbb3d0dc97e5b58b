use crate::{
    Decisions,
    survey::{Found, SEVERITIES, State, Survey, letter_text, severity_key},
};
use bulkhead_analysis::{Coverage, Letter, Severity};
use bulkhead_model::Response;
use serde::Serialize;

/// How many of the foremost open threats the summary names.
const FOREMOST: usize = 5;

/// The page that a board reads when it reads one page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Summary {
    /// What is asked of the board, one sentence each; never empty.
    pub asked: Vec<String>,
    /// One line for each severity, the worst first.
    pub by_severity: Vec<Tally>,
    /// One line for each letter, in the order of the word.
    pub by_letter: Vec<Tally>,
    /// All lines together.
    pub all: Tally,
    /// The worst open threats, the most exposed ones first, at most five.
    pub foremost: Vec<Foremost>,
    /// Says how many as severe ones are not named; empty when all are.
    pub foremost_more: String,
    /// How much of the matrix is answered.
    pub coverage_line: String,
}

/// How many threats of one kind are in which state.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Tally {
    /// Key of the kind: a severity or a letter.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Threats that nothing answers.
    pub open: usize,
    /// Threats that a stated fact answers.
    pub controlled: usize,
    /// Threats that somebody decided about.
    pub decided: usize,
    /// All of them.
    pub total: usize,
}

/// An open threat that the summary names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Foremost {
    /// Identity of the threat, for a link to its card.
    pub id: String,
    /// Letter.
    pub letter: String,
    /// Key of its severity.
    pub severity: String,
    /// Name of its severity.
    pub severity_name: String,
    /// Title.
    pub title: String,
}

pub(crate) fn summary(
    survey: &Survey<'_>,
    coverage: &Coverage,
    questions: usize,
    decisions: &Decisions,
) -> Summary {
    let words = survey.words;
    let wording = survey.inputs.catalogue.wording();
    let mut severe: Vec<&Found<'_>> = survey
        .found
        .iter()
        .filter(|found| found.state == State::Open && found.threat.severity >= Severity::High)
        .collect();
    severe.sort_by_key(|found| {
        let threat = &found.threat;
        (std::cmp::Reverse(threat.severity), threat.exposure.order)
    });
    let more = severe.len().saturating_sub(FOREMOST);
    let coverage_line = words.fill(
        "coverage_line",
        &[
            ("answered", &coverage.answered.to_string()),
            ("applicable", &coverage.applicable.to_string()),
            ("percent", &coverage.percent.to_string()),
        ],
    );
    Summary {
        asked: asked(survey, severe.len(), questions, decisions),
        by_severity: SEVERITIES
            .iter()
            .map(|&severity| {
                let name = wording.severity(severity);
                tally(survey, severity_key(severity), name, |it| {
                    it.threat.severity == severity
                })
            })
            .collect(),
        by_letter: Letter::ALL
            .iter()
            .map(|&letter| {
                let key = letter_text(Some(letter));
                tally(survey, &key, wording.letter(letter), |it| {
                    it.threat.letter == Some(letter)
                })
            })
            .collect(),
        all: tally(survey, "all", words.get("all"), |_| true),
        foremost: severe
            .iter()
            .take(FOREMOST)
            .map(|found| Foremost {
                id: found.threat.id.to_string(),
                letter: letter_text(found.threat.letter),
                severity: severity_key(found.threat.severity).to_owned(),
                severity_name: wording.severity(found.threat.severity).to_owned(),
                title: found.told.title.clone(),
            })
            .collect(),
        foremost_more: if more == 0 {
            String::new()
        } else {
            words.count("foremost_more", more)
        },
        coverage_line,
    }
}

fn asked(
    survey: &Survey<'_>,
    severe: usize,
    questions: usize,
    decisions: &Decisions,
) -> Vec<String> {
    let words = survey.words;
    let gone = decisions.gone.len();
    if survey.found.is_empty() && gone == 0 {
        return vec![words.get("asked_no_threats").to_owned()];
    }
    let open = survey
        .found
        .iter()
        .filter(|found| found.state == State::Open)
        .count();
    let accepted = survey
        .found
        .iter()
        .filter_map(|found| found.decision)
        .filter(|decision| decision.response == Response::Accept)
        .count();
    let asked: Vec<String> = [
        ("asked_severe", severe),
        ("asked_accepted", accepted),
        ("asked_overdue", decisions.overdue),
        ("asked_fallen", decisions.fallen.len()),
        ("asked_gone", gone),
        ("asked_other", open - severe),
        ("asked_questions", questions),
    ]
    .into_iter()
    .filter(|&(_, number)| number > 0)
    .map(|(key, number)| words.count(key, number))
    .collect();
    if asked.is_empty() {
        vec![words.get("asked_nothing").to_owned()]
    } else {
        asked
    }
}

fn tally(survey: &Survey<'_>, key: &str, name: &str, counts: impl Fn(&Found<'_>) -> bool) -> Tally {
    let mut tally = Tally {
        key: key.to_owned(),
        name: name.to_owned(),
        open: 0,
        controlled: 0,
        decided: 0,
        total: 0,
    };
    for found in survey.found.iter().filter(|found| counts(found)) {
        tally.total += 1;
        match found.state {
            State::Open => tally.open += 1,
            State::Controlled => tally.controlled += 1,
            State::Decided => tally.decided += 1,
        }
    }
    tally
}
