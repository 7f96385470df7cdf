drop trigger check_units on organization.unit_types;
drop trigger check_units on organization.unit_type_parents;
drop function organization.check_types();
drop trigger check_updated on organization.units;
drop trigger check_inserted on organization.units;
drop function organization.check_units();
drop function organization.refuse_place(text, text, text, text);
drop view organization.misplaced_units;
