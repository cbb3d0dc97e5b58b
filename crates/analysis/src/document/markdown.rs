//! The little that is needed to write Markdown.

/// Returns the address of a heading within its page, as readers of Markdown make it.
pub(super) fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter_map(|character| match character {
            ' ' => Some('-'),
            '-' | '_' => Some(character),
            other => other.is_alphanumeric().then_some(other),
        })
        .collect()
}

/// Writes text so that nothing in it is taken for a mark.
pub(super) fn plain(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '*' | '_' | '<' | '[' | ']' | '`' | '|') {
            written.push('\\');
        }
        written.push(character);
    }
    written
}

/// Writes one row of a table.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Writes the head of a table: the first columns hold text, the others numbers.
pub(super) fn head(text: &[&str], numbers: &[&str]) -> String {
    let titles: Vec<String> = text
        .iter()
        .chain(numbers)
        .map(ToString::to_string)
        .collect();
    let lines = text
        .iter()
        .map(|_| "---")
        .chain(numbers.iter().map(|_| "--:"));
    format!(
        "{}|{}|\n",
        row(&titles),
        lines.collect::<Vec<_>>().join("|")
    )
}
