use super::{Pending, Session, deed};
use crate::{
    Problem, ProblemCode, clock,
    problem::sentence,
    view::{Changed, Home, MovePreview},
};
use bulkhead_analysis::{Release, Severity, VERSION};
use bulkhead_diagram::Routes;
use bulkhead_model::{
    About, AppliedControlId, Change, Context, DiagramId, Edit, ItemId, Moved, apply,
};
use bulkhead_store::{Access, Entry, HistoryState, ProjectFile, StoreError};
use std::collections::BTreeMap;

/// What undo and redo of the file answer.
type Turned = Result<Option<(Vec<Change>, HistoryState)>, StoreError>;

impl Session {
    /// Applies an edit: validates it, applies it to the model, commits it to the file in one
    /// transaction and analyses again what it touched. When the file cannot be written, the edit
    /// is kept in memory, the status says so, and every later edit tries again.
    ///
    /// # Errors
    /// A [`Problem`] that says why the edit cannot be; nothing changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<Changed, Problem> {
        self.must_be_writable()?;
        self.must_fit_content(edit)?;
        let at = clock::now();
        let context = Context {
            author: &self.author,
            at: &at,
        };
        let applied = apply(self.assessment.model_mut(), edit, context)
            .map_err(|refusal| Problem::refused(sentence(&refusal.to_string())))?;
        if !applied.changes.is_empty() {
            let author = self.author.clone();
            let changes = applied.changes.clone();
            let label = deed::told(self.assessment.catalogue(), &applied.label, &changes);
            self.pending.push(Pending {
                at,
                author,
                label,
                changes,
            });
            self.flush();
            self.back_up_when_due();
        }
        Ok(self.follow(&applied.changes))
    }

    /// Takes the last edit back. Returns nothing when there is nothing to undo.
    ///
    /// # Errors
    /// A [`Problem`] when the file cannot be written; nothing changed then.
    pub fn undo(&mut self) -> Result<Option<Changed>, Problem> {
        self.turn(ProjectFile::undo)
    }

    /// Does again what was undone last. Returns nothing when there is nothing to redo.
    ///
    /// # Errors
    /// A [`Problem`] when the file cannot be written; nothing changed then.
    pub fn redo(&mut self) -> Result<Option<Changed>, Problem> {
        self.turn(ProjectFile::redo)
    }

    fn turn(
        &mut self,
        turn: impl FnOnce(&mut ProjectFile, &str, &str) -> Turned,
    ) -> Result<Option<Changed>, Problem> {
        self.must_be_writable()?;
        self.flush();
        if let Some(problem) = &self.not_saved {
            return Err(problem.clone());
        }
        let at = clock::now();
        let turned =
            turn(&mut self.file, &at, &self.author).map_err(|error| Problem::from_store(&error))?;
        let Some((changes, history)) = turned else {
            return Ok(None);
        };
        self.assessment
            .model_mut()
            .apply_changes(&changes)
            .map_err(|refusal| Problem::file(sentence(&refusal.to_string())))?;
        self.history = history;
        self.saved_at = at;
        self.back_up_when_due();
        Ok(Some(self.follow(&changes)))
    }

    /// Says how things would look if what is being dragged were dropped now. Nothing changes.
    ///
    /// # Errors
    /// A [`Problem`] when it could not be dropped there.
    pub fn preview_move(
        &mut self,
        diagram: DiagramId,
        moved: &[Moved],
    ) -> Result<MovePreview, Problem> {
        let edit = Edit::Move {
            diagram,
            moved: moved.to_vec(),
        };
        let context = Context { author: "", at: "" };
        let refused =
            |refusal: bulkhead_model::Refusal| Problem::refused(sentence(&refusal.to_string()));
        let applied = apply(self.assessment.model_mut(), &edit, context).map_err(refused)?;
        let shapes = super::routes::while_dragging(self.model(), diagram, &applied.changes)
            .into_iter()
            .filter(|shape| self.shapes.get(&(diagram, shape.flow)) != Some(shape))
            .collect();
        let homes = moved
            .iter()
            .filter_map(|moved| self.home(moved.item))
            .collect();
        self.assessment
            .model_mut()
            .apply_changes(&applied.inverse())
            .map_err(refused)?;
        Ok(MovePreview { shapes, homes })
    }

    fn home(&self, item: ItemId) -> Option<Home> {
        let zones = match item {
            ItemId::Element(id) => self
                .model()
                .elements
                .get(&id)?
                .zones
                .iter()
                .copied()
                .collect(),
            ItemId::Boundary(id) => self
                .model()
                .boundaries
                .get(&id)?
                .parent
                .into_iter()
                .collect(),
            ItemId::Flow(_) => return None,
        };
        Some(Home { item, zones })
    }

    /// Writes what is not in the file yet, oldest first.
    pub(super) fn flush(&mut self) {
        while let Some(next) = self.pending.first() {
            let entry = Entry {
                at: &next.at,
                author: &next.author,
                label: &next.label,
                changes: &next.changes,
            };
            match self.file.commit(entry) {
                Ok(history) => {
                    self.history = history;
                    self.saved_at.clone_from(&next.at);
                    self.pending.remove(0);
                    self.not_saved = None;
                }
                Err(error) => {
                    let problem = Problem::from_store(&error);
                    self.not_saved = Some(Problem {
                        code: ProblemCode::NotSaved,
                        ..problem
                    });
                    return;
                }
            }
        }
    }

    pub(super) fn must_be_writable(&self) -> Result<(), Problem> {
        match self.file.access() {
            Access::ReadWrite => Ok(()),
            Access::ReadOnly { why } => Err(Problem::refused(super::document::read_only(
                &self.file, *why,
            ))),
        }
    }

    /// Checks what only the content can tell: components and the values of properties.
    fn must_fit_content(&self, edit: &Edit) -> Result<(), Problem> {
        match edit {
            Edit::AddElement { element, .. } => {
                self.must_be_component(&element.component, Some(element.kind))
            }
            Edit::AddBoundary { boundary, .. } => self.must_be_component(&boundary.component, None),
            Edit::SetComponent {
                component,
                kind,
                item,
            } => {
                let current = match item {
                    ItemId::Element(id) => self.model().elements.get(id).map(|known| known.kind),
                    _ => None,
                };
                self.must_be_component(component, kind.or(current))
            }
            Edit::SetProperty {
                item,
                key,
                value: Some(value),
            } => self.must_be_value(*item, key, value),
            Edit::SetAbout { about } => self.must_be_version(about),
            Edit::Decide { residual, .. } => must_be_severity(residual),
            Edit::SetAppliedControl {
                id,
                control: Some(control),
            } => self.must_be_control(*id, &control.control),
            Edit::Batch { edits, .. } => edits
                .iter()
                .try_for_each(|edit| self.must_fit_content(edit)),
            _ => Ok(()),
        }
    }

    fn must_be_component(
        &self,
        id: &str,
        kind: Option<bulkhead_model::ElementKind>,
    ) -> Result<(), Problem> {
        let known = self
            .assessment
            .catalogue()
            .component(id)
            .map(|component| component.kind);
        let fits = known.is_some_and(|known| match kind {
            Some(_) => known.element().is_some(),
            None => known == bulkhead_analysis::catalogue::ComponentKind::Zone,
        });
        if fits {
            return Ok(());
        }
        Err(Problem::refused(format!(
            "There is no component \"{id}\" for this. Choose one from the palette."
        )))
    }

    /// Checks a control that is named anew. One whose pack is gone stays.
    fn must_be_control(&self, id: AppliedControlId, key: &str) -> Result<(), Problem> {
        let known = self.model().applied_controls.get(&id);
        if key.is_empty()
            || known.is_some_and(|known| known.control == key)
            || self.assessment.catalogue().control(key).is_some()
        {
            return Ok(());
        }
        Err(Problem::refused(format!(
            "There is no control \"{key}\". Choose one from the list, or write one of your own."
        )))
    }

    fn must_be_value(&self, item: ItemId, key: &str, value: &str) -> Result<(), Problem> {
        let component = match item {
            ItemId::Element(id) => self
                .model()
                .elements
                .get(&id)
                .map(|element| element.component.as_str()),
            ItemId::Boundary(id) => self
                .model()
                .boundaries
                .get(&id)
                .map(|zone| zone.component.as_str()),
            ItemId::Flow(_) => Some("flow"),
        };
        let property = component
            .and_then(|component| self.assessment.catalogue().component(component))
            .and_then(|component| component.property(key));
        match property {
            Some(property) if !property.accepts(value) => Err(Problem::refused(format!(
                "\"{value}\" does not fit {}: it takes {}.",
                property.title,
                property.expected()
            ))),
            _ => Ok(()),
        }
    }

    /// Checks a version of Kubernetes that is stated anew. What stands in an older file stays.
    fn must_be_version(&self, about: &About) -> Result<(), Problem> {
        let stated = about.properties.get(VERSION);
        if stated == self.model().about.properties.get(VERSION) || stated.is_none() {
            return Ok(());
        }
        match Release::stated(about) {
            Some(_) => Ok(()),
            None => Err(Problem::refused(format!(
                "\"{}\" is not a version of Kubernetes. Write one such as 1.31, or leave it empty.",
                stated.map_or("", |stated| stated.value.as_str())
            ))),
        }
    }

    /// Brings everything that is derived from the model up to date, and says what changed.
    fn follow(&mut self, changes: &[Change]) -> Changed {
        let rows = self.assessment.follow(changes);
        let diagrams = super::routes::touched(self.model(), changes);
        let model = self.assessment.model();
        self.routes.retain(|id, _| model.diagrams.contains_key(id));
        for &diagram in diagrams.iter().filter(|id| model.diagrams.contains_key(id)) {
            match self.routes.get_mut(&diagram) {
                Some(routes) => routes.follow(model),
                None => {
                    self.routes.insert(diagram, Routes::new(model, diagram));
                }
            }
        }
        let touched = self.routes.iter().filter(|(id, _)| diagrams.contains(id));
        let shapes = super::routes::shapes(touched.map(|(_, routes)| routes));
        let before: BTreeMap<_, _> = self
            .shapes
            .extract_if(.., |(diagram, _), _| diagrams.contains(diagram))
            .collect();
        let answer = self.changed(changes, rows, &before, &shapes);
        self.shapes.extend(shapes);
        answer
    }
}

fn must_be_severity(key: &str) -> Result<(), Problem> {
    if key.is_empty() || Severity::from_key(key).is_some() {
        return Ok(());
    }
    Err(Problem::refused(format!(
        "\"{key}\" is not a severity. Choose critical, high, medium or low for what remains."
    )))
}
