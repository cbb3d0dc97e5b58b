//! A check of values against the part of JSON Schema that the published schemas use.

use serde_json::{Map, Value};

/// The words of JSON Schema that are understood or say nothing about values.
const WORDS: &[&str] = &[
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "default",
    "definitions",
    "description",
    "enum",
    "format",
    "items",
    "maxItems",
    "minItems",
    "oneOf",
    "properties",
    "required",
    "title",
    "type",
];

/// Returns where and why a value does not fit a schema.
pub(super) fn misfits(value: &Value, schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(value, schema, schema, "", &mut found);
    found
}

fn check(value: &Value, schema: &Value, root: &Value, at: &str, found: &mut Vec<String>) {
    let Value::Object(schema) = schema else {
        if *schema == Value::Bool(false) {
            found.push(format!("{at}: nothing is allowed here"));
        }
        return;
    };
    for word in schema.keys() {
        assert!(WORDS.contains(&word.as_str()), "{word} is not understood");
    }
    if let Some(Value::String(reference)) = schema.get("$ref") {
        let pointer = reference.trim_start_matches('#');
        let definition = root.pointer(pointer).expect("the definition is there");
        check(value, definition, root, at, found);
    }
    if let Some(wanted) = schema.get("type")
        && !types(wanted).contains(&kind(value))
    {
        found.push(format!("{at}: expected {wanted}, found {value}"));
    }
    if schema.get("const").is_some_and(|only| only != value) {
        found.push(format!("{at}: {value} is another constant"));
    }
    if let Some(Value::Array(choices)) = schema.get("enum")
        && !choices.contains(value)
    {
        found.push(format!("{at}: {value} is none of {choices:?}"));
    }
    if let Some(Value::Array(all)) = schema.get("allOf") {
        for part in all {
            check(value, part, root, at, found);
        }
    }
    for word in ["anyOf", "oneOf"] {
        if let Some(Value::Array(ways)) = schema.get(word) {
            let fitting = ways.iter().filter(|way| {
                let mut inner = Vec::new();
                check(value, way, root, at, &mut inner);
                inner.is_empty()
            });
            let fitting = fitting.count();
            if fitting == 0 || (word == "oneOf" && fitting > 1) {
                found.push(format!("{at}: {value} fits {fitting} of {word}"));
            }
        }
    }
    match value {
        Value::Object(fields) => object(fields, schema, root, at, found),
        Value::Array(items) => {
            let count = |word| schema.get(word).and_then(Value::as_u64).unwrap_or(u64::MAX);
            let length = u64::try_from(items.len()).unwrap();
            let least = schema.get("minItems").map_or(0, |_| count("minItems"));
            if length < least || length > count("maxItems") {
                found.push(format!("{at}: {length} items"));
            }
            if let Some(of) = schema.get("items") {
                for (number, item) in items.iter().enumerate() {
                    check(item, of, root, &format!("{at}/{number}"), found);
                }
            }
        }
        _ => {}
    }
}

fn object(
    fields: &Map<String, Value>,
    schema: &Map<String, Value>,
    root: &Value,
    at: &str,
    found: &mut Vec<String>,
) {
    let known = schema.get("properties").and_then(Value::as_object);
    for (key, value) in fields {
        let at = format!("{at}/{key}");
        let own = known.and_then(|known| known.get(key));
        if let Some(of) = own.or_else(|| schema.get("additionalProperties")) {
            check(value, of, root, &at, found);
        }
    }
    if let Some(Value::Array(required)) = schema.get("required") {
        for key in required.iter().filter_map(Value::as_str) {
            if !fields.contains_key(key) {
                found.push(format!("{at}: {key} is missing"));
            }
        }
    }
}

fn types(wanted: &Value) -> Vec<&str> {
    match wanted {
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
