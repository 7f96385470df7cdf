//! Who may import whom. The table is the architecture; a line of code that does not keep to it fails here.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the library, with the modules that it may import besides itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("main", &["cli"]),
    (
        "cli",
        &[
            "app",
            "commands",
            "error",
            "fleet",
            "interrupts",
            "output",
            "settings",
        ],
    ),
    (
        "commands",
        &[
            "app",
            "audit",
            "blocking",
            "cli",
            "db",
            "doctor",
            "error",
            "finding",
            "fleet",
            "identity",
            "import",
            "integrity",
            "interrupts",
            "isolation",
            "lifecycle",
            "local",
            "migrate",
            "output",
            "password",
            "policy",
            "programs",
            "seed",
            "settings",
            "sheet",
        ],
    ),
    (
        "app",
        &[
            "db",
            "error",
            "fleet",
            "interrupts",
            "local",
            "migrate",
            "output",
            "settings",
        ],
    ),
    ("blocking", &[]),
    ("interrupts", &["error"]),
    ("output", &["error"]),
    ("settings", &["error"]),
    (
        "error",
        &[
            "audit",
            "db",
            "fleet",
            "identity",
            "import",
            "lifecycle",
            "local",
            "migrate",
            "policy",
            "seed",
            "sheet",
        ],
    ),
    ("audit", &["db", "sheet"]),
    ("lifecycle", &["audit", "db", "migrate", "programs", "seed"]),
    ("isolation", &["db", "finding", "lifecycle"]),
    ("integrity", &["db", "finding", "seed"]),
    ("doctor", &["db", "finding", "isolation", "lifecycle"]),
    ("finding", &[]),
    ("fleet", &["db", "migrate"]),
    ("identity", &["db", "password"]),
    ("import", &["db", "password", "sheet"]),
    ("seed", &["db"]),
    ("migrate", &["db"]),
    ("db", &[]),
    ("password", &[]),
    ("policy", &["db"]),
    ("sheet", &[]),
    ("local", &["blocking", "programs"]),
    ("programs", &[]),
];

/// Crates that only the layers at the terminal may know.
const TERMINAL_CRATES: [&str; 4] = ["clap", "comfy_table", "dialoguer", "indicatif"];
const TERMINAL_LAYERS: [&str; 4] = ["main", "cli", "commands", "output"];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every file with the name of the library's module that it belongs to.
fn files_by_module() -> Vec<(String, PathBuf)> {
    rust_files(&source())
        .into_iter()
        .map(|path| {
            let first = path
                .strip_prefix(source())
                .unwrap()
                .iter()
                .next()
                .unwrap()
                .to_string_lossy()
                .into_owned();
            (first.trim_end_matches(".rs").to_owned(), path)
        })
        .filter(|(module, _)| module != "lib")
        .collect()
}

/// The names that follow a prefix such as `crate::` in the code of a file, comments left out.
fn names_after(text: &str, prefix: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut names = BTreeSet::new();
    for line in code {
        for (position, _) in line.match_indices(prefix) {
            let rest = &line[position + prefix.len()..];
            let list = rest
                .strip_prefix('{')
                .and_then(|list| list.split_once('}'))
                .map(|(list, _)| list);
            for name in list.unwrap_or(rest).split(',') {
                let end = name
                    .trim()
                    .find(|c: char| !c.is_alphanumeric() && c != '_')
                    .unwrap_or(name.trim().len());
                names.insert(name.trim()[..end].to_owned());
                if list.is_none() {
                    break;
                }
            }
        }
    }
    names
}

