//! What of a library is to be applied to a database, table by table, in the order of application.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use super::file::SeedFile;
use super::order::by_dependency;
use super::source::Place;
use super::{Error, Header, Library, Result, Row, Set};

/// The table of settings, and its column for what differs from the default.
pub(super) const SETTINGS: &str = "config.settings";
pub(super) const SETTING_KEY: &str = "key";
pub(super) const SETTING_OVERRIDE: &str = "tenant_value";

/// What a tenant is to have.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Whether the reference data is wanted.
    pub reference: bool,
    /// The template whose sets and settings are wanted.
    pub template: Option<&'a str>,
    /// Further sets that are wanted.
    pub sets: &'a [String],
    /// The contexts that the tenant has.
    pub contexts: &'a [String],
}

/// Seeds in the order of application.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// A table comes after those it refers to.
    pub tables: Vec<TableSeed>,
}

/// All selected rows of a table, of whatever files.
#[derive(Clone, Debug)]
pub struct TableSeed {
    /// What the rows are.
    pub header: Header,
    /// The rows, in the order of the files.
    pub rows: Vec<Row>,
    /// Fields that are written only where the database has nothing yet.
    pub fill_only: Vec<String>,
}

impl Library {
    /// Selects for a tenant.
    ///
    /// # Errors
    /// When a set or template is unknown, needs a context that the tenant has not, or a file is wrong.
    pub fn select(&self, request: &Request<'_>) -> Result<Selection> {
        let template = request.template.map(|name| self.template(name)).transpose()?;
        let names = template
            .iter()
            .flat_map(|template| &template.seeds)
            .chain(request.sets);
        let sets = self.with_required(names)?;
        let mut files = if request.reference {
            self.files_at(Place::Reference)?
        } else {
            Vec::new()
        };
        for set in &sets {
            if let Some(context) = set
                .contexts
                .iter()
                .find(|context| !request.contexts.contains(context))
            {
                return Err(Error::MissingContext {
                    set: set.name.clone(),
                    context: context.clone(),
                });
            }
            files.extend(self.files_at(Place::Set(&set.name))?);
        }
        let mut selection = Selection::of(&files)?;
        if let Some(template) = template {
            selection.override_settings(&template.settings).map_err(|key| {
                let label = self.label(&format!("templates/{}.yaml", template.name));
                Error::file(label, format!("no set of the template has the setting \"{key}\""))
            })?;
        }
        Ok(selection)
    }

    /// Selects for the landlord.
    ///
    /// # Errors
    /// When a file is wrong.
    pub fn select_landlord(&self) -> Result<Selection> {
        Selection::of(&self.files_at(Place::Landlord)?)
    }

    /// The sets of these names and those that they require, each after what it requires.
    pub(super) fn with_required<'a>(&self, names: impl IntoIterator<Item = &'a String>) -> Result<Vec<Set>> {
        let mut sets: Vec<Set> = Vec::new();
        let mut wanted: Vec<String> = names.into_iter().cloned().collect();
        wanted.reverse();
        while let Some(name) = wanted.pop() {
            if !sets.iter().any(|set| set.name == name) {
                let set = self.set(&name)?;
                wanted.extend(set.requires.iter().rev().cloned());
                sets.push(set);
            }
        }
        let by_name: HashMap<&str, &Set> = sets.iter().map(|set| (set.name.as_str(), set)).collect();
        let names: Vec<&str> = sets.iter().map(|set| set.name.as_str()).collect();
        let ordered = by_dependency("sets", &names, |name| {
            by_name[name].requires.iter().map(String::as_str).collect()
        })?;
        Ok(ordered.into_iter().map(|name| by_name[name].clone()).collect())
    }
}

impl Selection {
    /// Brings the files' rows together by table.
    pub(super) fn of(files: &[&SeedFile]) -> Result<Self> {
        let mut tables: Vec<TableSeed> = Vec::new();
        for file in files {
            match tables
                .iter_mut()
                .find(|table| table.header.table == file.header.table)
            {
                Some(table) => table.extend(file)?,
                None => tables.push(TableSeed {
                    header: file.header.clone(),
                    rows: file.rows.clone(),
                    fill_only: Vec::new(),
                }),
            }
        }
        for table in &tables {
            table.check_keys_are_unique()?;
        }
        let names: Vec<&str> = tables.iter().map(|table| table.header.table.as_str()).collect();
        let ordered = by_dependency("tables", &names, |name| {
            let table = tables.iter().find(|table| table.header.table == name);
            table
                .iter()
                .flat_map(|table| table.header.references.values())
                .map(|reference| reference.table.as_str())
                .collect()
        })?;
        let positions: HashMap<String, usize> = ordered.into_iter().map(ToOwned::to_owned).zip(0..).collect();
        tables.sort_by_key(|table| positions[&table.header.table]);
        Ok(Self { tables })
    }

    /// The rows of a table.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&TableSeed> {
        self.tables.iter().find(|table| table.header.table == name)
    }

    fn override_settings(&mut self, settings: &BTreeMap<String, String>) -> Result<(), String> {
        let mut table = self
            .tables
            .iter_mut()
            .find(|table| table.header.table == SETTINGS);
        for (key, value) in settings {
            let rows = table.iter_mut().flat_map(|table| &mut table.rows);
            let setting = rows
                .into_iter()
                .find(|row| row.fields.get(SETTING_KEY).and_then(Value::as_str) == Some(key));
            let setting = setting.ok_or_else(|| key.clone())?;
            setting
                .fields
                .insert(SETTING_OVERRIDE.to_owned(), value.as_str().into());
        }
        if let Some(table) = table {
            table.fill_only.push(SETTING_OVERRIDE.to_owned());
        }
        Ok(())
    }
}

impl TableSeed {
    fn extend(&mut self, file: &SeedFile) -> Result<()> {
        let other = &file.header;
        let differs = |field: &String| {
            let reference = other.references.get(field);
            self.header
                .references
                .get(field)
                .is_some_and(|known| Some(known) != reference)
        };
        let label = file.rows.first().map_or("", |row| &row.file);
        if self.header.key != other.key {
            return Err(Error::file(
                label,
                format!("another file gives {} another key", other.table),
            ));
        }
        if let Some(field) = other.references.keys().find(|field| differs(field)) {
            return Err(Error::file(
                label,
                format!("another file lets \"{field}\" refer to something else"),
            ));
        }
        self.header.references.extend(other.references.clone());
        self.rows.extend(file.rows.iter().cloned());
        Ok(())
    }

    fn check_keys_are_unique(&self) -> Result<()> {
        let mut seen: HashMap<String, &Row> = HashMap::with_capacity(self.rows.len());
        for row in &self.rows {
            let key = row.plain_key(&self.header);
            if let Some(first) = seen.insert(key.clone(), row) {
                let table = &self.header.table;
                return Err(row.error(format!(
                    "{key} is in {table} already, by row {} of {}",
                    first.number, first.file
                )));
            }
        }
        Ok(())
    }

    /// Whether one of these rows has that value in that field.
    pub(super) fn has(&self, field: &str, value: &str) -> bool {
        self.rows
            .iter()
            .any(|row| row.text(field).as_deref() == Some(value))
    }

    /// The values that a field has in these rows.
    pub(super) fn values(&self, field: &str) -> BTreeSet<String> {
        self.rows.iter().filter_map(|row| row.text(field)).collect()
    }
}
