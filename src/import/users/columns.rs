//! The columns of a sheet of people.

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

/// The columns that imports read, in the order in which exports write them.
pub const COLUMNS: &[Column] = &[
    column(
        "external_id",
        Cell::Text,
        &["external identifier", "foreign id", "reference", "person id"],
        "What another system calls the person; the first key by which a person is found",
        "CRM-4711",
    ),
    column(
        "email",
        Cell::Email,
        &["e-mail address", "mail", "e-mail", "email id"],
        "The person's e-mail; the second key",
        "sita@example.org",
    ),
    column(
        "first_name",
        Cell::Text,
        &["given name", "forename", "vorname", "first"],
        "Given name; one of the names is needed",
        "Sita",
    ),
    column(
        "middle_name",
        Cell::Text,
        &["second name", "middle"],
        "Middle name",
        "Devi",
    ),
    column(
        "last_name",
        Cell::Text,
        &["family name", "surname", "nachname", "last"],
        "Family name",
        "Thapa",
    ),
    column(
        "full_name",
        Cell::Text,
        &["name", "name in full"],
        "The name in full, where it is more than its parts joined or all that is known",
        "Sita Devi Thapa",
    ),
    column(
        "name_local",
        Cell::Text,
        &["local name", "name in local script", "native name"],
        "The name in the person's own script",
        "सीता थापा",
    ),
    column(
        "phone",
        Cell::Phone,
        &[
            "telephone",
            "mobile",
            "mobile number",
            "phone number",
            "contact number",
            "cell",
        ],
        "Telephone number",
        "+977 984-1234567",
    ),
    column(
        "date_of_birth",
        Cell::Date,
        &["birth date", "birthday", "born", "dob", "born on"],
        "Date of birth",
        "1984-06-12",
    ),
    column(
        "gender",
        Cell::Text,
        &["sex"],
        "As the person states it",
        "female",
    ),
    column(
        "locale",
        Cell::Text,
        &["language"],
        "Language tag of messages to the person",
        "ne",
    ),
    column(
        "timezone",
        Cell::Text,
        &["time zone"],
        "IANA name of the person's time zone",
        "Asia/Kathmandu",
    ),
    column(
        "role_title",
        Cell::Text,
        &["occupation", "profession"],
        "What the person does",
        "Teacher",
    ),
    column(
        "password_hash",
        Cell::PasswordHash,
        &["password"],
        "An Argon2 or bcrypt string of another system; never exported",
        "$2b$12$…",
    ),
    column(
        "status",
        Cell::Text,
        &["user status", "state"],
        "pending, active or suspended; for a new person where it is blank, active with a password and else pending",
        "active",
    ),
];
