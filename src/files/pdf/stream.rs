//! The bytes of a stream of a PDF, never more than [`limits`](super::super::limits) allow.
//!
//! | filters | bytes |
//! | --- | --- |
//! | FlateDecode | unpacked here, up to the bound; what is damaged, as far as it goes |
//! | others, several | unpacked by hayro-syntax, where they are so small that they can't become too much |

use super::Problem;
use crate::files::limits::{MAX_PART_BYTES, MAX_PDF_BYTES};

use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Stream};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

/// What one packed byte can become at most (DEFLATE; LZW is near).
const MAX_RATIO: usize = 1400;

/// How many bytes may still be unpacked.
pub struct Budget(usize);

impl Default for Budget {
    fn default() -> Budget {
        Budget(MAX_PDF_BYTES)
    }
}

impl Budget {
    /// The bytes of a stream; none where they can't be had.
    pub fn unpack(&mut self, stream: &Stream) -> Result<Vec<u8>, Problem> {
        let raw = stream.raw_data();
        let filters = stream.filters();
        // Parameters are for pictures and tables, and say that the bytes were put in another order first.
        let plain = stream.dict().get::<Dict>("DecodeParms").is_none();
        let data = match filters.as_slice() {
            [] => raw.into_owned(),
            [Filter::FlateDecode] if plain => {
                decompress_to_vec_zlib_with_limit(&raw, MAX_PART_BYTES.min(self.0)).or_else(|e| {
                    match e.status {
                        TINFLStatus::HasMoreOutput => Err(Problem::Bomb),
                        _ => Ok(e.output),
                    }
                })?
            }
            [_] | [Filter::Ascii85Decode | Filter::AsciiHexDecode, _]
                if raw.len() * MAX_RATIO <= MAX_PDF_BYTES =>
            {
                stream.decoded_data().map(|data| data.into_owned()).unwrap_or_default()
            }
            _ => return Err(Problem::Bomb),
        };
        self.0 = self.0.checked_sub(data.len()).ok_or(Problem::Bomb)?;
        Ok(data)
    }
}
