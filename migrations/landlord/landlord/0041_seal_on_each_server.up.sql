create or replace function landlord.sealing_edge(
    out number bigint, out server_id bigint, out is_foreign boolean, out floor_id bigint, out from_transaction xid8, out upto_id bigint
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        coalesce(last.number, 0),
        server.system_identifier,
        coalesce(last.server_id <> server.system_identifier, false),
        coalesce(last.floor_id, 0),
        case
            -- The seal that a server begins with is of no transaction's number, here or on a further server: floor_id says all.
            when last.number is null or last.until_transaction = '18446744073709551615' then '0'
            else last.until_transaction
        end,
        case when last.server_id <> server.system_identifier then last.highest_id else 9223372036854775807 end
    from pg_control_system() as server
    left join (
        select number, server_id, floor_id, until_transaction, max(last_id) over () as highest_id
        from landlord.seals
        order by number desc
        limit 1
    ) as last on true
$$;
