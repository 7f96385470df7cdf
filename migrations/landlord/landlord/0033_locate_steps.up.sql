alter table landlord.tenant_steps add column location text;
comment on column landlord.tenant_steps.location is 'The folder from which the operation reads or into which it writes, on the machine on which it was begun, where the command names one; null where it does not.';
