use super::*;

#[test]
fn chords_are_written_as_menus_read_them() {
    assert_eq!(accelerator("Ctrl+Shift+s"), "CmdOrCtrl+Shift+S");
    assert_eq!(accelerator("Alt+1"), "Alt+1");
    assert_eq!(accelerator("F2"), "F2");
}
