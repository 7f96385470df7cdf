//! The tables and columns that the requirements name, each with the place where it is kept here. The requirements are
//! those of five platforms: a party, elections, civic polls, a workspace and events.

use std::collections::BTreeSet;

use crate::fixture::{Databases, LANDLORD, TENANT};

mod elections;
mod events;
mod party;
mod workspace;

/// What a requirement calls something, and the table or column where it is.
pub type Place = (&'static str, &'static str);

/// Every table and view, and every column of each, of both databases.
fn existing(databases: &Databases) -> BTreeSet<String> {
    let query = "
        select attrelid::regclass || case when attnum > 0 then '.' || attname else '' end
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relkind in ('r', 'p', 'v') and not relispartition and not attisdropped
        union
        select oid::regclass::text from pg_class where relkind in ('r', 'p', 'v')";
    [LANDLORD, TENANT]
        .iter()
        .flat_map(|database| {
            databases
                .query_as_superuser(database, query)
                .lines()
                .map(ToOwned::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn everything_that_the_requirements_name_is_where_the_list_says() {
    let databases = Databases::start();
    let existing = existing(&databases);
    let missing: Vec<String> = [
        party::PLACES,
        elections::PLACES,
        workspace::PLACES,
        events::PLACES,
    ]
    .concat()
    .into_iter()
    .filter(|(_, place)| !existing.contains(*place))
    .map(|(name, place)| format!("{name}: {place}"))
    .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_settings_that_the_requirements_name_have_their_defaults() {
    let databases = Databases::start();
    for (key, value) in events::SETTINGS {
        let found = databases.query_as_superuser(
            TENANT,
            &format!("select value from config.settings where key = '{key}'"),
        );
        assert_eq!(found, *value, "{key}");
    }
}

#[test]
fn the_lists_that_the_requirements_name_have_their_codes() {
    let databases = Databases::start();
    for (table, codes) in events::LISTS {
        databases.assert_none(
            TENANT,
            &format!(
                "select '{table} ' || code from unnest('{{{}}}'::text[]) as code
                 where not exists (select from {table} as listed where listed.code = code.code)",
                codes.join(",")
            ),
        );
    }
}
