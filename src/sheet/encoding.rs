//! Which encoding a sheet is in, and how its records are decoded.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE};

use super::error::Error;
use super::splitter::Width;
use super::survey::Survey;

const LABELS: [&str; 14] = [
    "utf-8",
    "utf-16",
    "utf-16le",
    "utf-16be",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1254",
    "iso-8859-2",
    "iso-8859-15",
    "latin1",
    "macintosh",
    "shift_jis",
    "gb18030",
];

/// The encoding of a sheet, and the byte order mark that it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset {
    encoding: &'static Encoding,
    mark: &'static [u8],
}

impl Charset {
    /// The encoding's name, such as `UTF-8` or `windows-1252`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.encoding.name()
    }

    /// The byte order mark at the file's start; empty if there is none.
    #[must_use]
    pub fn byte_order_mark(&self) -> &'static [u8] {
        self.mark
    }

    /// Decides the encoding of the text file called `path`, with the label that was asked for, if any.
    ///
    /// `None` means that the bytes are no text at all.
    pub(super) fn choose(survey: &Survey, path: &str, label: Option<&str>) -> Result<Option<Self>, Error> {
        let asked = label.map(find).transpose()?;
        if let Some(marked) = Self::marked(&survey.sample) {
            return match asked {
                Some(asked) if !same_family(asked, marked.encoding) => {
                    Err(wrong(path, asked, marked.encoding))
                }
                _ => Ok(Some(marked)),
            };
        }
        let has_nul = survey.sample.contains(&0);
        let found = if has_nul {
            utf_16_without_mark(&survey.sample)
        } else {
            Some(survey.guess)
        };
        match asked {
            // Commas and line breaks of UTF-16 hold NUL bytes.
            Some(asked) if is_utf_16(asked) && !has_nul => Err(wrong(path, asked, survey.guess)),
            Some(asked) if is_utf_16(asked) || !has_nul => Ok(Some(Self {
                encoding: asked,
                mark: &[],
            })),
            Some(asked) => found.map_or(Ok(None), |found| Err(wrong(path, asked, found))),
            None => Ok(found.map(|encoding| Self { encoding, mark: &[] })),
        }
    }

    fn marked(bytes: &[u8]) -> Option<Self> {
        const MARKS: [(&Encoding, &[u8]); 3] = [
            (UTF_8, b"\xef\xbb\xbf"),
            (UTF_16LE, b"\xff\xfe"),
            (UTF_16BE, b"\xfe\xff"),
        ];
        MARKS
            .into_iter()
            .find(|(_, mark)| bytes.starts_with(mark))
            .map(|(encoding, mark)| Self { encoding, mark })
    }

    pub(super) fn width(&self) -> Width {
        if self.encoding == UTF_16LE {
            Width::TwoLittleEndian
        } else if self.encoding == UTF_16BE {
            Width::TwoBigEndian
        } else {
            Width::One
        }
    }

    /// Decodes text, and tells whether all its bytes mean something; those that do not become U+FFFD.
    pub(super) fn decode<'b>(&self, bytes: &'b [u8]) -> (Cow<'b, str>, bool) {
        if self.encoding == UTF_8 {
            return match std::str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), true),
                Err(_) => (String::from_utf8_lossy(bytes), false),
            };
        }
        let (text, malformed) = self.encoding.decode_without_bom_handling(bytes);
        (text, !malformed)
    }
}

fn find(label: &str) -> Result<&'static Encoding, Error> {
    let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
        let wanted = label.to_lowercase();
        let nearest = LABELS
            .iter()
            .map(|known| (strsim::jaro_winkler(&wanted, known), *known))
            .filter(|(likeness, _)| *likeness > 0.8)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let suggestion = nearest.map(|(_, known)| known.to_owned());
        return Err(Error::UnknownEncoding {
            label: label.to_owned(),
            suggestion,
        });
    };
    // ISO-2022-JP writes other characters with the bytes of quotes and commas.
    if encoding == ISO_2022_JP || encoding == REPLACEMENT {
        return Err(Error::UnsupportedEncoding {
            encoding: encoding.name(),
        });
    }
    Ok(encoding)
}

fn wrong(path: &str, asked: &'static Encoding, found: &'static Encoding) -> Error {
    Error::WrongEncoding {
        path: path.to_owned(),
        asked: asked.name(),
        found: found.name(),
    }
}

