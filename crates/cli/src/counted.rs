//! Numbers of things, as they are read: "1 flow", "2 boundaries".

use bulkhead_session::{Session, model::Model};
use std::fmt::Display;

/// Returns a number with what it counts.
pub(crate) fn counted<N>(count: N, one: &str, many: &str) -> String
where
    N: Copy + Display + PartialEq + From<u8>,
{
    let what = if count == N::from(1) { one } else { many };
    format!("{count} {what}")
}

/// Returns how much a model holds.
pub(crate) fn size(model: &Model) -> String {
    [
        counted(model.elements.len(), "element", "elements"),
        counted(model.flows.len(), "flow", "flows"),
        counted(model.boundaries.len(), "boundary", "boundaries"),
    ]
    .join(", ")
}

/// Returns what a new project holds, after its path.
pub(crate) fn made(session: &Session) -> String {
    let threats = session.assessment().threats().count();
    format!(
        "{}: {}, {}",
        session.path().display(),
        size(session.model()),
        counted(threats, "threat", "threats")
    )
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_thing_is_not_several() {
        let flows = |count: usize| counted(count, "flow", "flows");
        assert_eq!(
            [flows(0), flows(1), flows(2)],
            ["0 flows", "1 flow", "2 flows"]
        );
    }
}
