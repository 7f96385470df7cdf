//! `tenantctl`: parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    tenantctl::cli::main()
}
