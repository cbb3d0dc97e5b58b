use crate::{
    Changes, Connection, Cover, Crossing, Decisions, Inputs, Kept, Matrix, OpenQuestions, Scope,
    Signing, Summary, System, Threats, Worksheets, changes, cover, coverage, crossings, decisions,
    record, scope, summary,
    survey::{self, Survey},
    system, threats, worksheets,
};
use bulkhead_analysis::Letter;
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything that a review board reads, in reading order. Renderers add nothing to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Pack {
    /// Headings and fixed sentences by key.
    pub words: BTreeMap<String, String>,
    /// The cover.
    pub cover: Cover,
    /// One page for those who read one page.
    pub summary: Summary,
    /// What the model covers and what it rests on.
    pub scope: Scope,
    /// Diagrams, elements and zones.
    pub system: System,
    /// Flows that pass a trust boundary, by zones and names.
    pub crossings: Vec<Crossing>,
    /// The zones that flows connect.
    pub connections: Vec<Connection>,
    /// The STRIDE matrix.
    pub coverage: Matrix,
    /// All threats.
    pub threats: Threats,
    /// Decisions in force.
    pub decisions: Decisions,
    /// The worksheets; nothing when the project has none.
    pub worksheets: Option<Worksheets>,
    /// Applied controls, questions that were asked, participants, and what needs attention.
    pub kept: Kept,
    /// Questions that wait for an answer, by subject.
    pub questions: Vec<OpenQuestions>,
    /// What is different since the last review; nothing where there was none.
    pub changes: Option<Changes>,
    /// What those who sign confirm.
    pub signed: String,
    /// Who signed already.
    pub signing: Signing,
    /// What helps to read the rest.
    pub annex: Annex,
}

/// What helps to read the pack.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Annex {
    /// Packs of rules that were applied, in the order in which they were loaded.
    pub packs: Vec<PackLine>,
    /// How many threats people added beside what rules find; empty for none.
    pub added: String,
    /// The six letters.
    pub letters: Vec<LetterMeaning>,
}

/// A pack of rules.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PackLine {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// What its rules are about.
    pub summary: String,
    /// How many rules it has.
    pub rules: usize,
    /// How many threats its rules found in this model.
    pub found: usize,
}

/// A letter and what it stands for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LetterMeaning {
    /// The letter.
    pub letter: String,
    /// Its name.
    pub title: String,
    /// What it means, in one line.
    pub meaning: String,
}

/// Gathers everything that a review board reads. The same inputs always give the same pack.
pub fn pack(inputs: &Inputs<'_>) -> Pack {
    let survey = Survey::new(inputs);
    let counted = bulkhead_analysis::coverage(inputs.model, inputs.analysis, inputs.catalogue);
    let crossings = crossings::crossings(&survey);
    let decisions = decisions::decisions(&survey);
    let questions = scope::questions(&survey);
    let open: usize = questions.iter().map(|group| group.questions.len()).sum();
    let summary = summary::summary(&survey, &counted, open, &decisions);
    let cover = cover::cover(&survey, &counted, crossings.len());
    let signed = survey
        .words
        .fill("signed_note", &[("hash", &cover.content_hash)]);
    Pack {
        words: inputs.catalogue.wording().report().clone(),
        cover,
        summary,
        scope: scope::scope(&survey, open),
        system: system::system(&survey),
        crossings,
        connections: crossings::connections(&survey),
        coverage: coverage::matrix(&survey, &counted),
        threats: threats::threats(&survey),
        decisions,
        worksheets: worksheets::worksheets(&survey),
        kept: record::kept(&survey),
        questions,
        changes: changes::changes(&survey),
        signed,
        signing: changes::signing(&survey),
        annex: annex(&survey),
    }
}

fn annex(survey: &Survey<'_>) -> Annex {
    let catalogue = survey.inputs.catalogue;
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in survey.found.iter().filter_map(|found| found.rule) {
        *found.entry(rule.pack.as_str()).or_default() += 1;
    }
    let added = survey.found.iter().filter(|it| it.rule.is_none()).count();
    Annex {
        added: if added == 0 {
            String::new()
        } else {
            survey.words.count("added_threats", added)
        },
        packs: catalogue
            .packs()
            .iter()
            .map(|pack| PackLine {
                id: pack.id.clone(),
                title: pack.title.clone(),
                summary: pack.summary.clone(),
                rules: pack.rules,
                found: found.get(pack.id.as_str()).copied().unwrap_or_default(),
            })
            .collect(),
        letters: Letter::ALL
            .iter()
            .map(|&letter| LetterMeaning {
                letter: survey::letter_text(Some(letter)),
                title: catalogue.wording().letter(letter).to_owned(),
                meaning: catalogue.wording().meaning(letter).to_owned(),
            })
            .collect(),
    }
}
