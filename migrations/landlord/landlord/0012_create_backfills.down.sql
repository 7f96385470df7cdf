drop table landlord.backfills;
