//! Content is kept compressed: a model as text repeats itself a great deal.

use crate::error::Fault;
use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use std::io::{Read, Write};

/// Largest content of a snapshot, in bytes as text.
const CONTENT_BYTES: u64 = 64 << 20;
/// Largest content as it lies in the file. The schema says the same.
const PACKED_BYTES: usize = 15_000_000;

pub(super) fn pack(text: &str) -> Result<Vec<u8>, Fault> {
    let too_large = || Fault::TooLarge("the model is too large for a snapshot".to_owned());
    if u64::try_from(text.len()).is_ok_and(|length| length > CONTENT_BYTES) {
        return Err(too_large());
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = encoder
        .write_all(text.as_bytes())
        .and_then(|()| encoder.finish())
        .map_err(|error| Fault::Damaged(format!("a snapshot cannot be packed ({error})")))?;
    if packed.len() > PACKED_BYTES {
        return Err(too_large());
    }
    Ok(packed)
}

/// Unpacks at most what a snapshot can hold, whatever the file says.
pub(super) fn unpack(packed: &[u8]) -> Result<String, Fault> {
    let mut text = String::new();
    ZlibDecoder::new(packed)
        .take(CONTENT_BYTES + 1)
        .read_to_string(&mut text)
        .map_err(|error| Fault::Damaged(format!("a snapshot cannot be read ({error})")))?;
    if u64::try_from(text.len()).is_ok_and(|length| length > CONTENT_BYTES) {
        return Err(Fault::TooLarge("a snapshot".to_owned()));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_smaller_and_unpacks_the_same() {
        let text = "one fact per line\n".repeat(10_000);
        let packed = pack(&text).unwrap();
        assert!(packed.len() * 50 < text.len());
        assert_eq!(unpack(&packed).unwrap(), text);
    }

    #[test]
    fn what_unpacks_to_more_than_a_snapshot_holds_is_refused() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        let zeros = vec![b'0'; 1 << 20];
        for _ in 0..65 {
            encoder.write_all(&zeros).unwrap();
        }
        let bomb = encoder.finish().unwrap();
        assert!(matches!(unpack(&bomb), Err(Fault::TooLarge(_))));
        assert!(matches!(unpack(b"nonsense"), Err(Fault::Damaged(_))));
    }
}
