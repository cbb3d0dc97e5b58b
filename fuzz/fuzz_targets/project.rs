//! Opening a project file that was changed at any place ends with a refusal or with a model that
//! holds together, and recovering it ends with a new project or a refusal.
#![no_main]

use bulkhead_model::check;
use bulkhead_store::{Identity, ProjectFile, recover};
use libfuzzer_sys::{Corpus, fuzz_target};
use std::{fs, path::PathBuf, sync::LazyLock};

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = place.join(format!("bulkhead-fuzz-{}", std::process::id()));
    folder
});

const IDENTITY: Identity<'static> = Identity {
    id: "00000000-0000-4000-8000-0000000000ff",
    at: "2027-01-31T12:00:00Z",
};

/// Marks that every file needs to get further than the first check.
const MARKS: [(usize, &[u8]); 4] = [
    (0, b"SQLite format 3\0"),
    (18, &[1, 1]),
    (60, &[0, 0, 0]),
    (68, b"BLKH"),
];

fuzz_target!(|bytes: &[u8]| -> Corpus {
    if bytes.len() < 512 {
        return Corpus::Reject;
    }
    let mut bytes = bytes.to_vec();
    // One input in four keeps its header as it is.
    if bytes[99] % 4 != 0 {
        for (at, mark) in MARKS {
            bytes[at..at + mark.len()].copy_from_slice(mark);
        }
        // Formats that there are or will be soon.
        bytes[63] = bytes[63].clamp(1, 5);
    }
    // Upgrades leave copies behind.
    let _ = fs::remove_dir_all(&*FOLDER);
    fs::create_dir_all(&*FOLDER).expect("there is a place to work in");
    let (path, to) = (FOLDER.join("plan.bulkhead"), FOLDER.join("recovered.bulkhead"));
    fs::write(&path, &bytes).expect("there is room");
    match ProjectFile::open(&path) {
        Ok(opened) => assert_eq!(check(&opened.model), []),
        Err(_) => {
            if recover(&path, &to, IDENTITY).is_ok() {
                let opened = ProjectFile::open(&to).expect("what was recovered opens");
                assert_eq!(check(&opened.model), []);
            }
        }
    }
    Corpus::Keep
});
