/// Numbers that look like chance and are the same for the same seed.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// Starts from a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number (`SplitMix64`).
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below a bound that is not zero.
    pub const fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    /// Returns a whole coordinate.
    pub fn coordinate(&mut self) -> i32 {
        i32::try_from(self.below(4_000)).unwrap_or_default() - 2_000
    }

    /// Returns one of the values, or nothing when there are none.
    pub fn one_of<T>(&mut self, mut values: impl ExactSizeIterator<Item = T>) -> Option<T> {
        let count = u64::try_from(values.len()).unwrap_or(u64::MAX);
        if count == 0 {
            return None;
        }
        values.nth(usize::try_from(self.below(count)).unwrap_or_default())
    }
}
