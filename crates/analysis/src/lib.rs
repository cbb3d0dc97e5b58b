//! Bulkhead analysis.
