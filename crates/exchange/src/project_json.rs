//! The canonical text form of a model: JSON in which the same model is always the same text, with
//! one fact on a line wherever that reads well, so that a version control system shows what
//! changed.

mod file;
mod layout;
mod place;

use crate::{ReadError, encoding::decode};
use bulkhead_model::{Model, check};
use file::{FORMAT, File, Header, VERSION};
use sha2::{Digest, Sha256};

/// Writes a model in its canonical text form.
///
/// # Errors
/// [`WriteError`] when a value has no form in JSON, which no model has.
pub fn write(model: &Model) -> Result<String, WriteError> {
    let mut text = layout::text(&File::of(model))?;
    text.push('\n');
    Ok(text)
}

/// Why a model could not be written as text.
#[derive(Debug, thiserror::Error)]
#[error("the model cannot be written as text: {0}; please report it")]
pub struct WriteError(#[from] serde_json::Error);

/// Returns the SHA-256 of a text as 64 hexadecimal digits. That of the canonical text form is what
/// a signature is about.
pub fn sha_256(text: &str) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Tells whether a file looks like the text form of a model: whether it starts as JSON does.
pub fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().first() == Some(&b'{')
}

/// Reads the text form of a model. The path is only a name: messages say it. Space, the order of
/// keys and a byte order mark do not matter; unknown keys are refused, because nothing that
/// somebody wrote is dropped silently.
///
/// # Errors
/// [`ReadError`] that says what is wrong and on which line.
pub fn read(bytes: &[u8], path: &str) -> Result<Model, ReadError> {
    let text = decode(bytes, path)?;
    let syntax = |error: &serde_json::Error| place::syntax(error, path);
    let header: Header = serde_json::from_str(&text).map_err(|error| syntax(&error))?;
    if header.format != FORMAT {
        return Err(ReadError::Syntax {
            path: path.to_owned(),
            line: place::line_of(&text, "\"format\""),
            column: 1,
            what: format!(
                "this is not a Bulkhead model: its format is not \"{FORMAT}\"; choose another file"
            ),
        });
    }
    if !(1..=VERSION).contains(&header.version) {
        return Err(ReadError::Syntax {
            path: path.to_owned(),
            line: place::line_of(&text, "\"version\""),
            column: 1,
            what: format!(
                "version {} of the text form is not known here, {VERSION} is the newest; install a newer Bulkhead",
                header.version
            ),
        });
    }
    let file: File = serde_json::from_str(&text).map_err(|error| syntax(&error))?;
    let model = file
        .into_model()
        .map_err(|repeated| place::repeated(&text, &repeated, path))?;
    match check(&model).into_iter().next() {
        Some(flaw) => Err(place::flaw(&text, &flaw, path)),
        None => Ok(model),
    }
}

#[cfg(test)]
mod tests;
