use crate::catalogue::{ContentProblem, Source};
use serde::de::DeserializeOwned;
use serde_saphyr::Spanned;

/// Largest file of content, in bytes.
const FILE_BYTES: usize = 16 << 20;

/// Mistakes so far.
#[derive(Default)]
pub(in crate::catalogue) struct Problems(pub(in crate::catalogue) Vec<ContentProblem>);

impl Problems {
    pub(in crate::catalogue) fn at<T>(
        &mut self,
        source: Source<'_>,
        place: &Spanned<T>,
        message: String,
    ) {
        self.0.push(ContentProblem {
            file: source.path.to_owned(),
            line: place.referenced.line(),
            column: place.referenced.column(),
            message,
        });
    }

    /// Returns the mistakes by file and place, each once.
    pub(in crate::catalogue) fn sorted(mut self) -> Vec<ContentProblem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }

    pub(super) fn place(
        &mut self,
        source: Source<'_>,
        (line, column): (u64, u64),
        message: String,
    ) {
        let file = source.path.to_owned();
        self.0.push(ContentProblem {
            file,
            line,
            column,
            message,
        });
    }

    pub(in crate::catalogue) fn whole(&mut self, source: Source<'_>, message: String) {
        let file = source.path.to_owned();
        self.0.push(ContentProblem {
            file,
            line: 0,
            column: 0,
            message,
        });
    }

    pub(in crate::catalogue) fn read<T: DeserializeOwned>(
        &mut self,
        source: Source<'_>,
    ) -> Option<T> {
        if source.text.len() > FILE_BYTES {
            self.whole(
                source,
                format!("the file is larger than {FILE_BYTES} bytes"),
            );
            return None;
        }
        let options = serde_saphyr::options! {
            with_snippet: false,
            budget: serde_saphyr::budget! {
                max_nodes: 1_000_000, max_events: 2_000_000, max_depth: 64, max_documents: 1,
                max_anchors: 1_000, max_aliases: 1_000, max_recorded_anchor_events: 100_000,
                max_merge_keys: 1_000, max_total_scalar_bytes: 32 << 20, max_inclusion_depth: 0,
            },
        };
        match serde_saphyr::from_str_with_options(source.text, options) {
            Ok(value) => Some(value),
            Err(error) => {
                let place = error.location();
                self.0.push(ContentProblem {
                    file: source.path.to_owned(),
                    line: place.map_or(0, |place| place.line()),
                    column: place.map_or(0, |place| place.column()),
                    message: error.to_string(),
                });
                None
            }
        }
    }
}
