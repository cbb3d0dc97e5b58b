mod states;

use crate::{
    Problem, ProblemCode, Session, Work,
    content::{catalogue, packs_in},
    recent::Memory,
    view::{
        AboutView, CatalogueView, Changed, Document, LetterView, ModelCard, MovePreview, Pasted,
        ResponseView, SeverityView, StartView,
    },
};
use bulkhead_analysis::{Catalogue, Letter, Severity, document::title_of};
use bulkhead_model::{DiagramId, Edit, ItemId, Model, Moved, Point, Response};
use bulkhead_store::{Access, Program};
use rescue::Rescue;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The state of one window: a start screen or an open project. Every request of the window is one
/// method here; which file is meant is always decided on this side.
#[derive(Debug)]
pub struct Desk {
    catalogue: Arc<Catalogue>,
    memory: Memory,
    /// Where the example of the first start lies.
    examples: PathBuf,
    session: Option<Session>,
    start_problem: Option<Problem>,
    rescue: Rescue,
    work: Work,
}

impl Desk {
    /// Sets up the desk. `folder` holds what outlives a project: settings, the list of recent
    /// files, and the person's own packs of rules in `packs/`. A pack with mistakes is told on the
    /// start screen, and the content of the program is used alone.
    ///
    /// # Errors
    /// A [`Problem`] when the content of the program has mistakes.
    pub fn new(folder: &Path) -> Result<Self, Problem> {
        let own = packs_in(&folder.join("packs")).and_then(|packs| catalogue(&packs, false));
        let (catalogue, start_problem) = match own {
            Ok(catalogue) => (catalogue, None),
            Err(problem) => (catalogue(&[], false)?, Some(problem)),
        };
        Ok(Self {
            catalogue,
            memory: Memory::load(folder),
            examples: folder.join("example"),
            session: None,
            start_problem,
            rescue: Rescue::new(folder),
            work: Work::default(),
        })
    }

    /// Returns what is being done, so that somebody can end it while the desk is busy with it.
    pub fn work(&self) -> Work {
        self.work.clone()
    }

    /// Opens the file that the program was started with. What goes wrong is told on the start
    /// screen.
    pub fn open_at_start(&mut self, path: &Path) {
        if let Err(problem) = self.open(path) {
            self.start_problem = Some(problem);
        }
    }

