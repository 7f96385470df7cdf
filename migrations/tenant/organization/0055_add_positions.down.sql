alter table organization.unit_types drop column positions;
