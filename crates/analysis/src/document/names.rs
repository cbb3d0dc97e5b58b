//! Generic names for the places of templates: what a rule asks of them to be.

use crate::{
    Catalogue,
    catalogue::{Component, Rule, TypeIndex, fill},
    rule::{Expression, Predicate, Role},
};

/// Most names that stand for one place.
const SHOWN: usize = 3;

/// What stands in a place.
struct Name {
    text: String,
    /// The same without an article.
    noun: String,
    /// Whether it is an ordinary noun and not the name of a component, so that it begins with a
    /// capital letter where a sentence does.
    common: bool,
}

/// Fills the places of a template of a rule with what they stand for.
pub(super) fn filled(catalogue: &Catalogue, rule: &Rule, template: &str) -> String {
    let name = |asks: &Asks, place| {
        let mut found = Vec::new();
        asked(&rule.when, asks, &mut found);
        named(catalogue, &found, place)
    };
    let one = |of, place| {
        name(
            &|predicate| match predicate {
                Predicate::Is(whose, wanted) if *whose == of => Some(*wanted),
                _ => None,
            },
            place,
        )
    };
    let zone = |of, place| {
        name(
            &|predicate| match predicate {
                Predicate::Inside(whose, wanted) if *whose == of => Some(*wanted),
                _ => None,
            },
            place,
        )
    };
    let crossed: &Asks = &|predicate| match predicate {
        Predicate::Crosses(wanted) => Some(*wanted),
        _ => None,
    };
    let source = one(Role::Source, "source");
    let mut target = one(Role::Target, "target");
    if source.text == target.text {
        let other = [("name", target.noun.as_str())];
        target = Name {
            text: fill(catalogue.document_word("another"), &other),
            noun: target.noun,
            common: true,
        };
    }
    let (from_zone, to_zone) = (
        zone(Role::Source, "from_zone"),
        zone(Role::Target, "to_zone"),
    );
    let with = |key, zone: &Name| {
        let text = catalogue.wording().reason(key, &[("zone", &zone.text)]);
        Name {
            noun: text.clone(),
            text,
            common: false,
        }
    };
    let names = [
        ("in_from_zone", with("in_zone", &from_zone)),
        ("in_to_zone", with("in_zone", &to_zone)),
        ("into_to_zone", with("into_zone", &to_zone)),
        ("element", one(Role::Element, "element")),
        ("source", source),
        ("target", target),
        ("flow", one(Role::Flow, "flow")),
        ("from_zone", from_zone),
        ("to_zone", to_zone),
        ("boundary", name(crossed, "boundary")),
    ];
    let mut sentence = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('{') {
        let (place, after) = from.split_once('}').unwrap_or((from, ""));
        sentence += before;
        if let Some((_, name)) = names.iter().find(|(known, _)| *known == place) {
            sentence += if described(&sentence) {
                &name.noun
            } else {
                &name.text
            };
        }
        rest = after;
    }
    sentence += rest;
    let begins = |place: &str| {
        let rest = template.strip_prefix('{');
        let rest = rest.and_then(|rest| rest.strip_prefix(place));
        rest.is_some_and(|rest| rest.starts_with('}'))
    };
    if names
        .iter()
        .any(|(place, name)| name.common && begins(place))
    {
        return begun(&sentence);
    }
    sentence
}

/// Tells whether what comes next has its article already, as in "a compromised" or "a dead or slow".
fn described(before: &str) -> bool {
    let words: Vec<String> = (before.split_whitespace().rev())
        .take(4)
        .map(str::to_lowercase)
        .collect();
    let joined = words
        .get(1)
        .is_some_and(|word| word == "or" || word == "and");
    let mut looked_at = words.iter().take(if joined { 4 } else { 2 });
    before.ends_with(' ') && looked_at.any(|word| ["a", "an", "the"].contains(&word.as_str()))
}

/// Gives a sentence a capital letter.
fn begun(sentence: &str) -> String {
    let mut rest = sentence.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + rest.as_str()
}

type Asks<'a> = dyn Fn(&Predicate<TypeIndex>) -> Option<TypeIndex> + 'a;

/// Collects the types that a condition asks for, leaving out what it rules out.
fn asked(expression: &Expression<TypeIndex>, asks: &Asks<'_>, found: &mut Vec<TypeIndex>) {
    match expression {
        Expression::Or(parts) | Expression::And(parts) => {
            for part in parts {
                asked(part, asks, found);
            }
        }
        Expression::Not(_) => {}
        Expression::Predicate(predicate) => {
            found.extend(asks(predicate).filter(|wanted| !found.contains(wanted)));
        }
    }
}

fn named(catalogue: &Catalogue, found: &[TypeIndex], place: &str) -> Name {
    let components: Vec<&Component> = found
        .iter()
        .filter_map(|&of| catalogue.component(catalogue.types.name(of)))
        .collect();
    if components.is_empty() || components.len() > SHOWN {
        let text = catalogue.document_word(place).to_owned();
        return Name {
            noun: text.clone(),
            text,
            common: true,
        };
    }
    let names: Vec<(String, bool)> = components.iter().map(|one| noun(&one.title)).collect();
    let common = names.iter().all(|(_, common)| *common);
    let noun = listed(catalogue, names.into_iter().map(|(name, _)| name).collect());
    let text = if common {
        fill(catalogue.document_word("common"), &[("name", &noun)])
    } else {
        noun.clone()
    };
    Name { text, noun, common }
}

/// Returns the title of a component as it stands inside of a sentence, and whether it is an
/// ordinary noun. Proper names are single words such as `etcd` and `CoreDNS`.
fn noun(title: &str) -> (String, bool) {
    let first = title.split(' ').next().unwrap_or_default();
    let mut letters = first.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let plain = capital && !letters.clone().any(char::is_uppercase);
    if !title.contains(' ') && !plain {
        return (title.to_owned(), false);
    }
    let rest = title.get(first.len()..).unwrap_or_default();
    let first = if plain {
        first.to_lowercase()
    } else {
        first.to_owned()
    };
    (first + rest, true)
}

fn listed(catalogue: &Catalogue, mut names: Vec<String>) -> String {
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        return last;
    }
    let first = names.join(", ");
    fill(
        catalogue.document_word("or"),
        &[("first", &first), ("last", &last)],
    )
}

#[cfg(test)]
mod tests {
    use super::described;

    #[test]
    fn an_article_stands_before_one_word_or_before_joined_ones() {
        for before in [
            "A ",
            "the compromised ",
            "A dead or slow ",
            "an old and open ",
        ] {
            assert!(described(before), "{before}");
        }
        for before in ["", "reads ", "the memory of ", "A user goes from ", "the"] {
            assert!(!described(before), "{before}");
        }
    }
}
