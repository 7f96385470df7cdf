-- lint: allow write-without-where because contacts are imported anew each night
delete from organization.unit_contacts;
