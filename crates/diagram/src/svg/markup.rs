//! SVG as text: elements, attributes and what may stand in them.

use std::fmt::Write as _;

/// An SVG that is being written.
pub(super) struct Drawing {
    text: String,
    depth: usize,
}

impl Drawing {
    pub(super) const fn new() -> Self {
        Self {
            text: String::new(),
            depth: 0,
        }
    }

    /// Opens an element given as name and attributes; the attributes are safe already.
    pub(super) fn open(&mut self, tag: &str) {
        self.indent();
        let _ = writeln!(self.text, "<{tag}>");
        self.depth += 1;
    }

    pub(super) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.indent();
        let _ = writeln!(self.text, "</{name}>");
    }

    /// Writes an element without content.
    pub(super) fn empty(&mut self, tag: &str) {
        self.indent();
        let _ = writeln!(self.text, "<{tag}/>");
    }

    /// Writes an element with a text, which has to be plain already.
    pub(super) fn leaf(&mut self, tag: &str, plain: &str) {
        self.indent();
        let name = tag.split(' ').next().unwrap_or(tag);
        let _ = writeln!(self.text, "<{tag}>{plain}</{name}>");
    }

    /// Draws something, faded where it is a ghost.
    pub(super) fn ghost(&mut self, faded: bool, draw: impl FnOnce(&mut Self)) {
        if faded {
            self.open("g opacity=\"0.45\"");
            draw(self);
            self.close("g");
        } else {
            draw(self);
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push(' ');
        }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Returns a text that can stand in XML: markup is escaped, and what XML does not allow is gone.
pub(super) fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => safe.push(character),
        }
    }
    safe
}

/// Writes a number of tenths as a decimal number.
pub(super) fn tenths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    match (number.abs() / 10, number.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}

/// Returns where the letters stand so that they look centred in a line of a height.
pub(super) const fn baseline(top: i32, line: i32, size: i32) -> i32 {
    top + (line + size * 72 / 100 + 1) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_place() {
        assert_eq!(plain("</text><script>"), "&lt;/text&gt;&lt;script&gt;");
        assert_eq!(plain("a\" onload='x'&"), "a&quot; onload=&#39;x&#39;&amp;");
        assert_eq!(plain("a\u{0}b\u{1B}c\u{FFFE}d\ne"), "abcd e");
    }

    #[test]
    fn tenths_are_written_short() {
        assert_eq!([tenths(15), tenths(20), tenths(-5)], ["1.5", "2", "-0.5"]);
    }
}
