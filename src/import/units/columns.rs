//! The columns of a sheet of units.

use crate::import::{Cell, Column};
use crate::sheet::columns::ColumnSpec;

const fn column(
    name: &'static str,
    cell: Cell,
    synonyms: &'static [&'static str],
    description: &'static str,
    example: &'static str,
) -> Column {
    Column {
        spec: ColumnSpec {
            name,
            synonyms,
            required: false,
            description,
            example,
        },
        cell,
    }
}

const fn required(mut column: Column) -> Column {
    column.spec.required = true;
    column
}

/// The columns that imports read, in the order in which exports write them. Any other column is an attribute.
pub const COLUMNS: &[Column] = &[
    required(column(
        "code",
        Cell::Text,
        &["unit code", "unit id", "unit no", "unit number"],
        "The code by which the unit is called and found",
        "NP-3-27",
    )),
    required(column(
        "name",
        Cell::Text,
        &["unit name", "unit", "name en", "name english"],
        "The unit's name",
        "Kathmandu",
    )),
    column(
        "name_local",
        Cell::Text,
        &["local name", "native name", "name in local script"],
        "The name in the organization's own script",
        "काठमाडौं",
    ),
    required(column(
        "type",
        Cell::Text,
        &["unit type", "type code", "kind", "level"],
        "The code or name of the unit's type",
        "district",
    )),
    column(
        "parent_code",
        Cell::Text,
        &[
            "parent",
            "parent unit",
            "parent unit code",
            "parent id",
            "parent name",
            "parent path",
            "belongs to",
        ],
        "The unit above: its code, a path of names down to it, or its name where only one unit has it",
        "NP-3",
    ),
    column(
        "status",
        Cell::Text,
        &["unit status"],
        "active, inactive or archived; active where it is blank",
        "active",
    ),
    column(
        "description",
        Cell::Text,
        &["remarks"],
        "What the unit is",
        "The capital",
    ),
    column(
        "established_on",
        Cell::Date,
        &["established", "founded", "founded on", "date established"],
        "When the unit was established",
        "1995-05-01",
    ),
    column(
        "dissolved_on",
        Cell::Date,
        &["dissolved", "closed on", "date dissolved"],
        "When the unit was dissolved",
        "2017-03-10",
    ),
    column(
        "address_line1",
        Cell::Text,
        &["address", "address 1", "street"],
        "First line of the unit's address",
        "Putalisadak 12",
    ),
    column(
        "address_line2",
        Cell::Text,
        &["address 2"],
        "Second line of the unit's address",
        "Third floor",
    ),
    column(
        "city",
        Cell::Text,
        &["town"],
        "City of the unit's address",
        "Kathmandu",
    ),
    column(
        "region",
        Cell::Text,
        &[],
        "Region of the unit's address",
        "Bagmati",
    ),
    column(
        "postal_code",
        Cell::Text,
        &["postcode", "post code", "zip", "zip code", "pin code"],
        "Postal code of the unit's address",
        "44600",
    ),
    column(
        "country_code",
        Cell::Text,
        &["country"],
        "Country of the unit's address, a code of two letters",
        "NP",
    ),
    column(
        "email",
        Cell::Email,
        &["e-mail address", "mail", "e-mail"],
        "The unit's e-mail",
        "kathmandu@example.org",
    ),
    column(
        "phone",
        Cell::Phone,
        &["telephone", "phone number", "mobile"],
        "The unit's telephone number",
        "01-4123456",
    ),
    column(
        "website",
        Cell::Text,
        &["url", "web", "homepage"],
        "The unit's website",
        "https://kathmandu.example.org",
    ),
];
