//! The first pass over a file: its digest, and what its bytes tell about their encoding.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_4, ISO_8859_13, WINDOWS_1252};
use sha2::{Digest, Sha256};

const CHUNK: usize = 256 * 1024;
const SAMPLE: usize = 64 * 1024;
/// How much text that is not UTF-8 the detector gets to see; more does not change its mind.
const DETECTED: usize = 256 * 1024;

/// What one pass over all bytes of a file tells.
#[derive(Debug)]
pub(super) struct Survey {
    pub(super) sha256: [u8; 32],
    pub(super) size: u64,
    /// The file's first bytes.
    pub(super) sample: Vec<u8>,
    /// The most likely encoding, if the file is in one that writes ASCII in single bytes.
    pub(super) guess: &'static Encoding,
}

impl Survey {
    pub(super) fn of(mut input: impl Read) -> io::Result<Self> {
        let mut digest = Sha256::new();
        let mut evidence = Evidence::default();
        let mut sample = Vec::new();
        let mut size = 0;
        let mut buffer = vec![0; CHUNK];
        let mut carried = 0;
        loop {
            let count = read_fully(&mut input, &mut buffer[carried..])?;
            let window = &buffer[..carried + count];
            digest.update(&window[carried..]);
            size += count as u64;
            if sample.len() < SAMPLE {
                sample.extend_from_slice(&window[carried..window.len().min(SAMPLE)]);
            }
            let rest = evidence.add(window, count == 0);
            if count == 0 {
                return Ok(Self {
                    sha256: digest.finalize().into(),
                    size,
                    sample,
                    guess: evidence.guess(),
                });
            }
            let used = window.len() - rest;
            buffer.copy_within(used..used + rest, 0);
            carried = rest;
        }
    }

    /// Whether the sample is the whole file.
    pub(super) fn sample_is_whole(&self) -> bool {
        self.sample.len() as u64 == self.size
    }
}

fn read_fully(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match input.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Counts what speaks for UTF-8 and against it.
struct Evidence {
    multibyte_characters: usize,
    malformed_sequences: usize,
    detector: EncodingDetector,
    detected: usize,
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            multibyte_characters: 0,
            malformed_sequences: 0,
            detector: EncodingDetector::new(Iso2022JpDetection::Deny),
            detected: 0,
        }
    }
}

impl Evidence {
    /// Takes in a window of bytes, and returns how many at its end belong to an unfinished character.
    fn add(&mut self, window: &[u8], at_end: bool) -> usize {
        let known = self.malformed_sequences;
        let mut rest = window;
        let mut unfinished = 0;
        while let Err(error) = std::str::from_utf8(rest) {
            self.count_multibyte(&rest[..error.valid_up_to()]);
            let length = match error.error_len() {
                Some(length) => length,
                None if at_end => rest.len() - error.valid_up_to(),
                None => {
                    unfinished = rest.len() - error.valid_up_to();
                    rest = &[];
                    break;
                }
            };
            self.malformed_sequences += 1;
            rest = &rest[error.valid_up_to() + length..];
        }
        self.count_multibyte(rest);
        if self.malformed_sequences > known && self.detected < DETECTED {
            let used = &window[..window.len() - unfinished];
            self.detector.feed(&used[..used.len().min(DETECTED)], false);
            self.detected += used.len();
        }
        unfinished
    }

    fn count_multibyte(&mut self, valid: &[u8]) {
        if !valid.is_ascii() {
            self.multibyte_characters += valid.iter().filter(|byte| **byte >= 0xc0).count();
        }
    }

    /// A few malformed bytes among many good characters are damage to UTF-8, not another encoding.
    fn guess(&self) -> &'static Encoding {
        if self.malformed_sequences == 0 || self.multibyte_characters > self.malformed_sequences {
            return encoding_rs::UTF_8;
        }
        let guess = self.detector.guess(None, Utf8Detection::Deny);
        // No spreadsheet program writes these, but a single name may look like them.
        if guess == ISO_8859_4 || guess == ISO_8859_13 {
            WINDOWS_1252
        } else {
            guess
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(bytes: &[u8]) -> &'static str {
        Survey::of(bytes).unwrap().guess.name()
    }

    #[test]
    fn characters_that_straddle_the_edges_of_what_is_read_are_whole() {
        for shift in 0..3 {
            let text = "a".repeat(shift) + &"सीता\n".repeat(CHUNK / 4);
            let survey = Survey::of(text.as_bytes()).unwrap();
            assert_eq!((survey.guess.name(), survey.size), ("UTF-8", text.len() as u64));
            let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
            assert_eq!(survey.sha256, digest);
        }
    }

    #[test]
    fn an_accent_far_into_the_file_decides_its_encoding() {
        let mut bytes = b"Sita,Thapa\n".repeat(CHUNK / 10);
        bytes.extend(b"Ren\xe9e,Dupont\n");
        assert_eq!(guess(&bytes), "windows-1252");
    }

    #[test]
    fn a_character_cut_off_at_the_end_is_malformed() {
        assert_eq!(guess("Zoë Jürg René".as_bytes()), "UTF-8");
        assert_eq!(guess(b"Ren\xc3"), "windows-1252");
    }

    #[test]
    fn the_sample_is_the_files_start() {
        let bytes = b"Sita,Thapa\n".repeat(CHUNK / 4);
        let survey = Survey::of(bytes.as_slice()).unwrap();
        assert_eq!(survey.sample, bytes[..SAMPLE]);
        assert!(!survey.sample_is_whole());
    }
}
