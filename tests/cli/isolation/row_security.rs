//! Faults of row security, keys and functions.

use super::{assert_found_and_mended, fault, installation};

const LINE: &str = "tenant verify-isolation nrna";

#[test]
fn faults_of_policies_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        LINE,
        &[
            fault(
                "row-security-off",
                "organization.units",
                "alter table organization.units disable row level security",
            ),
            fault(
                "row-security-off",
                "tenancy.tenants",
                "alter table tenancy.tenants disable row level security",
            ),
            fault(
                "row-security-not-forced",
                "identity.users",
                "alter table identity.users no force row level security",
            ),
            fault(
                "tenant-policy",
                "membership.memberships",
                "drop policy tenant_isolation on membership.memberships",
            ),
            fault(
                "tenant-policy",
                "config.settings",
                "alter policy tenant_isolation on config.settings
                 using (tenant_id = (select tenancy.current_tenant()) or category_code is null)",
            ),
            fault(
                "tenant-policy",
                "config.settings",
                "alter policy tenant_isolation on config.settings to tenantctl_main_app",
            ),
            fault(
                "access-policy",
                "config.settings",
                "drop policy tenant_access on config.settings",
            ),
            fault(
                "policy-without-check",
                "organization.units",
                "drop policy tenant_access on organization.units;
                 create policy tenant_access on organization.units using ((select tenancy.current_tenant()) is not null)",
            ),
            fault(
                "open-policy",
                "identity.users",
                "alter policy tenant_access on identity.users using (true) with check (true)",
            ),
            fault(
                "open-policy",
                "identity.users",
                "create policy lenient on identity.users for select using ((select tenancy.current_tenant()) is null)",
            ),
            fault(
                "setting-unguarded",
                "identity.users",
                "create policy by_setting on identity.users as restrictive for select
                 using (tenant_id = current_setting('tenantctl.tenant_id')::uuid)",
            ),
            fault(
                "open-policy",
                "identity.users",
                "alter policy tenant_isolation on identity.users
                 using (tenant_id = coalesce((select tenancy.current_tenant()), tenant_id))",
            ),
        ],
    );
}

#[test]
fn faults_of_tables_and_keys_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        LINE,
        &[
            fault(
                "tenant-column",
                "organization.notes",
                "create table organization.notes (id uuid primary key, note text)",
            ),
            fault(
                "tenant-column",
                "organization.loose",
                "create table organization.loose (tenant_id uuid, note text)",
            ),
            fault(
                "trigger-disabled",
                "membership.memberships",
                "alter table membership.memberships disable trigger audit_insert",
            ),
            fault(
                "key-without-tenant",
                "organization.units",
                "alter table organization.units add constraint units_id_key unique (id)",
            ),
            fault(
                "key-without-tenant",
                "organization.unit_types",
                "create unique index unit_types_loose_key on organization.unit_types (code) where code <> ''",
            ),
            fault(
                "foreign-key-without-tenant",
                "membership.memberships",
                "alter table identity.users add constraint users_id_key unique (id);
                 alter table membership.memberships add constraint memberships_loose_fkey
                     foreign key (user_id) references identity.users (id)",
            ),
        ],
    );
}

#[test]
fn faults_of_functions_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        LINE,
        &[
            fault(
                "tenant-function",
                "tenancy.current_tenant()",
                "create or replace function tenancy.current_tenant() returns uuid language sql stable parallel safe
                 return coalesce(nullif(current_setting('tenantctl.tenant_id', true), ''), '00000000-0000-0000-0000-000000000000')::uuid",
            ),
            fault(
                "setting-unguarded",
                "organization.whose()",
                "create function organization.whose() returns text language plpgsql
                 as $$ begin return current_setting('tenantctl.tenant_id'); end $$",
            ),
            fault(
                "definer-search-path",
                "organization.peek()",
                "create function organization.peek() returns bigint language sql security definer as 'select 1::bigint'",
            ),
            fault(
                "definer-owner",
                "organization.look()",
                "create function organization.look() returns bigint language sql security definer
                 set search_path = pg_catalog, pg_temp as 'select 1::bigint'",
            ),
            fault(
                "definer-for-all",
                "organization.seek()",
                "create function organization.seek() returns bigint language sql security definer
                 set search_path = pg_catalog, pg_temp as 'select 1::bigint'",
            ),
            fault(
                "leakproof-function",
                "organization.quiet(text)",
                "create function organization.quiet(name text) returns boolean language sql immutable leakproof as 'select true'",
            ),
        ],
    );
}
