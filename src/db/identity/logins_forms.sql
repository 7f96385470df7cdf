-- From form to form along the index of hashes that others made: however many there are, it reads one row of each form. Every
-- character of a hash sorts before the tilde. Row security lets an index be searched by a plain comparison alone, so what
-- is searched for is worked out before.
with recursive found as (
    select first.form, first.form || '~' as after
    from (
        select coalesce(substring(password_hash from '^\$2[abxy]\$[0-9]{2}\$|^.*\$(?=[^$]*\$[^$]*$)'), password_hash) as form
        from identity.users
        where tenant_id = (select tenancy.current_tenant())
          and deleted_at is null
          and password_hash is not null
          and password_hash not like '$argon2id$v=19$m=19456,t=2,p=1$%'
        order by password_hash collate "C"
        limit 1
    ) as first
    union all
    select next.form, next.form || '~'
    from found
    cross join lateral (
        select coalesce(substring(password_hash from '^\$2[abxy]\$[0-9]{2}\$|^.*\$(?=[^$]*\$[^$]*$)'), password_hash) as form
        from identity.users
        where tenant_id = (select tenancy.current_tenant())
          and deleted_at is null
          and password_hash is not null
          and password_hash not like '$argon2id$v=19$m=19456,t=2,p=1$%'
          and password_hash collate "C" > found.after
        order by password_hash collate "C"
        limit 1
    ) as next
)
select form as "form!"
from found
limit 16
