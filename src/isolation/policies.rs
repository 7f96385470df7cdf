//! Row security over a fleet: the same table is protected in the same way in every tenant's database.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use crate::db::Result;
use crate::finding::Finding;

/// What row security says of each table: for each table the names of its policies with the statements that make them,
/// and one that says whether row security is enabled and forced.
pub type PolicyMap = BTreeMap<String, Policies>;

/// The policies of one table, each with the statement that makes it.
pub type Policies = BTreeMap<String, String>;

/// Reads it.
pub(super) async fn read(connection: &mut PgConnection) -> Result<PolicyMap> {
    let rows = sqlx::query!(
        r#"
        with tables as (
            select pg_class.oid as relation, format('%I.%I', nspname, relname) as name, relrowsecurity, relforcerowsecurity
            from pg_class
            join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_' and nspname <> 'information_schema'
        )
        select name as "table!", '' as "policy!",
            format('alter table %s %s row level security, %s row level security', name,
                case when relrowsecurity then 'enable' else 'disable' end,
                case when relforcerowsecurity then 'force' else 'no force' end) as "make!"
        from tables
        union all
        select name, polname::text, format('create policy %I on %s as %s for %s to %s', polname, name,
                case when polpermissive then 'permissive' else 'restrictive' end,
                case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
                (select string_agg(case role when 0 then 'public' else quote_ident(pg_get_userbyid(role)) end, ', ' order by role) from unnest(polroles) as role))
            || coalesce(format(' using (%s)', pg_get_expr(polqual, polrelid)), '')
            || coalesce(format(' with check (%s)', pg_get_expr(polwithcheck, polrelid)), '')
        from tables
        join pg_policy on polrelid = relation
        "#
    )
    .fetch_all(connection)
    .await?;
    let mut policies = PolicyMap::new();
    for row in rows {
        policies
            .entry(row.table)
            .or_default()
            .insert(row.policy, row.make);
    }
    Ok(policies)
}

/// Where tenants differ from most others that have the same table. Where there is no majority, all are named.
#[must_use]
pub fn deviations<'f>(fleet: &[(&'f str, &PolicyMap)]) -> Vec<(&'f str, Finding)> {
    let mut tables: BTreeMap<&str, Vec<(&'f str, &Policies)>> = BTreeMap::new();
    for (tenant, policies) in fleet {
        for (table, made) in *policies {
            tables.entry(table).or_default().push((tenant, made));
        }
    }
    let mut found = Vec::new();
    for (table, tenants) in tables {
        let alike = |made: &Policies| tenants.iter().filter(|(_, other)| *other == made).count();
        let most = tenants.iter().map(|(_, made)| alike(made)).max().unwrap_or(0);
        let usual = tenants
            .iter()
            .find(|(_, made)| alike(made) == most && 2 * most > tenants.len());
        for (tenant, made) in &tenants {
            match usual {
                Some((_, usual)) if made == usual => {}
                Some((_, usual)) => found.push((
                    *tenant,
                    Finding {
                        object: table.to_owned(),
                        fault: format!("row security differs from that of {most} other tenants"),
                        mend: change(table, made, usual),
                    },
                )),
                None => found.push((
                    *tenant,
                    Finding {
                        object: table.to_owned(),
                        fault: "row security differs among the tenants, and none is usual".to_owned(),
                        mend: "tenantctl tenant verify-isolation --all".to_owned(),
                    },
                )),
            }
        }
    }
    found.sort_by_key(|(tenant, _)| *tenant);
    found
}

/// The statements that make the policies of a table those that are usual.
fn change(table: &str, made: &Policies, usual: &Policies) -> String {
    let dropped = made
        .iter()
        .filter(|(policy, make)| !policy.is_empty() && usual.get(*policy) != Some(make))
        .map(|(policy, _)| {
            format!(
                "drop policy {} on {table}",
                crate::db::server::quote_identifier(policy)
            )
        });
    let added = usual
        .iter()
        .filter(|(policy, make)| made.get(*policy) != Some(make))
        .map(|(_, make)| make.clone());
    dropped.chain(added).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policies(definition: &str) -> PolicyMap {
        let made = BTreeMap::from([("own".to_owned(), format!("create policy {definition}"))]);
        PolicyMap::from([("app.notes".to_owned(), made)])
    }

    #[test]
    fn the_one_that_differs_is_named_with_what_makes_it_like_the_others() {
        let (usual, other) = (policies("usual"), policies("odd"));
        let found = deviations(&[("a", &usual), ("b", &other), ("c", &usual)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "b");
        assert_eq!(
            found[0].1.mend,
            "drop policy \"own\" on app.notes; create policy usual"
        );
    }

    #[test]
    fn without_a_majority_all_are_named() {
        let (one, other) = (policies("one"), policies("other"));
        let named: Vec<_> = deviations(&[("a", &one), ("b", &other)])
            .into_iter()
            .map(|(tenant, _)| tenant)
            .collect();
        assert_eq!(named, ["a", "b"]);
        assert!(deviations(&[("a", &one)]).is_empty());
    }
}
