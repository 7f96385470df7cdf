//! The text form of COPY.

/// Appends a value, so that COPY reads it back as it is.
pub(super) fn push_value(buffer: &mut Vec<u8>, value: &str) {
    let bytes = value.as_bytes();
    let mut copied = 0;
    for (index, byte) in bytes.iter().enumerate() {
        let escaped: &[u8] = match byte {
            b'\\' => b"\\\\",
            b'\n' => b"\\n",
            b'\r' => b"\\r",
            b'\t' => b"\\t",
            _ => continue,
        };
        buffer.extend_from_slice(&bytes[copied..index]);
        buffer.extend_from_slice(escaped);
        copied = index + 1;
    }
    buffer.extend_from_slice(&bytes[copied..]);
}

/// Appends what COPY reads as null.
pub(super) fn push_null(buffer: &mut Vec<u8>) {
    buffer.extend_from_slice(b"\\N");
}

#[cfg(test)]
mod tests {
    use super::push_value;

    #[test]
    fn what_separates_values_is_escaped_within_them() {
        let mut buffer = Vec::new();
        push_value(&mut buffer, "a\tb\\c\r\nसीता");
        assert_eq!(String::from_utf8(buffer).unwrap(), "a\\tb\\\\c\\r\\nसीता");
    }
}
