//! Bulkhead session.
