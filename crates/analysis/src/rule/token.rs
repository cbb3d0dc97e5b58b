use super::Mistake;
use std::ops::Range;

/// Longest expression, in bytes.
const LENGTH: usize = 64 * 1024;

/// A piece of an expression.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Token {
    Word(String),
    Text(String),
    Dot,
    Comma,
    Open,
    Close,
}

/// A token with its place.
pub(super) struct Placed {
    pub(super) token: Token,
    /// Where it starts, in characters from 1.
    pub(super) column: usize,
    /// Where it stands, in bytes.
    pub(super) bytes: Range<usize>,
}

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed>, Mistake> {
    if text.len() > LENGTH {
        return Err(Mistake {
            column: 1,
            expected: format!("at most {LENGTH} bytes"),
            found: format!("{} bytes", text.len()),
        });
    }
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().enumerate().peekable();
    while let Some((before, (start, character))) = rest.next() {
        let column = before + 1;
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
                        Some((_, (_, '\''))) => {
                            if rest.next_if(|&(_, (_, next))| next == '\'').is_none() {
                                break;
                            }
                            inner.push('\'');
                        }
                        Some((_, (_, other))) => inner.push(other),
                        None => {
                            return Err(Mistake {
                                column,
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
                while let Some((_, (_, next))) = rest.next_if(|&(_, (_, next))| is_word(next)) {
                    word.push(next);
                }
                Token::Word(word)
            }
            other => {
                return Err(Mistake {
                    column,
                    expected: "a word, a text in single quotes or a parenthesis".to_owned(),
                    found: format!("\"{other}\""),
                });
            }
        };
        let end = rest.peek().map_or(text.len(), |&(_, (end, _))| end);
        tokens.push(Placed {
            token,
            column,
            bytes: start..end,
        });
    }
    Ok(tokens)
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '-'
}
