//! What a database's schemas are made of, as objects that can be held against those of another database or another
//! moment. Partitions by date are left out: they come and go with the calendar.

mod difference;

use std::collections::{BTreeMap, BTreeSet};

use sqlx::types::Json;
use sqlx::{Connection, PgConnection};

pub use difference::Difference;

use crate::db;

type Properties = Json<BTreeMap<String, String>>;

/// What an object is and how it is called, such as the column `organization.units.code`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectName {
    /// Where it belongs: a table for its columns, else the object itself. Objects are ordered by it.
    pub place: String,
    /// What it is, in words.
    pub kind: String,
    /// Its name, with its schema.
    pub name: String,
}

/// One object of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The schema that it is in; none for what belongs to the database as a whole.
    pub schema: Option<String>,
    /// The table or type that it goes with.
    pub parent: Option<String>,
    /// What can be said of it.
    pub properties: BTreeMap<String, String>,
}

/// The objects of a database's schemas, in an order that does not depend on the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    objects: BTreeMap<ObjectName, Object>,
}

/// Takes down what a database is made of, all schemas but PostgreSQL's own.
///
/// # Errors
/// When the query fails.
pub async fn snapshot(connection: &mut PgConnection) -> db::Result<Catalogue> {
    let mut transaction = connection.begin().await?;
    // Without a search path every name comes with its schema. Compiling the query takes longer than running it.
    sqlx::query!("select set_config('search_path', '', true) as path, set_config('jit', 'off', true) as jit")
        .fetch_one(&mut *transaction)
        .await?;
    let rows = sqlx::query_file!("src/migrate/catalogue/snapshot.sql")
        .fetch_all(&mut *transaction)
        .await?;
    transaction.rollback().await?;
    let objects = rows.into_iter().map(|row| {
        let name = ObjectName {
            place: row.parent.as_ref().unwrap_or(&row.name).clone(),
            kind: row.kind,
            name: row.name,
        };
        let object = Object {
            schema: row.schema,
            parent: row.parent,
            properties: row.properties.0,
        };
        (name, object)
    });
    Ok(Catalogue {
        objects: objects.collect(),
    })
}

impl Catalogue {
    /// What is in some schemas, and the extensions, on which they build.
    #[must_use]
    pub fn within(&self, schemas: &BTreeSet<String>) -> Self {
        let is_within = |name: &ObjectName, object: &Object| match &object.schema {
            Some(schema) => schemas.contains(schema),
            None => name.kind == "extension",
        };
        Self {
            objects: self
                .objects
                .iter()
                .filter(|(name, object)| is_within(name, object))
                .map(|(name, object)| (name.clone(), object.clone()))
                .collect(),
        }
    }

    /// The schemas in which there is anything.
    #[must_use]
    pub fn inhabited_schemas(&self) -> BTreeSet<String> {
        self.objects
            .iter()
            .filter(|(name, _)| name.kind != "schema" && !name.kind.starts_with("comment"))
            .filter_map(|(_, object)| object.schema.clone())
            .collect()
    }
}

/// What differs between the catalogue that should be and the one that was found, object by object. What goes with a
/// missing or a surplus object is not told of again.
#[must_use]
pub fn compare(expected: &Catalogue, found: &Catalogue) -> Vec<Difference> {
    let missing = Lacking::new(expected, found);
    let surplus = Lacking::new(found, expected);
    let names: BTreeSet<&ObjectName> = expected.objects.keys().chain(found.objects.keys()).collect();
    let mut differences = Vec::new();
    for name in names {
        match (expected.objects.get(name), found.objects.get(name)) {
            (Some(expected), Some(found)) => {
                differences.extend(Difference::changes(name, &expected.properties, &found.properties));
            }
            (Some(object), None) if !missing.implies(name, object) => {
                differences.push(Difference::Missing(name.clone()));
            }
            (None, Some(object)) if !surplus.implies(name, object) => {
                differences.push(Difference::Surplus(name.clone()));
            }
            _ => {}
        }
    }
    differences
}

/// The objects that one catalogue has and another lacks.
struct Lacking<'c> {
    names: BTreeSet<&'c str>,
    schemas: BTreeSet<&'c str>,
}

