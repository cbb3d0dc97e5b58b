//! The pages of a damaged copy. `SQLite` gives a table up at the first page that it cannot read, so
//! that every way to such a page is made to lead to a page with nothing on it.

use super::page::{Continued, Kind, Page, long_at};
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

/// What is known of the pages of a copy.
pub(super) struct Pages {
    size: usize,
    kinds: Vec<Option<Kind>>,
    /// What a row that lies on several pages goes on with.
    following: Vec<Option<u32>>,
    /// How many entries each page has; only of pages with a kind.
    entries: BTreeMap<u32, usize>,
    ways: BTreeMap<u32, Vec<u32>>,
    broken: BTreeSet<u32>,
    free: Option<BTreeSet<u32>>,
    /// How many pages were looked at as parts of rows.
    steps: Cell<usize>,
    /// Entries that were seen and are not there as a whole.
    pub(super) cut: usize,
}

/// A row of nothing, of which no column can be in a table.
const NOTHING: [[u8; 4]; 2] = [[2, 2, 0, 0], [2, 0, 2, 0]];

/// Many times what the largest project can need.
const MOST_STEPS: usize = 50_000_000;

impl Pages {
    /// Makes a copy readable from its first to its last page. Only so many bytes of it are what was
    /// in the damaged file.
    pub(super) fn straighten(copy: &Path, present: u64) -> io::Result<Self> {
        let mut file = File::options().read(true).write(true).open(copy)?;
        let mut first = [0; 100];
        file.read_exact(&mut first)?;
        let size = match u16::from_be_bytes([first[16], first[17]]) {
            1 => 1 << 16,
            size => usize::from(size).max(512),
        };
        let count = file.metadata()?.len().div_ceil(size as u64);
        let mut pages = Self {
            size,
            kinds: Vec::new(),
            following: Vec::new(),
            entries: BTreeMap::new(),
            ways: BTreeMap::new(),
            broken: BTreeSet::new(),
            free: None,
            steps: Cell::new(0),
            cut: 0,
        };
        let count = u32::try_from(count).unwrap_or(u32::MAX - 8);
        pages.look(&mut file, count, present)?;
        pages.prune(&mut file, present)?;
        pages.turn(&mut file)?;
        pages.free = pages.free_pages(&mut file, &first)?;
        pages.append(&mut file)?;
        Ok(pages)
    }

    fn look(&mut self, file: &mut File, count: u32, present: u64) -> io::Result<()> {
        let mut bytes = vec![0; self.size];
        for page in 1..=count {
            read(file, page, &mut bytes)?;
            let byte = bytes[start_of(page)];
            self.kinds.push(Kind::of(byte));
            let whole = u64::from(page) * self.size as u64 <= present;
            let there = whole && bytes.iter().any(|&byte| byte != 0);
            self.following
                .push(there.then(|| long_at(&bytes, 0)).flatten());
        }
        Ok(())
    }

    fn prune(&mut self, file: &mut File, present: u64) -> io::Result<()> {
        let mut bytes = vec![0; self.size];
        for page in 1..=self.count() {
            let Some(kind) = self.kind(page) else {
                continue;
            };
            read(file, page, &mut bytes)?;
            let before = u64::from(page - 1) * self.size as u64;
            let here = usize::try_from(present.saturating_sub(before)).unwrap_or(self.size);
            let start = start_of(page);
            let mut it = Page {
                kind,
                bytes: &mut bytes,
                start,
            };
            let (kept, cut) = it.prune(here.min(self.size), |continued| self.is_there(continued));
            self.entries.insert(page, kept);
            if cut > 0 {
                self.cut += cut;
                self.broken.insert(page);
                write(file, page, &bytes)?;
            }
        }
        Ok(())
    }

    fn is_there(&self, (first, count): Continued) -> bool {
        let steps = self.steps.get().saturating_add(count);
        // A row has no more pages than the file, and hostile rows may all go on with the same ones.
        if count > self.following.len() || steps > MOST_STEPS {
            return false;
        }
        self.steps.set(steps);
        let mut page = first;
        for left in (0..count).rev() {
            let place = usize::try_from(page).unwrap_or(0).checked_sub(1);
            let next = place.and_then(|place| self.following.get(place).copied().flatten());
            match next {
                None => return false,
                Some(next) if (next == 0) != (left == 0) => return false,
                Some(next) => page = next,
            }
        }
        true
    }

