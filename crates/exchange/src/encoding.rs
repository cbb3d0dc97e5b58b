//! From bytes to text.

use crate::{ReadError, limits};
use std::borrow::Cow;

/// Returns the bytes of a file as text, without a byte order mark.
pub(crate) fn decode<'a>(bytes: &'a [u8], path: &str) -> Result<Cow<'a, str>, ReadError> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(ReadError::Limit {
            path: path.to_owned(),
            line: 1,
            what: "bytes",
            most: limits::FILE_BYTES,
        });
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes, path),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes, path),
        [b'<', 0, ..] => utf_16(bytes, u16::from_le_bytes, path),
        [0, b'<', ..] => utf_16(bytes, u16::from_be_bytes, path),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf_8(rest, path),
        _ => utf_8(bytes, path),
    }
}

fn utf_8<'a>(bytes: &'a [u8], path: &str) -> Result<Cow<'a, str>, ReadError> {
    std::str::from_utf8(bytes)
        .map(Cow::Borrowed)
        .map_err(|error| {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            not_text(path, line_breaks(sound))
        })
}

fn utf_16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
    path: &str,
) -> Result<Cow<'static, str>, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut breaks = 0;
    for decoded in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        let character = decoded.map_err(|_| not_text(path, breaks))?;
        breaks += usize::from(character == '\n');
        text.push(character);
    }
    if rest.is_empty() {
        Ok(Cow::Owned(text))
    } else {
        Err(not_text(path, breaks))
    }
}

/// Counts line breaks.
#[expect(
    clippy::naive_bytecount,
    reason = "files are passed once; that does not need a package of its own"
)]
pub(crate) fn line_breaks(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}

fn not_text(path: &str, breaks: usize) -> ReadError {
    ReadError::Encoding {
        path: path.to_owned(),
        line: u32::try_from(breaks + 1).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(decode(b"\xEF\xBB\xBF<a/>", "x").as_deref(), Ok("<a/>"));
    }

    #[test]
    fn utf_16_is_read_in_either_order_with_and_without_a_mark() {
        for bytes in [
            wide("\u{FEFF}<ä/>", u16::to_le_bytes),
            wide("\u{FEFF}<ä/>", u16::to_be_bytes),
            wide("<ä/>", u16::to_le_bytes),
            wide("<ä/>", u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes, "x").as_deref(), Ok("<ä/>"));
        }
    }

    #[test]
    fn what_is_not_text_is_told_with_its_line() {
        let error = |bytes: &[u8]| decode(bytes, "x.tm7").unwrap_err();
        let on_line = |line| ReadError::Encoding {
            path: "x.tm7".to_owned(),
            line,
        };
        assert_eq!(error(b"<a>\n\xFF</a>"), on_line(2));
        assert_eq!(error(b"\xFF\xFE<\0a"), on_line(1));
        assert_eq!(error(b"\xFF\xFE\0\xD8<\0"), on_line(1));
    }

    #[test]
    fn a_file_has_an_end() {
        let error = decode(&vec![b' '; limits::FILE_BYTES + 1], "x.tm7").unwrap_err();
        assert!(matches!(error, ReadError::Limit { what: "bytes", .. }));
    }
}
