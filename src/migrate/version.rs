//! Which migrations are built into the program, told from the names of their files alone: what a command needs to know
//! before it works in a database, without reading every file.

use super::file::FileName;
use super::name::Scope;
use super::source::EMBEDDED;

/// The contexts that are built into the program, by name.
#[must_use]
pub fn embedded_contexts(scope: Scope) -> Vec<String> {
    folders(scope).map(|(context, _)| context.to_owned()).collect()
}

/// The highest migration that is built into the program, of all contexts or of some. 0 when there is none.
#[must_use]
pub fn embedded_version(scope: Scope, contexts: Option<&[String]>) -> i32 {
    folders(scope)
        .filter(|(context, _)| contexts.is_none_or(|wanted| wanted.iter().any(|name| name == context)))
        .flat_map(|(_, folder)| folder.files())
        .filter_map(|file| FileName::parse(file.path().file_name()?.to_str()?))
        .map(|file| file.version)
        .max()
        .unwrap_or(0)
}

fn folders(scope: Scope) -> impl Iterator<Item = (&'static str, &'static include_dir::Dir<'static>)> {
    EMBEDDED
        .get_dir(scope.name())
        .into_iter()
        .flat_map(include_dir::Dir::dirs)
        .filter_map(|folder| Some((folder.path().file_name()?.to_str()?, folder)))
}
