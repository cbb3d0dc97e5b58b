use crate::{Problem, view::ComparisonView, write::write};
use std::path::{Path, PathBuf};

/// Writes what differs as drawings: the first diagram into the file that is named, and each other
/// one beside it with its number added. Older files of these names give way.
///
/// # Errors
/// A [`Problem`] that says which file could not be written.
pub fn write_drawing(view: &ComparisonView, path: &Path) -> Result<(), Problem> {
    if view.diagrams.is_empty() {
        return Err(Problem::refused("There is no diagram to draw."));
    }
    for (number, diagram) in (1..).zip(&view.diagrams) {
        write(&beside(path, number), diagram.svg.as_bytes())?;
    }
    Ok(())
}

fn beside(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.{ending}"))
}
