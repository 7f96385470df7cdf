//! The lexical level of SQL: where strings, comments and names begin and end.
//!
//! Nothing here knows statements; it is only as much of the scanner as is needed to find them reliably.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A bare word: a keyword or an unquoted name.
    Word,
    /// A quoted name.
    Quoted,
    /// A string of any form, dollar quotes included.
    Text,
    /// Any other single character.
    Symbol(char),
}

/// A token: its kind and where it stands in the script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    pub(crate) start: usize,
}

impl Token<'_> {
    /// The byte after the token's last one.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether the token is this keyword, in any case.
    pub(crate) fn is(&self, keyword: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(keyword)
    }

    /// The name that the token stands for, folded as the server folds it.
    pub(crate) fn name(&self) -> Option<String> {
        match self.kind {
            Kind::Word => Some(self.text.to_ascii_lowercase()),
            Kind::Quoted => Some(self.text.trim_matches('"').replace("\"\"", "\"")),
            Kind::Text | Kind::Symbol(_) => None,
        }
    }
}

/// Something that begins and does not end before the script does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unterminated {
    pub(crate) what: &'static str,
    pub(crate) start: usize,
}

/// Reads all tokens of a script; white space and comments are left out.
pub(crate) fn tokens(script: &str) -> Result<Vec<Token<'_>>, Unterminated> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = script[at..].chars().next() {
        let rest = &script[at..];
        let (kind, length) = if first.is_ascii_whitespace() || first == '\u{b}' {
            at += 1;
            continue;
        } else if rest.starts_with("--") {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        } else if rest.starts_with("/*") {
            at += block_comment(rest).ok_or(Unterminated {
                what: "comment",
                start: at,
            })?;
            continue;
        } else {
            next(rest, first).map_err(|what| Unterminated { what, start: at })?
        };
        found.push(Token {
            kind,
            text: &rest[..length],
            start: at,
        });
        at += length;
    }
    Ok(found)
}

fn next(rest: &str, first: char) -> Result<(Kind, usize), &'static str> {
    if first == '\'' {
        return quoted(rest, 0, false).map(|length| (Kind::Text, length));
    }
    if first == '"' {
        return delimited(rest, 0, '"', false)
            .map(|length| (Kind::Quoted, length))
            .ok_or("quoted name");
    }
    if first == '$' {
        return Ok(match dollar_tag(rest) {
            Some(tag) => (Kind::Text, dollar_quoted(rest, tag)?),
            None => (Kind::Symbol('$'), 1),
        });
    }
    let prefix = rest.as_bytes();
    match prefix {
        [b'e' | b'E', b'\'', ..] => return quoted(rest, 1, true).map(|length| (Kind::Text, length)),
        [b'b' | b'B' | b'x' | b'X' | b'n' | b'N', b'\'', ..] => {
            return quoted(rest, 1, false).map(|length| (Kind::Text, length));
        }
        [b'u' | b'U', b'&', b'\'', ..] => return quoted(rest, 2, false).map(|length| (Kind::Text, length)),
        [b'u' | b'U', b'&', b'"', ..] => {
            return delimited(rest, 2, '"', false)
                .map(|length| (Kind::Quoted, length))
                .ok_or("quoted name");
        }
        _ => {}
    }
    if starts_word(first) || first.is_ascii_digit() {
        let length = rest.find(|c| !continues_word(c)).unwrap_or(rest.len());
        return Ok((Kind::Word, length));
    }
    Ok((Kind::Symbol(first), first.len_utf8()))
}

fn starts_word(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || !c.is_ascii()
}

fn continues_word(c: char) -> bool {
    starts_word(c) || c.is_ascii_digit() || c == '$'
}

fn quoted(rest: &str, prefix: usize, backslash_escapes: bool) -> Result<usize, &'static str> {
    delimited(rest, prefix, '\'', backslash_escapes).ok_or("string")
}

/// The length of what stands between two quotes, a doubled quote being part of it.
fn delimited(rest: &str, prefix: usize, quote: char, backslash_escapes: bool) -> Option<usize> {
    let mut characters = rest[prefix + 1..].char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        if c == '\\' && backslash_escapes {
            characters.next();
        } else if c == quote && characters.next_if(|(_, following)| *following == quote).is_none() {
            return Some(prefix + 1 + offset + quote.len_utf8());
        }
    }
    None
}

/// The opening tag of a dollar quote, both dollars included.
fn dollar_tag(rest: &str) -> Option<&str> {
    let name_length = rest[1..].find('$')?;
    let name = &rest[1..=name_length];
    let well_formed =
        name.chars().next().is_none_or(starts_word) && name.chars().all(|c| continues_word(c) && c != '$');
    well_formed.then(|| &rest[..name_length + 2])
}

fn dollar_quoted(rest: &str, tag: &str) -> Result<usize, &'static str> {
    rest[tag.len()..]
        .find(tag)
        .map(|offset| offset + 2 * tag.len())
        .ok_or("dollar-quoted string")
}

/// The length of a block comment; block comments nest.
fn block_comment(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (0, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}
