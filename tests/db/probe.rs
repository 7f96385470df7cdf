//! Two small tables of an operator's own, protected and watched as a migration would do it.

use crate::fixture::{Databases, OWNER};

const TABLES: &str = "
    create schema probe;
    create table probe.parents (
        tenant_id uuid not null,
        id uuid not null,
        name text,
        primary key (tenant_id, id)
    );
    create table probe.children (
        tenant_id uuid not null,
        id uuid not null,
        parent_id uuid not null,
        secret text,
        primary key (tenant_id, id)
    );
    select tenancy.protect('probe.parents');
    select tenancy.protect('probe.children');
    select audit.watch('probe.parents');
    select audit.watch('probe.children', 'full', '{secret}');
    grant usage on schema probe to tenantctl_main_app, tenantctl_main_audit;
    insert into probe.parents (tenant_id, id, name)
    values (tenancy.current_tenant(), '00000000-0000-7000-8000-00000000000a', 'first')";

/// A child whose parent does not exist.
pub const ORPHAN: &str = "insert into probe.children (tenant_id, id, parent_id)
    values (tenancy.current_tenant(), gen_random_uuid(), gen_random_uuid())";

/// The key that the orphan breaks.
pub const FOREIGN_KEY: &str = "alter table probe.children
    add constraint children_parent_fkey foreign key (tenant_id, parent_id) references probe.parents";

/// Makes the tables, as the owner in whose name the administrator works, with one row among the parents.
pub fn create(databases: &Databases) {
    databases.ok_as_role(OWNER, TABLES);
}
