//! The six letters have one colour each, in the window, on drawings and in the report.

use crate::tree::read;

/// Returns what follows a text up to the end of a colour in hexadecimal digits.
fn colour_after(source: &str, before: &str, path: &str) -> String {
    let (_, after) = source
        .split_once(before)
        .unwrap_or_else(|| panic!("{path} has no {before}"));
    let from = after.find('#').unwrap_or_default();
    after[from..].chars().take(7).collect()
}

#[test]
fn a_letter_has_the_same_colour_everywhere() {
    let [window, report, drawing] = [
        "ui/src/shared/tokens.css",
        "models/report/report.css",
        "crates/diagram/src/svg/ink.rs",
    ];
    let (tokens, sheet, ink) = (read(window), read(report), read(drawing));
    for letter in ["S", "T", "R", "I", "D", "E"] {
        let small = letter.to_lowercase();
        // The light theme comes first.
        let expected = colour_after(&tokens, &format!("--letter-{small}:"), window);
        assert_eq!(
            colour_after(&sheet, &format!("--{small}:"), report),
            expected,
            "{letter} in {report}"
        );
        assert_eq!(
            colour_after(&ink, &format!("'{letter}' =>"), drawing),
            expected,
            "{letter} in {drawing}"
        );
    }
}
