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
