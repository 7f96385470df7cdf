//! A tenant's database: that it is the tenant's, its schema, who may connect, partitions, indexes, backups.

use chrono::Utc;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::{embedded_contexts, expected_version};
use crate::commands::checks::Section;
use crate::commands::fleet::migrating::selector;
use crate::commands::fleet::reach::Reach;
use crate::db::config::settings;
use crate::db::landlord::backups::Backup;
use crate::db::landlord::tenants::Tenant;
use crate::db::tenancy::TenantDatabase;
use crate::db::{self, server};
use crate::doctor::{backups, tenant};
use crate::error::{Failure, Result};
use crate::finding::{CheckResult, Verdict};
use crate::fleet::Target;
use crate::integrity;

/// What all examinations of tenants share.
pub(super) struct Ward<'a> {
    pub reach: &'a Reach,
    pub landlord_id: Uuid,
    pub role_prefix: String,
    /// The backups that are kept.
    pub backups: Vec<Backup>,
}

impl Ward<'_> {
    /// Examines a tenant. A database that cannot be opened is a finding.
    pub async fn examine(&self, target: Target) -> Result<Section> {
        let tenant = target
            .tenant()
            .ok_or_else(|| Failure::usage("the landlord is no tenant"))?;
        let options = self.reach.options(&target)?;
        let mut opened =
            TenantDatabase::open(&options, tenant.id, self.landlord_id, &embedded_contexts()).await;
        let class = backup_class(&mut opened, tenant).await?;
        let opened = opened.map(|database| database.schema_version);
        let mut checks = vec![
            tenant::schema(tenant, &opened, expected_version(tenant)),
            backups::backups(
                &tenant.slug,
                class.as_deref(),
                tenant.created_at,
                &self.backups,
                Utc::now(),
            ),
        ];
        let mut section = Section {
            target: target.name().to_owned(),
            database: tenant.database.clone(),
            server_version: "unknown".to_owned(),
            checked_at: Utc::now(),
            checks: Vec::new(),
        };
        if opened.is_ok() {
            let mut connection = db::connect(&options).await?;
            let moment = server::moment(&mut connection).await?;
            section.server_version = moment.version;
            section.checked_at = moment.now;
            checks.extend(self.inside(&mut connection, &target, tenant).await?);
        }
        section.checks = checks;
        Ok(section)
    }

    async fn inside(
        &self,
        connection: &mut PgConnection,
        target: &Target,
        tenant: &Tenant,
    ) -> Result<Vec<CheckResult>> {
        let subject = integrity::Subject {
            tenant_id: target.tenant_id(),
            selector: selector(target),
        };
        let partitions: Verdict = integrity::partitions(connection, &subject).await?;
        Ok(vec![
            tenant::access(connection, tenant, &self.role_prefix).await?,
            CheckResult::new(
                "partitions",
                "The partitions of the months to come are there, and the default ones are empty",
                partitions,
            ),
            tenant::indexes(connection).await?,
            tenant::extensions(connection).await?,
        ])
    }
}

/// How often the tenant's settings ask for a backup; unknown where they are not as this tool expects them.
async fn backup_class(opened: &mut db::Result<TenantDatabase>, tenant: &Tenant) -> Result<Option<String>> {
    match opened {
        Ok(database)
            if database.schema_version == expected_version(tenant)
                && tenant.contexts.iter().any(|context| context == "config") =>
        {
            Ok(settings::in_force(&mut *database.read().await?, "backup_class").await?)
        }
        _ => Ok(None),
    }
}
