use crate::{Problem, import::is_project};
use std::{fs::File, io::Write, path::Path};

/// Writes a file under a temporary name first, so that a failure leaves no half of it. A project is
/// never written over: nobody can get back what it held.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    // One that is open holds no locks between its edits, which closing it here could drop.
    if is_project(path) {
        return Err(Problem::file(format!(
            "{} holds a Bulkhead project or another database, which nothing is written over; \
             choose another name.",
            path.display()
        )));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let written = (|| {
        let draft = draft_in(folder)?;
        draft.as_file().write_all(bytes)?;
        draft.as_file().sync_all()?;
        draft.persist(path).map_err(|error| error.error)?;
        Ok(())
    })();
    written.map_err(|error: std::io::Error| {
        Problem::file(format!(
            "{} could not be written: {error}. Choose another folder or make room.",
            path.display()
        ))
    })
}

/// Makes a temporary file that others may read as far as the person's own settings allow it. It is
/// opened here, so that what the system says does not name a file that nobody asked for.
fn draft_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().make_in(folder, |path| File::create_new(path))
}
