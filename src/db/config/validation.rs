//! Holds a value against the tenant's validation rules.

use sqlx::PgConnection;

use crate::db::Result;

/// Why a value is not accepted.
#[derive(Clone, Debug)]
pub struct Objection {
    /// What each rule tells whoever entered the value.
    pub messages: Vec<String>,
}

/// Why the tenant's rules do not accept a value of a type (`reference.rule_types`); `None` when one accepts it, or
/// there is none. The rules are those of the country, else of the tenant's own, or else those of every country.
///
/// # Errors
/// When the query fails.
pub async fn objection(
    connection: &mut PgConnection,
    rule_type: &str,
    country: Option<&str>,
    value: &str,
) -> Result<Option<Objection>> {
    let verdict = sqlx::query!(
        r#"
        with rules as (
            select pattern, message, sort_order, name, country_code is not null as is_countrys
            from config.validation_rules
            where tenant_id = (select tenancy.current_tenant())
              and rule_type_code = $1
              and active
              and deleted_at is null
              and (country_code is null or country_code = coalesce($2, config.setting('default_country')))
        )
        select
            coalesce(bool_or($3::text ~ pattern), true) as "accepted!",
            coalesce(array_agg(message order by sort_order, name), '{}') as "messages!"
        from rules
        where is_countrys = (select bool_or(is_countrys) from rules)
        "#,
        rule_type,
        country,
        value,
    )
    .fetch_one(connection)
    .await?;
    Ok((!verdict.accepted).then_some(Objection {
        messages: verdict.messages,
    }))
}
