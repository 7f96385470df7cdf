//! `role … --platform`: the roles of platform users, who run the tool, on the whole platform or on one tenant.

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use serde::Serialize;
use uuid::Uuid;

use crate::app::{App, nearest};
use crate::db::landlord::Landlord;
use crate::db::landlord::authority::{self, Holder};
use crate::db::landlord::platform_users::normalize_email;
use crate::db::landlord::tenants::Tenant;
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Format, Records};

/// The arguments of a verb that is about a tenant's roles, or with --platform about those of platform users.
#[derive(Debug)]
pub enum Either<T> {
    /// A tenant's.
    Tenant(T),
    /// Those of platform users.
    Platform(PlatformArgs),
}

/// What a verb needs to know of platform users.
#[derive(Debug)]
pub struct PlatformArgs {
    /// The role, or the permission that is asked for.
    code: Option<String>,
    /// The e-mail of a platform user.
    user: Option<String>,
    /// The tenant to which a role is limited. The environment never says which.
    tenant: Option<String>,
}

/// The arguments that go with --platform.
const SHARED: [&str; 3] = ["code", "user", "slug"];

impl<T: Args> Args for Either<T> {
    fn augment_args(command: Command) -> Command {
        with_platform(T::augment_args(command))
    }

    fn augment_args_for_update(command: Command) -> Command {
        with_platform(T::augment_args_for_update(command))
    }
}

fn with_platform(command: Command) -> Command {
    let others: Vec<_> = command
        .get_arguments()
        .map(|argument| argument.get_id().clone())
        .filter(|id| !SHARED.contains(&id.as_str()))
        .collect();
    let platform = Arg::new("platform")
        .long("platform")
        .action(ArgAction::SetTrue)
        .help("The roles of platform users in the place of a tenant's; -t is then the one to which a role is limited");
    // Where a place is asked for, no unit has to be named either.
    let command = if others.iter().any(|id| id == "scope") {
        command.mut_arg("unit", |unit| unit.required_unless_present("platform"))
    } else {
        command
    };
    command
        .mut_arg("slug", |slug| {
            slug.required(false).required_unless_present("platform")
        })
        .arg(platform.conflicts_with_all(others))
}

impl<T: FromArgMatches> FromArgMatches for Either<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        if !matches.get_flag("platform") {
            return T::from_arg_matches(matches).map(Self::Tenant);
        }
        let text = |id: &str| {
            let found = matches.try_get_one::<String>(id).ok().flatten();
            found
                .filter(|_| matches.value_source(id) == Some(ValueSource::CommandLine))
                .cloned()
        };
        Ok(Self::Platform(PlatformArgs {
            code: text("code"),
            user: text("user"),
            tenant: text("slug"),
        }))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

const ROLE_COLUMNS: &[Column] = &[
    Column::new("code", "CODE"),
    Column::new("name", "NAME"),
    Column::new("holders", "HOLDERS"),
    Column::new("description", "DESCRIPTION"),
    Column::hidden("permissions", "PERMISSIONS"),
];

const ASSIGNMENT_COLUMNS: &[Column] = &[
    Column::new("user", "USER"),
    Column::new("role", "ROLE"),
    Column::new("tenant", "TENANT"),
    Column::new("active", "ACTIVE"),
    Column::new("assigned_at", "SINCE"),
    Column::new("assigned_by", "BY"),
];

const VERDICT_COLUMNS: &[Column] = &[
    Column::new("user", "User"),
    Column::new("permission", "Permission"),
    Column::new("tenant", "Tenant"),
    Column::new("allowed", "Allowed"),
    Column::new("roles", "Roles"),
];

#[derive(Serialize)]
struct Verdict<'a> {
    user: &'a str,
    permission: &'a str,
    tenant: Option<&'a str>,
    allowed: bool,
    /// The roles that bring it.
    roles: Vec<authority::Grant>,
}

