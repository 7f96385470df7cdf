//! The lives of members: their periods, how long they have belonged, what they were on a day, and who may vote.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::members::MemberCount;
use crate::db::Result;
use crate::db::organization::ranges::UnitRange;

/// A period of a membership, in which it was one thing.
#[derive(Debug, Clone, Serialize)]
pub struct Period {
    /// The membership.
    pub membership_id: Uuid,
    /// Its number.
    pub member_no: Option<String>,
    /// Its first day.
    pub started_on: NaiveDate,
    /// The day after its last; null for the present one.
    pub ended_on: Option<NaiveDate>,
    /// How many days it has had, up to the day that is asked about.
    pub days: i32,
    /// The state of the membership.
    pub status: String,
    /// Whether it was in force.
    pub in_force: bool,
    /// The code of the unit.
    pub unit_code: String,
    /// The code of the type.
    pub membership_type: String,
    /// Whether it was the person's main membership.
    pub is_primary: bool,
    /// Why it began.
    pub reason: Option<String>,
    /// Who recorded it.
    pub actor: Option<String>,
}

/// The periods of all memberships of a person up to a day, oldest first.
///
/// # Errors
/// When the query fails.
pub async fn periods(connection: &mut PgConnection, user_id: Uuid, day: NaiveDate) -> Result<Vec<Period>> {
    Ok(
        sqlx::query_file_as!(Period, "src/db/membership/life/periods.sql", user_id, day)
            .fetch_all(connection)
            .await?,
    )
}

/// How long a person has been a member, over all memberships.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tenure {
    /// When the person first joined; null for one who never has.
    pub first_joined_on: Option<NaiveDate>,
    /// Since when without a break; null for one who is no member on the day.
    pub continuous_since: Option<NaiveDate>,
    /// How many days in all, the day that is asked about included.
    pub total_days: i64,
    /// The same in words, as full years and days.
    pub total: String,
}

/// How long a person has been a member up to a day.
///
/// # Errors
/// When the query fails.
pub async fn tenure(connection: &mut PgConnection, user_id: Uuid, day: NaiveDate) -> Result<Tenure> {
    let found = sqlx::query!(
        r#"
        select
            first_joined_on,
            continuous_since,
            total_days as "total_days!"
        from membership.tenures_on($2)
        where user_id = $1
        "#,
        user_id,
        day,
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.map_or_else(Tenure::default, |row| Tenure {
        first_joined_on: row.first_joined_on,
        continuous_since: row.continuous_since,
        total_days: row.total_days,
        total: in_years(row.total_days),
    }))
}

/// Days as years of 365.25 days and the days that are left.
fn in_years(days: i64) -> String {
    let years = (days * 4 + 3) / 1461;
    let left = days - years * 1461 / 4;
    let counted = |count: i64, unit: &str| format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    match (years, left) {
        (0, left) => counted(left, "day"),
        (years, 0) => counted(years, "year"),
        (years, left) => format!("{} and {}", counted(years, "year"), counted(left, "day")),
    }
}

/// What is asked of a day is computed for everybody at once and then joined. A planner that takes the computed rows for few,
/// as it does of tables that were just filled, would compute them anew for each member, which never ends; and it would
/// compile the plan, which takes longer than to run it.
async fn prefer_whole_tables(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!(
        "select set_config('enable_nestloop', 'off', true) as nestloop, set_config('jit', 'off', true) as jit"
    )
    .fetch_one(connection)
    .await?;
    Ok(())
}

/// How many memberships there are on a day by status, and of those in force by type, level of units and year of joining.
///
/// # Errors
/// When the query fails.
pub async fn stats(
    connection: &mut PgConnection,
    day: NaiveDate,
    units: Option<UnitRange>,
) -> Result<Vec<MemberCount>> {
    prefer_whole_tables(connection).await?;
    Ok(sqlx::query_file_as!(
        MemberCount,
        "src/db/membership/life/stats.sql",
        day,
        units.map(|units| units.first),
        units.map(|units| units.last),
    )
    .fetch_all(connection)
    .await?)
}

/// A person who was considered for the roll.
#[derive(Debug, Clone, Serialize)]
pub struct Elector {
    /// The person.
    pub user_id: Uuid,
    /// The membership by which the person votes, or that comes nearest to it.
    pub membership_id: Uuid,
    /// Its number.
    pub member_no: Option<String>,
    /// The person's name.
    pub name: String,
    /// The name in the person's own script.
    pub name_local: Option<String>,
    /// The code of the unit, as of the day.
    pub unit_code: String,
    /// The code of the type, as of the day.
    pub membership_type: String,
    /// The state on the day.
    pub status: String,
    /// Age in years on the day.
    pub age: Option<i32>,
    /// Since when a member without a break.
    pub continuous_since: Option<NaiveDate>,
    /// Whether the person may vote.
    pub eligible: bool,
    /// The codes of all reasons why not.
    pub reasons: Vec<String>,
    /// The reasons in words.
    pub explanation: Option<String>,
}

/// Everybody who is, or was, a member of the units on a day or before, with whether they may vote and why not.
///
/// # Errors
/// When the query fails.
pub async fn roll(
    connection: &mut PgConnection,
    day: NaiveDate,
    units: Option<UnitRange>,
    with_all: bool,
) -> Result<Vec<Elector>> {
    prefer_whole_tables(connection).await?;
    Ok(sqlx::query_file_as!(
        Elector,
        "src/db/membership/life/roll.sql",
        day,
        units.map(|units| units.first),
        units.map(|units| units.last),
        with_all,
    )
    .fetch_all(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::in_years;

    #[test]
    fn days_are_told_in_full_years_and_what_is_left() {
        for (days, words) in [
            (0, "0 days"),
            (1, "1 day"),
            (364, "364 days"),
            (365, "1 year"),
            (366, "1 year and 1 day"),
            (1460, "3 years and 365 days"),
            (1461, "4 years"),
        ] {
            assert_eq!(in_years(days), words);
        }
    }
}
