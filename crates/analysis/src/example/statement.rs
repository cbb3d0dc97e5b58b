use super::{
    ExampleMistake,
    tokens::{Placed, Token, tokens},
};

/// One line of an example as it is written, before anything in it is looked up.
pub(super) enum Statement {
    /// An element or a zone.
    Item {
        name: Word,
        of: Word,
        inside: Vec<Word>,
        values: Vec<(Word, Word)>,
    },
    /// A flow.
    Flow {
        from: Word,
        to: Word,
        two_way: bool,
        of: Option<Word>,
        values: Vec<(Word, Word)>,
    },
}

/// A name, a key or a quoted text with its column.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) column: usize,
}

/// Reads one line; nothing when it is blank or a comment.
pub(super) fn statement(text: &str, line: usize) -> Result<Option<Statement>, ExampleMistake> {
    let mut reader = Reader {
        tokens: tokens(text, line)?,
        next: 0,
        line,
        end: text.trim_end().chars().count() + 1,
    };
    if reader.tokens.is_empty() {
        return Ok(None);
    }
    reader.statement().map(Some)
}

struct Reader {
    tokens: Vec<Placed>,
    next: usize,
    line: usize,
    end: usize,
}

impl Reader {
    fn statement(&mut self) -> Result<Statement, ExampleMistake> {
        let name = self.word("a name")?;
        let arrow = match self.tokens.get(self.next).map(|placed| &placed.token) {
            Some(Token::Arrow) => Some(false),
            Some(Token::TwoWay) => Some(true),
            _ => None,
        };
        if let Some(two_way) = arrow {
            self.next += 1;
            let to = self.word("a name")?;
            let of = if self.take_word("is") {
                Some(self.quoted()?)
            } else {
                None
            };
            let after = if of.is_some() {
                "\"with\" or the end of the line"
            } else {
                "\"is\", \"with\" or the end of the line"
            };
            let values = self.values(after)?;
            return Ok(Statement::Flow {
                from: name,
                to,
                two_way,
                of,
                values,
            });
        }
        if !self.take_word("is") {
            return Err(self.mistake("\"is\", \"->\" or \"<->\""));
        }
        let of = self.quoted()?;
        let mut inside = Vec::new();
        if self.take_word("inside") {
            inside.push(self.word("the name of a zone")?);
            while self.take_word("and") {
                inside.push(self.word("the name of a zone")?);
            }
        }
        let after = if inside.is_empty() {
            "\"inside\", \"with\" or the end of the line"
        } else {
            "\"and\", \"with\" or the end of the line"
        };
        let values = self.values(after)?;
        Ok(Statement::Item {
            name,
            of,
            inside,
            values,
        })
    }

    fn values(&mut self, expected: &str) -> Result<Vec<(Word, Word)>, ExampleMistake> {
        let mut values = Vec::new();
        if self.take_word("with") {
            values.push(self.value()?);
            while matches!(self.tokens.get(self.next), Some(placed) if placed.token == Token::Comma)
            {
                self.next += 1;
                values.push(self.value()?);
            }
        }
        if self.next < self.tokens.len() {
            let separated = if values.is_empty() {
                expected
            } else {
                "\",\" or the end of the line"
            };
            return Err(self.mistake(separated));
        }
        Ok(values)
    }

    fn value(&mut self) -> Result<(Word, Word), ExampleMistake> {
        Ok((self.word("the name of a property")?, self.quoted()?))
    }

    fn word(&mut self, expected: &str) -> Result<Word, ExampleMistake> {
        match self.tokens.get(self.next) {
            Some(Placed {
                token: Token::Word(text),
                column,
                ..
            }) => {
                self.next += 1;
                Ok(Word {
                    text: text.clone(),
                    column: *column,
                })
            }
            _ => Err(self.mistake(expected)),
        }
    }

    fn quoted(&mut self) -> Result<Word, ExampleMistake> {
        match self.tokens.get(self.next) {
            Some(Placed {
                token: Token::Text(text),
                column,
                ..
            }) => {
                self.next += 1;
                Ok(Word {
                    text: text.clone(),
                    column: *column,
                })
            }
            _ => Err(self.mistake("a text in single quotes")),
        }
    }

    fn take_word(&mut self, word: &str) -> bool {
        let there = matches!(
            self.tokens.get(self.next),
            Some(Placed { token: Token::Word(found), .. }) if found.eq_ignore_ascii_case(word)
        );
        self.next += usize::from(there);
        there
    }

    fn mistake(&self, expected: &str) -> ExampleMistake {
        let (column, found) = match self.tokens.get(self.next) {
            Some(placed) => (placed.column, format!("\"{}\"", placed.written)),
            None => (self.end, "the end of the line".to_owned()),
        };
        ExampleMistake {
            line: self.line,
            column,
            expected: expected.to_owned(),
            found,
        }
    }
}
