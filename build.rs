//! Builds the program anew when a file that is built into it appears, changes or goes.

use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // A path that does not exist would have everything built anew each time.
    for folder in ["migrations", "seeds"]
        .into_iter()
        .filter(|folder| Path::new(folder).exists())
    {
        println!("cargo:rerun-if-changed={folder}");
    }
}
