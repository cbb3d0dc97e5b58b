//! What a text may hold. Names are one line; notes and reasons may have several.

use crate::{Refusal, limits};

/// Returns the name without surrounding white space, or says why it cannot be one.
///
/// # Errors
/// A [`Refusal`] for a text that is empty, too long or not one line.
pub fn name(text: &str) -> Result<String, Refusal> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(Refusal::EmptyName);
    }
    check(trimmed, limits::NAME_CHARACTERS, false)?;
    Ok(trimmed.to_owned())
}

/// Checks a text of one line that may be empty.
///
/// # Errors
/// A [`Refusal`] for a text that is too long or not one line.
pub fn line(text: &str) -> Result<(), Refusal> {
    check(text, limits::TEXT_CHARACTERS, false)
}

/// Checks a text of several lines.
///
/// # Errors
/// A [`Refusal`] for a text that is too long or holds characters that no text may hold.
pub fn lines(text: &str) -> Result<(), Refusal> {
    check(text, limits::TEXT_CHARACTERS, true)
}

/// Returns a name that is nothing but a label, without what no line may hold and not longer than a
/// name can be. An empty one stays empty.
pub fn cleaned(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|&character| !is_unsafe(character, false));
    let kept: String = kept.take(limits::NAME_CHARACTERS).collect();
    kept.trim().to_owned()
}

fn check(text: &str, longest: usize, several_lines: bool) -> Result<(), Refusal> {
    if text.len() > longest && text.chars().count() > longest {
        return Err(Refusal::TooLong { longest });
    }
    match text
        .chars()
        .find(|&character| is_unsafe(character, several_lines))
    {
        Some(character) => Err(Refusal::Character {
            code: u32::from(character),
        }),
        None => Ok(()),
    }
}

/// Control characters break exports; direction overrides make a name read differently from what
/// it is.
fn is_unsafe(character: char, several_lines: bool) -> bool {
    match character {
        '\n' | '\t' => !several_lines,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => true,
        _ => character.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_never_empty() {
        assert_eq!(name("  etcd ").as_deref(), Ok("etcd"));
        assert_eq!(name(" \t "), Err(Refusal::EmptyName));
    }

    #[test]
    fn a_name_has_one_line_and_a_note_may_have_more() {
        assert!(matches!(name("a\nb"), Err(Refusal::Character { code: 10 })));
        assert_eq!(lines("a\nb"), Ok(()));
    }

    #[test]
    fn direction_overrides_and_controls_are_refused() {
        for text in ["a\u{202E}b", "a\0b", "a\u{7}b"] {
            assert!(
                matches!(lines(text), Err(Refusal::Character { .. })),
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_is_cleaned_is_a_line() {
        let pasted = format!("\u{2068}Ada\u{2069}\n {}", "L".repeat(500));
        let cleaned = cleaned(&pasted);
        assert!(cleaned.starts_with("Ada L"), "{cleaned}");
        assert_eq!(line(&cleaned), Ok(()));
        assert!(name(&cleaned).is_ok());
    }

    #[test]
    fn the_limit_counts_characters_and_not_bytes() {
        assert!(name(&"ä".repeat(limits::NAME_CHARACTERS)).is_ok());
        assert!(name(&"ä".repeat(limits::NAME_CHARACTERS + 1)).is_err());
    }
}
