-- $1 to $5: the memberships, the units that are joined, when each was asked for and takes effect, and why; $6: the base of
-- the new ids; $7: the batch.
insert into membership.membership_transfers (
    tenant_id,
    id,
    membership_id,
    from_unit_id,
    to_unit_id,
    requested_on,
    effective_on,
    silence_consents_on,
    reason,
    import_batch_id
)
select
    memberships.tenant_id,
    tenancy.bulk_id($6, asked.place),
    memberships.id,
    memberships.unit_id,
    asked.to_unit_id,
    coalesce(asked.requested_on, current_date),
    coalesce(asked.effective_on, asked.requested_on, current_date),
    coalesce(asked.requested_on, current_date) + coalesce(config.setting('transfer_silence_days')::integer, 30),
    asked.reason,
    $7
from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::text[])
    with ordinality as asked (membership_id, to_unit_id, requested_on, effective_on, reason, place)
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = asked.membership_id
order by asked.place
returning id
