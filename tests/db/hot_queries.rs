//! The statements behind lists, searches and trees, as the program sends them, planned for the application's role over a
//! hundred thousand rows: which large table is read whole is a decision on record.

mod list;

use std::collections::BTreeMap;

use list::{HOT_QUERIES, HotQuery};

use crate::fixture::{APPLICATION, Databases};
use crate::{indexes, volume};

const LARGE: [&str; 7] = [
    "users",
    "memberships",
    "membership_history",
    "units",
    "import_batches",
    "activity_log",
    "user_permissions_cache",
];

/// The large tables of which a plan read more than half, by whichever way, and however often.
fn read_whole(plan: &str) -> Vec<&'static str> {
    let rows = |text: &str, before: &str| -> usize {
        let number = text.rsplit_once(before).map_or("0", |(_, number)| number);
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        number[..digits].parse().unwrap_or_default()
    };
    let mut table = "";
    let mut loops = 0;
    let mut read: BTreeMap<&str, usize> = BTreeMap::new();
    for line in plan.lines() {
        if let Some((_, scanned)) = line
            .split_once(" Scan")
            .and_then(|(_, node)| node.split_once(" on "))
        {
            table = scanned.split_whitespace().next().unwrap();
            loops = rows(line, "loops=");
            *read.entry(table).or_default() += rows(line, " rows=") * loops;
        } else if line.contains("->") {
            table = "";
        } else if line.contains("Rows Removed by") && !table.is_empty() {
            *read.entry(table).or_default() += rows(line, ": ") * loops;
        }
    }
    let part_of = |large: &str, table: &str| table == large || table.starts_with(&format!("{large}_"));
    LARGE
        .into_iter()
        .filter(|large| {
            let parts = read.iter().filter(|(table, _)| part_of(large, table));
            parts.map(|(_, rows)| rows).sum::<usize>() > volume::ROWS / 2
        })
        .collect()
}

fn plan(databases: &Databases, query: &HotQuery) -> String {
    let given = match query.given {
        "" => String::new(),
        given => format!("({given})"),
    };
    databases.ok_as_role(
        APPLICATION,
        &format!(
            "set local enable_nestloop = {};
             set local jit = {};
             set local statement_timeout = '60s';
             prepare hot as {};
             explain (analyze, costs off) execute hot{given}",
            if query.is_for_all { "off" } else { "on" },
            if query.is_for_all { "off" } else { "on" },
            query.statement
        ),
    )
}

#[test]
fn hot_queries_read_no_large_table_whole_but_where_it_is_decided() {
    let databases = volume::start();
    let bound = databases.ok_as_role(
        APPLICATION,
        "select current_user, bool_and(row_security_active(pg_class.oid) and relforcerowsecurity)
         from pg_class where relname in ('users', 'memberships', 'units', 'import_batches', 'activity_log')",
    );
    assert_eq!(bound, format!("{APPLICATION}|t"));
    let wrong: Vec<_> = HOT_QUERIES
        .iter()
        .map(|query| (query, plan(&databases, query)))
        .filter(|(query, plan)| read_whole(plan) != query.reads_whole)
        .map(|(query, plan)| format!("{} reads {:?}:\n{plan}\n", query.what, read_whole(&plan)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    indexes::assert_searches_use_indexes(&databases);
}
