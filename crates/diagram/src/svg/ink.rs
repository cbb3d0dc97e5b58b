//! Colours and fonts of a drawing.

use super::Style;
use crate::{DrawnMark, Trust};

pub(super) const SANS: &str = "Inter, 'Helvetica Neue', Arial, sans-serif";
pub(super) const MONO: &str =
    "'JetBrains Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

pub(super) struct Ink {
    /// Behind everything.
    pub(super) ground: &'static str,
    /// Inside of elements and behind labels.
    pub(super) surface: &'static str,
    /// Names and outlines.
    pub(super) strong: &'static str,
    /// Component titles, protocols and symbols.
    pub(super) quiet: &'static str,
    /// Text and lines of what is out of scope.
    pub(super) faded: &'static str,
    /// Lines of flows.
    pub(super) flow: &'static str,
    /// How dark a zone's tint is, in percent.
    pub(super) tint: i32,
    style: Style,
}

impl Ink {
    pub(super) const fn of(style: Style) -> Self {
        match style {
            Style::Light => Self {
                ground: "#fbfbfc",
                surface: "#ffffff",
                strong: "#18202c",
                quiet: "#556073",
                faded: "#7b8596",
                flow: "#39445a",
                tint: 5,
                style,
            },
            Style::Dark => Self {
                ground: "#12161d",
                surface: "#1b212b",
                strong: "#e8ecf2",
                quiet: "#a9b4c4",
                faded: "#8793a5",
                flow: "#b6c0cf",
                tint: 9,
                style,
            },
            Style::Print => Self {
                ground: "#ffffff",
                surface: "#ffffff",
                strong: "#000000",
                quiet: "#333a45",
                faded: "#555c66",
                flow: "#1c222c",
                tint: 4,
                style,
            },
        }
    }

    /// Returns the hue of a zone's tint and frame.
    pub(super) const fn zone(&self, trust: Trust) -> &'static str {
        match (self.style, trust) {
            (Style::Light, Trust::Low) => "#b45309",
            (Style::Light, Trust::Neutral) => "#566378",
            (Style::Light, Trust::High) => "#1d5fa8",
            (Style::Dark, Trust::Low) => "#f0a35e",
            (Style::Dark, Trust::Neutral) => "#a3b0c4",
            (Style::Dark, Trust::High) => "#7db4f0",
            (Style::Print, Trust::Low) => "#8a3d00",
            (Style::Print, Trust::Neutral) => "#3a4352",
            (Style::Print, Trust::High) => "#0f4580",
        }
    }

    /// Returns the hue of something that differs.
    pub(super) const fn difference(&self, mark: DrawnMark) -> &'static str {
        match (self.style, mark) {
            (Style::Dark, DrawnMark::Added) => "#5fd08a",
            (Style::Dark, DrawnMark::Removed) => "#ff8f8f",
            (Style::Dark, DrawnMark::Changed) => "#f2c04e",
            (_, DrawnMark::Added) => "#12703a",
            (_, DrawnMark::Removed) => "#b3202c",
            (_, DrawnMark::Changed) => "#8a5a00",
        }
    }

    /// Returns the hue of a STRIDE letter: six that stay apart for colour-blind eyes and carry a
    /// white letter.
    pub(super) const fn letter(&self, letter: char) -> &'static str {
        match letter {
            'S' => "#3042bb",
            'T' => "#a04f04",
            'R' => "#581e79",
            'I' => "#13707a",
            'D' => "#990f47",
            'E' => "#124a08",
            _ => self.quiet,
        }
    }
}
