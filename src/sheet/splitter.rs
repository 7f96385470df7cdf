//! Finds where records begin and end in the original bytes, before anything is decoded.
//!
//! Only quotes, delimiters and line breaks matter here. All are ASCII, which every supported encoding
//! writes as itself, in units of one byte or (UTF-16) of two.

use std::io::{self, Read};
use std::ops::Range;

/// The longest record that is read, in bytes of the file.
pub const MAX_RECORD_BYTES: usize = 1 << 20;

const CHUNK: usize = 128 * 1024;

/// How an encoding writes an ASCII character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    One,
    TwoLittleEndian,
    TwoBigEndian,
}

/// Where a record lies in the splitter's buffer.
#[derive(Debug, Clone)]
pub(super) struct RawRecord {
    pub(super) line: u64,
    /// The record without its line break.
    pub(super) body: Range<usize>,
    /// The record with its line break.
    pub(super) whole: Range<usize>,
    pub(super) quote_is_open: bool,
}

/// Why no further record can be had.
#[derive(Debug)]
pub(super) enum SplitError {
    Read(io::Error),
    TooLong { line: u64 },
}

/// Cuts a stream of bytes into records.
#[derive(Debug)]
pub(super) struct Splitter<R> {
    input: R,
    width: Width,
    delimiter: u8,
    buffer: Vec<u8>,
    start: usize,
    filled: usize,
    at_end: bool,
    line: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    /// After a quote within quotes, which closes the field or stands for one quote of it.
    QuoteInQuoted,
}

/// How far the record at the buffer's start has been scanned.
struct Scan {
    state: State,
    position: usize,
    line_breaks: u64,
    after_return: bool,
}

impl<R: Read> Splitter<R> {
    pub(super) fn new(input: R, width: Width, delimiter: u8) -> Self {
        Self {
            input,
            width,
            delimiter,
            buffer: vec![0; 2 * CHUNK],
            start: 0,
            filled: 0,
            at_end: false,
            line: 1,
        }
    }

    pub(super) fn bytes(&self, range: Range<usize>) -> &[u8] {
        &self.buffer[range]
    }

    /// Finds the next record, be it blank; its bytes stay in the buffer until the next call.
    pub(super) fn next_record(&mut self) -> Result<Option<RawRecord>, SplitError> {
        let mut scan = Scan {
            state: State::FieldStart,
            position: self.start,
            line_breaks: 0,
            after_return: false,
        };
        loop {
            let window = &self.buffer[..self.filled];
            let found = match self.width {
                Width::One => scan.advance::<OneByte>(window, self.delimiter),
                Width::TwoLittleEndian => scan.advance::<LittleEndian>(window, self.delimiter),
                Width::TwoBigEndian => scan.advance::<BigEndian>(window, self.delimiter),
            };
            let end = match found {
                Some(body_end) => self.end_of_line_break(body_end).map(|end| (body_end, end)),
                None if self.at_end && self.start == self.filled => return Ok(None),
                None if self.at_end => Some((self.filled, self.filled)),
                None => None,
            };
            if let Some((body_end, end)) = end {
                return self.finish(&scan, body_end, end).map(Some);
            }
            if self.filled - self.start > MAX_RECORD_BYTES {
                return Err(SplitError::TooLong { line: self.line });
            }
            scan.position -= self.refill()?;
        }
    }

    fn finish(&mut self, scan: &Scan, body_end: usize, end: usize) -> Result<RawRecord, SplitError> {
        let (line, start) = (self.line, self.start);
        if body_end - start > MAX_RECORD_BYTES {
            return Err(SplitError::TooLong { line });
        }
        self.line += scan.line_breaks + 1;
        self.start = end;
        let quote_is_open = scan.state == State::Quoted;
        Ok(RawRecord {
            line,
            body: start..body_end,
            whole: start..end,
            quote_is_open,
        })
    }

