use crate::{Analysis, Catalogue, Letter, Standing, Threat, matching::Matcher};
use bulkhead_model::{ItemId, Model};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Where one letter of one subject stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum CellState {
    /// The letter does not apply to such a subject, or the subject is out of scope.
    NotApplicable,
    /// The letter applies, but no rule that is in use speaks about it.
    NotConsidered,
    /// At least one threat is answered by nothing, and nobody decided about it.
    Open,
    /// Nothing is open, and somebody decided about at least one threat.
    Decided,
    /// Stated facts answer every threat.
    Controlled,
}

/// What is known about one letter of one subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// The letter.
    pub letter: Letter,
    /// Where it stands.
    pub state: CellState,
    /// Threats that nothing answers and nobody decided about.
    pub open: u32,
    /// Threats that a stated fact answers.
    pub controlled: u32,
    /// Threats that somebody decided about.
    pub decided: u32,
}

/// One line of the coverage matrix.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageRow {
    /// The element, the flow, or the boundary.
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
    /// Elements, then flows, then boundaries about which somebody added a threat, then crossings;
    /// each by name.
    pub rows: Vec<CoverageRow>,
    /// Cells to which the letter applies.
    pub applicable: u32,
    /// Those of them in which everything is controlled or decided.
    pub answered: u32,
    /// `answered` of `applicable` in per cent, rounded down; 100 only when nothing is open or not
    /// considered, and 0 for a model without cells.
    pub percent: u32,
}

/// How many cells of the coverage matrix apply, and how many of them are answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AnsweredShare {
    /// Cells to which the letter applies.
    pub applicable: u32,
    /// Those of them in which everything is controlled or decided.
    pub answered: u32,
}

impl AnsweredShare {
    /// Counts the cells of some lines.
    pub fn of(rows: &[CoverageRow]) -> Self {
        let mut share = Self::default();
        for cell in rows.iter().flat_map(|row| &row.cells) {
            share.applicable += u32::from(cell.state != CellState::NotApplicable);
            let answered = matches!(cell.state, CellState::Controlled | CellState::Decided);
            share.answered += u32::from(answered);
        }
        share
    }

    /// Returns the share in per cent, rounded down; 100 only when everything is answered, and 0
    /// when there is nothing to answer.
    pub fn percent(self) -> u32 {
        let percent = u64::from(self.answered) * 100;
        let percent = percent.checked_div(u64::from(self.applicable)).unwrap_or(0);
        u32::try_from(percent).unwrap_or(100)
    }
}

/// Computes the coverage matrix of a model.
pub fn coverage(model: &Model, analysis: &Analysis, catalogue: &Catalogue) -> Coverage {
    let mut items: Vec<(&str, ItemId)> = Vec::new();
    items.extend(
        model
            .elements
            .values()
            .map(|it| (it.name.as_str(), it.id.into())),
    );
    items.extend(
        model
            .flows
            .values()
            .map(|it| (it.name.as_str(), it.id.into())),
    );
    items.extend(
        analysis
            .boundaries_with_threats()
            .filter_map(|id| Some((model.name(id.into())?, id.into()))),
    );
    items.sort_by_cached_key(|&(name, item)| (rank(item), name.to_lowercase(), item));
    let items = items.into_iter().map(|(_, item)| item);
    let mut rows = rows_of(model, analysis, catalogue, items);
    // Crossings come after all flows.
    rows.sort_by_key(|row| row.crossing);
    let share = AnsweredShare::of(&rows);
    Coverage {
        rows,
        applicable: share.applicable,
        answered: share.answered,
        percent: share.percent(),
    }
}

const fn rank(item: ItemId) -> u8 {
    match item {
        ItemId::Element(_) => 0,
        ItemId::Flow(_) => 1,
        ItemId::Boundary(_) => 2,
    }
}

/// Computes the lines of some subjects: one for an element, one for a flow, one more for a flow that
/// crosses a boundary, and one for a boundary that somebody added a threat about.
pub fn rows_of(
    model: &Model,
    analysis: &Analysis,
    catalogue: &Catalogue,
    items: impl IntoIterator<Item = ItemId>,
) -> Vec<CoverageRow> {
    let matcher = Matcher::new(model, catalogue);
    let mut rows = Vec::new();
    for item in items {
        let out_of_scope = match item {
            ItemId::Element(id) => model.elements.get(&id).map(|it| it.out_of_scope.is_some()),
            ItemId::Flow(id) => model.flows.get(&id).map(|it| it.out_of_scope.is_some()),
            // No rule is about a boundary, but a person can add a threat about one.
            ItemId::Boundary(_) => (!analysis.threats_about(item).is_empty()).then_some(false),
        };
        let Some(out_of_scope) = out_of_scope else {
            continue;
        };
        let crossing = match item {
            ItemId::Flow(id) => analysis.crossings().get(&id),
            _ => None,
        };
        let applies = matcher.applicable(item, crossing);
        let crosses = crossing.is_some_and(|it| !it.steps.is_empty());
        for about_crossing in [false, true] {
            if about_crossing && !crosses {
                continue;
            }
            let threats = analysis.threats_about(item);
            let cells = Letter::ALL.map(|letter| {
                let threats = threats
                    .iter()
                    .filter(|it| it.letter == Some(letter) && it.crossing == about_crossing);
                cell(
                    model,
                    analysis,
                    letter,
                    applies.has(letter, about_crossing),
                    threats,
                )
            });
            rows.push(CoverageRow {
                item,
                crossing: about_crossing,
                out_of_scope,
                cells: cells.to_vec(),
            });
        }
    }
    rows
}

fn cell<'a>(
    model: &Model,
    analysis: &Analysis,
    letter: Letter,
    applies: bool,
    threats: impl Iterator<Item = &'a Threat>,
) -> Cell {
    let mut cell = Cell {
        letter,
        state: CellState::NotApplicable,
        open: 0,
        controlled: 0,
        decided: 0,
    };
    for threat in threats {
        let count = if analysis.decision(model, threat.id).is_some() {
            &mut cell.decided
        } else if threat.standing == Standing::Controlled {
            &mut cell.controlled
        } else {
            &mut cell.open
        };
        *count += 1;
    }
    cell.state = match cell {
        Cell { open: 1.., .. } => CellState::Open,
        Cell { decided: 1.., .. } => CellState::Decided,
        Cell {
            controlled: 1.., ..
        } => CellState::Controlled,
        _ if applies => CellState::NotConsidered,
        _ => CellState::NotApplicable,
    };
    cell
}
