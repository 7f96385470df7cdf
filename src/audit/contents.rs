//! The entries of blocks as COPY gives them in its binary form, block after block.

use std::io;

use futures_util::StreamExt;
use futures_util::stream::BoxStream;

use crate::db::{Error, Result};

/// What COPY begins with: eleven bytes, flags, and the length of an extension.
const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0";
const HEADER: usize = SIGNATURE.len() + 8;

/// Rows that begin with the number of a block, in the order of these numbers.
pub(super) struct Contents<'c> {
    chunks: BoxStream<'c, Result<Vec<u8>>>,
    buffer: Vec<u8>,
    /// How much of the buffer was given out already.
    taken: usize,
    has_begun: bool,
}

impl<'c> Contents<'c> {
    pub(super) fn new(chunks: BoxStream<'c, Result<Vec<u8>>>) -> Self {
        Self {
            chunks,
            buffer: Vec::new(),
            taken: 0,
            has_begun: false,
        }
    }

    /// The rows of a block, without its number.
    pub(super) async fn of(&mut self, number: i64) -> Result<Vec<u8>> {
        let mut rows = Vec::new();
        while let Some((of, row)) = self.peek().await? {
            if of != number {
                break;
            }
            rows.extend_from_slice(&self.buffer[row.clone()]);
            self.taken = row.end;
        }
        Ok(rows)
    }

    /// Waits for the end, after which the connection can be used for something else.
    pub(super) async fn finish(mut self) -> Result<()> {
        while let Some(chunk) = self.chunks.next().await {
            chunk?;
        }
        Ok(())
    }

    /// The number of the block of the next row, and where the rest of the row lies; `None` at the end.
    async fn peek(&mut self) -> Result<Option<(i64, std::ops::Range<usize>)>> {
        loop {
            match self.parse() {
                Parsed::Row(number, range) => return Ok(Some((number, range))),
                Parsed::End => return Ok(None),
                Parsed::Malformed => return Err(malformed()),
                Parsed::Part => {}
            }
            self.buffer.drain(..self.taken);
            self.taken = 0;
            match self.chunks.next().await {
                Some(chunk) => self.buffer.extend_from_slice(&chunk?),
                None => return Err(malformed()),
            }
        }
    }

    fn parse(&mut self) -> Parsed {
        if !self.has_begun {
            if self.buffer.len() < HEADER {
                return Parsed::Part;
            }
            if !self.buffer.starts_with(SIGNATURE) {
                return Parsed::Malformed;
            }
            self.taken = HEADER;
            self.has_begun = true;
        }
        row(&self.buffer, self.taken)
    }
}

enum Parsed {
    Row(i64, std::ops::Range<usize>),
    /// More has to come.
    Part,
    End,
    Malformed,
}

/// A row is the number of its fields, and of each the length and the value; -1 ends all of them.
fn row(buffer: &[u8], start: usize) -> Parsed {
    let Some(count) = buffer.get(start..start + 2) else {
        return Parsed::Part;
    };
    let count = i16::from_be_bytes([count[0], count[1]]);
    if count == -1 {
        return Parsed::End;
    }
    let mut place = start + 2;
    let mut number = None;
    let mut rest = place;
    for field in 0..count {
        let Some(length) = buffer.get(place..place + 4) else {
            return Parsed::Part;
        };
        let length = i32::from_be_bytes([length[0], length[1], length[2], length[3]]);
        let end = place + 4 + usize::try_from(length).unwrap_or(0);
        let Some(value) = buffer.get(place + 4..end) else {
            return Parsed::Part;
        };
        if field == 0 {
            number = value.try_into().ok().map(i64::from_be_bytes);
            rest = end;
        }
        place = end;
    }
    match number {
        Some(number) => Parsed::Row(number, rest..place),
        None => Parsed::Malformed,
    }
}

fn malformed() -> Error {
    let error = io::Error::new(io::ErrorKind::InvalidData, "COPY sent what is no row");
    Error::from(sqlx::Error::from(error))
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    /// A row of a block with one more field.
    fn row_of(number: i64, value: &[u8]) -> Vec<u8> {
        let length = i32::try_from(value.len()).unwrap();
        let mut row = 2_i16.to_be_bytes().to_vec();
        row.extend(8_i32.to_be_bytes());
        row.extend(number.to_be_bytes());
        row.extend(length.to_be_bytes());
        row.extend(value);
        row
    }

    fn sent(rows: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = [SIGNATURE, &[0; 8]].concat();
        bytes.extend(rows.concat());
        bytes.extend((-1_i16).to_be_bytes());
        bytes
    }

    fn in_chunks(bytes: &[u8], size: usize) -> Contents<'static> {
        let chunks: Vec<Result<Vec<u8>>> = bytes.chunks(size).map(|chunk| Ok(chunk.to_vec())).collect();
        Contents::new(stream::iter(chunks).boxed())
    }

    #[tokio::test]
    async fn rows_come_block_after_block_however_they_are_cut_up() {
        let bytes = sent(&[row_of(2, b"a"), row_of(2, b"bc"), row_of(4, b"")]);
        for size in 1..bytes.len() {
            let mut contents = in_chunks(&bytes, size);
            assert_eq!(contents.of(1).await.unwrap(), b"", "{size}");
            assert_eq!(
                contents.of(2).await.unwrap(),
                b"\0\0\0\x01a\0\0\0\x02bc",
                "{size}"
            );
            assert_eq!(contents.of(3).await.unwrap(), b"", "{size}");
            assert_eq!(contents.of(4).await.unwrap(), b"\0\0\0\0", "{size}");
            assert_eq!(contents.of(5).await.unwrap(), b"", "{size}");
            contents.finish().await.unwrap();
        }
    }

    #[tokio::test]
    async fn what_is_no_copy_or_breaks_off_is_an_error() {
        let bytes = sent(&[row_of(1, b"a")]);
        assert!(in_chunks(&bytes[..bytes.len() - 3], 7).of(1).await.is_err());
        assert!(in_chunks(&[7; 40], 40).of(1).await.is_err());
    }
}
