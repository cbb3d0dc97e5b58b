//! Identities of what comes from elsewhere: reading a file twice gives the same ones.

use uuid::Uuid;

/// Space of the identities of things whose file gives them no UUID.
const SPACE: Uuid = Uuid::from_u128(0x3f5c_8a0e_5a58_4cf5_9f3c_0d5b_6f1c_77a2);

/// Returns the identity that a text stands for: the UUID that it is, or one derived from it.
pub(crate) fn identify(text: &str) -> Uuid {
    Uuid::parse_str(text).unwrap_or_else(|_| derive(text))
}

/// Returns an identity derived from a text.
pub(crate) fn derive(text: &str) -> Uuid {
    Uuid::new_v5(&SPACE, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_stands_for_itself_however_it_is_written() {
        let plain = identify("6c2a2f80-b419-425c-a0fd-299f2c49bf6a");
        assert_eq!(plain.to_string(), "6c2a2f80-b419-425c-a0fd-299f2c49bf6a");
        assert_eq!(identify("{6C2A2F80-B419-425C-A0FD-299F2C49BF6A}"), plain);
    }

    #[test]
    fn another_text_always_stands_for_the_same_identity() {
        assert_eq!(identify("web-1"), identify("web-1"));
        assert_ne!(identify("web-1"), identify("web-2"));
    }
}
