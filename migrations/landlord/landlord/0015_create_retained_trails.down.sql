drop table landlord.retained_trails;
