drop table organization.unit_contacts;