    /// Turns the ways to lost pages away from them.
    fn turn(&mut self, file: &mut File) -> io::Result<()> {
        let mut bytes = vec![0; self.size];
        for page in 1..=self.count() {
            let Some(kind) = self.kind(page).filter(|kind| !kind.leaf) else {
                continue;
            };
            read(file, page, &mut bytes)?;
            let it = Page {
                kind,
                start: start_of(page),
                bytes: &mut bytes,
            };
            let mut ways = Vec::new();
            let mut turned = false;
            for place in it.ways() {
                let to = long_at(it.bytes, place).unwrap_or(0);
                if to > 1 && to != page && self.leads_on(to, kind.numbered) {
                    ways.push(to);
                } else if let Some(four) = it.bytes.get_mut(place..place + 4) {
                    four.copy_from_slice(&self.nothing(kind.numbered).to_be_bytes());
                    turned = true;
                }
            }
            self.ways.insert(page, ways);
            if turned {
                self.broken.insert(page);
                write(file, page, &bytes)?;
            }
        }
        Ok(())
    }

    fn leads_on(&self, page: u32, numbered: bool) -> bool {
        let fits = self.kind(page).is_some_and(|it| it.numbered == numbered);
        fits && self.entries.get(&page).is_some_and(|&entries| entries > 0)
    }

    /// Pages whose content was deleted; nothing when that cannot be told for all of them.
    fn free_pages(&self, file: &mut File, first: &[u8]) -> io::Result<Option<BTreeSet<u32>>> {
        let mut free = BTreeSet::new();
        let mut trunk = long_at(first, 32).unwrap_or(0);
        let count = long_at(first, 36).unwrap_or(0);
        let mut bytes = vec![0; self.size];
        while trunk != 0 {
            if trunk > self.count() || !free.insert(trunk) {
                return Ok(None);
            }
            read(file, trunk, &mut bytes)?;
            let leaves = usize::try_from(long_at(&bytes, 4).unwrap_or(0)).unwrap_or(0);
            for leaf in 0..leaves.min(self.size / 4) {
                free.extend(long_at(&bytes, 8 + leaf * 4));
            }
            trunk = long_at(&bytes, 0).unwrap_or(0);
        }
        let whole = u32::try_from(free.len()).is_ok_and(|found| found == count);
        Ok(whole.then_some(free))
    }

    /// Adds the pages with a row of nothing and those without any row.
    fn append(&self, file: &mut File) -> io::Result<()> {
        for numbered in [false, true] {
            let mut bytes = self.empty(numbered);
            bytes[4] = 1;
            let at = self.size - 4;
            bytes[at..].copy_from_slice(&NOTHING[usize::from(numbered)]);
            let place = u16::try_from(at).unwrap_or(0).to_be_bytes();
            bytes[5..7].copy_from_slice(&place);
            bytes[8..10].copy_from_slice(&place);
            write(file, self.nothing(numbered), &bytes)?;
            write(file, self.empty_page(numbered), &self.empty(numbered))?;
        }
        file.seek(SeekFrom::Start(28))?;
        file.write_all(&(self.count() + 4).to_be_bytes())
    }

    fn empty(&self, numbered: bool) -> Vec<u8> {
        let mut bytes = vec![0; self.size];
        bytes[0] = if numbered { 13 } else { 10 };
        // The largest page size does not fit and is written as 0.
        let end = u16::try_from(self.size).unwrap_or(0);
        bytes[5..7].copy_from_slice(&end.to_be_bytes());
        bytes
    }

    /// Takes the list of tables and the list of free pages out of a copy.
    pub(super) fn clear_lists(&self, copy: &Path) -> io::Result<()> {
        let mut file = File::options().write(true).open(copy)?;
        file.seek(SeekFrom::Start(32))?;
        file.write_all(&[0; 8])?;
        file.seek(SeekFrom::Start(100))?;
        file.write_all(&self.empty(true)[..self.size - 100])
    }

    fn count(&self) -> u32 {
        u32::try_from(self.kinds.len()).unwrap_or(u32::MAX - 8)
    }

