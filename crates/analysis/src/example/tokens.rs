use super::ExampleMistake;

/// What a line is made of.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Token {
    Word(String),
    Text(String),
    Comma,
    /// `->`
    Arrow,
    /// `<->`
    TwoWay,
}

/// A token with its place in the line.
pub(super) struct Placed {
    pub(super) token: Token,
    /// Column from 1.
    pub(super) column: usize,
    /// The token as it is written.
    pub(super) written: String,
}

/// Splits one line into its tokens. A comment has none.
pub(super) fn tokens(text: &str, line: usize) -> Result<Vec<Placed>, ExampleMistake> {
    let characters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        let start = at;
        let token = match character {
            '#' => break,
            c if c.is_whitespace() => {
                at += 1;
                continue;
            }
            ',' => {
                at += 1;
                Token::Comma
            }
            '\'' => Token::Text(quoted(&characters, &mut at, line)?),
            _ if starts(&characters, at, "->") => {
                at += 2;
                Token::Arrow
            }
            _ if starts(&characters, at, "<->") => {
                at += 3;
                Token::TwoWay
            }
            c if is_word(c) => {
                let mut word = String::new();
                while let Some(&next) = characters.get(at)
                    && is_word(next)
                    && !starts(&characters, at, "->")
                {
                    word.push(next);
                    at += 1;
                }
                Token::Word(word)
            }
            other => {
                return Err(ExampleMistake {
                    line,
                    column: start + 1,
                    expected: "a word, a quoted text, \",\", \"->\" or \"<->\"".to_owned(),
                    found: format!("\"{other}\""),
                });
            }
        };
        let written = characters.get(start..at).unwrap_or_default();
        tokens.push(Placed {
            token,
            column: start + 1,
            written: written.iter().collect(),
        });
    }
    Ok(tokens)
}

/// Reads a quoted text and moves past its closing quote.
fn quoted(characters: &[char], at: &mut usize, line: usize) -> Result<String, ExampleMistake> {
    let start = *at;
    let mut inner = String::new();
    *at += 1;
    while let Some(&character) = characters.get(*at) {
        *at += 1;
        if character != '\'' {
            inner.push(character);
        } else if characters.get(*at) == Some(&'\'') {
            inner.push('\'');
            *at += 1;
        } else {
            return Ok(inner);
        }
    }
    Err(ExampleMistake {
        line,
        column: start + 1,
        expected: "a closing quote".to_owned(),
        found: "the end of the line".to_owned(),
    })
}

fn starts(characters: &[char], at: usize, with: &str) -> bool {
    with.chars()
        .enumerate()
        .all(|(offset, wanted)| characters.get(at + offset) == Some(&wanted))
}

const fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_' || character == '-'
}
