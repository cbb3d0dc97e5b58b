use crate::Problem;
use bulkhead_analysis::{Catalogue, catalogue::Source};
use std::{path::Path, sync::Arc};

/// Largest pack of rules that is read, in bytes.
const PACK_BYTES: u64 = 16 << 20;

/// Builds the content that projects are analysed with: what is part of the program, and further
/// packs of rules, each with the name that messages give it and its text. With `only_packs`, the
/// packs of the program are left out.
///
/// # Errors
/// A [`Problem`] that lists every mistake with file, line and column.
pub fn catalogue(packs: &[(String, String)], only_packs: bool) -> Result<Arc<Catalogue>, Problem> {
    let sources: Vec<Source<'_>> = packs
        .iter()
        .map(|(path, text)| Source { path, text })
        .collect();
    let built = if only_packs {
        Catalogue::with_only_packs(&sources)
    } else {
        Catalogue::with_packs(&sources)
    };
    built.map(Arc::new).map_err(Problem::from_content)
}

/// Reads the packs of rules in a folder, by name. A folder that is missing holds none.
///
/// # Errors
/// A [`Problem`] that names the file that cannot be read.
pub(crate) fn packs_in(folder: &Path) -> Result<Vec<(String, String)>, Problem> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    paths.sort();
    let mut packs = Vec::new();
    for path in paths {
        let large = std::fs::metadata(&path).is_ok_and(|data| data.len() > PACK_BYTES);
        let text = if large {
            Err(std::io::Error::other(format!(
                "it is larger than {PACK_BYTES} bytes"
            )))
        } else {
            std::fs::read_to_string(&path)
        };
        let name = path.display().to_string();
        match text {
            Ok(text) => packs.push((name, text)),
            Err(error) => {
                return Err(Problem::file(format!(
                    "The pack {name} cannot be read: {error}."
                )));
            }
        }
    }
    Ok(packs)
}
