//! The schema reference: a page a context, with a diagram, made from the catalogue of a landlord and of a tenant.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Deserialize;

use crate::support::Installation;

/// Columns that every table of business data has, and keys that every table has: they would hide the rest.
const COMMON: [&str; 11] = [
    "tenant_id",
    "revision",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
    "deleted_by",
    "sort_order",
    "active",
    "import_batch_id",
];
const COMMON_TARGETS: [&str; 2] = ["tenancy.actors", "tenancy.tenants"];

#[derive(Deserialize)]
pub struct Schema {
    pub name: String,
    comment: Option<String>,
    tables: Option<Vec<Relation>>,
    views: Option<Vec<Relation>>,
    functions: Option<Vec<Function>>,
}

#[derive(Deserialize)]
struct Relation {
    name: String,
    comment: Option<String>,
    partitioned_by: Option<String>,
    row_security: Option<String>,
    columns: Vec<Column>,
    keys: Option<Vec<Constraint>>,
    foreign_keys: Option<Vec<Constraint>>,
    checks: Option<Vec<Constraint>>,
    indexes: Option<Vec<Index>>,
    audited: Option<String>,
    triggers: Option<Vec<Trigger>>,
}

#[derive(Deserialize)]
struct Column {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    nullable: bool,
    value: Option<String>,
    comment: Option<String>,
}

#[derive(Deserialize)]
struct Constraint {
    name: String,
    definition: String,
    target_schema: Option<String>,
    target: Option<String>,
    columns: Option<Vec<String>>,
    optional: Option<bool>,
}

#[derive(Deserialize)]
struct Index {
    name: String,
    definition: String,
}

#[derive(Deserialize)]
struct Trigger {
    name: String,
    function: String,
}

#[derive(Deserialize)]
struct Function {
    name: String,
    arguments: String,
    result: Option<String>,
    security_definer: bool,
    comment: Option<String>,
}

impl Constraint {
    /// The table that a foreign key points to, with its schema.
    fn target(&self) -> Option<String> {
        Some(format!(
            "{}.{}",
            self.target_schema.as_ref()?,
            self.target.as_ref()?
        ))
    }
}

/// The schemas of one database of an installation.
pub fn read(installation: &Installation, database: &str) -> Vec<Schema> {
    let json = installation.query_as_superuser(database, include_str!("schema.sql"));
    serde_json::from_str(&json).unwrap()
}

/// The list of pages.
pub fn render_index(landlord: &[Schema], tenant: &[Schema]) -> String {
    let mut text =
        String::from("# Schemas\n\nMade from the catalogue by `make generate`: a page a context.\n");
    for (title, schemas) in [
        ("The landlord's database", landlord),
        ("A tenant's database", tenant),
    ] {
        write!(text, "\n## {title}\n\n| context | what it holds |\n|---|---|\n").unwrap();
        for schema in schemas {
            let comment = cell(schema.comment.as_deref());
            writeln!(text, "| [{0}]({0}.md) | {comment} |", schema.name).unwrap();
        }
    }
    text
}

/// The page of one context.
pub fn render(schema: &Schema) -> String {
    let mut text = format!(
        "# {}\n\nMade from the catalogue by `make generate`.\n",
        schema.name
    );
    paragraph(&mut text, schema.comment.as_deref());
    let tables = schema.tables.as_deref().unwrap_or_default();
    diagram(&mut text, &schema.name, tables);
    for table in tables {
        write!(text, "\n## {}.{}\n", schema.name, table.name).unwrap();
        describe_table(&mut text, table);
    }
    for view in schema.views.as_deref().unwrap_or_default() {
        write!(text, "\n## View {}.{}\n", schema.name, view.name).unwrap();
        paragraph(&mut text, view.comment.as_deref());
        columns(&mut text, &view.columns);
    }
    if let Some(functions) = &schema.functions {
        text.push_str("\n## Functions\n\n| function | returns | what it does |\n|---|---|---|\n");
        for function in functions {
            describe_function(&mut text, function);
        }
    }
    text
}

fn diagram(text: &mut String, schema: &str, tables: &[Relation]) {
    text.push_str("\n```mermaid\nerDiagram\n");
    for table in tables {
        writeln!(text, "    {} {{", table.name).unwrap();
        let keys: BTreeSet<&str> = key_columns(table);
        for column in table.columns.iter().filter(|column| !is_common(&column.name)) {
            let mark = if keys.contains(column.name.as_str()) {
                " PK"
            } else {
                ""
            };
            writeln!(
                text,
                "        {} {}{mark}",
                diagram_type(&column.kind),
                column.name
            )
            .unwrap();
        }
        text.push_str("    }\n");
    }
    for table in tables {
        for key in table.foreign_keys.as_deref().unwrap_or_default() {
            relation(text, schema, table, key);
        }
    }
    text.push_str("```\n");
}

