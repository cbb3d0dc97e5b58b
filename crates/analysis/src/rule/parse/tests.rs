use super::*;
use proptest::prelude::*;

fn check(text: &str, printed: &str) {
    assert_eq!(parse(text).unwrap().to_string(), printed);
}

fn refused(text: &str, message: &str) {
    assert_eq!(parse(text).unwrap_err().to_string(), message);
}

#[test]
fn and_binds_more_than_or_and_not_more_than_both() {
    check(
        "not element is 'a' and element is 'b' OR element is 'c'",
        "not element is 'a' and element is 'b' or element is 'c'",
    );
    check(
        "element is 'a' and (element is 'b' or element is 'c')",
        "element is 'a' and (element is 'b' or element is 'c')",
    );
}

#[test]
fn every_form_of_predicate_is_read() {
    check(
        "source.port in ( '80' , '443' )",
        "source.port in ('80', '443')",
    );
    check("flow.encryption is stated", "flow.encryption is stated");
    check("Flow Crosses 'zone'", "flow crosses 'zone'");
    check("flow.a.b-c.9 IS 'x'", "flow.a.b-c.9 is 'x'");
    check("target inside 'it''s'", "target inside 'it''s'");
}

#[test]
fn a_mistake_says_where_and_what_was_expected() {
    refused(
        "element is etcd",
        "column 12: expected a text in single quotes, found \"etcd\"",
    );
    refused(
        "flow crosses 'a' or",
        "column 20: expected \"element\", \"source\", \"target\", \"flow\", \"not\" or \"(\", found the end of the expression",
    );
    refused(
        "(element is 'a'",
        "column 16: expected \")\", found the end of the expression",
    );
    refused(
        "element is 'a' element",
        "column 16: expected \"and\", \"or\" or the end, found \"element\"",
    );
    refused(
        "element is 'a",
        "column 12: expected a closing quote, found the end of the expression",
    );
    refused(
        "flow.port is 443",
        "column 14: expected a text in single quotes or \"stated\", found \"443\"",
    );
    refused(
        "flow. is 'a'",
        "column 10: expected \"is\" or \"in\", found \"'a'\"",
    );
    refused(
        "source crosses 'a'",
        "column 8: expected \".\", \"is\" or \"inside\", found \"crosses\"",
    );
}

#[test]
fn deep_nesting_is_a_mistake_and_not_a_crash() {
    let deep = "(".repeat(50_000);
    assert!(parse(&deep).unwrap_err().to_string().contains("64 nested"));
    let long = "not ".repeat(16_000);
    assert!(parse(&long).unwrap_err().to_string().contains("64 nested"));
}

#[test]
fn a_long_chain_is_no_deep_nesting() {
    let chain = vec!["element is 'a'"; 3_000].join(" and ");
    assert_eq!(parse(&chain).unwrap().to_string(), chain);
}

#[test]
fn the_deepest_nesting_can_be_printed_and_read_again() {
    let deep = format!("{}element is 'a'{}", "not (".repeat(32), ")".repeat(32));
    let expression = parse(&deep).unwrap();
    assert_eq!(parse(&expression.to_string()), Ok(expression));
    assert!(parse(&format!("not {deep}")).is_err());
}

#[test]
fn predicates_come_with_the_places_of_their_parts() {
    let (expression, places) =
        parse_placed("(flow.a in ('é', 'b') or source is 'c') and flow.a is stated").unwrap();
    let mut count = 0;
    expression.each_predicate(&mut |_| count += 1);
    let columns: Vec<_> = places
        .iter()
        .map(|place| (place.role, place.name, place.values.clone()))
        .collect();
    assert_eq!(
        columns,
        [
            (2, 7, vec![13, 18]),
            (26, 36, Vec::new()),
            (45, 50, Vec::new())
        ]
    );
    assert_eq!(count, places.len());
}

fn expressions() -> impl Strategy<Value = Expression> {
    let role = prop_oneof![
        Just(Role::Element),
        Just(Role::Source),
        Just(Role::Target),
        Just(Role::Flow)
    ];
    let text = "[a-z '()./-]{0,8}";
    let key = "[a-zA-Z0-9_.-]{1,8}";
    let predicate = prop_oneof![
        (role.clone(), text).prop_map(|(role, of)| Predicate::Is(role, of)),
        (role.clone(), key, prop::collection::vec(text, 1..4))
            .prop_map(|(role, key, values)| Predicate::Property(role, key, values)),
        (role.clone(), key).prop_map(|(role, key)| Predicate::Stated(role, key)),
        text.prop_map(Predicate::Crosses),
        (role, text).prop_map(|(role, of)| Predicate::Inside(role, of)),
    ]
    .prop_map(Expression::Predicate);
    predicate.prop_recursive(6, 48, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expression::Or),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expression::And),
            inner.prop_map(|part| Expression::Not(Box::new(part))),
        ]
    })
}

proptest! {
    #[test]
    fn reading_what_was_printed_gives_the_same_tree(expression in expressions()) {
        prop_assert_eq!(parse(&expression.to_string()), Ok(expression));
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,60}") {
        prop_assert_eq!(parse(&text), parse(&text));
    }
}
