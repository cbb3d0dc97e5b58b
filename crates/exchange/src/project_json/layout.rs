//! Which values share a line. The rule looks at places only and never at lengths, so that a longer
//! name changes one line and not the layout around it.

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{Result, Write};

/// What stands under these keys is one fact each: a property with its evidence, a place on a
/// diagram.
const ONE_LINE_EACH: [&str; 6] = [
    "properties",
    "placements",
    "courses",
    "flowDrawings",
    "families",
    "data",
];
/// What stands at these keys is one fact.
const ONE_LINE: [&str; 3] = ["subject", "item", "evidence"];

/// Writes a value as JSON.
pub(super) fn text(value: &impl Serialize) -> std::result::Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(
        &mut bytes,
        OneFactPerLine::default(),
    ))?;
    String::from_utf8(bytes).map_err(serde::ser::Error::custom)
}

/// An object or an array that is being written.
struct Level {
    /// The key that it stands at; that of the array for its entries.
    key: String,
    /// Whether all of it stands on one line.
    inline: bool,
    empty: bool,
}

#[derive(Default)]
struct OneFactPerLine {
    levels: Vec<Level>,
    /// The key that was written last.
    key: String,
    in_key: bool,
}

impl OneFactPerLine {
    fn open(&mut self) {
        let outer = self.levels.last();
        let inline = outer.is_some_and(|it| it.inline || ONE_LINE_EACH.contains(&it.key.as_str()))
            || ONE_LINE.contains(&self.key.as_str());
        self.levels.push(Level {
            key: std::mem::take(&mut self.key),
            inline,
            empty: true,
        });
    }

    fn close<W: Write + ?Sized>(&mut self, writer: &mut W, bracket: &[u8]) -> Result<()> {
        let closed = self.levels.pop();
        if closed.is_some_and(|it| !it.inline && !it.empty) {
            self.line(writer)?;
        }
        writer.write_all(bracket)
    }

    fn entry<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        let Some(level) = self.levels.last_mut() else {
            return Ok(());
        };
        level.empty = false;
        if !level.inline {
            self.line(writer)
        } else if first {
            Ok(())
        } else {
            writer.write_all(b" ")
        }
    }

    fn line<W: Write + ?Sized>(&self, writer: &mut W) -> Result<()> {
        writer.write_all(b"\n")?;
        for _ in &self.levels {
            writer.write_all(b"  ")?;
        }
        Ok(())
    }
}

impl Formatter for OneFactPerLine {
    fn begin_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> Result<()> {
        self.open();
        writer.write_all(b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.key.clear();
        self.entry(writer, first)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> Result<()> {
        self.open();
        writer.write_all(b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.key.clear();
        self.in_key = true;
        self.entry(writer, first)
    }

    fn end_object_key<W: Write + ?Sized>(&mut self, _: &mut W) -> Result<()> {
        self.in_key = false;
        Ok(())
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(b": ")
    }

    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> Result<()> {
        if self.in_key {
            self.key.push_str(fragment);
        }
        writer.write_all(fragment.as_bytes())
    }
}
