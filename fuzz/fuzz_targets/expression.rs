//! Reading an expression never fails in another way than with a mistake, and what is printed reads
//! as the same expression.
#![no_main]

use bulkhead_analysis::rule::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match parse(text) {
        Ok(expression) => assert_eq!(parse(&expression.to_string()), Ok(expression)),
        Err(mistake) => assert!(mistake.column <= text.chars().count() + 1),
    }
});
