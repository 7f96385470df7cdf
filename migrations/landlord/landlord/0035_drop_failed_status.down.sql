alter table landlord.tenants drop constraint tenants_status_check;
alter table landlord.tenants add constraint tenants_status_check
    check (status in ('provisioning', 'active', 'suspended', 'archived', 'purging', 'purged', 'failed'));
comment on column landlord.tenants.status is 'provisioning → active ⇄ suspended → archived → purging → purged; failed beside provisioning. Maintenance is apart from it.';
