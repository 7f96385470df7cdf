with own_schema as (
    select oid, nspname, nspowner, nspacl
    from pg_namespace
    where nspname not like 'pg\_%' and nspname <> 'information_schema'
),
entry (line) as (
    select concat_ws(' ', 'schema', nspname, nspowner::regrole, nspacl::text) as line
    from own_schema
    union all
    select concat_ws(' ', 'relation', nspname, relname, relkind, relowner::regrole, relacl::text,
                     relrowsecurity, relforcerowsecurity, obj_description(pg_class.oid, 'pg_class'))
    from pg_class join own_schema on own_schema.oid = relnamespace
    union all
    select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
                     pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    join own_schema on own_schema.oid = relnamespace
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
    union all
    select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid))
    from pg_constraint join own_schema on own_schema.oid = connamespace
    union all
    select concat_ws(' ', 'index', indexrelid::regclass, indisvalid, pg_get_indexdef(indexrelid))
    from pg_index join pg_class on pg_class.oid = indexrelid join own_schema on own_schema.oid = relnamespace
    union all
    select concat_ws(' ', 'function', pg_proc.oid::regprocedure, proowner::regrole, proacl::text, pg_get_functiondef(pg_proc.oid))
    from pg_proc join own_schema on own_schema.oid = pronamespace
    union all
    select concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(pg_trigger.oid))
    from pg_trigger join pg_class on pg_class.oid = tgrelid join own_schema on own_schema.oid = relnamespace
    where not tgisinternal
    union all
    select concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles::text, cmd, qual, with_check)
    from pg_policies
    union all
    select concat_ws(' ', 'database', coalesce(datacl, acldefault('d', datdba))::text) from pg_database where datname = current_database()
)
select line
from entry
order by line collate "C"
