drop table geography.candidate_areas;
drop table geography.areas;
drop table geography.area_levels;
drop table geography.countries;
drop schema geography;
