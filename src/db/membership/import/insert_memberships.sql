-- $1: the batch; $2: the base of the new users' ids; $3: the base of the new memberships' ids.
insert into membership.memberships (
    tenant_id,
    id,
    user_id,
    unit_id,
    membership_type_id,
    member_number,
    status,
    joined_on,
    expires_on,
    joined_via,
    import_batch_id
)
select
    tenancy.current_tenant(),
    tenancy.bulk_id($3, resolved.line),
    coalesce(resolved.user_id, tenancy.bulk_id($2, resolved.line)),
    resolved.unit_id,
    resolved.membership_type_id,
    staged.member_no,
    resolved.status,
    resolved.joined_on,
    resolved.expires_on,
    'import',
    $1
from resolved_members resolved
join staged_members staged using (line)
where resolved.membership_id is null
