//! A narrow way through an XML file, from tag to tag. Nothing is kept but what the caller asks
//! for; namespaces and prefixes do not count, because every program writes its own.

use crate::{ReadError, encoding::line_breaks, label, limits};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};

/// Where the reading of a file stands.
pub(crate) struct Xml<'a> {
    path: &'a str,
    text: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    line: u32,
    /// Up to which byte line breaks have been counted.
    counted: usize,
}

/// The beginning of an element.
pub(crate) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Returns the name without its prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Returns an attribute by its name without prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let found = self
            .0
            .attributes()
            .take(limits::TAG_ATTRIBUTES)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = found
            .normalized_value(XmlVersion::Implicit1_0)
            .map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned);
        Some(value.trim().to_owned())
    }

    /// Returns the type that the attribute `type` names, without its prefix.
    pub(crate) fn kind(&self) -> String {
        let kind = self.attribute("type").unwrap_or_default();
        kind.rsplit(':').next().unwrap_or_default().to_owned()
    }

    /// Tells whether the element says that it has no value.
    pub(crate) fn is_nil(&self) -> bool {
        matches!(self.attribute("nil").as_deref(), Some("true" | "1"))
    }
}

impl<'a> Xml<'a> {
    pub(crate) fn new(text: &'a str, path: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            path,
            text,
            reader,
            depth: 0,
            line: 1,
            counted: 0,
        }
    }

    /// Returns the outermost element.
    pub(crate) fn root(&mut self) -> Result<Tag<'a>, ReadError> {
        loop {
            match self.event()? {
                Event::Start(start) => return Ok(Tag(start)),
                Event::Text(text) if text.trim().is_empty() => {}
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
                _ => return Err(self.mistake("this is not XML; choose another file")),
            }
        }
    }

    /// Makes sure that nothing but comments follows the outermost element, which has been read.
    pub(crate) fn finish(&mut self) -> Result<(), ReadError> {
        loop {
            match self.event()? {
                Event::Eof => return Ok(()),
                Event::Text(text) if text.trim().is_empty() => {}
                Event::PI(_) | Event::Comment(_) => {}
                _ => return Err(self.mistake("there is something after the end of the document")),
            }
        }
    }

    /// Returns the next element inside of the current one, which becomes the current one; nothing
    /// at the end of the current one. Each element that is returned must be read to its end, by
    /// this method, [`Xml::text`] or [`Xml::skip`].
    pub(crate) fn child(&mut self) -> Result<Option<Tag<'a>>, ReadError> {
        loop {
            match self.event()? {
                Event::Start(start) => return Ok(Some(Tag(start))),
                Event::End(_) | Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Passes the rest of the current element.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.event()?;
        }
        Ok(())
    }

    /// Returns the text of the current element without white space around it.
    pub(crate) fn text(&mut self) -> Result<String, ReadError> {
        let text = self.whole_text()?;
        let trimmed = text.trim();
        if trimmed.len() == text.len() {
            return Ok(text);
        }
        Ok(trimmed.to_owned())
    }

    /// Returns the text of the current element as it stands there, blanks included, because rules
    /// compare values exactly. White space that only indents the file is taken away.
    pub(crate) fn value(&mut self) -> Result<String, ReadError> {
        let text = self.whole_text()?;
        let body = text.trim();
        let before = text.len() - text.trim_start().len();
        let (lead, tail) = text.split_at(before);
        let tail = tail.get(body.len()..).unwrap_or_default();
        let kept = |space: &str| !space.contains('\n');
        let lead = if kept(lead) { lead } else { "" };
        let tail = if kept(tail) { tail } else { "" };
        Ok([lead, body, tail].concat())
    }

    fn whole_text(&mut self) -> Result<String, ReadError> {
        let mut text = String::new();
        loop {
            match self.event()? {
                Event::Text(part) => text.push_str(&part),
                Event::CData(part) => text.push_str(&part),
                Event::GeneralRef(reference) => self.resolve(&reference, &mut text)?,
                Event::Start(_) => self.skip()?,
                Event::End(_) | Event::Eof => break,
                _ => {}
            }
            if text.len() > limits::TEXT_BYTES {
                return Err(self.beyond("bytes in one text", limits::TEXT_BYTES));
            }
        }
        Ok(match label::line_breaks(&text) {
            std::borrow::Cow::Borrowed(_) => text,
            std::borrow::Cow::Owned(changed) => changed,
        })
    }

    /// Only the five entities of XML itself and numbered characters mean anything.
    fn resolve(&mut self, reference: &BytesRef<'_>, text: &mut String) -> Result<(), ReadError> {
        if let Some(known) = resolve_predefined_entity(reference) {
            text.push_str(known);
            return Ok(());
        }
        match reference.resolve_char_ref() {
            Ok(Some(character)) => {
                text.push(character);
                Ok(())
            }
            // Some programs write characters that XML does not have; a model has no use for them.
            Err(_) if matches!(&**reference, "#0" | "#x0" | "#x00") => Ok(()),
            _ => Err(self.mistake(&format!(
                "the entity &{}; means nothing here; write the character itself",
                reference.chars().take(40).collect::<String>()
            ))),
        }
    }

    /// Returns the line that has been reached, from 1.
    pub(crate) fn line(&mut self) -> u32 {
        let reached = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        self.count(reached)
    }

    /// Returns the error for a list that is too long.
    pub(crate) fn beyond(&mut self, what: &'static str, most: usize) -> ReadError {
        ReadError::Limit {
            path: self.path.to_owned(),
            line: self.line(),
            what,
            most,
        }
    }

    /// Refuses one more entry of a list that is full.
    pub(crate) fn room(
        &mut self,
        there: usize,
        what: &'static str,
        most: usize,
    ) -> Result<(), ReadError> {
        if there < most {
            Ok(())
        } else {
            Err(self.beyond(what, most))
        }
    }

    fn event(&mut self) -> Result<Event<'a>, ReadError> {
        let event = match self.reader.read_event() {
            Ok(event) => event,
            Err(error) => return Err(self.syntax(&error.to_string())),
        };
        match &event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > limits::DEPTH {
                    return Err(self.beyond("elements inside of each other", limits::DEPTH));
                }
                self.check_attributes(start)?;
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => {
                return Err(self.mistake(
                    "a document type is not read, because it can make a small file huge; \
                     remove the line that begins with <!DOCTYPE",
                ));
            }
            Event::Eof if self.depth > 0 => {
                return Err(self.mistake(
                    "the file ends in the middle; copy it again from where it came from",
                ));
            }
            _ => {}
        }
        Ok(event)
    }

    fn check_attributes(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        if start.attributes_raw().trim().is_empty() {
            return Ok(());
        }
        for (number, attribute) in start.attributes().enumerate() {
            if number >= limits::TAG_ATTRIBUTES {
                return Err(self.beyond("attributes of one tag", limits::TAG_ATTRIBUTES));
            }
            if let Err(error) = attribute {
                return Err(self.mistake(&format!("this is not XML: {error}")));
            }
        }
        Ok(())
    }

    fn syntax(&mut self, what: &str) -> ReadError {
        let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
        self.mistake_at(at, &format!("this is not XML: {what}"))
    }

    fn mistake(&mut self, what: &str) -> ReadError {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        self.mistake_at(at, what)
    }

    fn mistake_at(&mut self, at: usize, what: &str) -> ReadError {
        let line = self.count(at);
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        let start = before
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |last| last + 1);
        let same_line = before.get(start..).unwrap_or_default();
        ReadError::Syntax {
            path: self.path.to_owned(),
            line,
            column: String::from_utf8_lossy(same_line).chars().count() + 1,
            what: what.to_owned(),
        }
    }

    /// Counts on from where counting stopped, so that all questions together pass the file once.
    fn count(&mut self, up_to: usize) -> u32 {
        let up_to = up_to.min(self.text.len());
        if let Some(passed) = self.text.as_bytes().get(self.counted..up_to) {
            let breaks = line_breaks(passed);
            self.line = self
                .line
                .saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            self.counted = up_to;
        }
        self.line
    }
}

#[cfg(test)]
mod tests;
