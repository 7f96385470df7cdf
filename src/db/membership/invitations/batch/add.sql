-- $1 and $2: the rows, and the hashes of their tokens; $3: the base of the ids; $4: the batch.
insert into membership.invitations (
    tenant_id,
    id,
    email,
    email_normalized,
    first_name,
    last_name,
    unit_id,
    membership_type_id,
    token_hash,
    message,
    expires_at,
    resend_limit,
    import_batch_id
)
select
    tenancy.current_tenant(),
    tenancy.bulk_id($3, given.place),
    staged.email,
    staged.email_normalized,
    staged.first_name,
    staged.last_name,
    planned.unit_id,
    planned.membership_type_id,
    given.token_hash,
    staged.message,
    planned.expires_at,
    coalesce(config.setting('invitation_resend_limit')::integer, 3),
    $4
from unnest($1::bigint[], $2::text[]) with ordinality as given (line, token_hash, place)
join staged_invitations staged on staged.line = given.line
join planned_invitations planned on planned.line = given.line
order by given.place
