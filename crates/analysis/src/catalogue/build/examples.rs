use crate::{
    catalogue::{Source, raw::RawExamples},
    example::{Example, Examples},
};
use serde_saphyr::Spanned;

/// Keeps examples with the place that they were read from, so that one which fails can be found.
pub(super) fn placed(source: Source<'_>, raw: RawExamples) -> Examples {
    let all = |texts: Vec<Spanned<String>>| {
        texts
            .into_iter()
            .map(|text| Example {
                file: source.path.to_owned(),
                line: text.referenced.line(),
                text: text.value,
            })
            .collect()
    };
    Examples {
        positive: all(raw.positive),
        negative: all(raw.negative),
    }
}
