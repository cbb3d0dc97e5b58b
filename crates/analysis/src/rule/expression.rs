use std::fmt;

/// Whom a predicate asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// The element that the rule is about.
    Element,
    /// The element where the flow starts.
    Source,
    /// The element where the flow ends.
    Target,
    /// The flow that the rule is about.
    Flow,
}

impl Role {
    /// Returns the key word of the rule language.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Source => "source",
            Self::Target => "target",
            Self::Flow => "flow",
        }
    }
}

/// One question with one answer.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Predicate {
    /// The subject is of a type, directly or through its ancestors.
    Is(Role, String),
    /// A property has one of the values.
    Property(Role, String, Vec<String>),
    /// Somebody stated the property, whatever its value.
    Stated(Role, String),
    /// The flow leaves or enters a boundary of the type.
    Crosses(String),
    /// The subject lies in a zone of the type, at any depth.
    Inside(Role, String),
}

/// A condition of a rule.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Expression {
    /// At least one holds. Never fewer than two.
    Or(Vec<Expression>),
    /// All hold. Never fewer than two.
    And(Vec<Expression>),
    /// It does not hold.
    Not(Box<Expression>),
    /// A single question.
    Predicate(Predicate),
}

impl Expression {
    /// Calls `visit` for every predicate, from left to right.
    pub fn each_predicate<'a>(&'a self, visit: &mut dyn FnMut(&'a Predicate)) {
        match self {
            Self::Or(parts) | Self::And(parts) => {
                for part in parts {
                    part.each_predicate(visit);
                }
            }
            Self::Not(part) => part.each_predicate(visit),
            Self::Predicate(predicate) => visit(predicate),
        }
    }

    /// Returns the parts that must all hold: those of an `and`, or the expression itself.
    pub fn conjuncts(&self) -> &[Expression] {
        match self {
            Self::And(parts) => parts,
            other => std::slice::from_ref(other),
        }
    }
}

impl Predicate {
    /// Returns whom the predicate asks.
    pub const fn role(&self) -> Role {
        match self {
            Self::Is(role, _)
            | Self::Property(role, ..)
            | Self::Stated(role, _)
            | Self::Inside(role, _) => *role,
            Self::Crosses(_) => Role::Flow,
        }
    }
}

impl fmt::Display for Predicate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(role, of) => write!(formatter, "{} is {}", role.word(), Quoted(of)),
            Self::Property(role, key, values) => match values.as_slice() {
                [value] => write!(formatter, "{}.{key} is {}", role.word(), Quoted(value)),
                several => {
                    write!(formatter, "{}.{key} in (", role.word())?;
                    for (place, value) in several.iter().enumerate() {
                        let comma = if place == 0 { "" } else { ", " };
                        write!(formatter, "{comma}{}", Quoted(value))?;
                    }
                    formatter.write_str(")")
                }
            },
            Self::Stated(role, key) => write!(formatter, "{}.{key} is stated", role.word()),
            Self::Crosses(of) => write!(formatter, "flow crosses {}", Quoted(of)),
            Self::Inside(role, of) => write!(formatter, "{} inside {}", role.word(), Quoted(of)),
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let join = |formatter: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    write!(formatter, " {word} ")?;
                }
                // A part that binds as loosely as its parent keeps its own parentheses, so that
                // reading the text again gives the same tree.
                if matches!(
                    (word, part),
                    ("or", Self::Or(_)) | ("and", Self::Or(_) | Self::And(_))
                ) {
                    write!(formatter, "({part})")?;
                } else {
                    write!(formatter, "{part}")?;
                }
            }
            Ok(())
        };
        match self {
            Self::Or(parts) => join(formatter, parts, "or"),
            Self::And(parts) => join(formatter, parts, "and"),
            Self::Not(part) => match part.as_ref() {
                Self::Or(_) | Self::And(_) => write!(formatter, "not ({part})"),
                other => write!(formatter, "not {other}"),
            },
            Self::Predicate(predicate) => predicate.fmt(formatter),
        }
    }
}

struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "'{}'", self.0.replace('\'', "''"))
    }
}
