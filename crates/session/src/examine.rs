use crate::{
    Assessment, Problem,
    content::{PackFile, catalogue, catalogue_with},
    import::import,
    view::ImportNote,
};
use bulkhead_analysis::Catalogue;
use bulkhead_model::Model;
use bulkhead_store::ProjectFile;
use std::{path::Path, sync::Arc};

/// Something to look at without changing it.
#[derive(Debug)]
pub struct Examined {
    /// The model with all that follows from it.
    pub assessment: Assessment,
    /// What an import left out or changed, and what is not known here.
    pub notes: Vec<ImportNote>,
}

impl Examined {
    fn new(model: Model, catalogue: Arc<Catalogue>, mut notes: Vec<ImportNote>) -> Self {
        let assessment = Assessment::new(model, catalogue);
        notes.extend(assessment.unknown_components());
        Self { assessment, notes }
    }
}

/// Looks at a project, or at any file that can be read as a model. Nothing is
/// written. A model that carries a template of its own is looked at with that one as well; with
/// `only_packs`, the packs of the program are left out.
///
/// # Errors
/// A [`Problem`] that says why the file cannot be read, or what is wrong with the packs.
pub fn examine(path: &Path, packs: &[PackFile], only_packs: bool) -> Result<Examined, Problem> {
    if let Some(import) = import(path)? {
        if only_packs && !import.brings_rules && packs.is_empty() {
            return Err(no_rules(path));
        }
        let catalogue = catalogue_with(import.template.into_iter().collect(), packs, only_packs)?;
        return Ok(Examined::new(import.model, catalogue, import.notes));
    }
    if only_packs && packs.is_empty() {
        return Err(no_rules(path));
    }
    // The packs are checked first: opening can upgrade an older file.
    let catalogue = catalogue(packs, only_packs)?;
    let opened = ProjectFile::open(path).map_err(|error| Problem::from_store(&error))?;
    Ok(Examined::new(opened.model, catalogue, Vec::new()))
}

fn no_rules(path: &Path) -> Problem {
    Problem::refused(format!(
        "{} carries no rules of its own. Name the packs to use with --pack.",
        path.display()
    ))
}
