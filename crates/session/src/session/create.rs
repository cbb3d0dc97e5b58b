use super::Session;
use crate::{Assessment, Problem, Work, clock, import::import, session::routes, view::ImportNote};
use bulkhead_analysis::Catalogue;
use bulkhead_model::Model;
use bulkhead_store::{Identity, Opened, Program, ProjectFile};
use std::{path::Path, sync::Arc};
use uuid::Uuid;

impl Session {
    /// Makes a new project file from a reference model and opens it. With `replace`, a file of
    /// that name gives way; somebody must have agreed to that.
    ///
    /// # Errors
    /// A [`Problem`] that says why the file could not be made; the folder is as it was then.
    pub fn create(
        path: &Path,
        reference_model: &str,
        replace: bool,
        catalogue: Arc<Catalogue>,
    ) -> Result<Self, Problem> {
        let Some(reference) = catalogue
            .reference_models()
            .iter()
            .find(|model| model.id == reference_model)
        else {
            let known: Vec<&str> = catalogue
                .reference_models()
                .iter()
                .map(|model| model.id.as_str())
                .collect();
            return Err(Problem::refused(format!(
                "There is no reference model \"{reference_model}\". Choose one of {}.",
                known.join(", ")
            )));
        };
        let mut model = reference.start(&catalogue);
        // What starts from nothing is about what the person named the file after.
        if model.elements.is_empty()
            && let Some(stem) = path.file_stem().and_then(|stem| stem.to_str())
        {
            stem.clone_into(&mut model.about.title);
        }
        Self::create_with(path, &model, replace, catalogue)
    }

    /// Makes a new project file from a file that can be read as a model, and opens it. Returns what
    /// was left out or changed on the way as well. With `replace`, a file of that name gives way;
    /// somebody must have agreed to that.
    ///
    /// # Errors
    /// A [`Problem`] that says why the one could not be read or the other not be made.
    pub fn import(
        input: &Path,
        path: &Path,
        replace: bool,
        catalogue: Arc<Catalogue>,
        work: &Work,
    ) -> Result<(Self, Vec<ImportNote>), Problem> {
        let Some(import) = import(input)? else {
            return Err(Problem::file(format!(
                "{} cannot be imported: it is neither a model as text (.json) nor a model of \
                 Microsoft's Threat Modeling Tool (.tm7).",
                input.display()
            )));
        };
        let mut notes = import.notes;
        if let Some(template) = import.template {
            notes.push(ImportNote::about_template(&template.title));
        }
        work.go_on()?;
        let session = Self::create_with(path, &import.model, replace, catalogue)?;
        Ok((session, notes))
    }

    /// Makes a new project file that holds a model and opens it.
    pub(crate) fn create_with(
        path: &Path,
        model: &Model,
        replace: bool,
        catalogue: Arc<Catalogue>,
    ) -> Result<Self, Problem> {
        let id = Uuid::new_v4().to_string();
        let at = clock::now();
        let identity = Identity { id: &id, at: &at };
        let opened = if replace {
            ProjectFile::create_replacing(path, model, identity)
        } else {
            ProjectFile::create(path, model, identity)
        };
        Ok(Self::start(
            opened.map_err(|error| Problem::from_store(&error))?,
            catalogue,
            at,
        ))
    }

    /// Opens a project file.
    ///
    /// # Errors
    /// A [`Problem`] that says why the file cannot be opened; the file is as it was then.
    pub fn open(path: &Path, catalogue: Arc<Catalogue>) -> Result<Self, Problem> {
        Self::open_unless_ended(path, catalogue, &Work::default())
    }

    /// Opens a project file unless somebody ends the work before it is done.
    ///
    /// # Errors
    /// As [`Session::open`], and when it was ended.
    pub fn open_unless_ended(
        path: &Path,
        catalogue: Arc<Catalogue>,
        work: &Work,
    ) -> Result<Self, Problem> {
        let opened = ProjectFile::open_unless(path, work.ended());
        work.go_on()?;
        let opened = opened.map_err(|error| Problem::from_store(&error))?;
        let session = Self::start(opened, catalogue, clock::now());
        work.go_on()?;
        Ok(session)
    }

    fn start(opened: Opened, catalogue: Arc<Catalogue>, saved_at: String) -> Self {
        let routes = routes::all(&opened.model);
        let session = Self {
            shapes: routes::shapes(routes.values()),
            routes,
            assessment: Assessment::new(opened.model, catalogue),
            file: opened.file,
            history: opened.history,
            author: String::new(),
            program: Program::CommandLine,
            opened_at: clock::now(),
            example: false,
            saved_at,
            pending: Vec::new(),
            not_saved: None,
            backup: super::BackupState::default(),
        };
        session.announce();
        session
    }
}
