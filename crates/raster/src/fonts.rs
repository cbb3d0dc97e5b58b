//! The fonts of pictures: those that the window brings, and those of the system for characters that
//! they do not have.

use resvg::usvg::fontdb::Database;
use std::sync::{Arc, OnceLock};

/// Inter and `JetBrains` Mono in the weights that drawings use, with the Latin, Greek and Cyrillic
/// letters. `fonts/README.md` says how the files are made.
const OWN: [&[u8]; 5] = [
    include_bytes!("../fonts/inter-400.ttf"),
    include_bytes!("../fonts/inter-500.ttf"),
    include_bytes!("../fonts/inter-600.ttf"),
    include_bytes!("../fonts/inter-700.ttf"),
    include_bytes!("../fonts/jetbrains-mono-400.ttf"),
];

/// Returns the fonts that a text needs. Those of the system are looked for only when it has to be:
/// that takes long, and a picture without them is the same on every machine.
pub(crate) fn fonts(text: &str) -> Arc<Database> {
    static ALONE: OnceLock<Arc<Database>> = OnceLock::new();
    static WITH_SYSTEM: OnceLock<Arc<Database>> = OnceLock::new();
    if text.chars().all(is_own) {
        Arc::clone(ALONE.get_or_init(|| Arc::new(own())))
    } else {
        let all = || {
            let mut all = own();
            all.load_system_fonts();
            Arc::new(all)
        };
        Arc::clone(WITH_SYSTEM.get_or_init(all))
    }
}

fn own() -> Database {
    let mut database = Database::new();
    for font in OWN {
        database.load_font_data(font.to_vec());
    }
    database.set_sans_serif_family("Inter");
    database.set_serif_family("Inter");
    database.set_monospace_family("JetBrains Mono");
    database
}

/// Tells whether a character is among those of the scripts that the own fonts cover.
const fn is_own(character: char) -> bool {
    matches!(character,
        '\0'..='\u{24F}' | '\u{384}'..='\u{3CE}' | '\u{400}'..='\u{45F}' | '\u{1E00}'..='\u{1EFF}'
        | '\u{2010}'..='\u{2027}' | '\u{20AC}' | '\u{2122}')
}
