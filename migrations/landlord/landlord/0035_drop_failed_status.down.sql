alter table landlord.tenants drop constraint tenants_status_check;
-- lint: allow constraint-missing-not-valid because a landlord has thousands of tenants, and no more
alter table landlord.tenants add constraint tenants_status_check
    check (status in ('provisioning', 'active', 'suspended', 'archived', 'purging', 'purged', 'failed'));
comment on column landlord.tenants.status is 'provisioning → active ⇄ suspended → archived → purging → purged; failed beside provisioning. Maintenance is apart from it.';
