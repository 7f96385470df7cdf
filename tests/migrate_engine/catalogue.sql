with own_schema as (
    select oid, nspname, nspowner, nspacl
    from pg_namespace
    where nspname not like 'pg\_%' and nspname <> 'information_schema'
),
entry (line) as (
    select concat_ws(' ', 'schema', nspname, nspowner::regrole,
                     coalesce(nspacl, acldefault('n', nspowner))::text) as line
    from own_schema
    union all
    select concat_ws(' ', 'relation', nspname, relname, relkind, relowner::regrole,
                     coalesce(relacl, acldefault(case when relkind = 'S' then 's' else 'r' end::"char", relowner))::text,
                     relrowsecurity, relforcerowsecurity, relpersistence, reloptions::text, relreplident,
                     pg_get_expr(relpartbound, pg_class.oid), pg_get_partkeydef(pg_class.oid))
    from pg_class join own_schema on own_schema.oid = relnamespace
    union all
    select concat_ws(' ', 'view', nspname, relname, pg_get_viewdef(pg_class.oid))
    from pg_class join own_schema on own_schema.oid = relnamespace
    where relkind in ('v', 'm')
    union all
    select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
                     pg_get_expr(adbin, adrelid), nullif(attidentity, ''), nullif(attgenerated, ''),
                     attacl::text, attcollation::regcollation, attstorage, attcompression)
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    join own_schema on own_schema.oid = relnamespace
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
    union all
    select concat_ws(' ', 'constraint', conrelid::regclass, contypid::regtype, conname, convalidated,
                     pg_get_constraintdef(pg_constraint.oid))
    from pg_constraint join own_schema on own_schema.oid = connamespace
    union all
    select concat_ws(' ', 'index', indexrelid::regclass, indisvalid, pg_get_indexdef(indexrelid))
    from pg_index join pg_class on pg_class.oid = indexrelid join own_schema on own_schema.oid = relnamespace
    union all
    select concat_ws(' ', 'function', pg_proc.oid::regprocedure, proowner::regrole,
                     coalesce(proacl, acldefault('f', proowner))::text,
                     case when prokind in ('f', 'p') then pg_get_functiondef(pg_proc.oid) end)
    from pg_proc join own_schema on own_schema.oid = pronamespace
    union all
    select concat_ws(' ', 'trigger', tgrelid::regclass, tgenabled, pg_get_triggerdef(pg_trigger.oid))
    from pg_trigger join pg_class on pg_class.oid = tgrelid join own_schema on own_schema.oid = relnamespace
    where not tgisinternal
    union all
    select concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles::text, cmd, qual, with_check)
    from pg_policies
    union all
    select concat_ws(' ', 'rule', schemaname, tablename, rulename, definition)
    from pg_rules join own_schema on nspname = schemaname
    union all
    select concat_ws(' ', 'type', pg_type.oid::regtype, typtype, typowner::regrole,
                     coalesce(typacl, acldefault('T', typowner))::text,
                     (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid),
                     typdefault, typnotnull, format_type(nullif(typbasetype, 0), typtypmod))
    from pg_type join own_schema on own_schema.oid = typnamespace
    union all
    select concat_ws(' ', 'sequence', schemaname, sequencename, data_type, start_value, increment_by, cycle)
    from pg_sequences
    union all
    select concat_ws(' ', 'statistics', pg_get_statisticsobjdef(pg_statistic_ext.oid))
    from pg_statistic_ext join own_schema on own_schema.oid = stxnamespace
    union all
    select concat_ws(' ', 'comment', identified.type, identified.identity, description)
    from pg_description
    cross join lateral pg_identify_object(classoid, objoid, objsubid) as identified
    left join own_schema on nspname = identified.schema
    where own_schema.oid is not null or identified.type in ('schema', 'policy', 'trigger', 'extension')
    union all
    select concat_ws(' ', 'extension', extname, extversion, extnamespace::regnamespace)
    from pg_extension
    union all
    select concat_ws(' ', 'default privileges', defaclrole::regrole, defaclnamespace, defaclobjtype, defaclacl::text)
    from pg_default_acl
    union all
    select concat_ws(' ', 'setting', setrole::regrole, unnest(setconfig))
    from pg_db_role_setting
    where setdatabase in (0, (select oid from pg_database where datname = current_database()))
    union all
    select concat_ws(' ', 'publication', pubname) from pg_publication
    union all
    select concat_ws(' ', 'database', coalesce(datacl, acldefault('d', datdba))::text) from pg_database where datname = current_database()
)
select line
from entry
order by line collate "C"
