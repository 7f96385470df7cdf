//! Makes small `.xls` workbooks: BIFF8 records in a compound document.

const SECTOR: usize = 512;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const TABLE: u32 = 0xffff_fffd;

/// What a cell of the workbook holds.
pub(super) enum Cell {
    Text(&'static str),
    Number(f64),
    Date(f64),
    True,
    /// `#REF!`
    BrokenReference,
}

/// A workbook of one sheet.
pub(super) fn xls(name: &str, rows: &[Vec<Cell>]) -> Vec<u8> {
    let name = [&[u8::try_from(name.len()).unwrap(), 0], name.as_bytes()].concat();
    let general = [0; 20];
    let mut date = [0; 20];
    date[2] = 14;
    let before = [
        record(0x809, &bof(5)),
        record(0xe0, &general),
        record(0xe0, &date),
    ]
    .concat();
    let start = before.len() + 4 + 6 + name.len() + 4;
    let sheet_entry = [&u32::try_from(start).unwrap().to_le_bytes()[..], &[0, 0], &name].concat();
    let mut stream = [before, record(0x85, &sheet_entry), record(0x0a, &[])].concat();
    stream.extend(record(0x809, &bof(0x10)));
    for (row, cells) in (0u16..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            stream.extend(cell.record(row, column));
        }
    }
    stream.extend(record(0x0a, &[]));
    compound("Workbook", &stream)
}

impl Cell {
    fn record(&self, row: u16, column: u16) -> Vec<u8> {
        let place = |format: u16| [row, column, format].map(u16::to_le_bytes).concat();
        match self {
            Self::Text(text) => {
                let length = u16::try_from(text.len()).unwrap().to_le_bytes();
                record(0x204, &[&place(0)[..], &length, &[0], text.as_bytes()].concat())
            }
            Self::Number(number) => record(0x203, &[&place(0)[..], &number.to_le_bytes()].concat()),
            Self::Date(number) => record(0x203, &[&place(1)[..], &number.to_le_bytes()].concat()),
            Self::True => record(0x205, &[&place(0)[..], &[1, 0]].concat()),
            Self::BrokenReference => record(0x205, &[&place(0)[..], &[0x17, 1]].concat()),
        }
    }
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn bof(kind: u16) -> Vec<u8> {
    [&0x600u16.to_le_bytes()[..], &kind.to_le_bytes(), &[0; 12]].concat()
}

/// A compound document with one stream: header, allocation table, directory, stream.
pub(super) fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    // Shorter streams would belong into a stream of small ones.
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = u32::try_from(stream.len() / SECTOR).unwrap();
    let mut table = vec![TABLE, END];
    table.extend((3..sectors + 2).chain([END]));
    table.resize(SECTOR / 4, FREE);
    let size = u32::try_from(stream.len()).unwrap();
    let directory = [
        entry("Root Entry", 5, 1, END, 0),
        entry(name, 2, FREE, 2, size),
        vec![0; 128],
        vec![0; 128],
    ]
    .concat();
    let table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    [header(), table, directory, stream].concat()
}

fn header() -> Vec<u8> {
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.extend([0; 16]);
    // Versions, byte order, sizes of sectors and of small sectors, as powers of two.
    header.extend(
        [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0]
            .map(u16::to_le_bytes)
            .concat(),
    );
    // Directory sectors, tables, first directory sector, transaction, smallest stream, and no more tables.
    header.extend(
        [0, 1, 1, 0, 4096, END, 0, END, 0, 0]
            .map(u32::to_le_bytes)
            .concat(),
    );
    while header.len() < SECTOR {
        header.extend(FREE.to_le_bytes());
    }
    header
}

fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let name_size = u16::try_from(entry.len() + 2).unwrap();
    entry.resize(64, 0);
    entry.extend(name_size.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend([FREE, FREE, child].map(u32::to_le_bytes).concat());
    entry.extend([0; 36]);
    entry.extend([start, size, 0].map(u32::to_le_bytes).concat());
    entry
}
