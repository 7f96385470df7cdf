delete from organization.unit_contacts;
