//! The program as its users see it: each test types commands and reads what they print.

#[path = "../support/mod.rs"]
mod support;

mod init;
mod prompt;
mod seed;
mod server;
mod tenant;
