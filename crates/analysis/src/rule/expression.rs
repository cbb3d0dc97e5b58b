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

/// One question with one answer. `T` names a type: as text where a rule is read, as a place in the
/// table of types where it is evaluated.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Predicate<T = String> {
    /// The subject is of a type, directly or through its ancestors.
    Is(Role, T),
    /// A property has one of the values.
    Property(Role, String, Vec<String>),
    /// Somebody stated the property, whatever its value.
    Stated(Role, String),
    /// The flow leaves or enters a boundary of the type.
    Crosses(T),
    /// The subject lies in a zone of the type, at any depth.
    Inside(Role, T),
}

/// A condition of a rule.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Expression<T = String> {
    /// At least one holds. Never fewer than two.
    Or(Vec<Self>),
    /// All hold. Never fewer than two.
    And(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// A single question.
    Predicate(Predicate<T>),
}

impl<T> Expression<T> {
    /// Calls `visit` for every predicate, from left to right.
    pub fn each_predicate<'a>(&'a self, visit: &mut dyn FnMut(&'a Predicate<T>)) {
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
    pub fn conjuncts(&self) -> &[Self] {
        match self {
            Self::And(parts) => parts,
            other => std::slice::from_ref(other),
        }
    }

    /// Names every type in another way; nothing when one of them has no such name.
    pub(crate) fn named<U>(&self, name: &dyn Fn(&T) -> Option<U>) -> Option<Expression<U>> {
        let all = |parts: &[Self]| -> Option<Vec<_>> {
            parts.iter().map(|part| part.named(name)).collect()
        };
        Some(match self {
            Self::Or(parts) => Expression::Or(all(parts)?),
            Self::And(parts) => Expression::And(all(parts)?),
            Self::Not(part) => Expression::Not(Box::new(part.named(name)?)),
            Self::Predicate(predicate) => Expression::Predicate(predicate.named(name)?),
        })
    }
}

impl<T> Predicate<T> {
    /// Names its type in another way; nothing when it has no such name.
    pub(crate) fn named<U>(&self, name: &dyn Fn(&T) -> Option<U>) -> Option<Predicate<U>> {
        Some(match self {
            Self::Is(role, of) => Predicate::Is(*role, name(of)?),
            Self::Inside(role, of) => Predicate::Inside(*role, name(of)?),
            Self::Crosses(of) => Predicate::Crosses(name(of)?),
            Self::Stated(role, key) => Predicate::Stated(*role, key.clone()),
            Self::Property(role, key, values) => {
                Predicate::Property(*role, key.clone(), values.clone())
            }
        })
    }

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
