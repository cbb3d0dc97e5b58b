use crate::error::Fault;
use bulkhead_model::ItemId;
use rusqlite::{
    Row,
    types::{Value, ValueRef},
};
use serde::{
    Deserialize, Serialize,
    de::{DeserializeOwned, IntoDeserializer, value::StrDeserializer},
};

/// The columns of one row, read from left to right. Nothing about them is trusted.
pub(super) struct Columns<'a> {
    table: &'static str,
    row: &'a Row<'a>,
    next: usize,
}

impl<'a> Columns<'a> {
    pub(super) const fn new(table: &'static str, row: &'a Row<'a>) -> Self {
        Self {
            table,
            row,
            next: 0,
        }
    }

    /// Passes over a column that says nothing.
    pub(super) const fn skip(&mut self) {
        self.next += 1;
    }

    /// Reads text that may be missing.
    pub(super) fn optional_text(&mut self) -> Result<Option<String>, Fault> {
        Ok(self.value(ValueRef::as_str_or_null)?.map(str::to_owned))
    }

    pub(super) fn text(&mut self) -> Result<String, Fault> {
        Ok(self.str()?.to_owned())
    }

    /// Reads a whole number within the range of its type.
    pub(super) fn number<T: TryFrom<i64>>(&mut self) -> Result<T, Fault> {
        let number = self.value(ValueRef::as_i64)?;
        T::try_from(number).map_err(|_| self.bad("holds a number out of its range"))
    }

    /// Reads a whole number that may be missing.
    pub(super) fn optional_number<T: TryFrom<i64>>(&mut self) -> Result<Option<T>, Fault> {
        if self.row.get_ref(self.next)? == ValueRef::Null {
            self.next += 1;
            return Ok(None);
        }
        self.number().map(Some)
    }

    /// Reads a truth value, stored as 0 or 1.
    pub(super) fn flag(&mut self) -> Result<bool, Fault> {
        match self.number::<u8>()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.bad("is neither 0 nor 1")),
        }
    }

    /// Reads an identity. Only the one usual spelling counts, or two rows could be the same thing.
    pub(super) fn id<T: DeserializeOwned + ToString>(&mut self) -> Result<T, Fault> {
        let text = self.str()?;
        self.parse_id(text)
    }

    /// Reads an identity that may be missing.
    pub(super) fn optional_id<T: DeserializeOwned + ToString>(
        &mut self,
    ) -> Result<Option<T>, Fault> {
        let text = self.value(ValueRef::as_str_or_null)?;
        text.map(|text| self.parse_id(text)).transpose()
    }

    /// Reads an item, stored as its kind and its identity.
    pub(super) fn item(&mut self) -> Result<ItemId, Fault> {
        match self.str()? {
            "element" => self.id().map(ItemId::Element),
            "flow" => self.id().map(ItemId::Flow),
            "boundary" => self.id().map(ItemId::Boundary),
            _ => Err(self.bad("holds an unknown word")),
        }
    }

    /// Reads an item that may be missing, as a whole.
    pub(super) fn optional_item(&mut self) -> Result<Option<ItemId>, Fault> {
        if self.row.get_ref(self.next)? == ValueRef::Null {
            self.next += 2;
            return Ok(None);
        }
        self.item().map(Some)
    }

    /// Reads one of the words of an enumeration.
    pub(super) fn word<T: DeserializeOwned>(&mut self) -> Result<T, Fault> {
        let text = self.str()?;
        parse(text).map_err(|_| self.bad("holds an unknown word"))
    }

    /// Reads a value that is stored as JSON.
    pub(super) fn json<T: DeserializeOwned>(&mut self) -> Result<T, Fault> {
        let text = self.str()?;
        serde_json::from_str(text).map_err(|error| self.bad(&format!("cannot be read ({error})")))
    }

    fn str(&mut self) -> Result<&'a str, Fault> {
        self.value(ValueRef::as_str)
    }

    fn value<T>(
        &mut self,
        read: impl FnOnce(&ValueRef<'a>) -> rusqlite::types::FromSqlResult<T>,
    ) -> Result<T, Fault> {
        let row: &'a Row<'a> = self.row;
        let value = row.get_ref(self.next)?;
        self.next += 1;
        read(&value).map_err(|error| self.bad(&format!("cannot be read ({error})")))
    }

    fn parse_id<T: DeserializeOwned + ToString>(&self, text: &str) -> Result<T, Fault> {
        match parse::<T>(text) {
            Ok(id) if id.to_string() == text => Ok(id),
            _ => Err(self.bad("does not hold an identity")),
        }
    }

    /// Speaks of the column that was read last.
    fn bad(&self, why: &str) -> Fault {
        let name = self
            .row
            .as_ref()
            .column_name(self.next.saturating_sub(1))
            .unwrap_or("?");
        Fault::Damaged(format!("the column {name} of a {} {why}", self.table))
    }
}

fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, serde::de::value::Error> {
    let text: StrDeserializer<'t, serde::de::value::Error> = text.into_deserializer();
    T::deserialize(text)
}

/// Returns a value as JSON text. Maps are ordered, so that the same value gives the same text.
pub(super) fn json(value: &impl Serialize) -> Result<Value, Fault> {
    match serde_json::to_string(value) {
        Ok(text) => Ok(text.into()),
        Err(error) => Err(Fault::Damaged(format!(
            "a value cannot be written ({error})"
        ))),
    }
}

/// Returns the kind of an item as it is stored.
pub(super) fn item_kind(item: ItemId) -> Value {
    let kind = match item {
        ItemId::Element(_) => "element",
        ItemId::Flow(_) => "flow",
        ItemId::Boundary(_) => "boundary",
    };
    kind.to_owned().into()
}

/// Returns the identity of an item as it is stored.
pub(super) fn item_text(item: ItemId) -> Value {
    match item {
        ItemId::Element(id) => id.to_string(),
        ItemId::Flow(id) => id.to_string(),
        ItemId::Boundary(id) => id.to_string(),
    }
    .into()
}
