//! Sheets of workbooks (`.xlsx`, `.xls`, `.ods`), which are read whole.

use std::io::{Cursor, Read, Seek};

use calamine::{Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};

use super::cells;
use super::error::Error;
use super::grid::{Grid, GridBuilder};
use super::magic::Kind;
use super::source::Source;

/// The largest workbook that is read, in bytes of the file.
pub const MAX_WORKBOOK_BYTES: u64 = 64 << 20;

/// The type that every `.ods` names at a fixed place.
const ODS_TYPE: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

/// Reads one sheet of the workbook: the one called `name`, else the first that is visible.
pub(super) fn read(source: &Source, kind: Kind, name: Option<&str>) -> Result<(String, Grid), Error> {
    if source.size() > MAX_WORKBOOK_BYTES {
        let (path, size) = (source.name().to_owned(), source.size());
        return Err(Error::WorkbookTooLarge {
            path,
            size,
            limit: MAX_WORKBOOK_BYTES,
        });
    }
    let mut bytes = Vec::new();
    source
        .pass(0)?
        .read_to_end(&mut bytes)
        .map_err(|error| source.unreadable(error))?;
    let opener = Opener {
        path: source.name(),
        sheet: name,
    };
    match kind {
        Kind::Compound => opener.read_xls(bytes),
        _ if bytes.get(30..).is_some_and(|rest| rest.starts_with(ODS_TYPE)) => opener.read_ods(bytes),
        _ => opener.read_xlsx(bytes),
    }
}

struct Opener<'a> {
    path: &'a str,
    sheet: Option<&'a str>,
}

impl Opener<'_> {
    fn read_xlsx(&self, bytes: Vec<u8>) -> Result<(String, Grid), Error> {
        let is_workbook = contains(&bytes, b"xl/workbook.xml");
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsxError::Password => self.locked(),
            _ if !is_workbook => Error::NotASheet {
                path: self.path.to_owned(),
                kind: "a ZIP archive",
            },
            error => self.damaged(&error),
        })?;
        let name = self.choose(&book)?;
        let mut grid = GridBuilder::default();
        let mut reader = book
            .worksheet_cells_reader(&name)
            .map_err(|error| self.damaged(&error))?;
        let padding: Vec<usize> = reader.styles().iter().map(cells::zero_padding).collect();
        while let Some((cell, style)) = reader
            .next_cell_with_style_id()
            .map_err(|error| self.damaged(&error))?
        {
            let (row, column) = cell.get_position();
            let width = padding.get(style).copied().unwrap_or_default();
            match cells::text_of(cell.get_value(), width) {
                cells::Content::Text(text) => grid.push(row, column, &text, false),
                cells::Content::Error(text) => grid.push(row, column, &text, true),
            }
        }
        Ok((name, grid.finish()))
    }

    fn read_ods(&self, bytes: Vec<u8>) -> Result<(String, Grid), Error> {
        let mut book = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
            OdsError::Password => self.locked(),
            error => self.damaged(&error),
        })?;
        self.read_range(&mut book)
    }

    fn read_xls(&self, bytes: Vec<u8>) -> Result<(String, Grid), Error> {
        // A locked .xlsx is a compound document too, and only its own reader knows it.
        let is_locked = matches!(Xlsx::new(Cursor::new(&bytes)), Err(XlsxError::Password));
        let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            _ if is_locked => self.locked(),
            XlsError::Password => self.locked(),
            error => self.damaged(&error),
        })?;
        self.read_range(&mut book)
    }

    fn read_range<S, B>(&self, book: &mut B) -> Result<(String, Grid), Error>
    where
        S: Read + Seek,
        B: Reader<S>,
        B::Error: std::fmt::Display,
    {
        let name = self.choose(book)?;
        let range = book
            .worksheet_range(&name)
            .map_err(|error| self.damaged(&error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut grid = GridBuilder::default();
        for (row, values) in (first_row..).zip(range.rows()) {
            for (column, value) in (first_column..).zip(values) {
                match cells::text_of(value, 0) {
                    cells::Content::Text(text) => grid.push(row, column, &text, cells::is_error_text(&text)),
                    cells::Content::Error(text) => grid.push(row, column, &text, true),
                }
            }
        }
        Ok((name, grid.finish()))
    }

    fn choose<S, B>(&self, book: &B) -> Result<String, Error>
    where
        S: Read + Seek,
        B: Reader<S>,
    {
        let sheets: Vec<_> = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .collect();
        let chosen = match self.sheet {
            Some(wanted) => sheets.iter().find(|sheet| sheet.name == wanted).or_else(|| {
                sheets
                    .iter()
                    .find(|sheet| sheet.name.to_lowercase() == wanted.to_lowercase())
            }),
            None => sheets
                .iter()
                .find(|sheet| sheet.visible == SheetVisible::Visible)
                .or_else(|| sheets.first()),
        };
        match (chosen, self.sheet) {
            (Some(sheet), _) => Ok(sheet.name.clone()),
            (None, Some(wanted)) => Err(Error::UnknownSheet {
                path: self.path.to_owned(),
                name: wanted.to_owned(),
                sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            }),
            (None, None) => Err(Error::Empty {
                path: self.path.to_owned(),
            }),
        }
    }

    fn locked(&self) -> Error {
        Error::WorkbookLocked {
            path: self.path.to_owned(),
        }
    }

    fn damaged(&self, cause: &dyn std::fmt::Display) -> Error {
        Error::WorkbookDamaged {
            path: self.path.to_owned(),
            cause: cause.to_string(),
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
