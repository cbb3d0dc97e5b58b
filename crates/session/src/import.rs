//! Files that are no project and can be read as a model.

use crate::{Problem, content::read, view::ImportNote};
use bulkhead_analysis::catalogue::Template;
use bulkhead_exchange::{
    microsoft::{self, Kind},
    project_json,
};
use bulkhead_model::Model;
use std::path::Path;

/// A model that was read from a file which is no project.
pub(crate) struct Import {
    pub(crate) model: Model,
    /// The template that the file carries.
    pub(crate) template: Option<Template>,
    /// Whether files of this kind bring their rules along; one without any has no threats then.
    pub(crate) brings_rules: bool,
    /// What was left out or changed.
    pub(crate) notes: Vec<ImportNote>,
}

/// Reads a file as a model, whatever it is called: what it holds says of which kind it is. Returns
/// nothing for a project, and for what is of no known kind.
pub(crate) fn import(path: &Path) -> Result<Option<Import>, Problem> {
    if is_project(path) {
        return Ok(None);
    }
    let bytes = read(path, "file")?;
    let name = path.display().to_string();
    match microsoft::kind_of(&bytes) {
        Some(Kind::Model) => {
            let imported = microsoft::read_model(&bytes, &name);
            let imported = imported.map_err(|error| Problem::from_import(&error))?;
            Ok(Some(Import {
                model: imported.model,
                template: imported.template,
                brings_rules: true,
                notes: imported.notes.into_iter().map(ImportNote::from).collect(),
            }))
        }
        Some(Kind::Template) => Err(Problem::file(format!(
            "{name} is a template and holds no model. Give it with --pack to use its rules."
        ))),
        None if project_json::is_json(&bytes) => {
            let model = project_json::read(&bytes, &name);
            Ok(Some(Import {
                model: model.map_err(|error| Problem::from_import(&error))?,
                template: None,
                brings_rules: false,
                notes: Vec::new(),
            }))
        }
        None => Ok(None),
    }
}

/// Tells whether a file starts as every `SQLite` file does.
pub(crate) fn is_project(path: &Path) -> bool {
    use std::io::Read;
    let mut start = [0_u8; 16];
    std::fs::File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok_and(|()| &start == b"SQLite format 3\0")
}
