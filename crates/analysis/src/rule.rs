//! The rule language: what a rule may ask of an element or a flow.
//!
//! ```text
//! expr    := or ; or := and ("or" and)* ; and := not ("and" not)* ; not := "not" not | prim
//! prim    := "(" expr ")" | subject "is" STR | subject "." PROP "is" STR
//!          | subject "." PROP "in" "(" STR ("," STR)* ")" | subject "." PROP "is" "stated"
//!          | "flow" "crosses" STR | subject "inside" STR
//! subject := "element" | "source" | "target" | "flow"
//! ```
//! Key words are read in any case. `STR` stands in single quotes; a quote inside is doubled. `PROP`
//! is made of letters, digits, `_`, `-` and dots.

mod evaluate;
mod expression;
mod parse;
mod token;

pub(crate) use evaluate::{Actor, Ground, Passed, Scene, evaluate, negated};
pub use evaluate::{Semantics, Truth};
pub use expression::{Expression, Predicate, Role};
pub use parse::{Mistake, parse};
pub(crate) use parse::{PredicatePlace, parse_placed};
