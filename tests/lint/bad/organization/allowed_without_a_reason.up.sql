-- lint: allow write-without-where
delete from organization.unit_contacts;