fn relation(text: &mut String, schema: &str, table: &Relation, key: &Constraint) {
    let Some(target) = key
        .target()
        .filter(|target| !COMMON_TARGETS.contains(&target.as_str()))
    else {
        return;
    };
    let columns: Vec<&str> = key
        .columns
        .iter()
        .flatten()
        .map(String::as_str)
        .filter(|name| *name != "tenant_id")
        .collect();
    if columns.iter().all(|name| is_common(name)) {
        return;
    }
    let end = if key.optional == Some(true) { "|o" } else { "||" };
    let own = target.strip_prefix(&format!("{schema}."));
    let target = own.map_or_else(|| format!("\"{target}\""), ToOwned::to_owned);
    writeln!(
        text,
        "    {target} {end}--o{{ {} : \"{}\"",
        table.name,
        columns.join(", ")
    )
    .unwrap();
}

fn key_columns(table: &Relation) -> BTreeSet<&str> {
    table
        .keys
        .iter()
        .flatten()
        .filter(|key| key.definition.starts_with("PRIMARY KEY"))
        .flat_map(|key| key.columns.iter().flatten())
        .map(String::as_str)
        .collect()
}

fn is_common(column: &str) -> bool {
    COMMON.contains(&column)
}

/// A type as a diagram takes it: one word.
fn diagram_type(kind: &str) -> String {
    let kind = kind.rsplit('.').next().unwrap_or(kind);
    let kind = kind.split('(').next().unwrap_or(kind);
    match kind {
        "timestamp with time zone" => "timestamptz".to_owned(),
        kind => kind.replace(' ', "_"),
    }
}

fn describe_table(text: &mut String, table: &Relation) {
    paragraph(text, table.comment.as_deref());
    let row_security = table.row_security.as_deref().unwrap_or("none");
    let audited = match table.audited.as_deref() {
        Some("keys") => "keys, without values",
        Some(mode) => mode,
        None => "no",
    };
    write!(text, "\nRow security: {row_security}. Audited: {audited}.").unwrap();
    if let Some(key) = &table.partitioned_by {
        write!(text, " Partitioned: {key}.").unwrap();
    }
    text.push('\n');
    columns(text, &table.columns);
    constraints(text, "Keys", table.keys.as_deref());
    constraints(text, "Foreign keys", table.foreign_keys.as_deref());
    constraints(text, "Checks", table.checks.as_deref());
    let indexes = table.indexes.iter().flatten();
    list(
        text,
        "Indexes",
        indexes.map(|index| {
            let (_, definition) = index
                .definition
                .split_once(" USING ")
                .unwrap_or(("", &index.definition));
            let unique = if index.definition.starts_with("CREATE UNIQUE") {
                "unique "
            } else {
                ""
            };
            format!("`{}`: `{unique}{definition}`", index.name)
        }),
    );
    let triggers = table.triggers.iter().flatten();
    list(
        text,
        "Triggers",
        triggers.map(|trigger| format!("`{}`: `{}`", trigger.name, trigger.function)),
    );
}

fn columns(text: &mut String, columns: &[Column]) {
    text.push_str("\n| column | type | null | default | meaning |\n|---|---|---|---|---|\n");
    for column in columns {
        let null = if column.nullable { "yes" } else { "" };
        let value = column
            .value
            .as_deref()
            .map(|value| format!("`{}`", cell(Some(value))));
        writeln!(
            text,
            "| {} | {} | {null} | {} | {} |",
            column.name,
            column.kind,
            value.unwrap_or_default(),
            cell(column.comment.as_deref())
        )
        .unwrap();
    }
}

fn constraints(text: &mut String, title: &str, constraints: Option<&[Constraint]>) {
    let lines = constraints
        .unwrap_or_default()
        .iter()
        .map(|constraint| format!("`{}`: `{}`", constraint.name, constraint.definition));
    list(text, title, lines);
}

fn list(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    write!(text, "\n{title}:\n\n").unwrap();
    for line in lines {
        writeln!(text, "- {}", one_line(&line)).unwrap();
    }
}

fn describe_function(text: &mut String, function: &Function) {
    let rights = if function.security_definer {
        " Runs with its owner's rights."
    } else {
        ""
    };
    let comment = cell(function.comment.as_deref());
    let result = cell(function.result.as_deref());
    writeln!(
        text,
        "| `{}({})` | {result} | {comment}{rights} |",
        function.name,
        cell(Some(&function.arguments))
    )
    .unwrap();
}

fn paragraph(text: &mut String, comment: Option<&str>) {
    if let Some(comment) = comment {
        write!(text, "\n{comment}\n").unwrap();
    }
}

fn cell(text: Option<&str>) -> String {
    one_line(text.unwrap_or_default()).replace('|', "\\|")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
