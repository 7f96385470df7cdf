//! Copies of chosen records.

use super::*;

fn copy(bytes: &[u8], lines: &[u64]) -> Result<Vec<u8>, Error> {
    let mut copy = Vec::new();
    open(bytes)?.copy_records(lines.iter().copied(), &mut copy)?;
    Ok(copy)
}

#[test]
fn records_are_copied_byte_for_byte_under_their_header() {
    let bytes = b"\n name ;note\r\n\nSita; \"two\nlines\" \r\nRam;b\nHari;c";
    assert_eq!(
        copy(bytes, &[4, 7]).unwrap(),
        b" name ;note\r\nSita; \"two\nlines\" \r\nHari;c"
    );
}

#[test]
fn a_copy_keeps_the_byte_order_mark_and_the_declared_delimiter() {
    let bytes = b"\xef\xbb\xbfsep=;\na;b\n1;2\n3;4\n";
    assert_eq!(copy(bytes, &[4]).unwrap(), b"\xef\xbb\xbfsep=;\na;b\n3;4\n");
}

#[test]
fn a_copy_keeps_malformed_bytes() {
    let bytes = b"name,city\nZo\xc3\xab,K\xc3\xb6ln\nJ\xc3\xbcrg,Z\xc3\n";
    assert_eq!(copy(bytes, &[3]).unwrap(), b"name,city\nJ\xc3\xbcrg,Z\xc3\n");
}

#[test]
fn a_line_that_comes_twice_is_copied_once() {
    assert_eq!(copy(b"a,b\n1,2\n3,4\n", &[2, 2, 3]).unwrap(), b"a,b\n1,2\n3,4\n");
}

#[test]
fn a_line_where_no_record_begins_is_refused() {
    for lines in [&[5][..], &[3, 2], &[99]] {
        let refusal = copy(b"a,b\n1,2\n3,\"4\n5\"\n", lines).unwrap_err().to_string();
        let line = lines.last().unwrap();
        assert_eq!(
            refusal,
            format!("no further record of f.csv begins at line {line}")
        );
    }
}
