use crate::Problem;
use std::{io::Write, path::Path};

/// Writes a file under a temporary name first, so that a failure leaves no half of it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let written = (|| {
        let mut draft = tempfile::NamedTempFile::new_in(folder)?;
        draft.write_all(bytes)?;
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
