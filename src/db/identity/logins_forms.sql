-- From form to form along the index of hashes that others made: however many there are, it reads one row of each form. Every
-- character of a hash sorts before the tilde.
with recursive found as (
    (
        select password_hash as hash
        from identity.users
        where tenant_id = (select tenancy.current_tenant())
          and deleted_at is null
          and password_hash is not null
          and password_hash not like '$argon2id$v=19$m=19456,t=2,p=1$%'
        order by password_hash collate "C"
        limit 1
    )
    union all
    select next.hash
    from found
    cross join lateral (
        select password_hash as hash
        from identity.users
        where tenant_id = (select tenancy.current_tenant())
          and deleted_at is null
          and password_hash is not null
          and password_hash not like '$argon2id$v=19$m=19456,t=2,p=1$%'
          and password_hash collate "C" > coalesce(
              substring(found.hash from '^\$2[abxy]\$[0-9]{2}\$|^.*\$(?=[^$]*\$[^$]*$)'),
              found.hash
          ) || '~'
        order by password_hash collate "C"
        limit 1
    ) as next
)
select coalesce(substring(hash from '^\$2[abxy]\$[0-9]{2}\$|^.*\$(?=[^$]*\$[^$]*$)'), hash) as "form!"
from found
limit 16
