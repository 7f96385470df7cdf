//! Users and memberships: where the organization wants every user to hold a membership, every active one does.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::Subject;
use crate::db::Result;
use crate::db::membership::of_users;
use crate::finding::{Finding, Verdict};

/// How many users are named.
const NAMED: usize = 5;

/// The active users without a membership, where the setting `every_user_has_membership` is on.
///
/// # Errors
/// When a query fails.
pub async fn members(connection: &mut PgConnection, subject: &Subject) -> Result<Verdict> {
    let Some(tenant_id) = subject.tenant_id else {
        return Ok(Verdict::skipped("the landlord has no members"));
    };
    let begin = format!("begin read only; set local tenantctl.tenant_id = '{tenant_id}'");
    let mut transaction = connection.begin_with(AssertSqlSafe(begin)).await?;
    let has_members =
        sqlx::query_scalar!(r#"select to_regclass('membership.memberships') is not null as "has!""#)
            .fetch_one(&mut *transaction)
            .await?;
    if !has_members {
        return Ok(Verdict::skipped("its contexts have no members"));
    }
    if !of_users::must_belong(&mut transaction).await? {
        return Ok(Verdict::skipped("the setting every_user_has_membership is off"));
    }
    let without = of_users::without_membership(&mut transaction, None).await?;
    if without.is_empty() {
        return Ok(Vec::new().into());
    }
    let named: Vec<String> = without.iter().take(NAMED).map(ToString::to_string).collect();
    let (count, first) = (without.len(), &named[0]);
    let finding = Finding {
        object: "identity.users".to_owned(),
        fault: format!(
            "{count} active {} no membership, which every user is to have: {}",
            if count == 1 { "user has" } else { "users have" },
            named.join(", ")
        ),
        mend: format!(
            "tenantctl membership application submit {} --user {first} --unit UNIT --type TYPE",
            subject.selector
        ),
    };
    Ok(vec![finding].into())
}
