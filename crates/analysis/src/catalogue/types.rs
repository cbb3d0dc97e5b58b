use super::ComponentKind;
use std::collections::{BTreeMap, HashMap};

/// Place of a type in the table of types.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct TypeIndex(pub(crate) u32);

impl TypeIndex {
    /// A type that nothing is: what a template asks for and does not define.
    pub(crate) const NOTHING: Self = Self(u32::MAX);

    pub(crate) const fn position(self) -> usize {
        self.0 as usize
    }
}

/// All types with their ancestry as bit sets, so that `is` costs one look at one bit.
#[derive(Debug, Default)]
pub(crate) struct Types {
    /// Only ever asked for one name, so that its order does not matter.
    index: HashMap<String, TypeIndex>,
    names: Vec<String>,
    ancestry: Vec<Vec<u64>>,
    ancestors: Vec<Vec<TypeIndex>>,
    /// Which template a type belongs to; 0 for our own.
    space: Vec<u16>,
    /// The kinds that a type stands for, whatever palette something comes from.
    stands_for: Vec<Kinds>,
}

/// One type as the table is built from.
#[derive(Clone, Debug, Default)]
pub(crate) struct TypeEntry<'a> {
    /// What it is a special case of.
    pub(crate) parents: Vec<&'a str>,
    /// Which template it belongs to; 0 for our own.
    pub(crate) space: u16,
    /// The kinds that it stands for.
    pub(crate) stands_for: Kinds,
}

/// A set of kinds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Kinds(u8);

impl Kinds {
    pub(crate) fn of(kinds: &[ComponentKind]) -> Self {
        Self(kinds.iter().fold(0, |bits, &kind| bits | Self::bit(kind)))
    }

    const fn bit(kind: ComponentKind) -> u8 {
        1 << kind as u8
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) const fn holds(self, kind: ComponentKind) -> bool {
        self.0 & Self::bit(kind) != 0
    }
}

impl Types {
    /// Builds the table from each type and the types it is a special case of. Types that refer to
    /// unknown ones or to each other in a circle must have been refused before.
    pub(crate) fn new(entries: &BTreeMap<&str, TypeEntry<'_>>) -> Self {
        let mut types = Self::default();
        for (position, (name, entry)) in entries.iter().enumerate() {
            let index = TypeIndex(u32::try_from(position).unwrap_or(u32::MAX));
            types.index.insert((*name).to_owned(), index);
            types.names.push((*name).to_owned());
            types.space.push(entry.space);
            types.stands_for.push(entry.stands_for);
        }
        let words = types.names.len().div_ceil(64);
        for name in entries.keys() {
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
                    open.extend(entries.get(next).into_iter().flat_map(|it| &it.parents));
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

    /// Tells whether something of a type, if the palette knows one for it, and of a kind is of
    /// another type. The types that stand for a kind hold for everything that is drawn as such,
    /// except for what comes from the same template: there, the template alone decides. For our
    /// own roots the drawing always decides, even where the palette has another kind.
    pub(crate) fn holds(&self, own: Option<TypeIndex>, kind: ComponentKind, of: TypeIndex) -> bool {
        let by_ancestry = || own.is_some_and(|own| self.is(own, of));
        let stands_for = self.stands_for(of);
        if stands_for.is_empty() {
            return by_ancestry();
        }
        let space = self.space(of);
        if space != 0 && own.is_some_and(|own| self.space(own) == space) {
            return by_ancestry();
        }
        stands_for.holds(kind)
    }

    /// Returns the kinds that a type stands for.
    pub(crate) fn stands_for(&self, of: TypeIndex) -> Kinds {
        self.stands_for
            .get(of.position())
            .copied()
            .unwrap_or_default()
    }

    fn space(&self, of: TypeIndex) -> u16 {
        self.space.get(of.position()).copied().unwrap_or(0)
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// Returns a type and everything it is a special case of.
    pub(crate) fn ancestors(&self, of: TypeIndex) -> &[TypeIndex] {
        self.ancestors.get(of.position()).map_or(&[], Vec::as_slice)
    }

    /// Returns the name of a type.
    pub(crate) fn name(&self, of: TypeIndex) -> &str {
        self.names.get(of.position()).map_or("", String::as_str)
    }
}
