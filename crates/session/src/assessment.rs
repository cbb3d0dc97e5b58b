mod attackers;
mod check;
mod controls;
mod counts;
mod rows;
mod threats;
mod unknown;
mod worksheet;

use crate::{clock, view::Status};
use bulkhead_analysis::{
    Analysis, AnsweredShare, Catalogue, Coverage, CrossingRow, OpenQuestions, ZoneConnection,
    coverage, crossing_table, open_questions, rows_of, zone_connections,
};
use bulkhead_model::{Change, ItemId, Model};
use counts::Counts;
use rows::Rows;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

pub(crate) use rows::RowsChange;

/// A model with everything that follows from it: threats, crossings, coverage and open questions.
/// It knows no file; a project is one with a file to keep it in.
#[derive(Debug)]
pub struct Assessment {
    catalogue: Arc<Catalogue>,
    model: Model,
    analysis: Analysis,
    rows: Rows,
    /// How much of each subject is answered, and of all together.
    shares: BTreeMap<ItemId, AnsweredShare>,
    share: AnsweredShare,
}

impl Assessment {
    /// Assesses a model.
    pub fn new(model: Model, catalogue: Arc<Catalogue>) -> Self {
        let mut assessment = Self {
            analysis: Analysis::new(&model, &catalogue),
            catalogue,
            model,
            rows: Rows::default(),
            shares: BTreeMap::new(),
            share: AnsweredShare::default(),
        };
        assessment.analysis.set_today(&clock::today());
        let subjects = assessment.subjects();
        assessment.update_rows(&subjects);
        assessment.update_shares(&subjects);
        assessment
    }

    /// Returns the model.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Lets somebody change the model, who then has it followed.
    pub(crate) const fn model_mut(&mut self) -> &mut Model {
        &mut self.model
    }

    /// Returns the analysis of the model.
    pub const fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// Returns the content that the analysis rests on.
    pub const fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Brings everything up to date after changes of the model, and says which threats read
    /// differently now.
    pub(crate) fn follow(&mut self, changes: &[Change]) -> RowsChange {
        let mut change = self.analysis.follow(&self.model, &self.catalogue, changes);
        let today = clock::today();
        if self.analysis.today() != today {
            // A day ends what was accepted until then, wherever that is.
            self.analysis.set_today(&today);
            change.touched.extend(self.subjects());
        }
        self.update_shares(&change.touched);
        self.update_rows(&change.touched)
    }

    /// Returns the crossings table.
    pub fn crossings(&self) -> Vec<CrossingRow> {
        crossing_table(&self.model, &self.analysis)
    }

    /// Returns which zones flows connect.
    pub fn zone_connections(&self) -> Vec<ZoneConnection> {
        zone_connections(&self.model, &self.analysis)
    }

    /// Returns the coverage matrix.
    pub fn coverage(&self) -> Coverage {
        coverage(&self.model, &self.analysis, &self.catalogue)
    }

    /// Returns the open questions, by whom they are about.
    pub fn questions(&self) -> Vec<OpenQuestions> {
        open_questions(&self.model, &self.analysis, &self.catalogue)
    }

    /// Counts the model and its threats. What only a project has is left open.
    pub fn status(&self) -> Status {
        let counts = self.rows.counts();
        let crossings = self.analysis.crossings().values();
        let crossings = crossings.filter(|it| !it.steps.is_empty()).count();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Status {
            undo: None,
            redo: None,
            saved_at: String::new(),
            not_saved: None,
            not_backed_up: None,
            elements: number(self.model.elements.len()),
            flows: number(self.model.flows.len()),
            crossings: number(crossings),
            threats: counts.found(),
            open: counts.open,
            controlled: counts.controlled,
            decided: counts.decided,
            questions: counts.asking,
            coverage: self.share.percent(),
        }
    }

    /// Returns everything that threats or decisions are about.
    fn subjects(&self) -> BTreeSet<ItemId> {
        let model = &self.model;
        let decisions = model.decisions.values().flatten();
        let elements = model.elements.keys().map(|&id| ItemId::Element(id));
        elements
            .chain(model.flows.keys().map(|&id| ItemId::Flow(id)))
            .chain(model.own_threats.values().map(|threat| threat.subject))
            .chain(decisions.map(|decision| decision.subject))
            .collect()
    }

    fn update_shares(&mut self, touched: &BTreeSet<ItemId>) {
        for &item in touched {
            let rows = rows_of(&self.model, &self.analysis, &self.catalogue, [item]);
            let now = AnsweredShare::of(&rows);
            let before = if now == AnsweredShare::default() {
                self.shares.remove(&item)
            } else {
                self.shares.insert(item, now)
            };
            let before = before.unwrap_or_default();
            self.share.applicable += now.applicable;
            self.share.applicable -= before.applicable;
            self.share.answered += now.answered;
            self.share.answered -= before.answered;
        }
    }
}
