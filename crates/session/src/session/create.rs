use super::Session;
use crate::{Assessment, Problem, clock, session::routes};
use bulkhead_analysis::Catalogue;
use bulkhead_model::Model;
use bulkhead_store::{Identity, Opened, ProjectFile};
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
        let mut model = reference.model.clone();
        // What starts from nothing is about what the person named the file after.
        if model.elements.is_empty()
            && let Some(stem) = path.file_stem().and_then(|stem| stem.to_str())
        {
            stem.clone_into(&mut model.about.title);
        }
        Self::create_with(path, &model, replace, catalogue)
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
        let opened = ProjectFile::open(path).map_err(|error| Problem::from_store(&error))?;
        Ok(Self::start(opened, catalogue, clock::now()))
    }

    fn start(opened: Opened, catalogue: Arc<Catalogue>, saved_at: String) -> Self {
        Self {
            shapes: routes::all(&opened.model),
            assessment: Assessment::new(opened.model, catalogue),
            file: opened.file,
            history: opened.history,
            author: String::new(),
            saved_at,
            pending: Vec::new(),
            not_saved: None,
            backup: super::BackupState::default(),
        }
    }
}
