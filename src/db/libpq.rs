//! How PostgreSQL's own programs are told to connect where this tool would: by environment, where no other user of the
//! machine reads a password.

use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;

/// Variables that would have a program connect elsewhere than the tool itself, unless [`environment`] sets them.
pub const MISLEADING: [&str; 9] = [
    "PGDATABASE",
    "PGHOSTADDR",
    "PGPASSWORD",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGSSLCERT",
    "PGSSLKEY",
    "PGSSLROOTCERT",
    "PGTARGETSESSIONATTRS",
];

/// libpq's variables for connecting as with these options, with settings for the session.
#[must_use]
pub fn environment(options: &PgConnectOptions, settings: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let host = match options.get_socket() {
        Some(socket) => socket.display().to_string(),
        None => options.get_host().to_owned(),
    };
    let mut variables = vec![
        ("PGHOST", host),
        ("PGPORT", options.get_port().to_string()),
        ("PGUSER", options.get_username().to_owned()),
        ("PGOPTIONS", session_options(options.get_options(), settings)),
    ];
    variables.extend(
        options
            .get_database()
            .map(|database| ("PGDATABASE", database.to_owned())),
    );
    // Only the URL holds what follows. Host and user, which are known, might make no URL.
    let url = options.clone().host("localhost").username("user").to_url_lossy();
    variables.extend(url.password().map(|password| ("PGPASSWORD", decoded(password))));
    for (key, value) in url.query_pairs() {
        let name = match &*key {
            "sslmode" => "PGSSLMODE",
            "sslrootcert" => "PGSSLROOTCERT",
            "sslcert" => "PGSSLCERT",
            "sslkey" => "PGSSLKEY",
            _ => continue,
        };
        // The driver says of a certificate that it is in a file.
        let value = value.strip_prefix("file: ").unwrap_or(&value);
        variables.push((name, value.to_owned()));
    }
    variables
}

fn session_options(given: Option<&str>, settings: &[(&str, &str)]) -> String {
    let mut words: Vec<String> = given.map(ToOwned::to_owned).into_iter().collect();
    for (name, value) in settings {
        let mut word = format!("-c {name}=");
        for character in value.chars() {
            if character.is_whitespace() || character == '\\' {
                word.push('\\');
            }
            word.push(character);
        }
        words.push(word);
    }
    words.join(" ")
}

/// The driver encodes every character that is no letter or digit, so that form decoding finds no `+` of its own.
fn decoded(text: &str) -> String {
    url::form_urlencoded::parse(text.as_bytes())
        .next()
        .map(|(text, _)| text.into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(variables: &[(&str, String)], name: &str) -> Option<String> {
        variables
            .iter()
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value.clone())
    }

    #[test]
    fn everything_that_a_connection_needs_is_passed_on() {
        let options = PgConnectOptions::new_without_pgpass()
            .host("::1")
            .port(6432)
            .username("ops@eu1")
            .password("a+b c%&=\\'é")
            .database("tenant_nrna")
            .ssl_root_cert("/etc/ca certificates/root.pem");
        let variables = environment(&options, &[("tenantctl.reason", "two words \\ more")]);
        assert_eq!(value(&variables, "PGHOST").unwrap(), "::1");
        assert_eq!(value(&variables, "PGPORT").unwrap(), "6432");
        assert_eq!(value(&variables, "PGUSER").unwrap(), "ops@eu1");
        assert_eq!(value(&variables, "PGPASSWORD").unwrap(), "a+b c%&=\\'é");
        assert_eq!(value(&variables, "PGDATABASE").unwrap(), "tenant_nrna");
        assert_eq!(
            value(&variables, "PGSSLROOTCERT").unwrap(),
            "/etc/ca certificates/root.pem"
        );
        assert_eq!(
            value(&variables, "PGOPTIONS").unwrap(),
            "-c tenantctl.reason=two\\ words\\ \\\\\\ more"
        );
    }

    #[test]
    fn a_socket_is_a_host() {
        let options = PgConnectOptions::new_without_pgpass().socket("/run/postgresql");
        assert_eq!(
            value(&environment(&options, &[]), "PGHOST").unwrap(),
            "/run/postgresql"
        );
    }
}