fn is_utf_16(encoding: &Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// The mark decides the byte order, since the label `utf-16` does not.
fn same_family(asked: &'static Encoding, marked: &'static Encoding) -> bool {
    asked == marked || (is_utf_16(asked) && is_utf_16(marked))
}

/// Tells UTF-16 without a mark from binary data: it decodes, has no control characters but those of
/// text, breaks lines, and has a fair share of ASCII characters, more so in the right byte order.
fn utf_16_without_mark(sample: &[u8]) -> Option<&'static Encoding> {
    let sample = &sample[..sample.len() & !1];
    [UTF_16LE, UTF_16BE]
        .into_iter()
        .filter_map(|encoding| {
            let (text, _) = encoding.decode_without_bom_handling(sample);
            let replaced = text.chars().filter(|character| *character == '\u{fffd}').count();
            let is_text = replaced <= 1
                && text
                    .chars()
                    .all(|character| !character.is_control() || "\t\r\n".contains(character));
            let has_lines = text.contains(['\r', '\n']);
            let ascii = text.chars().filter(char::is_ascii).count();
            (is_text && has_lines && 20 * ascii > text.chars().count()).then_some((ascii, encoding))
        })
        .max_by_key(|(ascii, _)| *ascii)
        .map(|(_, encoding)| encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(bytes: &[u8], label: Option<&str>) -> Result<Option<&'static str>, String> {
        let survey = Survey::of(bytes).unwrap();
        Charset::choose(&survey, "f.csv", label)
            .map(|charset| charset.map(|charset| charset.name()))
            .map_err(|error| error.to_string())
    }

    fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn text_of_ascii_and_utf_8_is_utf_8() {
        assert_eq!(choose(b"name\nSita\n", None), Ok(Some("UTF-8")));
        assert_eq!(choose("name\nसीता\n".as_bytes(), None), Ok(Some("UTF-8")));
    }

    #[test]
    fn a_damaged_character_among_good_ones_is_still_utf_8() {
        assert_eq!(
            choose(b"name\nZo\xc3\xab J\xc3\xbcrg\nZo\xc3\n", None),
            Ok(Some("UTF-8"))
        );
    }

    #[test]
    fn names_of_western_europe_in_single_bytes_are_windows_1252() {
        assert_eq!(
            choose(b"name;city\nZo\xeb;Z\xfcrich\nJ\xfcrg;K\xf6ln\n", None),
            Ok(Some("windows-1252"))
        );
    }

    #[test]
    fn a_single_accented_letter_is_windows_1252() {
        assert_eq!(choose(b"name\nRen\xe9e Dupont\n", None), Ok(Some("windows-1252")));
        assert_eq!(choose(b"no;name\n1;\xd1usta\n", None), Ok(Some("windows-1252")));
    }

    #[test]
    fn utf_16_is_known_with_a_mark_and_without() {
        for text in ["name\nZo\u{eb}\n", "नाम,x\nसीता,y\n", "\u{feff}name\nसीता\n"] {
            assert_eq!(
                choose(&utf_16(text, u16::to_le_bytes), None),
                Ok(Some("UTF-16LE")),
                "{text}"
            );
            assert_eq!(
                choose(&utf_16(text, u16::to_be_bytes), None),
                Ok(Some("UTF-16BE")),
                "{text}"
            );
        }
    }

    #[test]
    fn nul_bytes_that_are_not_utf_16_are_no_text() {
        assert_eq!(choose(b"\x00\x01\x02\x03\x00\x00\x00\x04", None), Ok(None));
        assert_eq!(choose(b"name\nSi\0ta\n", None), Ok(None));
    }

    #[test]
    fn a_label_overrides_the_guess() {
        assert_eq!(
            choose(b"name\nRen\xe9e\n", Some("iso-8859-2")),
            Ok(Some("ISO-8859-2"))
        );
    }

    #[test]
    fn the_byte_order_mark_settles_the_label_utf_16() {
        let bytes = utf_16("\u{feff}name\n", u16::to_be_bytes);
        assert_eq!(choose(&bytes, Some("utf-16")), Ok(Some("UTF-16BE")));
    }

    #[test]
    fn a_label_against_the_byte_order_mark_is_refused() {
        let refusal = choose(b"\xef\xbb\xbfname\n", Some("windows-1252")).unwrap_err();
        assert_eq!(refusal, "f.csv is in UTF-8, not in windows-1252");
    }

    #[test]
    fn the_label_utf_16_on_single_bytes_is_refused() {
        let refusal = choose(b"name\nSita\n", Some("utf-16")).unwrap_err();
        assert_eq!(refusal, "f.csv is in UTF-8, not in UTF-16LE");
    }

    #[test]
    fn a_misspelt_label_is_refused_with_the_right_one() {
        let refusal = choose(b"name\n", Some("windows1252x")).unwrap_err();
        assert_eq!(
            refusal,
            "no encoding is called \"windows1252x\"; did you mean \"windows-1252\"?"
        );
    }
}
