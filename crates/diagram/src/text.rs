//! How wide a text is drawn, so that plates, tabs and line breaks are the same wherever the diagram
//! is drawn. Widths are those of a sans like Inter in medium weight; a mono font is 600 per mille.

/// Width of the characters from space to tilde, in thousandths of the font size.
#[rustfmt::skip]
const SANS: [i32; 95] = [
    281, 294, 403, 637, 643, 828, 651, 222, 378, 378, 522, 666, 288, 463, 283, 368,
    646, 473, 613, 644, 654, 620, 636, 579, 631, 636, 283, 288, 666, 666, 666, 526,
    968, 700, 654, 735, 722, 603, 587, 749, 742, 270, 552, 664, 564, 898, 753, 768,
    639, 768, 645, 643, 651, 741, 700, 978, 666, 685, 639, 378, 368, 378, 475, 460,
    497, 569, 626, 568, 626, 587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602,
    617, 617, 384, 536, 372, 594, 566, 825, 551, 566, 551, 378, 342, 378, 666,
];
const MONO: i32 = 600;
/// Letters beyond the table, accented ones for example, take the width of a wide letter.
const OTHER: i32 = 650;
/// Scripts whose characters fill the whole em.
const FULL: i32 = 1000;
/// What stands for the rest of a text that does not fit.
const ELLIPSIS: char = '\u{2026}';

/// Returns the width of a text in pixels, rounded up, at a font size in pixels.
pub fn width(text: &str, size_px: i32, mono: bool) -> i32 {
    let thousandths = text.chars().fold(0_i32, |sum, character| {
        sum.saturating_add(advance(character, mono).saturating_mul(size_px))
    });
    thousandths.saturating_add(999) / 1000
}

/// Breaks a text into at most `most` lines no wider than `limit` pixels. Lines break at spaces and
/// behind hyphens, slashes, dots, colons and underscores, and inside a word only when the word
/// alone is too wide. What is left over ends in an ellipsis. An empty text gives no line.
pub fn wrap(text: &str, size_px: i32, mono: bool, limit: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() < most {
        if fitting_bytes(rest, size_px, mono, limit) == rest.len() {
            lines.push(rest.to_owned());
            break;
        }
        if lines.len() + 1 == most {
            lines.push(shorten(rest, size_px, mono, limit));
            break;
        }
        let (line, after) = rest.split_at(break_at(rest, size_px, mono, limit));
        lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    lines
}

/// Returns the text when it is no wider than `limit` pixels, else as much of its beginning as fits
/// with an ellipsis.
pub fn shorten(text: &str, size_px: i32, mono: bool, limit: i32) -> String {
    if width(text, size_px, mono) <= limit {
        return text.to_owned();
    }
    let room = limit - width(&ELLIPSIS.to_string(), size_px, mono);
    let fitting = &text[..fitting_bytes(text, size_px, mono, room)];
    format!("{}{ELLIPSIS}", fitting.trim_end())
}

/// Returns how many bytes of a text go on its first line: at least one character.
fn break_at(text: &str, size_px: i32, mono: bool, limit: i32) -> usize {
    let fitting = fitting_bytes(text, size_px, mono, limit);
    let mut last = None;
    for (at, character) in text.char_indices() {
        if at > fitting {
            break;
        }
        let behind = at + character.len_utf8();
        if character == ' ' && at <= fitting && at > 0 {
            last = Some(at);
        } else if matches!(character, '-' | '/' | '.' | ':' | '_') && behind <= fitting {
            last = Some(behind);
        }
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    last.unwrap_or(fitting).max(first)
}

/// Returns how many bytes from the beginning are no wider than a limit.
fn fitting_bytes(text: &str, size_px: i32, mono: bool, limit: i32) -> usize {
    let mut used = 0_i32;
    for (at, character) in text.char_indices() {
        used = used.saturating_add(advance(character, mono).saturating_mul(size_px));
        if used > limit.saturating_mul(1000) {
            return at;
        }
    }
    text.len()
}

fn advance(character: char, mono: bool) -> i32 {
    let code = u32::from(character);
    if (0x1100..0x1200).contains(&code) || (0x2E80..0xE000).contains(&code) || code >= 0x1_F000 {
        return FULL;
    }
    if mono {
        return MONO;
    }
    usize::try_from(code)
        .ok()
        .and_then(|code| code.checked_sub(32))
        .and_then(|index| SANS.get(index))
        .copied()
        .unwrap_or(match character {
            '\u{B7}' => 285,
            ELLIPSIS => 825,
            _ => OTHER,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_take_more_room_than_narrow_ones() {
        assert!(width("WWW", 12, false) > width("iii", 12, false));
        assert_eq!(width("iii", 10, true), 18);
        assert_eq!(width("", 12, false), 0);
    }

    #[test]
    fn a_text_breaks_at_spaces_and_behind_hyphens() {
        assert_eq!(
            wrap("kube-controller-manager", 14, false, 120, 2),
            ["kube-controller-", "manager"]
        );
        assert_eq!(
            wrap("watch services and endpoints", 12, false, 120, 2),
            ["watch services and", "endpoints"]
        );
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_and_no_line_is_too_wide() {
        for text in [
            "one two three four five six",
            "Donaudampfschifffahrtsgesellschaft",
            "\u{65E5}\u{672C}\u{8A9E}\u{65E5}\u{672C}\u{8A9E}\u{65E5}\u{672C}",
        ] {
            let lines = wrap(text, 12, false, 40, 2);
            assert_eq!(lines.len(), 2);
            assert!(lines[1].ends_with(ELLIPSIS), "{lines:?}");
            assert!(
                lines.iter().all(|line| width(line, 12, false) <= 40),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_limit_below_one_character_still_ends() {
        assert_eq!(wrap("abc", 12, false, 0, 2), ["a", "\u{2026}"]);
        assert!(wrap("  ", 12, false, 10, 2).is_empty());
    }
}
