-- phase: backfill
update organization.units set description = name where description is null;