    fn nothing(&self, numbered: bool) -> u32 {
        self.count() + 1 + u32::from(numbered)
    }

    /// A page that can be the first of a table without rows.
    pub(super) fn empty_page(&self, numbered: bool) -> u32 {
        self.count() + 3 + u32::from(numbered)
    }

    pub(super) fn kind(&self, page: u32) -> Option<Kind> {
        let place = usize::try_from(page).ok()?.checked_sub(1)?;
        self.kinds.get(place).copied().flatten()
    }

    /// Tells whether a table can begin on a page.
    pub(super) fn can_be_first(&self, page: u32, numbered: bool) -> bool {
        let empty = self.kind(page).is_some_and(|kind| kind.leaf);
        self.kind(page).is_some_and(|it| it.numbered == numbered)
            && (empty || self.leads_on(page, numbered))
    }

    /// All pages that a page leads to, with itself.
    pub(super) fn below(&self, page: u32) -> BTreeSet<u32> {
        let mut seen = BTreeSet::new();
        let mut ahead = vec![page];
        while let Some(page) = ahead.pop() {
            if seen.insert(page) {
                ahead.extend(self.ways.get(&page).into_iter().flatten());
            }
        }
        seen
    }

    /// Tells whether something is missing on a page or behind it.
    pub(super) fn is_broken(&self, page: u32) -> bool {
        !self.below(page).is_disjoint(&self.broken)
    }

    /// Pages with rows that nothing leads to, and which were not free: their way was lost. None
    /// when it is not known which pages were free.
    pub(super) fn strays(&self, known: &BTreeSet<u32>) -> Option<Vec<u32>> {
        let mut reached = self.below(1);
        for &page in known {
            reached.append(&mut self.below(page));
        }
        let free = self.free.as_ref()?;
        let strays: BTreeSet<u32> = (2..=self.count())
            .filter(|page| !reached.contains(page) && !free.contains(page))
            .filter(|page| self.entries.get(page).is_some_and(|&entries| entries > 0))
            .collect();
        let mut inner = BTreeSet::new();
        for page in &strays {
            inner.extend(self.ways.get(page).into_iter().flatten().copied());
        }
        Some(strays.difference(&inner).copied().collect())
    }

    /// The pages that a page leads to.
    pub(super) fn next(&self, page: u32) -> &[u32] {
        self.ways.get(&page).map_or(&[], Vec::as_slice)
    }
}

const fn start_of(page: u32) -> usize {
    if page == 1 { 100 } else { 0 }
}

fn seek(file: &mut File, page: u32, size: usize) -> io::Result<()> {
    let at = u64::from(page - 1) * size as u64;
    file.seek(SeekFrom::Start(at)).map(|_| ())
}

fn read(file: &mut File, page: u32, bytes: &mut [u8]) -> io::Result<()> {
    seek(file, page, bytes.len())?;
    bytes.fill(0);
    let mut filled = 0;
    while filled < bytes.len() {
        match file.read(&mut bytes[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(())
}

fn write(file: &mut File, page: u32, bytes: &[u8]) -> io::Result<()> {
    seek(file, page, bytes.len())?;
    file.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn following(following: &[Option<u32>]) -> Pages {
        Pages {
            size: 512,
            kinds: vec![None; following.len()],
            following: following.to_vec(),
            entries: BTreeMap::new(),
            ways: BTreeMap::new(),
            broken: BTreeSet::new(),
            free: None,
            steps: Cell::new(0),
            cut: 0,
        }
    }

    #[test]
    fn a_row_that_goes_on_is_there_when_all_of_its_pages_are() {
        let pages = following(&[None, Some(3), Some(0), Some(5), None]);
        assert!(pages.is_there((2, 2)));
        assert!(!pages.is_there((2, 1)), "it ends too late");
        assert!(!pages.is_there((2, 3)), "it ends too early");
        assert!(!pages.is_there((4, 2)), "its end is lost");
        assert!(!pages.is_there((0, 1)) && !pages.is_there((9, 1)));
    }

    #[test]
    fn rows_in_circles_end() {
        let pages = following(&[None, Some(3), Some(2)]);
        assert!(!pages.is_there((2, usize::MAX)));
        pages.steps.set(MOST_STEPS);
        assert!(!pages.is_there((2, 2)), "there were too many already");
    }
}
