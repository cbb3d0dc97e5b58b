//! One page of the file as its format describes it, which may be damaged.

/// What a page is, as far as its first byte can be believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Kind {
    /// Whether it belongs to a table with row numbers, and not to one that is ordered by its key.
    pub(super) numbered: bool,
    /// Whether it holds rows only, and no way to other pages.
    pub(super) leaf: bool,
}

impl Kind {
    pub(super) const fn of(byte: u8) -> Option<Self> {
        let (numbered, leaf) = match byte {
            2 => (false, false),
            5 => (true, false),
            10 => (false, true),
            13 => (true, true),
            _ => return None,
        };
        Some(Self { numbered, leaf })
    }

    /// Length of what stands before the list of entries.
    const fn header(self) -> usize {
        if self.leaf { 8 } else { 12 }
    }
}

/// Where the continuation of an entry begins, and how many pages it takes.
pub(super) type Continued = (u32, usize);

/// One entry of a page: a row, or the way to other pages, or both.
struct Entry {
    end: usize,
    continued: Option<Continued>,
}

/// A page with the place where its header begins, which is later on the first page.
pub(super) struct Page<'a> {
    pub(super) kind: Kind,
    pub(super) bytes: &'a mut [u8],
    pub(super) start: usize,
}

impl Page<'_> {
    /// Leaves out every entry that is not there as a whole, and returns how many are left and how
    /// many are not.
    pub(super) fn prune(
        &mut self,
        present: usize,
        is_there: impl Fn(Continued) -> bool,
    ) -> (usize, usize) {
        let list = self.start + self.kind.header();
        let count = usize::from(short_at(self.bytes, self.start + 3));
        let most = self.bytes.len().saturating_sub(list) / 2;
        let first = list + count.min(most) * 2;
        let mut kept = Vec::new();
        for place in (list..first).step_by(2) {
            let at = short_at(self.bytes, place);
            let whole = usize::from(at) >= first
                && place + 2 <= present
                && self.entry(at.into()).is_some_and(|entry| {
                    entry.end <= present && entry.continued.is_none_or(&is_there)
                });
            if whole {
                kept.push(at);
            }
        }
        if kept.len() < count {
            for (place, at) in (list..).step_by(2).zip(&kept) {
                put_short(self.bytes, place, *at);
            }
            let left = u16::try_from(kept.len()).unwrap_or(0);
            put_short(self.bytes, self.start + 3, left);
        }
        (kept.len(), count - kept.len())
    }

    fn entry(&self, at: usize) -> Option<Entry> {
        let mut at = at + if self.kind.leaf { 0 } else { 4 };
        if self.kind.numbered && !self.kind.leaf {
            let (_, length) = number_of_any_length(self.bytes, at)?;
            return Some(Entry {
                end: at + length,
                continued: None,
            });
        }
        let (payload, length) = number_of_any_length(self.bytes, at)?;
        at += length;
        if self.kind.numbered {
            at += number_of_any_length(self.bytes, at)?.1;
        }
        let payload = usize::try_from(payload).ok()?;
        // The shortest row says its own length and one column.
        if payload < 2 {
            return None;
        }
        let here = self.local(payload);
        if here == payload {
            return Some(Entry {
                end: at + here,
                continued: None,
            });
        }
        let next = long_at(self.bytes, at + here)?;
        let pages = (payload - here).div_ceil(self.bytes.len() - 4);
        Some(Entry {
            end: at + here + 4,
            continued: Some((next, pages)),
        })
    }

    /// How much of a row lies on the page itself, as the format of `SQLite` defines it.
    fn local(&self, payload: usize) -> usize {
        let usable = self.bytes.len();
        let most = if self.kind.numbered {
            usable - 35
        } else {
            (usable - 12) * 64 / 255 - 23
        };
        if payload <= most {
            return payload;
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let even = least + (payload - least) % (usable - 4);
        if even <= most { even } else { least }
    }

    /// The places of the numbers of the pages that this one leads to.
    pub(super) fn ways(&self) -> Vec<usize> {
        if self.kind.leaf {
            return Vec::new();
        }
        let list = self.start + self.kind.header();
        let count = usize::from(short_at(self.bytes, self.start + 3));
        let entries = (0..count).map(|place| short_at(self.bytes, list + place * 2).into());
        entries.chain([self.start + 8]).collect()
    }
}

fn short_at(bytes: &[u8], at: usize) -> u16 {
    let found = bytes.get(at..at + 2).and_then(|two| two.try_into().ok());
    found.map_or(0, u16::from_be_bytes)
}

fn put_short(bytes: &mut [u8], at: usize, number: u16) {
    if let Some(two) = bytes.get_mut(at..at + 2) {
        two.copy_from_slice(&number.to_be_bytes());
    }
}

pub(super) fn long_at(bytes: &[u8], at: usize) -> Option<u32> {
    let found = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    found.map(u32::from_be_bytes)
}

/// A number of one to nine bytes, with its length.
fn number_of_any_length(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut number = 0;
    for length in 1..=9 {
        let byte = *bytes.get(at + length - 1)?;
        if length == 9 {
            return Some((number << 8 | u64::from(byte), 9));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some((number, length));
        }
    }
    None
}
