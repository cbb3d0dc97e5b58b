//! Places within a scalar of a YAML file. The value of a scalar is not what stands in the file:
//! lines are folded, indentation is gone, quotes are doubled or escaped. A condition is read from
//! its value, and whoever mends it needs the line and column in the file.

use crate::catalogue::Source;
use serde_saphyr::Spanned;

/// Longest value that is followed, in bytes. No condition may be longer.
const LENGTH: usize = 64 * 1024;

/// Line and column, each from 1.
pub(super) type LineColumn = (u64, u64);

/// Where each character of the value of a scalar stands in the file.
pub(super) struct Within {
    start: LineColumn,
    /// One place for every character of the value; empty when value and file do not agree.
    characters: Vec<LineColumn>,
    end: LineColumn,
}

impl Within {
    /// Compares the value of a scalar with the text of its file. An alias stands where its anchor
    /// defined the text.
    pub(super) fn new(source: Source<'_>, scalar: &Spanned<String>) -> Self {
        let start = (scalar.defined.line(), scalar.defined.column());
        let raw = raw(source.text, scalar).filter(|_| scalar.value.len() <= LENGTH);
        let aligned = raw.and_then(|raw| align(raw, start, &scalar.value));
        let (characters, end) = aligned.unwrap_or((Vec::new(), start));
        Self {
            start,
            characters,
            end,
        }
    }

    /// Returns the place of a character of the value, counted from 1. What lies behind the last
    /// character is the end; what cannot be found is where the scalar starts.
    pub(super) fn place(&self, character: usize) -> LineColumn {
        if self.characters.is_empty() {
            return self.start;
        }
        let place = self.characters.get(character.saturating_sub(1));
        place.copied().unwrap_or(self.end)
    }
}

/// Returns the text of a scalar as it stands in its file, with what follows up to the end of the
/// file: only the start of a span is relied on.
fn raw<'a>(text: &'a str, scalar: &Spanned<String>) -> Option<&'a str> {
    let offset = usize::try_from(scalar.defined.span().byte_offset()?).ok()?;
    text.get(offset..)
}

/// A character of the file and where it stands.
struct Walk<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    at: LineColumn,
}

impl Walk<'_> {
    fn next(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        let ends_line = character == '\n' || (character == '\r' && self.rest.peek() != Some(&'\n'));
        self.at = if ends_line {
            (self.at.0 + 1, 1)
        } else {
            (self.at.0, self.at.1 + 1)
        };
        Some(character)
    }

    fn skip_line(&mut self) {
        let line = self.at.0;
        while self.at.0 == line && self.next().is_some() {}
    }

    /// Reads what a backslash in double quotes stands for; nothing for a line that goes on.
    fn escaped(&mut self) -> Option<char> {
        let digits = match self.next()? {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            white if white.is_whitespace() || "abefnrtv0NLP_".contains(white) => return None,
            other => return Some(other),
        };
        let mut code = 0_u32;
        for _ in 0..digits {
            code = code.checked_mul(16)? + self.next()?.to_digit(16)?;
        }
        char::from_u32(code).filter(|character| !character.is_whitespace())
    }
}

/// Finds every character of a value in the text of the file. Only white space may differ.
fn align(raw: &str, start: LineColumn, value: &str) -> Option<(Vec<LineColumn>, LineColumn)> {
    let mut walk = Walk {
        rest: raw.chars().peekable(),
        at: start,
    };
    let quote = match walk.rest.peek() {
        Some('>' | '|') => {
            walk.skip_line();
            None
        }
        Some(&quote @ ('\'' | '"')) => {
            walk.next();
            Some(quote)
        }
        _ => None,
    };
    let mut places = Vec::with_capacity(value.len());
    let mut end = walk.at;
    for wanted in value.chars() {
        if wanted.is_whitespace() {
            places.push(walk.at);
            // Where white space was folded, it stands for more or less than one character.
            if walk.rest.peek().is_some_and(|next| next.is_whitespace()) {
                walk.next();
            }
            continue;
        }
        let (place, found) = loop {
            let place = walk.at;
            let found = match (walk.next()?, quote) {
                ('\\', Some('"')) => walk.escaped(),
                ('\'', Some('\'')) => walk.next(),
                (character, _) => Some(character),
            };
            if let Some(found) = found.filter(|found| !found.is_whitespace()) {
                break (place, found);
            }
        };
        if found != wanted {
            return None;
        }
        places.push(place);
        end = walk.at;
    }
    Some((places, end))
}

#[cfg(test)]
mod tests;
