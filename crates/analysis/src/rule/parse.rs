use super::{Expression, Predicate, Role};

/// Deepest nesting of parentheses and `not` in one expression.
const DEPTH: usize = 64;
/// Longest expression, in bytes.
const LENGTH: usize = 64 * 1024;

/// Why a text is not an expression.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("column {column}: expected {expected}, found {found}")]
pub struct Mistake {
    /// Where, in characters from 1.
    pub column: usize,
    /// What could have stood there.
    pub expected: String,
    /// What stood there.
    pub found: String,
}

/// Reads an expression of the rule language.
///
/// # Errors
/// The first [`Mistake`], with its place and what was expected there.
pub fn parse(text: &str) -> Result<Expression, Mistake> {
    let mut parser = Parser {
        text,
        tokens: tokens(text)?,
        next: 0,
    };
    let expression = parser.or(0)?;
    if parser.next < parser.tokens.len() {
        return Err(parser.mistake("\"and\", \"or\" or the end"));
    }
    Ok(expression)
}

#[derive(Clone, PartialEq, Debug)]
enum Token {
    Word(String),
    Text(String),
    Dot,
    Comma,
    Open,
    Close,
}

struct Placed {
    token: Token,
    start: usize,
    end: usize,
}

fn tokens(text: &str) -> Result<Vec<Placed>, Mistake> {
    if text.len() > LENGTH {
        return Err(Mistake {
            column: 1,
            expected: format!("at most {LENGTH} bytes"),
            found: format!("{} bytes", text.len()),
        });
    }
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, character)) = rest.next() {
        let token = match character {
            c if c.is_whitespace() => continue,
            '.' => Token::Dot,
            ',' => Token::Comma,
            '(' => Token::Open,
            ')' => Token::Close,
            '\'' => {
                let mut inner = String::new();
                loop {
                    match rest.next() {
                        Some((_, '\'')) => {
                            if rest.next_if(|&(_, next)| next == '\'').is_none() {
                                break;
                            }
                            inner.push('\'');
                        }
                        Some((_, other)) => inner.push(other),
                        None => {
                            return Err(Mistake {
                                column: column(text, start),
                                expected: "a closing quote".to_owned(),
                                found: "the end of the expression".to_owned(),
                            });
                        }
                    }
                }
                Token::Text(inner)
            }
            c if is_word(c) => {
                let mut word = String::from(c);
                while let Some((_, next)) = rest.next_if(|&(_, next)| is_word(next)) {
                    word.push(next);
                }
                Token::Word(word)
            }
            other => {
                return Err(Mistake {
                    column: column(text, start),
                    expected: "a word, a quoted text or a parenthesis".to_owned(),
                    found: format!("\"{other}\""),
                });
            }
        };
        let end = rest.peek().map_or(text.len(), |&(end, _)| end);
        tokens.push(Placed { token, start, end });
    }
    Ok(tokens)
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '-'
}

fn column(text: &str, at: usize) -> usize {
    text.get(..at)
        .map_or(1, |before| before.chars().count() + 1)
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<Placed>,
    next: usize,
}

impl Parser<'_> {
    fn or(&mut self, depth: usize) -> Result<Expression, Mistake> {
        let mut parts = vec![self.and(depth)?];
        while self.take_word("or") {
            parts.push(self.and(depth)?);
        }
        Ok(joined(parts, Expression::Or))
    }

    fn and(&mut self, depth: usize) -> Result<Expression, Mistake> {
        let mut parts = vec![self.not(depth)?];
        while self.take_word("and") {
            parts.push(self.not(depth)?);
        }
        Ok(joined(parts, Expression::And))
    }

    fn not(&mut self, depth: usize) -> Result<Expression, Mistake> {
        if depth > DEPTH {
            return Err(self.mistake("at most 64 nested parentheses"));
        }
        if self.take_word("not") {
            return Ok(Expression::Not(Box::new(self.not(depth + 1)?)));
        }
        if self.take(&Token::Open) {
            let inner = self.or(depth + 1)?;
            self.need(&Token::Close, "\")\"")?;
            return Ok(inner);
        }
        self.predicate().map(Expression::Predicate)
    }

    fn predicate(&mut self) -> Result<Predicate, Mistake> {
        let role = [Role::Element, Role::Source, Role::Target, Role::Flow]
            .into_iter()
            .find(|role| self.take_word(role.word()))
            .ok_or_else(|| {
                self.mistake("\"element\", \"source\", \"target\", \"flow\", \"not\" or \"(\"")
            })?;
        if self.take(&Token::Dot) {
            return self.property(role);
        }
        if self.take_word("is") {
            return Ok(Predicate::Is(role, self.quoted()?));
        }
        if self.take_word("inside") {
            return Ok(Predicate::Inside(role, self.quoted()?));
        }
        if role == Role::Flow && self.take_word("crosses") {
            return Ok(Predicate::Crosses(self.quoted()?));
        }
        Err(self.mistake(if role == Role::Flow {
            "\".\", \"is\", \"crosses\" or \"inside\""
        } else {
            "\".\", \"is\" or \"inside\""
        }))
    }

    fn property(&mut self, role: Role) -> Result<Predicate, Mistake> {
        let key = match self.tokens.get(self.next) {
            Some(Placed {
                token: Token::Word(word),
                ..
            }) => word.clone(),
            _ => return Err(self.mistake("the name of a property")),
        };
        self.next += 1;
        if self.take_word("is") {
            if self.take_word("stated") {
                return Ok(Predicate::Stated(role, key));
            }
            return Ok(Predicate::Property(role, key, vec![self.quoted()?]));
        }
        if self.take_word("in") {
            self.need(&Token::Open, "\"(\"")?;
            let mut values = vec![self.quoted()?];
            while self.take(&Token::Comma) {
                values.push(self.quoted()?);
            }
            self.need(&Token::Close, "\",\" or \")\"")?;
            return Ok(Predicate::Property(role, key, values));
        }
        Err(self.mistake("\"is\" or \"in\""))
    }

    fn quoted(&mut self) -> Result<String, Mistake> {
        if let Some(Placed {
            token: Token::Text(text),
            ..
        }) = self.tokens.get(self.next)
        {
            self.next += 1;
            return Ok(text.clone());
        }
        Err(self.mistake("a text in single quotes"))
    }

    fn take(&mut self, token: &Token) -> bool {
        let there = self
            .tokens
            .get(self.next)
            .is_some_and(|placed| placed.token == *token);
        self.next += usize::from(there);
        there
    }

    fn take_word(&mut self, word: &str) -> bool {
        let there = matches!(
            self.tokens.get(self.next),
            Some(Placed { token: Token::Word(found), .. }) if found.eq_ignore_ascii_case(word)
        );
        self.next += usize::from(there);
        there
    }

    fn need(&mut self, token: &Token, expected: &str) -> Result<(), Mistake> {
        if self.take(token) {
            Ok(())
        } else {
            Err(self.mistake(expected))
        }
    }

    fn mistake(&self, expected: &str) -> Mistake {
        let (start, found) = match self.tokens.get(self.next) {
            Some(placed) => {
                let text = self.text.get(placed.start..placed.end).unwrap_or_default();
                (placed.start, format!("\"{}\"", text.trim()))
            }
            None => (self.text.len(), "the end of the expression".to_owned()),
        };
        Mistake {
            column: column(self.text, start),
            expected: expected.to_owned(),
            found,
        }
    }
}

fn joined(mut parts: Vec<Expression>, join: fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.len() {
        1 => parts.remove(0),
        _ => join(parts),
    }
}

#[cfg(test)]
mod tests;
