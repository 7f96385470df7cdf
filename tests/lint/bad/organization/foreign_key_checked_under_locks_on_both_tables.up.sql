alter table organization.units add column patron_id uuid;
alter table organization.units add constraint units_patron_fkey
    foreign key (tenant_id, patron_id) references identity.users (tenant_id, id);
