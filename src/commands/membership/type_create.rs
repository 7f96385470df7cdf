//! `membership type create`

use clap::Args;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::types::{self, NewMembershipType};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership type create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The code: small letters, digits and _
    code: String,

    /// Name [default: the code]
    #[arg(long)]
    name: Option<String>,

    /// Name in the organization's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// What it is
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// Fee for one duration, or once for a lifetime, such as 100.00
    #[arg(long, value_name = "AMOUNT", value_parser = amount)]
    fee: Option<String>,

    /// Currency of the fee, such as NPR [default: the tenant's]
    #[arg(long, value_name = "CODE", requires = "fee")]
    currency: Option<String>,

    /// How many months it lasts [default: it does not end by itself]
    #[arg(long, value_name = "N", conflicts_with = "lifetime")]
    months: Option<i32>,

    /// It lasts for life
    #[arg(long)]
    lifetime: bool,

    /// Days after expiry in which a renewal continues it [default: the tenant's setting]
    #[arg(long, value_name = "N")]
    grace_days: Option<i32>,

    /// Days before expiry from which a renewal is taken [default: the tenant's setting]
    #[arg(long, value_name = "N")]
    renewal_window_days: Option<i32>,

    /// Types of units that must approve, in their order
    #[arg(long, value_delimiter = ',', value_name = "UNIT TYPE,…")]
    approval_levels: Vec<String>,

    /// Pattern of member numbers, such as M-{sequence:6} [default: the tenant's setting]
    #[arg(long, value_name = "PATTERN")]
    number_format: Option<String>,

    /// The youngest age at which one may join
    #[arg(long, value_name = "YEARS")]
    minimum_age: Option<i32>,

    /// It does not entitle to vote
    #[arg(long)]
    no_vote: bool,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(&slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let existing = types::list(&mut transaction).await?;
        if existing.iter().any(|known| known.code == self.code) {
            return Err(Failure::conflict(format!(
                "a type of membership \"{}\" exists already in tenant {slug}",
                self.code
            ))
            .hint(format!("tenantctl membership type list -t {slug}")));
        }
        let new = NewMembershipType {
            name: self.name.unwrap_or_else(|| self.code.clone()),
            code: self.code,
            name_local: self.name_local,
            description: self.description,
            fee: self.fee,
            currency_code: self.currency,
            duration_months: self.months,
            lifetime: self.lifetime,
            grace_days: self.grace_days,
            renewal_window_days: self.renewal_window_days,
            approval_levels: self.approval_levels,
            number_format: self.number_format,
            minimum_age: self.minimum_age,
            may_vote: !self.no_vote,
        };
        types::add(&mut transaction, &new).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("created the type of membership {} in {slug}", new.code))?;
        Ok(Outcome::Done)
    }
}

/// A decimal number with at most two places.
pub(super) fn amount(text: &str) -> Result<String, String> {
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (1..=10).contains(&whole.len()) && digits(whole) && places.len() <= 2 && digits(places) {
        Ok(text.to_owned())
    } else {
        Err(format!("\"{text}\" is no amount such as 100 or 99.50"))
    }
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn an_amount_has_at_most_two_places_and_no_sign() {
        assert_eq!(amount("99.50").as_deref(), Ok("99.50"));
        assert!(amount("100").is_ok());
        for bad in ["", "-1", "1.234", "1,5", "x", "."] {
            assert!(amount(bad).is_err(), "{bad}");
        }
    }
}
