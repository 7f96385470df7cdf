//! Which psql the tests run.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tenantctl::programs;

/// psql itself. What a distribution has on the PATH may be a script that finds out the version each time, which takes
/// longer than most queries.
pub(super) fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        programs::places()
            .map(|folder| folder.join("psql"))
            .find(|program| program.is_file() && !is_script(program))
            .unwrap_or_else(|| PathBuf::from("psql"))
    })
}

fn is_script(program: &Path) -> bool {
    let mut beginning = [0; 2];
    File::open(program)
        .and_then(|mut file| file.read_exact(&mut beginning))
        .is_ok()
        && &beginning == b"#!"
}
