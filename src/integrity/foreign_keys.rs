//! Foreign keys: every row to which another refers is there, whatever the key's own record says of it.

use sqlx::PgConnection;

use super::Subject;
use super::rows::{Rows, Table};
use crate::db::Result;
use crate::finding::{Finding, Verdict};

struct ForeignKey {
    name: String,
    table: String,
    key: String,
    orphan: String,
    is_validated: bool,
}

/// The foreign keys that do not hold, and those that were never checked for older rows.
///
/// # Errors
/// When a query fails.
pub async fn foreign_keys(connection: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let mut transaction = subject.begin(connection).await?;
    let mut findings = Vec::new();
    for foreign_key in list(&mut transaction).await? {
        let table = Table {
            name: foreign_key.table,
            key: foreign_key.key,
        };
        if let Some(orphans) = Rows::find(&mut transaction, &table, &foreign_key.orphan).await? {
            findings.push(Finding {
                object: table.name,
                fault: format!("{} without its row: {}", foreign_key.name, orphans.describe()),
                mend: subject.restore(),
            });
        } else if !foreign_key.is_validated {
            findings.push(Finding {
                fault: format!("{} was never checked for older rows", foreign_key.name),
                mend: format!(
                    "alter table {} validate constraint {}",
                    table.name, foreign_key.name
                ),
                object: table.name,
            });
        }
    }
    Ok(findings.into())
}

async fn list(connection: &mut PgConnection) -> Result<Vec<ForeignKey>> {
    Ok(sqlx::query_as!(
        ForeignKey,
        r#"
        select
            quote_ident(conname) as "name!",
            conrelid::regclass::text as "table!",
            'concat_ws('','', ' || coalesce((
                select string_agg(format('subject.%I', attname), ', ' order by array_position(primary_key.conkey, attnum))
                from pg_constraint primary_key
                join pg_attribute on attrelid = primary_key.conrelid and attnum = any (primary_key.conkey)
                where primary_key.conrelid = foreign_key.conrelid and primary_key.contype = 'p' and attname <> 'tenant_id'
            ), 'subject.ctid') || ')' as "key!",
            (
                select string_agg(format('subject.%I is not null', child.attname), ' and ')
                    || format(' and not exists (select from %s parent where ', confrelid::regclass)
                    || string_agg(format('parent.%I = subject.%I', parent.attname, child.attname), ' and ') || ')'
                from unnest(conkey, confkey) as pair (child_column, parent_column)
                join pg_attribute child on child.attrelid = conrelid and child.attnum = child_column
                join pg_attribute parent on parent.attrelid = confrelid and parent.attnum = parent_column
            ) as "orphan!",
            convalidated as "is_validated!"
        from pg_constraint foreign_key
        where contype = 'f' and conparentid = 0
        order by conrelid::regclass::text collate "C", conname collate "C"
        "#
    )
    .fetch_all(connection)
    .await?)
}
