//! The first bytes of the file, read before `SQLite` sees it: opening somebody else's database, or
//! a newer project, must not even complete a write that was interrupted there.

use crate::{StoreError, chain::APPLICATION_ID, connection::LARGEST_FILE, publish::journal_of};
use std::{fs::File, io::Read, path::Path};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;

/// Checks that a path leads to a plain file of a size that can be read, and returns the size.
pub(crate) fn check_size(path: &Path) -> Result<u64, StoreError> {
    let metadata = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !metadata.is_file() {
        return Err(StoreError::NotAProject {
            path: path.to_owned(),
        });
    }
    if metadata.len() > LARGEST_FILE {
        let what = format!("it is larger than {} MiB", LARGEST_FILE >> 20);
        return Err(StoreError::TooLarge {
            path: path.to_owned(),
            what,
        });
    }
    Ok(metadata.len())
}

/// Checks the header. It must not be called while this process has the file open elsewhere,
/// because closing it drops the locks that `SQLite` holds on it.
pub(crate) fn check(path: &Path, supported: u32, size: u64) -> Result<(), StoreError> {
    let mut header = Vec::with_capacity(LENGTH);
    let limit = u64::try_from(LENGTH).unwrap_or(u64::MAX);
    File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut header))
        .map_err(|error| unreadable(path, &error))?;
    if !header.starts_with(MAGIC) && !MAGIC.starts_with(&header) {
        return Err(StoreError::NotAProject {
            path: path.to_owned(),
        });
    }
    let damaged = |what: &str| StoreError::Damaged {
        path: path.to_owned(),
        what: what.to_owned(),
    };
    if header.is_empty() {
        return Err(damaged("it is empty"));
    }
    if header.len() < LENGTH {
        return Err(damaged("it ends before it has begun"));
    }
    if number_at(&header, 68) != APPLICATION_ID {
        return Err(StoreError::NotAProject {
            path: path.to_owned(),
        });
    }
    let found = number_at(&header, 60);
    if found > supported {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            supported,
        });
    }
    if header.get(18..20) != Some(&[1, 1]) {
        return Err(damaged("another program changed how it is written"));
    }
    // SQLite takes a page that ends early for one that ends with zeros.
    let whole = u64::from(page_size(&header)) * u64::from(number_at(&header, 28));
    if size < whole && !journal_of(path).exists() {
        return Err(damaged("its end is missing"));
    }
    Ok(())
}

/// The largest page size does not fit its two bytes and is written as 1.
fn page_size(header: &[u8]) -> u32 {
    match number_at(header, 16) >> 16 {
        1 => 1 << 16,
        size => size,
    }
}

fn number_at(header: &[u8], at: usize) -> u32 {
    let bytes = header
        .get(at..at + 4)
        .and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u32::from_be_bytes)
}

pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
            StoreError::NotFound { path }
        }
        _ => StoreError::Unreadable {
            path,
            why: error.to_string(),
        },
    }
}
