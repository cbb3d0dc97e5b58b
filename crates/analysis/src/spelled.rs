//! How packs spell the words of the model, for the schemas that editors check packs against. The
//! model itself needs no schemas.

/// One of the six ways for something to go wrong, in the fixed order of the word STRIDE.
#[derive(PartialEq, Eq, PartialOrd, Ord, schemars::JsonSchema)]
#[expect(dead_code, reason = "only the schema of it is asked for")]
pub(crate) enum Letter {
    /// Spoofing: somebody poses as somebody else.
    S,
    /// Tampering: something is changed without right.
    T,
    /// Repudiation: nobody can show who did it.
    R,
    /// Information disclosure: something is read without right.
    I,
    /// Denial of service: something stops answering.
    D,
    /// Elevation of privilege: somebody gains rights.
    E,
}

/// How bad it would be with no control in place, as the rule suggests it.
#[derive(PartialEq, Eq, PartialOrd, Ord, schemars::JsonSchema)]
#[schemars(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only the schema of it is asked for")]
pub(crate) enum Severity {
    /// Small damage, or damage that needs much to happen first.
    Low,
    /// Damage that stays in one place.
    Medium,
    /// A node, a namespace, many credentials, or an outage of the whole system.
    High,
    /// Everything: the whole system, all secrets or the account it runs in.
    Critical,
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::{Value, json, to_value};

    fn words(schema: &Value) -> Vec<Value> {
        let each = schema["oneOf"].as_array().unwrap().iter();
        each.map(|it| it["const"].clone()).collect()
    }

    fn spelled<T: Serialize>(all: &[T]) -> Vec<Value> {
        all.iter().map(|it| to_value(it).unwrap()).collect()
    }

    #[test]
    fn packs_are_told_to_spell_what_the_model_reads() {
        let letters = schemars::schema_for!(super::Letter);
        assert_eq!(words(letters.as_value()), spelled(&crate::Letter::ALL));
        let severities = schemars::schema_for!(super::Severity);
        let mut all = spelled(&crate::Severity::ALL);
        all.reverse();
        assert_eq!(words(severities.as_value()), all);
        assert_eq!(all[0], json!("low"));
    }
}