impl PlatformArgs {
    /// `role list --platform`
    pub(super) async fn list(&self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let rows = authority::roles(landlord.connection()).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: ROLE_COLUMNS,
            empty: "no roles; `tenantctl seed apply --landlord` brings them",
        })?;
        Ok(Outcome::Done)
    }

    /// `role assignments --platform`
    pub(super) async fn assignments(&self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        if let Some(role) = &self.code {
            find_role(&mut landlord, role).await?;
        }
        let user_id = match &self.user {
            Some(email) => Some(find_user(&mut landlord, email).await?.id),
            None => None,
        };
        let tenant_id = self
            .find_tenant(app, &mut landlord)
            .await?
            .map(|tenant| tenant.id);
        let role = self.code.as_deref();
        let rows = authority::assignments(landlord.connection(), user_id, role, tenant_id).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: ASSIGNMENT_COLUMNS,
            empty: "no platform user has such a role",
        })?;
        Ok(Outcome::Done)
    }

    /// `role assign --platform`
    pub(super) async fn assign(&self, app: &App) -> Result<Outcome> {
        let (role, email) = self.role_and_user()?;
        let mut landlord = app.landlord().await?;
        find_role(&mut landlord, role).await?;
        let user = find_user(&mut landlord, email).await?;
        let tenant = self.find_tenant(app, &mut landlord).await?;
        let what = format!("{} is {role} {}", user.email, place(tenant.as_ref()));
        let tenant_id = tenant.map(|tenant| tenant.id);
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        let is_new = authority::assign(&mut transaction, Uuid::now_v7(), user.id, role, tenant_id).await?;
        transaction.commit().await?;
        app.output
            .done(&if is_new { what } else { format!("{what} already") })?;
        if !can_act(&user) {
            app.output.note(&format!(
                "{} cannot act yet: not active, or without a database login",
                user.email
            ));
        }
        Ok(Outcome::Done)
    }

    /// `role unassign --platform`
    pub(super) async fn unassign(&self, app: &App) -> Result<Outcome> {
        let (role, email) = self.role_and_user()?;
        let mut landlord = app.landlord().await?;
        find_role(&mut landlord, role).await?;
        let user = find_user(&mut landlord, email).await?;
        let tenant = self.find_tenant(app, &mut landlord).await?;
        let place = place(tenant.as_ref());
        let tenant_id = tenant.map(|tenant| tenant.id);
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        let had_it = authority::unassign(&mut transaction, user.id, role, tenant_id).await?;
        transaction.commit().await?;
        app.output.done(&if had_it {
            format!("{} is no longer {role} {place}", user.email)
        } else {
            format!("{} is not {role} {place}; nothing was changed", user.email)
        })?;
        for other in authority::assignments(landlord.connection(), Some(user.id), Some(role), None).await? {
            let place = other
                .tenant
                .map_or_else(on_platform, |slug| format!("on tenant {slug}"));
            app.output
                .note(&format!("{} is still {role} {place}", user.email));
        }
        Ok(Outcome::Done)
    }

    /// `role check --platform`
    pub(super) async fn check(&self, app: &App) -> Result<Outcome> {
        let (permission, email) = self.role_and_user()?;
        let mut landlord = app.landlord().await?;
        find_permission(&mut landlord, permission).await?;
        let user = find_user(&mut landlord, email).await?;
        let tenant = self.find_tenant(app, &mut landlord).await?;
        let tenant_id = tenant.as_ref().map(|tenant| tenant.id);
        let roles = authority::grants(landlord.connection(), user.id, permission, tenant_id).await?;
        let verdict = Verdict {
            user: &user.email,
            permission,
            tenant: tenant.as_ref().map(|tenant| tenant.slug.as_str()),
            allowed: can_act(&user) && !roles.is_empty(),
            roles,
        };
        show(app, &verdict, tenant.as_ref(), can_act(&user))?;
        Ok(if verdict.allowed {
            Outcome::Done
        } else {
            Outcome::Found
        })
    }

    /// What the verb is about and whom it concerns.
    fn role_and_user(&self) -> Result<(&str, &str)> {
        match (&self.code, &self.user) {
            (Some(code), Some(user)) => Ok((code, user)),
            (None, _) => Err(Failure::usage("which role?").hint("tenantctl role list --platform")),
            (_, None) => Err(Failure::usage("which platform user? Give --user E-MAIL")),
        }
    }

    async fn find_tenant(&self, app: &App, landlord: &mut Landlord) -> Result<Option<Tenant>> {
        match &self.tenant {
            Some(slug) => Ok(Some(app.find_tenant(landlord, slug).await?)),
            None => Ok(None),
        }
    }
}

/// Whether a platform user can do anything at all.
fn can_act(user: &Holder) -> bool {
    user.active && user.database_login.is_some()
}

fn show(app: &App, verdict: &Verdict<'_>, tenant: Option<&Tenant>, can_act: bool) -> Result<()> {
    if app.output.format() != Format::Table {
        return app.output.record(verdict, VERDICT_COLUMNS);
    }
    let Verdict { user, permission, .. } = verdict;
    let place = place(tenant);
    if verdict.allowed {
        let roles: Vec<String> = verdict
            .roles
            .iter()
            .map(|grant| match &grant.tenant {
                Some(slug) => format!("{} on tenant {slug}", grant.role),
                None => format!("{} {}", grant.role, on_platform()),
            })
            .collect();
        return app.output.done(&format!(
            "allow: {user} has {permission} {place}, being {}",
            roles.join(", ")
        ));
    }
    let why = if can_act {
        format!("no role of {user} brings {permission} {place}")
    } else {
        format!("{user} is not active, or has no database login")
    };
    app.output.done(&format!("deny: {why}"))
}

/// Where a role is held, in words.
fn place(tenant: Option<&Tenant>) -> String {
    tenant.map_or_else(on_platform, |tenant| format!("on tenant {}", tenant.slug))
}

fn on_platform() -> String {
    "on the whole platform".to_owned()
}

async fn find_user(landlord: &mut Landlord, email: &str) -> Result<Holder> {
    let found = authority::holder(landlord.connection(), &normalize_email(email)).await?;
    found.ok_or_else(|| {
        Failure::not_found(format!("there is no platform user \"{email}\""))
            .hint("tenantctl role assignments --platform")
    })
}

async fn find_role(landlord: &mut Landlord, code: &str) -> Result<()> {
    let codes: Vec<String> = authority::roles(landlord.connection())
        .await?
        .into_iter()
        .map(|role| role.code)
        .collect();
    if codes.iter().any(|known| known == code) {
        return Ok(());
    }
    let failure = Failure::not_found(format!("there is no role \"{code}\" of platform users"));
    Err(match nearest(code, &codes) {
        Some(near) => failure.hint(format!(
            "did you mean {near}? tenantctl role list --platform shows all"
        )),
        None => failure.hint("tenantctl role list --platform"),
    })
}

async fn find_permission(landlord: &mut Landlord, code: &str) -> Result<()> {
    let known = authority::permissions(landlord.connection()).await?;
    if known.iter().any(|known| known == code) {
        return Ok(());
    }
    let failure = Failure::not_found(format!("there is no permission \"{code}\" on the platform"));
    Err(match nearest(code, &known) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure.hint("tenantctl role list --platform --format json"),
    })
}
