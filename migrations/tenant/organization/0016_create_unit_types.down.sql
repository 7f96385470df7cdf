drop table organization.unit_type_parents;
drop table organization.unit_types;
drop extension btree_gist;
drop extension ltree;
drop schema organization;
