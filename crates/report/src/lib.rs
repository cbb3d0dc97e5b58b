//! Bulkhead report.