impl<'c> Lacking<'c> {
    fn new(having: &'c Catalogue, lacking: &'c Catalogue) -> Self {
        let lacked = || {
            having
                .objects
                .iter()
                .filter(|(name, _)| !lacking.objects.contains_key(name))
        };
        Self {
            names: lacked()
                .filter(|(name, _)| !name.is_attached())
                .map(|(name, _)| name.name.as_str())
                .collect(),
            schemas: lacked()
                .filter(|(name, _)| name.kind == "schema")
                .filter_map(|(_, object)| object.schema.as_deref())
                .collect(),
        }
    }

    /// Whether an object is lacking only because what it goes with is.
    fn implies(&self, name: &ObjectName, object: &Object) -> bool {
        let has = |owner: &Option<String>, set: &BTreeSet<&str>| {
            owner.as_deref().is_some_and(|owner| set.contains(owner))
        };
        (name.kind != "schema" && has(&object.schema, &self.schemas))
            || has(&object.parent, &self.names)
            || (name.is_attached() && self.names.contains(name.name.as_str()))
    }
}

impl ObjectName {
    /// Whether it says something about the object whose name it bears.
    fn is_attached(&self) -> bool {
        self.kind.starts_with("comment on ") || self.kind == "values of sequence"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kind, parent, name, properties.
    type Row<'r> = (&'r str, Option<&'r str>, &'r str, &'r [(&'r str, &'r str)]);

    fn catalogue(objects: &[Row<'_>]) -> Catalogue {
        let objects = objects.iter().map(|(kind, parent, name, properties)| {
            let key = ObjectName {
                place: parent.unwrap_or(name).to_owned(),
                kind: (*kind).to_owned(),
                name: (*name).to_owned(),
            };
            let schema = name.split_once('.').map_or(*name, |(schema, _)| schema);
            let object = Object {
                schema: Some(schema.to_owned()),
                parent: parent.map(ToOwned::to_owned),
                properties: properties
                    .iter()
                    .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
                    .collect(),
            };
            (key, object)
        });
        Catalogue {
            objects: objects.collect(),
        }
    }

    fn told(expected: &Catalogue, found: &Catalogue) -> Vec<String> {
        compare(expected, found).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn equal_catalogues_do_not_differ() {
        let units = catalogue(&[("table", None, "app.units", &[("owner", "o")])]);
        assert!(compare(&units, &units).is_empty());
    }

    #[test]
    fn objects_that_are_missing_surplus_or_changed_are_told_in_words() {
        let expected = catalogue(&[
            ("column", Some("app.units"), "app.units.code", &[("type", "text")]),
            ("index", Some("app.units"), "app.units_code_idx", &[]),
        ]);
        let found = catalogue(&[
            (
                "column",
                Some("app.units"),
                "app.units.code",
                &[("type", "citext"), ("default", "''")],
            ),
            ("column", Some("app.units"), "app.units.fax", &[]),
        ]);
        assert_eq!(
            told(&expected, &found),
            [
                "column app.units.code differs: default is \"''\" and should not be",
                "column app.units.code differs: type is \"citext\" and should be \"text\"",
                "column app.units.fax is there and should not be",
                "index app.units_code_idx is missing",
            ]
        );
    }

    #[test]
    fn what_goes_with_a_surplus_table_is_not_told_again() {
        let empty = catalogue(&[("schema", None, "app", &[])]);
        let full = catalogue(&[
            ("schema", None, "app", &[]),
            ("table", None, "app.units", &[]),
            ("comment on table", Some("app.units"), "app.units", &[]),
            ("column", Some("app.units"), "app.units.code", &[]),
            (
                "comment on table column",
                Some("app.units"),
                "app.units.code",
                &[],
            ),
            ("function", None, "app.count()", &[]),
            ("comment on function", None, "app.count()", &[]),
        ]);
        assert_eq!(
            told(&empty, &full),
            [
                "function app.count() is there and should not be",
                "table app.units is there and should not be",
            ]
        );
        assert_eq!(
            told(&catalogue(&[]), &full),
            ["schema app is there and should not be"]
        );
        assert_eq!(told(&full, &catalogue(&[])), ["schema app is missing"]);
    }
}
