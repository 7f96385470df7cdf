-- owner: audit
create function audit.names(said text, word text) returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    -- Looked for as it stands first, which takes a tenth of the time. JSON writes the end of a line as a letter, and what
    -- follows the dot after an e-mail may be more of its domain.
    select position(lower(word) in lower(said)) > 0
        and lower(regexp_replace(said, '\\[nrtbf]', ' ', 'g')) ~ concat(
            '(?<![[:alnum:]._%+-])',
            regexp_replace(lower(word), '([^[:alnum:]])', '\\\1', 'g'),
            '(?![[:alnum:]_-]', case when position('@' in word) > 0 then '|\.[[:alnum:]]' end, ')'
        )
$$;
comment on function audit.names(text, text) is
    'Whether something that is said names an e-mail or an id, whatever the case: as a word of its own, and not as the end or the beginning of another one.';

create or replace function audit.erase(records uuid[], texts text[] default '{}') returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    erased bigint;
    refusals bigint[];
begin
    with cleared as (
        update audit.activity_log entry
        set erased_digest = audit.values_digest(entry), salt = null,
            command = null, reason = null, ip_address = null, user_agent = null, old_values = null, new_values = null
        where tenant_id = tenancy.current_tenant() and erased_digest is null and action not like 'audit.%'
          and (
              record_id = any (records) or user_id = any (records)
              -- A command that was refused is of no record, but its words name people.
              or action = 'refused' and exists (
                  select from unnest(texts) as text where audit.names(concat_ws(' ', command, reason, new_values::text), text)
              )
          )
        returning id, coalesce(record_id = any (records), false) or coalesce(user_id = any (records), false) as is_of_record
    )
    select count(*), array_agg(id order by id) filter (where not is_of_record) into erased, refusals
    from cleared;
    perform audit.add_event('audit.erase', jsonb_build_object('entries', erased), null, record, null)
    from unnest(records) as record;
    if refusals is not null then
        perform audit.add_event('audit.erase', jsonb_build_object('entries', cardinality(refusals), 'refusals', refusals), null, null, null);
    end if;
    return erased;
end
$$;
comment on function audit.erase(uuid[], text[]) is
    'Clears what the trail says of people: the values, reasons, commands and addresses of the entries of these records, of what these users did, and of refused commands that name one of these texts. Their salted digests stay, so the seals still hold. The trail tells of it. Returns how many entries.';

do $$
begin
    revoke execute on function audit.names(text, text) from public;
    execute format('grant execute on function audit.names(text, text) to %I, %I', tenancy.group_role('owner'), tenancy.group_role('readonly'));
end
$$;
