//! What is not plain from its name is explained where it stands.

use std::collections::BTreeSet;

use crate::fixture::{CONTEXTS, Databases, LANDLORD, TABLES, TENANT};

/// Names that say everything about a column, in any table.
const PLAIN: &[&str] = &[
    "accepted_at",
    "active",
    "actor",
    "address_line1",
    "address_line2",
    "attempts",
    "avatar_url",
    "cancellation_reason",
    "cancelled_at",
    "city",
    "code",
    "command",
    "completed_at",
    "computed_at",
    "concurrency",
    "context",
    "created_at",
    "created_by",
    "date_of_birth",
    "decided_at",
    "decline_reason",
    "declined_at",
    "deleted_at",
    "deleted_by",
    "description",
    "destination_decided_at",
    "display_name",
    "dissolved_on",
    "domain",
    "down_checksum",
    "down_sql",
    "duration_ms",
    "email",
    "email_verified_at",
    "ended_reason",
    "error",
    "established_on",
    "expires_at",
    "failed_login_attempts",
    "file_name",
    "file_size",
    "finished_at",
    "first_name",
    "first_value",
    "id",
    "identity_verified_at",
    "ip_address",
    "is_primary",
    "key",
    "label",
    "last_login_at",
    "last_name",
    "last_password_change_at",
    "last_resent_at",
    "last_seen_at",
    "last_value",
    "lifetime",
    "locked_reason",
    "maintenance_database",
    "maintenance_message",
    "middle_name",
    "minimum_age",
    "name",
    "name_local",
    "native_name",
    "note",
    "occurred_at",
    "official_name",
    "origin_decided_at",
    "phone",
    "phone_verified_at",
    "port",
    "position",
    "postal_code",
    "reason",
    "record_id",
    "recorded_at",
    "refresh_expires_at",
    "region",
    "removal_note",
    "removed_at",
    "request_id",
    "requested_on",
    "resend_count",
    "review_reason",
    "revision",
    "revoked_at",
    "revoked_reason",
    "rows_changed",
    "rows_created",
    "rows_read",
    "rows_refused",
    "rows_unchanged",
    "session_login",
    "slug",
    "sort_order",
    "sqlstate",
    "ssl_root_certificate",
    "started_at",
    "status_changed_at",
    "status_reason",
    "suspended_reason",
    "symbol",
    "table_name",
    "tenant_id",
    "tool_version",
    "undone_at",
    "undone_reason",
    "updated_at",
    "updated_by",
    "used_at",
    "user_agent",
    "verified_at",
    "version",
    "website",
];

/// Columns of tables whose comment explains all of them at once.
const EXPLAINED_BY_THEIR_TABLE: &[&str] = &[
    "landlord.migrations.",
    "geography.area_levels.",
    "landlord.identity.",
];

fn uncommented(databases: &Databases, database: &str) -> BTreeSet<String> {
    let plain = PLAIN
        .iter()
        .map(|name| format!("'{name}'"))
        .collect::<Vec<_>>()
        .join(", ");
    // A reference to another table is explained by that table; a list of values, a document or an array is not plain.
    let query = format!(
        "select format('%s.%s', pg_class.oid::regclass, attname)
         from pg_class
         join pg_namespace on pg_namespace.oid = relnamespace
         join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
         join pg_type on pg_type.oid = atttypid
         where {CONTEXTS} and {TABLES}
           and col_description(pg_class.oid, attnum) is null
           and (
               typcategory in ('A', 'R') or atttypid in ('json'::regtype, 'jsonb'::regtype) or attgenerated <> ''
               or exists (
                   select from pg_constraint
                   where conrelid = pg_class.oid and contype = 'c' and conkey = array[attnum]
                     and pg_get_constraintdef(pg_constraint.oid) ~ '= ANY \\(ARRAY'
               )
               or attname not in ({plain}) and not exists (
                   select from pg_constraint where conrelid = pg_class.oid and contype = 'f' and attnum = any (conkey)
               )
           )"
    );
    let is_explained = |column: &str| {
        EXPLAINED_BY_THEIR_TABLE
            .iter()
            .any(|table| column.starts_with(table))
    };
    databases
        .query_as_superuser(database, &query)
        .lines()
        .filter(|column| !is_explained(column))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn every_schema_table_view_and_function_has_a_comment() {
    let databases = Databases::start();
    for database in [LANDLORD, TENANT] {
        databases.assert_none(
            database,
            &format!("select nspname from pg_namespace where {CONTEXTS} and obj_description(oid, 'pg_namespace') is null"),
        );
        databases.assert_none(
            database,
            &format!(
                "select pg_class.oid::regclass
                 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                 where {CONTEXTS} and relkind in ('r', 'p', 'v', 'm') and not relispartition
                   and obj_description(pg_class.oid, 'pg_class') is null"
            ),
        );
        databases.assert_none(
            database,
            &format!(
                "select pg_proc.oid::regprocedure
                 from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
                 where {CONTEXTS} and obj_description(pg_proc.oid, 'pg_proc') is null and not exists (
                     select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
                 )"
            ),
        );
    }
}

#[test]
fn every_column_that_is_not_plain_has_a_comment() {
    let databases = Databases::start();
    let mut found = uncommented(&databases, LANDLORD);
    found.extend(uncommented(&databases, TENANT));
    assert!(found.is_empty(), "{found:#?}");
}
