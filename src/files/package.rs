//! The entries of a ZIP. Only what is asked for is unpacked, and never more than [`limits`](super::limits) allow,
//! whatever the archive says of itself. Layout: PKWARE APPNOTE 6.3.
//!
//! | entry | read as |
//! | --- | --- |
//! | stored, deflated | its bytes |
//! | encrypted | [`Problem::Locked`] |
//! | cut off | [`Problem::Broken`] |
//! | unpacks to more than 300 times its size | [`Problem::Bomb`] |

use super::Problem;
use super::limits::{MAX_PART_BYTES, MAX_ZIP_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, SMALL_PART_BYTES};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::collections::BTreeMap;

const END: u32 = 0x0605_4b50;
const ENTRY: u32 = 0x0201_4b50;
const LOCAL: u32 = 0x0403_4b50;
/// The end record has 22 bytes and a comment of up to 65,535.
const END_BYTES: usize = 22;
const END_REACH: usize = END_BYTES + 0xffff;

struct Entry {
    flags: u16,
    method: u16,
    packed: usize,
    at: usize,
}

/// An archive whose entries are read by name.
pub struct Package<'a> {
    bytes: &'a [u8],
    entries: BTreeMap<String, Entry>,
    left: usize,
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], Problem> {
    let found = at.checked_add(N).and_then(|end| bytes.get(at..end)).ok_or(Problem::Broken)?;
    found.try_into().map_err(|_| Problem::Broken)
}

fn u16(bytes: &[u8], at: usize) -> Result<u16, Problem> {
    number(bytes, at).map(u16::from_le_bytes)
}

fn u32(bytes: &[u8], at: usize) -> Result<u32, Problem> {
    number(bytes, at).map(u32::from_le_bytes)
}

impl Package<'_> {
    /// Reads the central directory.
    pub fn open(bytes: &[u8]) -> Result<Package<'_>, Problem> {
        let last = bytes.len().checked_sub(END_BYTES).ok_or(Problem::Broken)?;
        let first = bytes.len().saturating_sub(END_REACH);
        let end = (first..=last).rev().find(|&at| u32(bytes, at) == Ok(END)).ok_or(Problem::Broken)?;
        let count = usize::from(u16(bytes, end + 10)?);
        if count > MAX_ZIP_ENTRIES {
            return Err(Problem::Bomb);
        }
        let mut entries = BTreeMap::new();
        let mut at = u32(bytes, end + 16)? as usize;
        for _ in 0..count {
            if u32(bytes, at)? != ENTRY {
                return Err(Problem::Broken);
            }
            let [name, extra, comment] =
                [u16(bytes, at + 28)?, u16(bytes, at + 30)?, u16(bytes, at + 32)?].map(usize::from);
            let entry = Entry {
                flags: u16(bytes, at + 8)?,
                method: u16(bytes, at + 10)?,
                packed: u32(bytes, at + 20)? as usize,
                at: u32(bytes, at + 42)? as usize,
            };
            let name_bytes = bytes.get(at + 46..at + 46 + name).ok_or(Problem::Broken)?;
            entries.insert(String::from_utf8_lossy(name_bytes).replace('\\', "/"), entry);
            at += 46 + name + extra + comment;
        }
        Ok(Package { bytes, entries, left: MAX_ZIP_BYTES })
    }

    /// An entry, unpacked; nothing where there is none of that name.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let Some(&Entry { flags, method, packed, at }) = self.entries.get(name) else { return Ok(None) };
        if flags & 1 != 0 {
            return Err(Problem::Locked);
        }
        if u32(self.bytes, at)? != LOCAL {
            return Err(Problem::Broken);
        }
        let from = at + 30 + usize::from(u16(self.bytes, at + 26)?) + usize::from(u16(self.bytes, at + 28)?);
        let data = self.bytes.get(from..from + packed).ok_or(Problem::Broken)?;
        let most = self.left.min(MAX_PART_BYTES).min(SMALL_PART_BYTES.max(packed * MAX_ZIP_RATIO));
        let part = match method {
            0 if packed > most => return Err(Problem::Bomb),
            0 => data.to_vec(),
            8 => decompress_to_vec_with_limit(data, most).map_err(|e| match e.status {
                TINFLStatus::HasMoreOutput => Problem::Bomb,
                _ => Problem::Broken,
            })?,
            _ => return Err(Problem::Broken),
        };
        self.left -= part.len();
        Ok(Some(part))
    }
}
