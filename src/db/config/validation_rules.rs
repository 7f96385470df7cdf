//! What values must look like.

use sqlx::PgConnection;

use crate::db::Result;

/// The patterns of which a value must match one: those of the tenant's country for this type of value, or else
/// those of every country. None when the tenant has no such rules.
///
/// # Errors
/// When the connection breaks.
pub async fn patterns(connection: &mut PgConnection, rule_type: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "
        with rules as (
            select rule.pattern, rule.sort_order, rule.name, rule.country_code
            from config.validation_rules rule
            where rule.tenant_id = (select tenancy.current_tenant())
              and rule.rule_type_code = $1
              and rule.active
              and rule.deleted_at is null
              and (rule.country_code is null or rule.country_code = config.setting('default_country'))
        )
        select pattern
        from rules
        where (country_code is not null) = (select bool_or(country_code is not null) from rules)
        order by sort_order, name
        ",
        rule_type,
    )
    .fetch_all(connection)
    .await?)
}
