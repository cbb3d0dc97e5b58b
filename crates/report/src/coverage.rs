use crate::survey::Survey;
use bulkhead_analysis::{Cell, CellState, Coverage, CoverageRow};
use bulkhead_model::ItemId;
use serde::Serialize;

/// The STRIDE coverage matrix.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Matrix {
    /// Elements, flows, boundaries and crossings; groups without rows are left out.
    pub groups: Vec<MatrixGroup>,
    /// Cells to which the letter applies.
    pub applicable: u32,
    /// Those of them in which nothing is open.
    pub answered: u32,
    /// `answered` of `applicable` in per cent.
    pub percent: u32,
}

/// Rows about one kind of subject.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MatrixGroup {
    /// Heading.
    pub title: String,
    /// Rows by name.
    pub rows: Vec<MatrixRow>,
}

/// One subject and its six letters.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MatrixRow {
    /// Name of the subject.
    pub name: String,
    /// Both ends of a flow, such as `kubectl → API server`; empty for an element.
    pub ends: String,
    /// Whether the subject is out of scope and has no cells.
    pub out_of_scope: bool,
    /// One cell for each letter.
    pub cells: Vec<MatrixCell>,
}

/// What is known about one letter of one subject.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MatrixCell {
    /// `open`, `controlled`, `decided`, `not_considered` where the letter applies but no rule
    /// speaks about it, or `none` where it does not apply.
    pub state: &'static str,
    /// How many threats are in this state.
    pub count: u32,
}

pub(crate) fn matrix(survey: &Survey<'_>, coverage: &Coverage) -> Matrix {
    let group = |row: &CoverageRow| match (row.item, row.crossing) {
        (ItemId::Flow(_), true) => "coverage_crossings",
        (ItemId::Flow(_), false) => "coverage_flows",
        (ItemId::Boundary(_), _) => "coverage_boundaries",
        (ItemId::Element(_), _) => "coverage_elements",
    };
    let groups = [
        "coverage_elements",
        "coverage_flows",
        "coverage_boundaries",
        "coverage_crossings",
    ]
    .into_iter()
    .map(|key| MatrixGroup {
        title: survey.words.get(key).to_owned(),
        rows: coverage
            .rows
            .iter()
            .filter(|row| group(row) == key)
            .map(|line| row(survey, line))
            .collect(),
    })
    .filter(|group| !group.rows.is_empty())
    .collect();
    Matrix {
        groups,
        applicable: coverage.applicable,
        answered: coverage.answered,
        percent: coverage.percent,
    }
}

fn row(survey: &Survey<'_>, row: &CoverageRow) -> MatrixRow {
    let model = survey.inputs.model;
    let ends = match row.item {
        ItemId::Flow(id) => model.flows.get(&id).and_then(|flow| {
            let (from, to) = (
                model.elements.get(&flow.from)?,
                model.elements.get(&flow.to)?,
            );
            Some(format!("{} \u{2192} {}", from.name, to.name))
        }),
        _ => None,
    };
    MatrixRow {
        name: model.name(row.item).unwrap_or_default().to_owned(),
        ends: ends.unwrap_or_default(),
        out_of_scope: row.out_of_scope,
        cells: row.cells.iter().map(|&it| cell(it)).collect(),
    }
}

const fn cell(cell: Cell) -> MatrixCell {
    let (state, count) = match cell.state {
        CellState::Open => ("open", cell.open),
        CellState::Decided => ("decided", cell.decided),
        CellState::Controlled => ("controlled", cell.controlled),
        CellState::NotConsidered => ("not_considered", 0),
        CellState::NotApplicable => ("none", 0),
    };
    MatrixCell { state, count }
}
