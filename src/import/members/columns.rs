//! The columns of a sheet of members.

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

/// The columns that imports read, in the order in which exports write them.
pub const COLUMNS: &[Column] = &[
    column(
        "member_no",
        Cell::Text,
        &[
            "member number",
            "membership number",
            "membership no",
            "member id",
            "mitgliedsnummer",
            "no",
        ],
        "The number of the membership; the first key by which a member is found",
        "M-000123",
    ),
    column(
        "external_id",
        Cell::Text,
        &["external identifier", "foreign id", "reference", "person id"],
        "What another system calls the person; the second key",
        "CRM-4711",
    ),
    column(
        "email",
        Cell::Email,
        &["e-mail address", "mail", "e-mail", "email id"],
        "The person's e-mail; the third key. A member without one is ordinary",
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
        &["name", "member name", "name in full"],
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
        "role_title",
        Cell::Text,
        &["occupation", "profession"],
        "What the person does",
        "Teacher",
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
        "password_hash",
        Cell::PasswordHash,
        &["password"],
        "An Argon2 or bcrypt string of another system; never exported",
        "$2b$12$…",
    ),
    required(column(
        "unit_code",
        Cell::Text,
        &["unit", "branch", "chapter", "ward code", "section"],
        "The code of the unit that the member belongs to",
        "NP-3-27-312-02",
    )),
    required(column(
        "membership_type",
        Cell::Text,
        &["type", "member type", "category", "type of membership"],
        "The code or name of the type of membership",
        "ordinary",
    )),
    column(
        "joined_on",
        Cell::Date,
        &[
            "joined",
            "join date",
            "member since",
            "joining date",
            "date joined",
            "start date",
            "date of joining",
        ],
        "Since when; today for a new member where it is blank",
        "2021-03-14",
    ),
    column(
        "expires_on",
        Cell::Date,
        &[
            "expires",
            "expiry date",
            "valid until",
            "expiry",
            "end date",
            "valid till",
        ],
        "Last day of the term; blank where it does not end",
        "2027-03-13",
    ),
    column(
        "status",
        Cell::Text,
        &["membership status", "state"],
        "The state of the membership; active for a new member where it is blank",
        "active",
    ),
];
