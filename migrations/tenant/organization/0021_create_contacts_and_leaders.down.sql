drop table organization.unit_leaders;
drop table organization.unit_hierarchy_mappings;
drop function organization.refuse_mapping_cycle();
drop table organization.unit_contacts;
