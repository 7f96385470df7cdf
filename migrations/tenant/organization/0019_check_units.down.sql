drop trigger check_updated on organization.units;
drop trigger check_inserted on organization.units;
drop function organization.check_units();
