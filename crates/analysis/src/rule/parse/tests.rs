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

fn expressions() -> impl Strategy<Value = Expression> {
    let role = prop_oneof![
        Just(Role::Element),
        Just(Role::Source),
        Just(Role::Target),
        Just(Role::Flow)
    ];
    let text = "[a-z '()./-]{0,8}";
    let key = "[a-z_]{1,8}";
    let predicate = prop_oneof![
        (role.clone(), text).prop_map(|(role, of)| Predicate::Is(role, of)),
        (role.clone(), key, prop::collection::vec(text, 1..4))
            .prop_map(|(role, key, values)| Predicate::Property(role, key, values)),
        (role.clone(), key).prop_map(|(role, key)| Predicate::Stated(role, key)),
        text.prop_map(Predicate::Crosses),
        (role, text).prop_map(|(role, of)| Predicate::Inside(role, of)),
    ]
    .prop_map(Expression::Predicate);
    predicate.prop_recursive(4, 32, 4, |inner| {
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
        let _ = parse(&text);
    }
}