#[test]
fn modules_import_only_what_lies_below_them() {
    let allowed: BTreeMap<_, _> = ALLOWED.iter().copied().collect();
    let mut faults = Vec::new();
    for (module, path) in files_by_module() {
        let below = allowed
            .get(module.as_str())
            .unwrap_or_else(|| panic!("{module} has no place in the table"));
        let text = fs::read_to_string(&path).unwrap();
        for imported in names_after(&text, "crate::") {
            let is_module = allowed.contains_key(imported.as_str());
            if is_module && imported != module && !below.contains(&imported.as_str()) {
                faults.push(format!("{} imports {imported}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_the_layers_at_the_terminal_know_the_terminal() {
    let mut faults = Vec::new();
    for (module, path) in files_by_module() {
        let text = fs::read_to_string(&path).unwrap();
        for name in TERMINAL_CRATES {
            if !TERMINAL_LAYERS.contains(&module.as_str()) && text.contains(&format!("{name}::")) {
                faults.push(format!("{} knows {name}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Folders of `src/commands` that are no nouns: what several nouns share.
const SHARED_FOLDERS: [&str; 3] = ["batches", "fleet", "importing"];

#[test]
fn the_folders_of_commands_do_not_import_one_another() {
    let commands = source().join("commands");
    let nouns: BTreeSet<String> = fs::read_dir(&commands)
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !SHARED_FOLDERS.contains(&name.as_str()))
        .collect();
    let mut faults = Vec::new();
    for noun in &nouns {
        for path in rust_files(&commands.join(noun)) {
            let text = fs::read_to_string(&path).unwrap();
            for imported in names_after(&text, "crate::commands::") {
                if nouns.contains(&imported) && imported != *noun {
                    faults.push(format!("{} imports {imported}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Where tenants are looked up without holding the operator's permission against each: what looks for a name that is
/// taken, concerns the whole platform, or does it itself.
const LOOK_UP_TENANTS: [&str; 10] = [
    "audit/trail.rs",
    "doctor/landlord.rs",
    "doctor/server.rs",
    "fleet/contract.rs",
    "fleet/selection.rs",
    "migrate/fresh.rs",
    "operation.rs",
    "tenant/application/submit.rs",
    "tenant/create.rs",
    "tenant/duplicate.rs",
];

#[test]
fn commands_come_to_tenants_through_the_app_which_asks_for_permission() {
    let commands = source().join("commands");
    let faults: Vec<String> = rust_files(&commands)
        .into_iter()
        .filter(|path| {
            let name = path.strip_prefix(&commands).unwrap().display().to_string();
            let text = fs::read_to_string(path).unwrap();
            let looks_up = ["tenants::list(", "tenants::find(", "tenants::slugs("];
            looks_up.iter().any(|call| text.contains(call)) && !LOOK_UP_TENANTS.contains(&name.as_str())
        })
        .map(|path| path.display().to_string())
        .collect();
    assert!(
        faults.is_empty(),
        "use app.find_tenant or app.tenants: {}",
        faults.join("\n")
    );
}

#[test]
fn each_context_has_a_schema_of_its_name_and_each_schema_a_context() {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    for scope in ["landlord", "tenant"] {
        for context in fs::read_dir(migrations.join(scope)).unwrap().flatten() {
            let name = context.file_name().to_string_lossy().into_owned();
            let made: BTreeSet<String> = fs::read_dir(context.path())
                .unwrap()
                .flatten()
                .filter(|file| file.file_name().to_string_lossy().ends_with(".up.sql"))
                .flat_map(|file| names_after(&fs::read_to_string(file.path()).unwrap(), "create schema "))
                .collect();
            assert_eq!(made, BTreeSet::from([name.clone()]), "context {name}");
        }
    }
}

#[test]
fn the_modules_of_the_data_access_library_that_are_not_tools_are_contexts() {
    const TOOLS: [&str; 10] = [
        "act",
        "connect",
        "constraint",
        "contents",
        "database",
        "error",
        "libpq",
        "mod",
        "server",
        "transaction",
    ];
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let contexts: BTreeSet<String> = ["landlord", "tenant"]
        .iter()
        .flat_map(|scope| {
            fs::read_dir(package.join("migrations").join(scope))
                .unwrap()
                .flatten()
        })
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    for entry in fs::read_dir(source().join("db")).unwrap().flatten() {
        let name = entry
            .file_name()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned();
        assert!(
            TOOLS.contains(&name.as_str()) || contexts.contains(&name),
            "src/db/{name} is no context"
        );
    }
}
