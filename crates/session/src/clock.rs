//! The only place that asks what time it is.

/// Returns the current moment as an ISO 8601 time in UTC, to the millisecond.
pub(crate) fn now() -> String {
    let now = jiff::Timestamp::now();
    format!("{now:.3}")
}

/// Returns the current day in UTC as an ISO 8601 date.
pub(crate) fn today() -> String {
    let mut now = now();
    now.truncate(10);
    now
}
