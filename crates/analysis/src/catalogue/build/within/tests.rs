use super::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    when: Spanned<String>,
}

/// Reads a file with one condition and returns its value with the places within.
fn read(text: &str) -> (String, Within) {
    let file: File = serde_saphyr::from_str(text).unwrap();
    let source = Source { path: "x", text };
    (file.when.value.clone(), Within::new(source, &file.when))
}

/// Checks that each character that is not white space stands where the file has it.
fn check(text: &str) {
    let (value, within) = read(text);
    assert_eq!(within.characters.len(), value.chars().count(), "{text}");
    let shown = text.trim_start_matches('\u{feff}');
    let lines: Vec<Vec<char>> = shown.lines().map(|line| line.chars().collect()).collect();
    for (before, wanted) in value.chars().enumerate() {
        if !wanted.is_whitespace() {
            let (line, column) = within.place(before + 1);
            let line = &lines[usize::try_from(line).unwrap() - 1];
            let found = line[usize::try_from(column).unwrap() - 1];
            assert!(
                found == wanted || found == '\\',
                "{text}: {found} is not {wanted}"
            );
        }
    }
}

#[test]
fn plain_scalars_are_found_on_one_line_and_on_several() {
    check("a: 1\nwhen: é is 'b' and c\n");
    check("when: one two\n  three   four\n\n  five\nother: x\n");
    check("when:\n    one\n    two\n");
}

#[test]
fn block_scalars_are_found_whatever_their_header_says() {
    check("when: >-\n  one two\n  three\n\n  four\n");
    check("when: >\n    one\n      indented\n    two\n");
    check("when: |\n  one\n   two\n");
    check("when: |2+ # why\n  one\n   two\n\n");
    check("when: >-\r\n  one\r\n  two\r\n");
}

#[test]
fn quoted_scalars_are_found_with_doubled_and_escaped_quotes() {
    check("when: 'a is ''b'' and\n  c'\n");
    check("when: \"a is \\\"b\\\" \\\n  c \\u0041 \\x41\\td\"\n");
}

#[test]
fn anchors_and_tags_before_a_scalar_are_not_part_of_it() {
    check("when: &here one two\n");
    check("when: !!str 'it''s'\n");
    check("x: &here >-\n  one\n  two\nwhen: *here\n");
    check("\u{feff}when: one two\n");
}

#[test]
fn the_end_stands_behind_the_last_character() {
    let (value, within) = read("when: >-\n  one\n  two\n\nx: 1\n");
    assert_eq!(within.place(value.chars().count() + 1), (3, 6));
}
