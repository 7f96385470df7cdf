//! Golden databases: finished templates to which nobody can connect.

use sqlx::PgConnection;

use super::{drop_database, execute, quote_identifier, quote_literal};
use crate::db::Result;

/// Whether a database of that name exists and is a finished template.
///
/// # Errors
/// When the query fails.
pub async fn is_template(connection: &mut PgConnection, name: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select exists (
            select from pg_catalog.pg_database where datname = $1::text::name and datistemplate and not datallowconn
        ) as "exists!"
        "#,
        name,
    )
    .fetch_one(connection)
    .await?)
}

/// Sets every sequence of a database to where it is. A sequence writes some values ahead, and counts them down without
/// writing; a clone goes on counting where its source was, and after a crash of the server it would hand out the same
/// values again. Set anew it has none ahead, and the clone begins by writing.
///
/// # Errors
/// When the administrator is no member of the owners' roles.
pub async fn settle_sequences(connection: &mut PgConnection, role_prefix: &str) -> Result<()> {
    for owner in ["owner", "audit"] {
        let role = quote_identifier(&format!("{role_prefix}_{owner}"));
        execute(connection, &format!("set role {role}")).await?;
        sqlx::query!(
            "
            select setval(format('%I.%I', schemaname, sequencename)::regclass, last_value)
            from pg_catalog.pg_sequences
            where sequenceowner = current_user and last_value is not null
            "
        )
        .fetch_all(&mut *connection)
        .await?;
    }
    execute(connection, "reset role").await
}

/// Makes a database a template of that kind, to which nobody can connect, and then gives it its name: whoever finds that
/// name finds a finished template, whenever this was broken off.
///
/// # Errors
/// When somebody is still connected to it.
pub async fn make_template(
    connection: &mut PgConnection,
    unfinished: &str,
    name: &str,
    kind: &str,
) -> Result<()> {
    let (old, new) = (quote_identifier(unfinished), quote_identifier(name));
    let comment = quote_literal(&template_comment(kind));
    for statement in [
        format!("comment on database {old} is {comment}"),
        format!("alter database {old} with is_template true allow_connections false"),
        format!("alter database {old} rename to {new}"),
    ] {
        execute(connection, &statement).await?;
    }
    Ok(())
}

/// The names of the templates of one kind that belong to a landlord.
///
/// # Errors
/// When the query fails.
pub async fn templates_of(
    connection: &mut PgConnection,
    role_prefix: &str,
    kind: &str,
) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select datname::text as "name!"
        from pg_catalog.pg_database
        where datistemplate
          and pg_get_userbyid(datdba)::text = $1 || '_owner'
          and shobj_description(oid, 'pg_database') = $2
        "#,
        role_prefix,
        template_comment(kind),
    )
    .fetch_all(connection)
    .await?)
}

fn template_comment(kind: &str) -> String {
    format!("tenantctl: golden database of the template {kind}")
}

/// Drops a template, where it is there; also one that was not finished.
///
/// # Errors
/// When the administrator may not.
pub async fn drop_template(connection: &mut PgConnection, name: &str) -> Result<()> {
    let marked = sqlx::query_scalar!(
        r#"select datistemplate as "marked!" from pg_catalog.pg_database where datname = $1::text::name"#,
        name,
    )
    .fetch_optional(&mut *connection)
    .await?;
    if marked == Some(true) {
        execute(
            connection,
            &format!("alter database {} with is_template false", quote_identifier(name)),
        )
        .await?;
    }
    drop_database(connection, name).await
}
