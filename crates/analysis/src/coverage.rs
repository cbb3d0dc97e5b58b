use crate::{Analysis, Letter, Standing, Threat};
use bulkhead_model::{ItemId, Model};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is known about one letter of one subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// The letter.
    pub letter: Letter,
    /// Threats that nothing answers and nobody decided about.
    pub open: u32,
    /// Threats that a stated fact answers.
    pub controlled: u32,
    /// Threats that somebody decided about.
    pub decided: u32,
}

impl Cell {
    /// Tells whether the letter applies to the subject at all.
    pub const fn applies(self) -> bool {
        self.open + self.controlled + self.decided > 0
    }
}

/// One line of the coverage matrix.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageRow {
    /// The element, or the flow.
    pub item: ItemId,
    /// Whether the line is about the crossing that the flow makes.
    pub crossing: bool,
    /// Whether the subject is out of scope, and therefore without threats.
    pub out_of_scope: bool,
    /// One cell for each letter, in the order of the word.
    pub cells: Vec<Cell>,
}

/// How much of the model has been looked at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// Elements, then flows, then crossings; each by name.
    pub rows: Vec<CoverageRow>,
    /// Cells to which the letter applies.
    pub applicable: u32,
    /// Those of them in which nothing is open.
    pub answered: u32,
    /// `answered` of `applicable` in per cent, rounded down; 100 only when nothing is open, and 0
    /// for a model without threats.
    pub percent: u32,
}

/// Computes the coverage matrix of a model.
pub fn coverage(model: &Model, analysis: &Analysis) -> Coverage {
    let elements = model.elements.values().map(|element| {
        (
            element.name.as_str(),
            ItemId::Element(element.id),
            element.out_of_scope.is_some(),
        )
    });
    let flows = model.flows.values().map(|flow| {
        (
            flow.name.as_str(),
            ItemId::Flow(flow.id),
            flow.out_of_scope.is_some(),
        )
    });
    let mut rows = Vec::new();
    for (crossing, mut subjects) in [
        (false, elements.collect::<Vec<_>>()),
        (false, flows.clone().collect()),
        (true, flows.collect()),
    ] {
        subjects.sort_by_key(|&(name, item, _)| (name.to_lowercase(), item));
        for (_, item, out_of_scope) in subjects {
            let crosses = match item {
                ItemId::Flow(id) => analysis
                    .crossings()
                    .get(&id)
                    .is_some_and(|crossing| !crossing.steps.is_empty()),
                _ => false,
            };
            if crossing && !crosses {
                continue;
            }
            let threats = analysis
                .threats_about(item)
                .iter()
                .filter(|threat| threat.crossing == crossing);
            let cells = cells(model, threats);
            rows.push(CoverageRow {
                item,
                crossing,
                out_of_scope,
                cells,
            });
        }
    }
    let share = answered_share(model, analysis);
    Coverage {
        rows,
        applicable: share.applicable,
        answered: share.answered,
        percent: share.percent(),
    }
}

/// How many cells of the coverage matrix apply, and in how many of them nothing is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AnsweredShare {
    /// Cells to which the letter applies.
    pub applicable: u32,
    /// Those of them in which nothing is open.
    pub answered: u32,
}

impl AnsweredShare {
    /// Returns the share in per cent, rounded down; 100 only when nothing is open, and 0 for a
    /// model without threats.
    pub fn percent(self) -> u32 {
        let percent = u64::from(self.answered) * 100;
        let percent = percent.checked_div(u64::from(self.applicable)).unwrap_or(0);
        u32::try_from(percent).unwrap_or(100)
    }
}

/// Counts the cells of the coverage matrix without building it.
pub fn answered_share(model: &Model, analysis: &Analysis) -> AnsweredShare {
    let mut share = AnsweredShare::default();
    for threats in analysis.by_subject() {
        // Threats of one cell stand one after the other.
        for cell in threats.chunk_by(|a, b| (a.crossing, a.letter) == (b.crossing, b.letter)) {
            share.applicable += 1;
            share.answered += u32::from(cell.iter().all(|threat| !is_open(model, threat)));
        }
    }
    share
}

fn is_open(model: &Model, threat: &Threat) -> bool {
    threat.standing == Standing::Open && model.decision(threat.id).is_none()
}

fn cells<'a>(model: &Model, threats: impl Iterator<Item = &'a Threat>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Letter::ALL
        .iter()
        .map(|&letter| Cell {
            letter,
            open: 0,
            controlled: 0,
            decided: 0,
        })
        .collect();
    for threat in threats {
        let Some(cell) = cells.iter_mut().find(|cell| cell.letter == threat.letter) else {
            continue;
        };
        let count = if model.decision(threat.id).is_some() {
            &mut cell.decided
        } else if threat.standing == Standing::Controlled {
            &mut cell.controlled
        } else {
            &mut cell.open
        };
        *count += 1;
    }
    cells
}