    /// Returns what the start screen shows.
    pub fn start(&self) -> StartView {
        StartView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            models: self.models(),
            recent: self.memory.view(),
            open: self.session.is_some(),
            problem: self.start_problem.clone(),
            settings: self.memory.settings.clone(),
        }
    }

    /// Returns the content that the window draws, names and offers.
    pub fn catalogue(&self) -> CatalogueView {
        let wording = self.catalogue.wording();
        let severities = [
            Severity::Low,
            Severity::Medium,
            Severity::High,
            Severity::Critical,
        ];
        let responses = [
            Response::Mitigate,
            Response::Accept,
            Response::Transfer,
            Response::Eliminate,
            Response::NotApplicable,
            Response::NeedsInvestigation,
            Response::Reopen,
        ];
        CatalogueView {
            groups: self.catalogue.groups().to_vec(),
            components: self.catalogue.components().cloned().collect(),
            letters: Letter::ALL
                .into_iter()
                .map(|letter| LetterView {
                    letter,
                    title: wording.letter(letter).to_owned(),
                    meaning: wording.meaning(letter).to_owned(),
                })
                .collect(),
            severities: severities
                .into_iter()
                .map(|severity| SeverityView {
                    severity,
                    title: wording.severity(severity).to_owned(),
                })
                .collect(),
            responses: responses
                .into_iter()
                .map(|response| ResponseView {
                    response,
                    title: wording.response(response).to_owned(),
                    needs_reason: response.needs_reason(),
                })
                .collect(),
            attackers: self.catalogue.attackers().to_vec(),
            vectors: self.catalogue.vectors().to_vec(),
            families: self.catalogue.families().to_vec(),
            rules: self
                .catalogue
                .rules()
                .iter()
                .map(|rule| (rule.id.clone(), title_of(&self.catalogue, rule)))
                .collect(),
            models: self.models(),
        }
    }

    /// Returns what the program says about itself, and who has to be named for its content.
    pub fn about_program(&self) -> AboutView {
        AboutView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            licence: env!("CARGO_PKG_LICENSE").to_owned(),
            attribution: Catalogue::attribution().to_owned(),
        }
    }

    fn models(&self) -> Vec<ModelCard> {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        self.catalogue
            .reference_models()
            .iter()
            .map(|reference| {
                let Model {
                    elements,
                    flows,
                    boundaries,
                    ..
                } = &reference.model;
                ModelCard {
                    id: reference.id.clone(),
                    title: reference.title.clone(),
                    summary: reference.summary.clone(),
                    elements: number(elements.len()),
                    flows: number(flows.len()),
                    boundaries: number(boundaries.len()),
                }
            })
            .collect()
    }

    /// Returns the name that a new project file is offered under.
    pub fn suggested_file_name(&self, reference_model: &str) -> String {
        let known = self
            .models()
            .into_iter()
            .find(|model| model.id == reference_model);
        let title = known
            .map(|model| model.title.to_lowercase())
            .unwrap_or_default();
        let words: Vec<&str> = title
            .split(|character: char| !character.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        let stem = if words.is_empty() {
            "threat-model".to_owned()
        } else {
            words.join("-")
        };
        format!("{stem}.{EXTENSION}")
    }

    /// Returns the name that a report is offered under.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn suggested_report_name(&self) -> Result<String, Problem> {
        Ok(format!("{} report.html", stem(self.session()?.path())))
    }

    /// Says why the last edits are not in the file, when that is so.
    pub fn not_saved(&self) -> Option<Problem> {
        self.session
            .as_ref()
            .and_then(|session| session.status().not_saved)
    }

    /// Makes a new project at a place that the person chose in a save dialog.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be made.
    pub fn new_project(&mut self, reference_model: &str, path: &Path) -> Result<Document, Problem> {
        let path = project_path(path)?;
        let session = Session::create(&path, reference_model, true, Arc::clone(&self.catalogue))?;
        Ok(self.show(session))
    }

    /// Opens a project file.
    ///
    /// # Errors
    /// A [`Problem`] that says why it cannot be opened; what was open stays open.
    pub fn open(&mut self, path: &Path) -> Result<Document, Problem> {
        let absolute = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self
            .session
            .as_ref()
            .is_some_and(|session| session.path() == absolute)
        {
            return self.document();
        }
        self.open_anew(&absolute)
    }

    fn open_anew(&mut self, path: &Path) -> Result<Document, Problem> {
        self.work.begin();
        let catalogue = Arc::clone(&self.catalogue);
        let session = Session::open_unless_ended(path, catalogue, &self.work);
        if let Err(problem) = &session
            && problem.code == ProblemCode::Damaged
        {
            self.rescue.damaged = Some(path.to_owned());
        }
        Ok(self.show(session?))
    }

    /// Opens a project again that could only be looked at, to see what is new or to change it.
    ///
    /// # Errors
    /// As [`Desk::open`]; what was open stays open.
    pub fn open_again(&mut self) -> Result<Document, Problem> {
        let session = self.session()?;
        if *session.access() == Access::ReadWrite {
            return self.document();
        }
        let path = session.path().to_owned();
        self.open_anew(&path)
    }

    /// Says what is new about a project that can only be looked at; see [`Session::look_again`].
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn look_again(&self) -> Result<Option<String>, Problem> {
        self.session().map(Session::look_again)
    }

    /// Opens one of the files that were open lately.
    ///
    /// # Errors
    /// As [`Desk::open`].
    pub fn open_recent(&mut self, handle: u32) -> Result<Document, Problem> {
        let Some(path) = self.memory.path(handle).map(Path::to_owned) else {
            return Err(Problem::refused(
                "This file is no longer in the list. Open it by its name.",
            ));
        };
        self.open(&path)
    }

    fn show(&mut self, mut session: Session) -> Document {
        session.set_author(&self.memory.settings.author);
        session.set_program(Program::Window);
        session.set_example(self.is_example(session.path()));
        session.keep_backups(self.rescue.backups(&self.memory.settings));
        let document = session.document();
        let path = session.path().to_owned();
        self.session = Some(session);
        self.start_problem = None;
        self.remember(&path, &document);
        document
    }

    /// Puts a project on the list of recent files. The list is a convenience: where it cannot be
    /// kept, the project opens all the same.
    fn remember(&mut self, path: &Path, document: &Document) {
        let _ = self.memory.remember(path, &document.about.title);
    }

    /// Closes the project. Every edit that could be saved is in its file already.
    pub fn close(&mut self) {
        self.session = None;
    }

    /// Returns the open project.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn session(&self) -> Result<&Session, Problem> {
        self.session.as_ref().ok_or_else(nothing_open)
    }

    fn session_mut(&mut self) -> Result<&mut Session, Problem> {
        self.session.as_mut().ok_or_else(nothing_open)
    }

    /// Returns everything that the window shows of the open project.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn document(&self) -> Result<Document, Problem> {
        self.session().map(Session::document)
    }

    /// Applies an edit; see [`Session::apply`].
    ///
    /// # Errors
    /// A [`Problem`] that says why the edit cannot be.
    pub fn apply_edit(&mut self, edit: &Edit) -> Result<Changed, Problem> {
        self.session_mut()?.apply(edit)
    }

    /// Takes the last edit back; see [`Session::undo`].
    ///
    /// # Errors
    /// A [`Problem`] that says why that is not possible.
    pub fn undo(&mut self) -> Result<Option<Changed>, Problem> {
        self.session_mut()?.undo()
    }

    /// Does again what was undone last; see [`Session::redo`].
    ///
    /// # Errors
    /// A [`Problem`] that says why that is not possible.
    pub fn redo(&mut self) -> Result<Option<Changed>, Problem> {
        self.session_mut()?.redo()
    }

    /// Pastes what was copied on a diagram; see [`Session::paste`].
    ///
    /// # Errors
    /// A [`Problem`] that says why that cannot be.
    pub fn paste(
        &mut self,
        text: &str,
        diagram: DiagramId,
        at: Option<Point>,
    ) -> Result<Pasted, Problem> {
        self.session_mut()?.paste(text, diagram, at)
    }

    /// Says how a drag would end if it ended now; see [`Session::preview_move`].
    ///
    /// # Errors
    /// A [`Problem`] when it could not end there.
    pub fn preview_move(
        &mut self,
        diagram: DiagramId,
        moved: &[Moved],
    ) -> Result<MovePreview, Problem> {
        self.session_mut()?.preview_move(diagram, moved)
    }

    /// Arranges a diagram or the given items on it; see [`Session::arrange`].
    ///
    /// # Errors
    /// A [`Problem`] that says why that is not possible.
    pub fn arrange(&mut self, diagram: DiagramId, items: &[ItemId]) -> Result<Changed, Problem> {
        self.session_mut()?.arrange(diagram, items)
    }

    /// Writes the report to a place that the person chose in a save dialog.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written.
    pub fn write_report(&self, path: &Path) -> Result<(), Problem> {
        self.session()?.write_report(path)
    }

    /// Writes a copy of the project to a place that the person chose, and goes on there.
    ///
    /// # Errors
    /// A [`Problem`] that says why it could not be written.
    pub fn move_to_copy(&mut self, path: &Path) -> Result<Document, Problem> {
        let path = project_path(path)?;
        self.session_mut()?.move_to_copy(&path)?;
        let document = self.document()?;
        self.remember(&path, &document);
        Ok(document)
    }
}

/// Extension of project files.
pub(crate) const EXTENSION: &str = "bulkhead";

/// Adds the extension of project files where a person left it out. The dialog asked about
/// replacing a file of the name that was typed, so a file of the longer name is never replaced.
fn project_path(path: &Path) -> Result<PathBuf, Problem> {
    if path
        .extension()
        .is_some_and(|extension| extension == EXTENSION)
    {
        return Ok(path.to_owned());
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(EXTENSION);
    let path = path.with_file_name(name);
    if path.exists() {
        return Err(Problem::file(format!(
            "{} is there already. Choose it by its full name to replace it, or another name.",
            path.display()
        )));
    }
    Ok(path)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn nothing_open() -> Problem {
    Problem {
        code: ProblemCode::NothingOpen,
        sentence: "No project is open. Open one or start a new one.".to_owned(),
    }
}

mod asked;
mod example;
mod kept;
mod rescue;

#[cfg(test)]
mod tests;
