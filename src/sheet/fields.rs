//! Splits the text of one record into its fields.

use super::record::Record;

/// Appends the fields of `text` to `record`. A quote opens a field only at its start, two quotes within
/// quotes are one, and what follows the closing quote belongs to the field as it stands.
pub(super) fn split(text: &str, delimiter: u8, record: &mut Record) {
    let mut rest = text;
    loop {
        rest = after_quoted(rest, record);
        let end = rest.bytes().position(|byte| byte == delimiter);
        record.push_text(&rest[..end.unwrap_or(rest.len())]);
        record.end_field();
        match end {
            Some(end) => rest = &rest[end + 1..],
            None => return,
        }
    }
}

/// Takes the quoted part off the start of a field, if there is one, and returns what follows it.
fn after_quoted<'t>(field: &'t str, record: &mut Record) -> &'t str {
    if !matches!(field.as_bytes().first(), Some(b'"' | b' ')) {
        return field;
    }
    let Some(mut rest) = field.trim_start_matches(' ').strip_prefix('"') else {
        return field;
    };
    while let Some(quote) = rest.find('"') {
        record.push_text(&rest[..quote]);
        rest = &rest[quote + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                record.push_text("\"");
                rest = after;
            }
            None => return rest,
        }
    }
    record.push_text(rest);
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<String> {
        let mut record = Record::default();
        record.clear(1);
        split(text, b',', &mut record);
        record.fields().map(str::to_owned).collect()
    }

    #[test]
    fn a_delimiter_at_the_end_begins_an_empty_field() {
        assert_eq!(fields("a,b,"), ["a", "b", ""]);
    }

    #[test]
    fn quotes_hide_delimiters_and_double_quotes_are_one() {
        assert_eq!(fields(r#""a,b","say ""hi""",c"#), ["a,b", r#"say "hi""#, "c"]);
    }

    #[test]
    fn spaces_before_the_opening_quote_do_not_undo_it() {
        assert_eq!(fields(r#"a, "b,c" ,d"#), ["a", "b,c", "d"]);
    }

    #[test]
    fn a_quote_in_the_middle_is_a_character() {
        assert_eq!(
            fields(r#"5" pipe,the "big" one"#),
            [r#"5" pipe"#, r#"the "big" one"#]
        );
    }

    #[test]
    fn text_after_the_closing_quote_is_kept() {
        assert_eq!(fields(r#""ab"cd,e"#), ["abcd", "e"]);
    }
}
