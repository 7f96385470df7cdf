//! Seeds: the library of files, and what becomes of them in a database.

mod database;
mod files;
mod shipped;
mod support;
