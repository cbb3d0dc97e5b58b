//! The first hundred bytes, whose right values are mostly known.

use crate::{
    StoreError,
    chain::{APPLICATION_ID, Chain},
    connection::LARGEST_FILE,
};
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;
/// Write and read version, reserved space, and the fractions that are fixed by the format.
const FIXED: [u8; 6] = [1, 1, 0, 64, 32, 32];
const SCHEMA_FORMAT: u32 = 4;
const USUAL_PAGE: u32 = 4096;
const UTF_8: u32 = 1;

/// Puts right what of the header of a copy is known, makes it as long as it says, and returns the
/// format of the project.
pub(super) fn straighten(
    copy: &Path,
    damaged: &Path,
    chain: Chain,
    size: u64,
    notes: &mut Vec<String>,
) -> Result<u32, StoreError> {
    let failed = |error: io::Error| StoreError::Unreadable {
        path: damaged.to_owned(),
        why: error.to_string(),
    };
    let mut file = File::options()
        .read(true)
        .write(true)
        .open(copy)
        .map_err(failed)?;
    let mut header = [0; LENGTH];
    if file.read_exact(&mut header).is_err() {
        return Err(StoreError::Damaged {
            path: damaged.to_owned(),
            what: "it ends before it has begun".to_owned(),
        });
    }
    let before = header;
    // One of both marks is enough: a flipped bit hits one of them.
    if !header.starts_with(MAGIC) && number_at(&header, 68) != APPLICATION_ID {
        return Err(StoreError::NotAProject {
            path: damaged.to_owned(),
        });
    }
    let known = format_of(&header, damaged, chain)?;
    header[..16].copy_from_slice(MAGIC);
    let page = page_size(&header, size);
    let short = u16::try_from(page).unwrap_or(1).to_be_bytes();
    header[16..18].copy_from_slice(&short);
    header[18..24].copy_from_slice(&FIXED);
    header[44..48].copy_from_slice(&SCHEMA_FORMAT.to_be_bytes());
    header[52..56].fill(0);
    header[56..60].copy_from_slice(&UTF_8.to_be_bytes());
    header[60..64].copy_from_slice(&known.to_be_bytes());
    header[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
    let said = u64::from(number_at(&header, 28)) * u64::from(page);
    // A size beyond anything the file can have been is damage itself.
    let whole = if said <= LARGEST_FILE.min(size.saturating_mul(64)) {
        said.max(size)
    } else {
        size
    };
    let whole = whole.next_multiple_of(page.into());
    let pages = u32::try_from(whole / u64::from(page)).unwrap_or(u32::MAX);
    header[28..32].copy_from_slice(&pages.to_be_bytes());
    // The size only counts when these two agree.
    let counter = <[u8; 4]>::try_from(&header[24..28]).unwrap_or_default();
    header[92..96].copy_from_slice(&counter);
    if size < said && whole == said.next_multiple_of(page.into()) {
        notes.push(format!(
            "The end of the file is missing: {size} of {said} bytes are there."
        ));
    } else if header != before {
        notes.push("The first bytes of the file were damaged and have been put right.".to_owned());
    }
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    file.write_all(&header).map_err(failed)?;
    file.set_len(whole).map_err(failed)?;
    Ok(known)
}

fn format_of(header: &[u8; LENGTH], damaged: &Path, chain: Chain) -> Result<u32, StoreError> {
    let found = number_at(header, 60);
    let (supported, sane) = (chain.newest(), 1..1_000);
    if found > supported && sane.contains(&found) {
        return Err(StoreError::Newer {
            path: damaged.to_owned(),
            found,
            supported,
        });
    }
    Ok(if sane.contains(&found) {
        found
    } else {
        supported
    })
}

/// The size of a page that the file says, or else the one that makes its pages as long as it is. A
/// file that was cut in half is as long as it would be with pages of half the size.
fn page_size(header: &[u8; LENGTH], size: u64) -> u32 {
    let said = match u32::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 1 << 16,
        said => said,
    };
    let count = u64::from(number_at(header, 28));
    let sizes = (9..=16).map(|power| 1_u32 << power);
    let fits = |page: &u32| u64::from(*page) * count == size;
    let fitting = sizes.clone().find(fits);
    let sane = sizes.clone().find(|&page| page == said);
    sane.or(fitting).unwrap_or(USUAL_PAGE)
}

fn number_at(header: &[u8; LENGTH], at: usize) -> u32 {
    <[u8; 4]>::try_from(&header[at..at + 4]).map_or(0, u32::from_be_bytes)
}
