use super::{
    Expression, Predicate, Role,
    token::{Placed, Token, tokens},
};

/// Deepest nesting of parentheses and `not` in one expression. Whatever follows an expression from
/// part to part recurses no deeper than a small multiple of it.
const DEPTH: usize = 64;
/// Most characters of a token that a message repeats.
const SHOWN: usize = 40;

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
    parse_placed(text).map(|(expression, _)| expression)
}

/// Reads an expression and where each of its predicates stands, in the order in which
/// [`Expression::each_predicate`] visits them.
///
/// # Errors
/// As [`parse`].
pub(crate) fn parse_placed(text: &str) -> Result<(Expression, Vec<PredicatePlace>), Mistake> {
    let mut parser = Parser {
        text,
        tokens: tokens(text)?,
        next: 0,
        places: Vec::new(),
    };
    let expression = parser.or(0)?;
    if parser.next < parser.tokens.len() {
        return Err(parser.mistake("\"and\", \"or\" or the end"));
    }
    Ok((expression, parser.places))
}

/// Where the parts of a predicate stand, in characters from 1.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct PredicatePlace {
    /// The word that says whom the predicate asks.
    pub(crate) role: usize,
    /// The type or the name of the property.
    pub(crate) name: usize,
    /// The values of the property.
    pub(crate) values: Vec<usize>,
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<Placed>,
    next: usize,
    places: Vec<PredicatePlace>,
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
            return Err(self.mistake("at most 64 nested parentheses and \"not\""));
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
        let mut place = PredicatePlace {
            role: self.column(),
            ..PredicatePlace::default()
        };
        let role = [Role::Element, Role::Source, Role::Target, Role::Flow]
            .into_iter()
            .find(|role| self.take_word(role.word()))
            .ok_or_else(|| {
                self.mistake("\"element\", \"source\", \"target\", \"flow\", \"not\" or \"(\"")
            })?;
        let predicate = if self.take(&Token::Dot) {
            self.property(role, &mut place)?
        } else {
            self.type_of(role, &mut place)?
        };
        self.places.push(place);
        Ok(predicate)
    }

    fn type_of(&mut self, role: Role, place: &mut PredicatePlace) -> Result<Predicate, Mistake> {
        let asked: fn(Role, String) -> Predicate = if self.take_word("is") {
            Predicate::Is
        } else if self.take_word("inside") {
            Predicate::Inside
        } else if role == Role::Flow && self.take_word("crosses") {
            |_, of| Predicate::Crosses(of)
        } else {
            return Err(self.mistake(if role == Role::Flow {
                "\".\", \"is\", \"crosses\" or \"inside\""
            } else {
                "\".\", \"is\" or \"inside\""
            }));
        };
        place.name = self.column();
        Ok(asked(role, self.quoted()?))
    }

    fn property(&mut self, role: Role, place: &mut PredicatePlace) -> Result<Predicate, Mistake> {
        place.name = self.column();
        let key = self.key()?;
        if self.take_word("is") {
            if self.take_word("stated") {
                return Ok(Predicate::Stated(role, key));
            }
            place.values.push(self.column());
            let Some(value) = self.text() else {
                return Err(self.mistake("a text in single quotes or \"stated\""));
            };
            return Ok(Predicate::Property(role, key, vec![value]));
        }
        if self.take_word("in") {
            self.need(&Token::Open, "\"(\"")?;
            let mut values = Vec::new();
            loop {
                place.values.push(self.column());
                values.push(self.quoted()?);
                if !self.take(&Token::Comma) {
                    break;
                }
            }
            self.need(&Token::Close, "\",\" or \")\"")?;
            return Ok(Predicate::Property(role, key, values));
        }
        Err(self.mistake("\"is\" or \"in\""))
    }

    /// Reads the name of a property: words and dots with nothing between them.
    fn key(&mut self) -> Result<String, Mistake> {
        let mut key = String::new();
        let mut end = None;
        while let Some(placed) = self.tokens.get(self.next) {
            if end.is_some_and(|end| end != placed.bytes.start) {
                break;
            }
            match &placed.token {
                Token::Word(word) => key.push_str(word),
                Token::Dot => key.push('.'),
                _ => break,
            }
            end = Some(placed.bytes.end);
            self.next += 1;
        }
        if key.is_empty() {
            return Err(self.mistake("the name of a property"));
        }
        Ok(key)
    }

    fn quoted(&mut self) -> Result<String, Mistake> {
        self.text()
            .ok_or_else(|| self.mistake("a text in single quotes"))
    }

    fn text(&mut self) -> Option<String> {
        match self.tokens.get(self.next) {
            Some(Placed {
                token: Token::Text(text),
                ..
            }) => {
                self.next += 1;
                Some(text.clone())
            }
            _ => None,
        }
    }

    /// Returns where the next token starts, or the end of the text.
    fn column(&self) -> usize {
        match self.tokens.get(self.next) {
            Some(placed) => placed.column,
            None => self.text.chars().count() + 1,
        }
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
        let found = match self.tokens.get(self.next) {
            Some(placed) => format!("\"{}\"", self.shown(placed)),
            None => "the end of the expression".to_owned(),
        };
        Mistake {
            column: self.column(),
            expected: expected.to_owned(),
            found,
        }
    }

    /// Returns a token as it is written, cut where it is too long for a message.
    fn shown(&self, placed: &Placed) -> String {
        let text = self.text.get(placed.bytes.clone()).unwrap_or_default();
        match text.char_indices().nth(SHOWN) {
            Some((cut, _)) => format!("{}...", text.get(..cut).unwrap_or_default()),
            None => text.to_owned(),
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
