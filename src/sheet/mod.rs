//! Reads spreadsheets as people send them.
