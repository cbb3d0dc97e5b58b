use std::collections::BTreeMap;

/// Place of a type in the table of types.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct TypeIndex(pub(crate) u32);

impl TypeIndex {
    pub(crate) const fn position(self) -> usize {
        self.0 as usize
    }
}

/// All types with their ancestry as bit sets, so that `is` costs one look at one bit.
#[derive(Debug, Default)]
pub(crate) struct Types {
    index: BTreeMap<String, TypeIndex>,
    names: Vec<String>,
    ancestry: Vec<Vec<u64>>,
    ancestors: Vec<Vec<TypeIndex>>,
}

impl Types {
    /// Builds the table from each type and the types it is a special case of. Types that refer to
    /// unknown ones or to each other in a circle must have been refused before.
    pub(crate) fn new(parents: &BTreeMap<&str, Vec<&str>>) -> Self {
        let mut types = Self::default();
        for (position, name) in parents.keys().enumerate() {
            let index = TypeIndex(u32::try_from(position).unwrap_or(u32::MAX));
            types.index.insert((*name).to_owned(), index);
            types.names.push((*name).to_owned());
        }
        let words = types.names.len().div_ceil(64);
        for name in parents.keys() {
            let mut bits = vec![0_u64; words];
            let mut line = Vec::new();
            let mut open = vec![*name];
            while let Some(next) = open.pop() {
                let Some(&index) = types.index.get(next) else {
                    continue;
                };
                let (word, bit) = (index.position() / 64, 1_u64 << (index.position() % 64));
                if let Some(slot) = bits.get_mut(word)
                    && *slot & bit == 0
                {
                    *slot |= bit;
                    line.push(index);
                    open.extend(parents.get(next).into_iter().flatten());
                }
            }
            line.sort_unstable();
            types.ancestry.push(bits);
            types.ancestors.push(line);
        }
        types
    }

    pub(crate) fn find(&self, name: &str) -> Option<TypeIndex> {
        self.index.get(name).copied()
    }

    /// Tells whether a type is another one or a special case of it.
    pub(crate) fn is(&self, of: TypeIndex, ancestor: TypeIndex) -> bool {
        self.ancestry
            .get(of.position())
            .and_then(|bits| bits.get(ancestor.position() / 64))
            .is_some_and(|word| word & (1 << (ancestor.position() % 64)) != 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// Returns a type and everything it is a special case of.
    pub(crate) fn ancestors(&self, of: TypeIndex) -> &[TypeIndex] {
        self.ancestors.get(of.position()).map_or(&[], Vec::as_slice)
    }

    /// Returns all types.
    pub(crate) fn all(&self) -> impl Iterator<Item = TypeIndex> + use<> {
        (0..u32::try_from(self.names.len()).unwrap_or(u32::MAX)).map(TypeIndex)
    }

    /// Returns the name of a type.
    pub(crate) fn name(&self, of: TypeIndex) -> &str {
        self.names.get(of.position()).map_or("", String::as_str)
    }
}
