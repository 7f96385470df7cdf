-- No program ever gave it; what somebody gave by hand is as unfinished as before.
select landlord.act_as('migration landlord/0035_drop_failed_status', null, null, null);
update landlord.tenants set status = 'provisioning' where status = 'failed';
alter table landlord.tenants drop constraint tenants_status_check;
alter table landlord.tenants add constraint tenants_status_check
    check (status in ('provisioning', 'active', 'suspended', 'archived', 'purging', 'purged')) not valid;
comment on column landlord.tenants.status is 'provisioning → active ⇄ suspended → archived → purging → purged. Maintenance is apart from it.';
