//! What makes a text safe to stand in the report.

use std::fmt::{self, Write};

/// What stands in for a character that no report may hold.
const REPLACEMENT: char = '\u{FFFD}';

/// Writes a text as HTML, between tags or in a quoted attribute.
pub(super) fn write(out: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(is_special) {
        let (plain, from) = rest.split_at(at);
        out.write_str(plain)?;
        let mut characters = from.chars();
        match characters.next() {
            Some('&') => out.write_str("&amp;")?,
            Some('<') => out.write_str("&lt;")?,
            Some('>') => out.write_str("&gt;")?,
            Some('"') => out.write_str("&quot;")?,
            Some('\'') => out.write_str("&#39;")?,
            _ => out.write_char(REPLACEMENT)?,
        }
        rest = characters.as_str();
    }
    out.write_str(rest)
}

/// Writes what is markup already, such as a drawing, without the characters that no report may hold.
pub(super) fn write_markup(out: &mut impl Write, markup: &str) -> fmt::Result {
    let mut rest = markup;
    while let Some(at) = rest.find(is_unsafe) {
        let (plain, from) = rest.split_at(at);
        out.write_str(plain)?;
        out.write_char(REPLACEMENT)?;
        let mut characters = from.chars();
        characters.next();
        rest = characters.as_str();
    }
    out.write_str(rest)
}

fn is_special(character: char) -> bool {
    matches!(character, '&' | '<' | '>' | '"' | '\'') || is_unsafe(character)
}

/// Control characters break the file; direction overrides make a text read differently from what
/// it is.
fn is_unsafe(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => true,
        _ => character.is_control(),
    }
}

/// Returns a text as it stands between quotes in a style sheet. Whatever is not a letter or a
/// digit of ASCII is written as its number, so that nothing in it can end the quote or the sheet.
pub(super) fn style_text(text: &str) -> String {
    let mut safe = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            safe.push(character);
        } else {
            let shown = if is_unsafe(character) {
                REPLACEMENT
            } else {
                character
            };
            // Writing to a string cannot fail.
            let _ = write!(safe, "\\{:06x}", u32::from(shown));
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        write(&mut out, text).unwrap();
        out
    }

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escaped("a<b> & \"c\" 'd' é"),
            "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; é"
        );
    }

    #[test]
    fn controls_and_direction_overrides_are_replaced() {
        assert_eq!(
            escaped("a\u{0}b\u{202E}c\u{1B}"),
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}"
        );
        assert_eq!(escaped("a\nb\tc"), "a\nb\tc");
    }

    #[test]
    fn markup_keeps_its_tags_and_loses_what_misleads() {
        let mut out = String::new();
        write_markup(&mut out, "<b>\u{202E}é</b>\u{7}").unwrap();
        assert_eq!(out, "<b>\u{FFFD}é</b>\u{FFFD}");
    }

    #[test]
    fn a_text_in_a_style_sheet_cannot_end_it() {
        assert_eq!(style_text("a1"), "a1");
        let safe = style_text("\"</style>\\ü");
        assert!(
            safe.chars().all(|c| c.is_ascii_alphanumeric() || c == '\\'),
            "{safe}"
        );
        assert!(safe.ends_with("\\0000fc"));
    }
}
