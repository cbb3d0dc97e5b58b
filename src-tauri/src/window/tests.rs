use super::*;

#[test]
fn the_web_view_stays_on_our_pages() {
    let shows = |text: &str| is_our_page(&Url::parse(text).unwrap());
    assert!(shows("tauri://localhost/index.html"));
    for foreign in [
        "https://example.org/",
        "file:///etc/passwd",
        "tauri://example.org/",
        "data:text/html,x",
    ] {
        assert!(!shows(foreign), "{foreign}");
    }
}

#[test]
fn a_window_returns_only_to_where_a_screen_is() {
    let place = |x, y| WindowPlace {
        x,
        y,
        width: 1_360,
        height: 860,
        maximised: false,
    };
    let screen = Screen {
        x: 0,
        y: 0,
        width: 1_920,
        height: 1_080,
    };
    assert!(screen.shows(&place(100, 100)));
    assert!(screen.shows(&place(-200, 0)), "its title can be reached");
    assert!(
        !screen.shows(&place(2_400, 100)),
        "the second screen is gone"
    );
    assert!(
        !screen.shows(&place(100, 1_070)),
        "its title is below the screen"
    );
}
