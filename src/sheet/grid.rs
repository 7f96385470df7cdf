//! The cells of a workbook's sheet, kept without the empty ones.

use super::record::{FaultKind, Record, trim};

/// One sheet of a workbook.
#[derive(Debug, Default)]
pub(super) struct Grid {
    cells: Vec<Cell>,
    text: String,
    width: usize,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    row: u32,
    column: u32,
    start: usize,
    length: u32,
    is_error: bool,
}

/// Collects cells in whatever order the workbook has them.
#[derive(Debug, Default)]
pub(super) struct GridBuilder {
    grid: Grid,
}

impl GridBuilder {
    /// Adds the cell at `row` and `column`, counted from 0, unless it is blank.
    pub(super) fn push(&mut self, row: u32, column: u32, text: &str, is_error: bool) {
        let text = trim(text);
        let Ok(length @ 1..) = u32::try_from(text.len()) else {
            return;
        };
        let start = self.grid.text.len();
        self.grid.text.push_str(text);
        self.grid.cells.push(Cell {
            row,
            column,
            start,
            length,
            is_error,
        });
    }

    pub(super) fn finish(self) -> Grid {
        let mut grid = self.grid;
        if !grid.cells.is_sorted_by_key(Cell::position) {
            grid.cells.sort_by_key(Cell::position);
        }
        let header_row = grid.cells.first().map(|cell| cell.row);
        let header = grid.cells.iter().take_while(|cell| Some(cell.row) == header_row);
        grid.width = header.last().map_or(0, |cell| cell.column as usize + 1);
        grid
    }
}

impl Grid {
    /// The row of the first cell, counted from 1.
    pub(super) fn header_line(&self) -> u64 {
        self.cells.first().map_or(0, |cell| u64::from(cell.row) + 1)
    }
}

impl Cell {
    fn position(&self) -> (u32, u32) {
        (self.row, self.column)
    }
}

/// A position among the rows of a grid.
#[derive(Debug, Default)]
pub(super) struct GridCursor {
    next: usize,
    pub(super) record: Record,
}

impl GridCursor {
    /// Reads the next row that is not blank into `self.record`; false at the sheet's end.
    ///
    /// A sheet has no short rows: each is as wide as the header, or wider where it holds more.
    pub(super) fn advance(&mut self, grid: &Grid) -> bool {
        let rest = &grid.cells[self.next..];
        let Some(first) = rest.first() else {
            return false;
        };
        let count = rest.iter().take_while(|cell| cell.row == first.row).count();
        self.next += count;
        self.record.clear(u64::from(first.row) + 1);
        for cell in &rest[..count] {
            let column = cell.column as usize;
            self.fill_up_to(column);
            let text = &grid.text[cell.start..cell.start + cell.length as usize];
            self.record.push_field(text);
            if cell.is_error {
                self.record.push_fault(column, FaultKind::ErrorCell);
            }
            if text.contains('\0') {
                self.record.push_fault(column, FaultKind::NulCharacter);
            }
        }
        self.fill_up_to(grid.width);
        true
    }

    fn fill_up_to(&mut self, width: usize) {
        while self.record.len() < width {
            self.record.push_field("");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[(u32, u32, &str)]) -> Vec<(u64, Vec<String>)> {
        let mut builder = GridBuilder::default();
        for (row, column, text) in cells {
            builder.push(*row, *column, text, false);
        }
        let grid = builder.finish();
        let mut cursor = GridCursor::default();
        let mut rows = Vec::new();
        while cursor.advance(&grid) {
            rows.push((
                cursor.record.line(),
                cursor.record.fields().map(str::to_owned).collect(),
            ));
        }
        rows
    }

    fn owned(fields: &[&str]) -> Vec<String> {
        fields.iter().map(|field| (*field).to_owned()).collect()
    }

    #[test]
    fn rows_are_as_wide_as_the_header_or_wider() {
        let cells = [(0, 0, "a"), (0, 1, "b"), (1, 0, "1"), (2, 1, "2"), (3, 3, "4")];
        let expected = [
            (1, owned(&["a", "b"])),
            (2, owned(&["1", ""])),
            (3, owned(&["", "2"])),
            (4, owned(&["", "", "", "4"])),
        ];
        assert_eq!(rows(&cells), expected);
    }

    #[test]
    fn blank_rows_are_skipped_and_counted() {
        assert_eq!(
            rows(&[(2, 0, "a"), (3, 0, "  "), (9, 0, "1")]),
            [(3, owned(&["a"])), (10, owned(&["1"]))]
        );
    }

    #[test]
    fn cells_in_disorder_are_put_in_order() {
        let cells = [(1, 1, "2"), (0, 1, "b"), (1, 0, "1"), (0, 0, "a")];
        assert_eq!(rows(&cells), [(1, owned(&["a", "b"])), (2, owned(&["1", "2"]))]);
    }

    #[test]
    fn a_far_away_cell_costs_no_memory_for_those_between() {
        assert_eq!(rows(&[(0, 0, "a"), (1_048_575, 0, "z")]).len(), 2);
    }
}