    /// Where the line break at `position` ends; `None` if that takes more bytes to tell.
    fn end_of_line_break(&self, position: usize) -> Option<usize> {
        let unit = if self.width == Width::One { 1 } else { 2 };
        let after = position + unit;
        if self.ascii_at(position) == b'\n' {
            return Some(after);
        }
        if after + unit <= self.filled {
            return Some(if self.ascii_at(after) == b'\n' {
                after + unit
            } else {
                after
            });
        }
        self.at_end.then_some(after)
    }

    fn ascii_at(&self, position: usize) -> u8 {
        let bytes = &self.buffer[position..];
        match self.width {
            Width::One => OneByte::ascii(bytes),
            Width::TwoLittleEndian => LittleEndian::ascii(bytes),
            Width::TwoBigEndian => BigEndian::ascii(bytes),
        }
    }

    /// Reads on, moving the unfinished record to the buffer's start; returns how far it moved.
    fn refill(&mut self) -> Result<usize, SplitError> {
        let moved = self.start;
        self.buffer.copy_within(self.start..self.filled, 0);
        self.filled -= moved;
        self.start = 0;
        if self.buffer.len() - self.filled < CHUNK {
            self.buffer.resize(self.filled + 2 * CHUNK, 0);
        }
        loop {
            match self.input.read(&mut self.buffer[self.filled..]) {
                Ok(count) => {
                    self.filled += count;
                    self.at_end = count == 0;
                    return Ok(moved);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(SplitError::Read(error)),
            }
        }
    }
}

/// The smallest piece of an encoding in which an ASCII character is written.
trait Unit {
    const SIZE: usize;
    /// The ASCII character at the start of `bytes`, or some letter for any other character.
    fn ascii(bytes: &[u8]) -> u8;
}

struct OneByte;
struct LittleEndian;
struct BigEndian;

const OTHER: u8 = b'x';

impl Unit for OneByte {
    const SIZE: usize = 1;
    #[inline]
    fn ascii(bytes: &[u8]) -> u8 {
        bytes[0]
    }
}

impl Unit for LittleEndian {
    const SIZE: usize = 2;
    #[inline]
    fn ascii(bytes: &[u8]) -> u8 {
        if bytes[1] == 0 { bytes[0] } else { OTHER }
    }
}

impl Unit for BigEndian {
    const SIZE: usize = 2;
    #[inline]
    fn ascii(bytes: &[u8]) -> u8 {
        if bytes[0] == 0 { bytes[1] } else { OTHER }
    }
}

impl Scan {
    /// Scans on until the record's end (returned, without its line break) or the window's.
    fn advance<U: Unit>(&mut self, window: &[u8], delimiter: u8) -> Option<usize> {
        let last = (window.len() + 1).saturating_sub(U::SIZE);
        let mut state = self.state;
        let mut position = self.position;
        while position < last {
            let byte = U::ascii(&window[position..]);
            if state == State::Quoted {
                match byte {
                    b'"' => state = State::QuoteInQuoted,
                    b'\n' if self.after_return => {}
                    b'\n' | b'\r' => self.line_breaks += 1,
                    _ => {}
                }
                self.after_return = byte == b'\r';
            } else if byte == delimiter {
                state = State::FieldStart;
            } else if byte > b'"' {
                state = State::Plain;
            } else if matches!(byte, b'\n' | b'\r') {
                self.state = state;
                self.position = position;
                return Some(position);
            } else {
                state = state.after_low(byte);
            }
            position += U::SIZE;
        }
        self.state = state;
        self.position = position;
        None
    }
}

impl State {
    /// The state outside quotes after a character that sorts up to the quote and breaks no line.
    fn after_low(self, byte: u8) -> Self {
        match (byte, self) {
            (b'"', Self::FieldStart | Self::QuoteInQuoted) => Self::Quoted,
            // People leave spaces between the delimiter and the quote that opens a field.
            (b' ', Self::FieldStart) => Self::FieldStart,
            _ => Self::Plain,
        }
    }
}
