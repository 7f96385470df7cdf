-- Takes the validity of each back by making it anew, not valid.
alter table membership.membership_transfers drop constraint membership_transfers_import_batch_fkey;
alter table membership.membership_transfers add constraint membership_transfers_import_batch_fkey
    foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id) not valid;
alter table membership.invitations drop constraint invitations_import_batch_fkey;
alter table membership.invitations add constraint invitations_import_batch_fkey
    foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id) not valid;
