//! Templates by their names.

use crate::app::nearest;
use crate::error::{Failure, Result};
use crate::seed::{self, Template};

/// Finds a template by its name.
///
/// # Errors
/// [`Kind::NotFound`](crate::error::Kind::NotFound), with what it may have been meant to be; when a template's file is
/// malformed.
pub fn find_template(seeds: &seed::Library, name: &str) -> Result<Template> {
    let names: Vec<String> = seeds
        .templates()?
        .into_iter()
        .map(|template| template.name)
        .collect();
    if !names.iter().any(|known| known == name) {
        let failure = Failure::not_found(format!("there is no template \"{name}\""));
        let known = format!("templates: {}", names.join(", "));
        return Err(match nearest(name, &names) {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure.hint(known),
        });
    }
    Ok(seeds.template(name)?)
}
