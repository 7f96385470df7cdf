//! Room for connections: a server without any refuses applications and this program alike.

use sqlx::PgConnection;

use crate::db::Result;
use crate::finding::{CheckResult, Finding};

/// The check of the connections that are free on a server.
///
/// # Errors
/// When the query fails.
pub async fn connections(connection: &mut PgConnection) -> Result<CheckResult> {
    let numbers = sqlx::query!(
        r#"
        select
            current_setting('max_connections')::bigint as "most!",
            current_setting('superuser_reserved_connections')::bigint
                + coalesce(current_setting('reserved_connections', true)::bigint, 0) as "reserved!",
            (select count(*) from pg_catalog.pg_stat_activity where backend_type = 'client backend') as "used!"
        "#
    )
    .fetch_one(connection)
    .await?;
    let finding = shortage(numbers.most, numbers.reserved, numbers.used);
    Ok(CheckResult::new(
        "connections",
        "A tenth of the server's connections is free",
        finding,
    ))
}

/// Whether less than a tenth of the connections that are there for everybody is free.
fn shortage(most: i64, reserved: i64, used: i64) -> Option<Finding> {
    let usable = most - reserved;
    let free = usable - used;
    (free * 10 < usable).then(|| Finding {
        object: "max_connections".to_owned(),
        fault: format!("{used} of {usable} connections are in use ({reserved} more are reserved)"),
        mend: format!("alter system set max_connections = {}", most * 2),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_than_a_tenth_is_too_little() {
        assert_eq!(shortage(103, 3, 90), None);
        assert_eq!(
            shortage(103, 3, 91).unwrap().fault,
            "91 of 100 connections are in use (3 more are reserved)"
        );
    }
}
