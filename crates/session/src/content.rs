use crate::Problem;
use bulkhead_analysis::{
    Catalogue,
    catalogue::{Further, Source, Template},
};
use bulkhead_exchange::microsoft::{self, Kind};
use std::{
    io::{ErrorKind, Read},
    path::Path,
    sync::Arc,
};

/// Largest file that is read into memory, in bytes. Each format has limits of its own besides.
const FILE_BYTES: u64 = 64 << 20;

/// Endings of the files in a folder of packs.
const PACK_ENDINGS: [&str; 3] = ["yaml", "yml", "tb7"];

/// A pack of rules as it lies in a file: YAML of our own, a template of Microsoft's tool, or a
/// model of that tool, which carries its template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackFile {
    /// What messages call it.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl PackFile {
    /// Reads a file.
    ///
    /// # Errors
    /// A [`Problem`] that says why the file cannot be read.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        Ok(Self {
            path: path.display().to_string(),
            bytes: read(path, "pack")?,
        })
    }
}

/// Builds the content that projects are analysed with: what is part of the program, and further
/// packs of rules. With `only_packs`, the packs of the program are left out.
///
/// # Errors
/// A [`Problem`] that lists every mistake with file, line and column.
pub fn catalogue(packs: &[PackFile], only_packs: bool) -> Result<Arc<Catalogue>, Problem> {
    catalogue_with(Vec::new(), packs, only_packs)
}

/// As [`catalogue`], with templates that have been read already. A pack replaces a template of the
/// same name.
pub(crate) fn catalogue_with(
    mut templates: Vec<Template>,
    packs: &[PackFile],
    only_packs: bool,
) -> Result<Arc<Catalogue>, Problem> {
    let mut sources = Vec::new();
    for PackFile { path, bytes } in packs {
        match microsoft::kind_of(bytes) {
            Some(Kind::Template) => {
                let template = microsoft::read_template(bytes, path);
                templates.push(template.map_err(|error| Problem::from_import(&error))?);
            }
            Some(Kind::Model) => {
                let imported = microsoft::read_model(bytes, path);
                let imported = imported.map_err(|error| Problem::from_import(&error))?;
                templates.extend(imported.template);
            }
            None => {
                let text = std::str::from_utf8(bytes).map_err(|_| {
                    Problem::file(format!(
                        "The pack {path} is not text in UTF-8. Save it as such, or choose another file."
                    ))
                })?;
                sources.push(Source { path, text });
            }
        }
    }
    let further = Further {
        packs: &sources,
        templates: &templates,
        only: only_packs,
    };
    Catalogue::with(further)
        .map(Arc::new)
        .map_err(Problem::from_content)
}

/// Reads the packs of rules in a folder, by name. A folder that is missing holds none.
///
/// # Errors
/// A [`Problem`] that names the file that cannot be read.
pub(crate) fn packs_in(folder: &Path) -> Result<Vec<PackFile>, Problem> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            let ending = path.extension().and_then(|ending| ending.to_str());
            ending.is_some_and(|ending| {
                PACK_ENDINGS
                    .iter()
                    .any(|it| it.eq_ignore_ascii_case(ending))
            })
        })
        .collect();
    paths.sort();
    paths.iter().map(|path| PackFile::read(path)).collect()
}

/// Reads a file of bounded size. `what` says in messages what it should be.
pub(crate) fn read(path: &Path, what: &str) -> Result<Vec<u8>, Problem> {
    let shown = path.display();
    let problem = |error: std::io::Error| {
        Problem::file(match error.kind() {
            ErrorKind::NotFound => format!("There is no file {shown}. Check its name."),
            _ => format!("The {what} {shown} cannot be read: {error}."),
        })
    };
    let file = std::fs::File::open(path).map_err(problem)?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(problem)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > FILE_BYTES) {
        return Err(Problem::file(format!(
            "The {what} {shown} is larger than {FILE_BYTES} bytes, which none is. Choose another one."
        )));
    }
    Ok(bytes)
}
