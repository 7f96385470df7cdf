//! A running installation, and sessions in its databases in the roles that matter.

use std::ops::Deref;

use crate::support::{Installation, Output};

/// The landlord's database.
pub const LANDLORD: &str = "tenantctl";
/// The database of the tenant `nrna`.
pub const TENANT: &str = "tenant_nrna";
/// The role that owns the tables.
pub const OWNER: &str = "tenantctl_main_owner";
/// The role whose rights the application has.
pub const APPLICATION: &str = "tenantctl_main_app";
/// The role that owns the audit trail.
pub const AUDIT: &str = "tenantctl_main_audit";

/// The schemas of a database that are contexts of the tool.
pub const CONTEXTS: &str = "nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'probe')";

/// The tables of a database that hold rows: neither partitions, which are parts of tables, nor the prototypes of
/// temporary tables, which a constraint keeps empty.
pub const TABLES: &str = "relkind in ('r', 'p') and not relispartition and not exists (
    select from pg_constraint where conrelid = pg_class.oid and pg_get_constraintdef(pg_constraint.oid) = 'CHECK (false)'
)";

pub struct Databases {
    installation: Installation,
}

impl Deref for Databases {
    type Target = Installation;

    fn deref(&self) -> &Installation {
        &self.installation
    }
}

impl Databases {
    pub fn start() -> Self {
        let installation = Installation::new();
        installation.ok("local up");
        Self { installation }
    }

    /// Holds a rule of a catalogue: each row of the query is a breach of it.
    pub fn assert_none(&self, database: &str, breaches: &str) {
        let found = self.query_as_superuser(database, breaches);
        assert!(found.is_empty(), "in {database}:\n{found}");
    }

    /// The id of the tenant `nrna`.
    pub fn tenant_id(&self) -> String {
        self.query(TENANT, "select id from tenancy.tenants")
    }

    /// Runs SQL in one transaction of the tenant, in a role.
    pub fn as_role(&self, role: &str, sql: &str) -> Output {
        self.in_transaction(role, Some(&self.tenant_id()), sql)
    }

    /// The same, with any tenant or none.
    pub fn in_transaction(&self, role: &str, tenant_id: Option<&str>, sql: &str) -> Output {
        let tenant = tenant_id.unwrap_or_default();
        let script = format!(
            "begin; grant {role} to current_user; set local role {role};
             set local tenantctl.tenant_id = '{tenant}'; {sql}; commit"
        );
        // Only the administrator's own rights are used: it made the groups, so it may join each of them.
        self.psql(TENANT, &script)
    }

    /// What SQL prints that must succeed.
    pub fn ok_as_role(&self, role: &str, sql: &str) -> String {
        let output = self.as_role(role, sql);
        assert_eq!(output.code, 0, "{}", output.transcript());
        output.stdout.trim_end().to_owned()
    }
}

/// That SQL was refused with a message.
pub fn assert_refused(output: &Output, message: &str) {
    assert_ne!(output.code, 0, "{}", output.transcript());
    assert!(output.stderr.contains(message), "{}", output.transcript());
}
