//! Logins with their passwords, which are shown once.

use secrecy::ExposeSecret;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::lifecycle::create::Login;

/// A login as it is shown once.
#[derive(Serialize)]
pub(super) struct ShownLogin<'a> {
    pub login: &'a str,
    pub password: &'a str,
}

impl<'a> From<&'a Login> for ShownLogin<'a> {
    fn from(login: &'a Login) -> Self {
        Self {
            login: &login.name,
            password: login.password.expose_secret(),
        }
    }
}

/// Shows logins for people, a line each.
pub(super) fn list_logins(app: &App, logins: &[ShownLogin<'_>]) -> Result<()> {
    let lines: Vec<_> = logins
        .iter()
        .map(|login| format!("  {}  {}\n", login.login, login.password))
        .collect();
    app.output.data(&lines.concat())
}
