use crate::{
    Assessment, Problem,
    content::{PackFile, catalogue, catalogue_with, read},
    view::ImportNote,
};
use bulkhead_exchange::microsoft::{self, Kind};
use bulkhead_store::ProjectFile;
use std::path::Path;

/// Something to look at without changing it.
#[derive(Debug)]
pub struct Examined {
    /// The model with all that follows from it.
    pub assessment: Assessment,
    /// What an import left out or changed. Empty for projects.
    pub notes: Vec<ImportNote>,
}

/// Looks at a project, or at a file of another tool that can be read as a model. Nothing is
/// written. A model that carries a template of its own is looked at with that one as well; with
/// `only_packs`, the packs of the program are left out.
///
/// # Errors
/// A [`Problem`] that says why the file cannot be read, or what is wrong with the packs.
pub fn examine(path: &Path, packs: &[PackFile], only_packs: bool) -> Result<Examined, Problem> {
    if !is_project(path) {
        let bytes = read(path, "file")?;
        match microsoft::kind_of(&bytes) {
            Some(Kind::Model) => return examine_model(path, &bytes, packs, only_packs),
            Some(Kind::Template) => {
                return Err(Problem::file(format!(
                    "{} is a template and holds no model. Give it with --pack to use its rules.",
                    path.display()
                )));
            }
            None => {}
        }
    }
    if only_packs && packs.is_empty() {
        return Err(Problem::refused(format!(
            "{} carries no rules of its own. Name the packs to use with --pack.",
            path.display()
        )));
    }
    // The packs are checked first: opening can upgrade an older file.
    let catalogue = catalogue(packs, only_packs)?;
    let opened = ProjectFile::open(path).map_err(|error| Problem::from_store(&error))?;
    Ok(Examined {
        assessment: Assessment::new(opened.model, catalogue),
        notes: Vec::new(),
    })
}

fn examine_model(
    path: &Path,
    bytes: &[u8],
    packs: &[PackFile],
    only_packs: bool,
) -> Result<Examined, Problem> {
    let name = path.display().to_string();
    let imported = microsoft::read_model(bytes, &name);
    let imported = imported.map_err(|error| Problem::from_import(&error))?;
    let templates = imported.template.into_iter().collect();
    let catalogue = catalogue_with(templates, packs, only_packs)?;
    let notes = imported.notes.into_iter();
    Ok(Examined {
        assessment: Assessment::new(imported.model, catalogue),
        notes: notes.map(ImportNote::from).collect(),
    })
}

/// Tells whether a file starts as every `SQLite` file does.
fn is_project(path: &Path) -> bool {
    use std::io::Read;
    let mut start = [0_u8; 16];
    std::fs::File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok_and(|()| &start == b"SQLite format 3\0")
}
