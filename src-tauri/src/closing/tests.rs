use super::{Closing, Step};

#[test]
fn the_page_is_asked_once_and_then_the_window_closes() {
    let mut closing = Closing::default();
    assert_eq!(closing.wished(), Step::Ask(1));
    assert_eq!(closing.wished(), Step::Wait);
    assert!(closing.ready());
    assert_eq!(closing.wished(), Step::Close);
}

#[test]
fn a_window_that_stayed_open_asks_again() {
    let mut closing = Closing::default();
    assert_eq!(closing.wished(), Step::Ask(1));
    assert!(closing.ready());
    assert_eq!(closing.wished(), Step::Close);
    assert_eq!(closing.wished(), Step::Ask(2));
}

#[test]
fn patience_ends_for_the_answer_that_is_missing_and_for_no_other() {
    let mut closing = Closing::default();
    assert_eq!(closing.wished(), Step::Ask(1));
    assert!(closing.ready());
    assert!(!closing.too_late(1), "it has answered");
    assert_eq!(closing.wished(), Step::Close);
    assert_eq!(closing.wished(), Step::Ask(2));
    assert!(!closing.too_late(1), "that was asked before");
    assert!(closing.too_late(2));
    assert_eq!(closing.wished(), Step::Close);
}

#[test]
fn a_page_that_was_not_asked_closes_nothing() {
    let mut closing = Closing::default();
    assert!(!closing.ready());
    assert_eq!(closing.wished(), Step::Ask(1));
}
