//! New passwords for a tenant's logins. A kind of login has a second one, which lends itself while the application
//! changes over: the new password is then the one's, and the old one is good for a while as the other's.

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use sqlx::PgConnection;

use super::{Error, Result, access, password};
use crate::db::WriteTransaction;
use crate::db::server::logins::{self, Login};

/// What is to be rotated.
#[derive(Clone, Debug)]
pub struct Rotation<'a> {
    /// The tenant's database.
    pub database: &'a str,
    /// What the names of the landlord's group roles begin with.
    pub role_prefix: &'a str,
    /// The kinds of logins (see [`access::LOGIN_KINDS`]).
    pub kinds: &'a [&'a str],
    /// Until when the old password is good; `None`: no longer.
    pub grace_until: Option<DateTime<Utc>>,
}

/// A login with its new password, which is shown once.
#[derive(Debug)]
pub struct Rotated {
    /// The login.
    pub login: String,
    /// The password.
    pub password: SecretString,
    /// The login whose password is still good for a while.
    pub former_login: Option<String>,
}

/// Gives a tenant's logins new passwords.
///
/// # Errors
/// [`Error::InGrace`] when the second login is still in use, so that it cannot be lent; when the server refuses.
pub async fn rotate(transaction: &mut WriteTransaction<'_>, rotation: &Rotation<'_>) -> Result<Vec<Rotated>> {
    let mut rotated = Vec::new();
    for kind in rotation.kinds {
        let names = access::login_pair(rotation.database, kind);
        let password = password::generate()?;
        let verifier = password::scram_verifier(&password)?;
        let pair = Pair::find(transaction, &names).await?;
        let (login, former_login) = match rotation.grace_until {
            Some(until) => {
                let login = pair
                    .hand_over(transaction, &verifier, until, rotation.role_prefix)
                    .await?;
                (login, Some(pair.current.name.clone()))
            }
            None => (pair.replace(transaction, &verifier).await?, None),
        };
        rotated.push(Rotated {
            login,
            password,
            former_login,
        });
    }
    Ok(rotated)
}

/// The two logins of one kind.
struct Pair {
    /// The one with a password that does not end.
    current: Login,
    /// The other one, which may not be there yet.
    spare: Login,
}

impl Pair {
    async fn find(connection: &mut PgConnection, names: &[String; 2]) -> Result<Self> {
        let mut found = logins::find(connection, names).await?;
        let mut take = |name: &String| {
            let index = found.iter().position(|login| &login.name == name);
            index.map_or_else(|| Login::missing(name), |index| found.swap_remove(index))
        };
        let (first, second) = (take(&names[0]), take(&names[1]));
        Ok(if second.exists && second.valid_until.is_none() {
            Self {
                current: second,
                spare: first,
            }
        } else {
            Self {
                current: first,
                spare: second,
            }
        })
    }

    /// The current login gets the password, and the other one is closed.
    async fn replace(&self, connection: &mut PgConnection, verifier: &str) -> Result<String> {
        logins::set_password(connection, &self.current.name, Some(verifier), None).await?;
        if self.spare.exists {
            logins::set_password(connection, &self.spare.name, None, Some(Utc::now())).await?;
        }
        Ok(self.current.name.clone())
    }

    /// The other login gets the password, and that of the current one ends later.
    async fn hand_over(
        &self,
        connection: &mut PgConnection,
        verifier: &str,
        until: DateTime<Utc>,
        role_prefix: &str,
    ) -> Result<String> {
        if let Some(end) = self.spare.valid_until.filter(|end| *end > Utc::now()) {
            return Err(Error::InGrace {
                login: self.spare.name.clone(),
                until: end,
            });
        }
        if !self.spare.exists {
            // Its rights are those of the first login, so that whoever lets that one in or keeps it out does so with both.
            let (name, of) = (&self.spare.name, &self.current.name);
            logins::create_member(connection, name, of, role_prefix).await?;
        }
        logins::set_password(connection, &self.spare.name, Some(verifier), None).await?;
        logins::set_end(connection, &self.current.name, until).await?;
        Ok(self.spare.name.clone())
    }
}
