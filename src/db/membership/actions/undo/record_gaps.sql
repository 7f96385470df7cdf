-- Numbers that the batch gave are given no more and used no more. $1: the batch.
insert into membership.member_number_gaps (tenant_id, sequence_id, first_value, last_value, reason)
select distinct sequences.tenant_id, sequences.id, gap.value, gap.value, 'given by a file that was taken back'
from tenancy.import_rows image
join membership.memberships
    on memberships.tenant_id = image.tenant_id
    and memberships.id = image.record_id
cross join lateral membership.number_without_check_digit(memberships.member_number) as plain (number)
join membership.member_number_sequences sequences
    on sequences.tenant_id = image.tenant_id
    and starts_with(plain.number, split_part(sequences.scope, '{sequence', 1))
cross join lateral (
    select (regexp_match(
        plain.number,
        format(
            '^%s([0-9]{1,18})%s$',
            regexp_replace(split_part(sequences.scope, '{sequence', 1), '([^[:alnum:]])', '\\\1', 'g'),
            regexp_replace(regexp_replace(sequences.scope, '^.*\{sequence[^}]*\}', ''), '([^[:alnum:]])', '\\\1', 'g')
        )
    ))[1]::bigint as value
) as gap
where image.tenant_id = (select tenancy.current_tenant())
  and image.batch_id = $1
  and image.before ->> 'member_number' is null
  and gap.value < sequences.next_value
on conflict do nothing
