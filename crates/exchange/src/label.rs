//! Makes texts of other tools into texts that a model can hold.

use crate::limits;
use bulkhead_model::limits::{NAME_CHARACTERS, TEXT_CHARACTERS};
use std::borrow::Cow;

/// A text as a model can hold it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Fitted {
    pub(crate) text: String,
    /// Whether more than white space was lost.
    pub(crate) lost: bool,
}

/// Returns a text as a name: one line, not too long. It can be empty.
pub(crate) fn name(text: &str) -> Fitted {
    let line = one_line(text);
    shorten(&line, NAME_CHARACTERS, text)
}

/// Returns a text as one line that may be longer than a name.
pub(crate) fn line(text: &str) -> Fitted {
    let line = one_line(text);
    shorten(&line, TEXT_CHARACTERS, text)
}

/// Returns a text of several lines.
pub(crate) fn lines(text: &str) -> Fitted {
    let sound: String = line_breaks(text)
        .chars()
        .filter(|&character| !is_unsafe(character))
        .collect();
    shorten(sound.trim(), TEXT_CHARACTERS, text)
}

/// Returns a text of several lines with the blanks around it.
pub(crate) fn verbatim(text: &str) -> Fitted {
    let sound: String = line_breaks(text)
        .chars()
        .filter(|&character| !is_unsafe(character))
        .collect();
    shorten(&sound, TEXT_CHARACTERS, text)
}

/// Returns an identifier that fits into the key of a component. A type and everything that names
/// it is changed in the same way.
pub(crate) fn identifier(text: &str) -> String {
    let line = one_line(text);
    if line.chars().count() > limits::IDENTIFIER_CHARACTERS {
        crate::identity::derive(&line).to_string()
    } else {
        line
    }
}

/// Returns a text with line breaks as they are inside of this program.
pub(crate) fn line_breaks(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Joins the lines of a text; blanks inside of a line stay as they are.
pub(crate) fn one_line(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for part in text.split(['\n', '\r', '\t']).map(str::trim) {
        if !joined.is_empty() && !part.is_empty() {
            joined.push(' ');
        }
        joined.extend(part.chars().filter(|&character| !is_unsafe(character)));
    }
    // Taking a character out can leave a blank at an end.
    joined.trim().to_owned()
}

/// Control characters break exports; direction overrides make a name read differently from what
/// it is. A model refuses both.
fn is_unsafe(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => true,
        _ => character.is_control(),
    }
}

fn shorten(text: &str, longest: usize, original: &str) -> Fitted {
    let lost = original
        .chars()
        .any(|character| character != '\r' && is_unsafe(character));
    if text.char_indices().nth(longest).is_none() {
        return Fitted {
            text: text.to_owned(),
            lost,
        };
    }
    let mut short: String = text.chars().take(longest - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    Fitted {
        text: short,
        lost: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line() {
        let fitted = name(" Get\r\n  pods \n\n");
        assert_eq!((fitted.text.as_str(), fitted.lost), ("Get pods", false));
        assert_eq!(name(" \r\n ").text, "");
    }

    #[test]
    fn what_no_text_may_hold_is_taken_out() {
        let fitted = name("pay\u{202E}roll\u{7}");
        assert_eq!((fitted.text.as_str(), fitted.lost), ("payroll", true));
        assert_eq!(lines("a\u{0}\r\nb").text, "a\nb");
    }

    #[test]
    fn a_long_name_is_shortened_with_a_mark() {
        let fitted = name(&"ä".repeat(NAME_CHARACTERS + 1));
        assert_eq!(fitted.text.chars().count(), NAME_CHARACTERS);
        assert!(fitted.lost && fitted.text.ends_with('…'));
        assert!(!name(&"ä".repeat(NAME_CHARACTERS)).lost);
    }

    #[test]
    fn a_long_identifier_becomes_a_short_one() {
        assert_eq!(identifier(" SE.P.Web "), "SE.P.Web");
        assert_eq!(identifier(&"x".repeat(1_000)).len(), 36);
    }
}
