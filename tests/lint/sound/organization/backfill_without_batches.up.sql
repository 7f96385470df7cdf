-- phase: backfill
-- backfill: table=organization.units key=id
-- batch: 500
update organization.units set description = name
where description is null and id in (select id from batch);
