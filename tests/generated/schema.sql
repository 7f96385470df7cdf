-- Every schema of a database with its tables, views and functions, as one JSON document in a fixed order.
-- What extensions brought and partitions are left out.
with column_facts as (
    select
        attrelid,
        attnum,
        jsonb_build_object(
            'name', attname,
            'type', format_type(atttypid, atttypmod),
            'nullable', not attnotnull,
            'value', case
                when attidentity <> '' then 'identity'
                when attgenerated <> '' then 'generated: ' || pg_get_expr(adbin, adrelid)
                else pg_get_expr(adbin, adrelid)
            end,
            'comment', col_description(attrelid, attnum)
        ) as fact
    from pg_attribute
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
), constraint_facts as (
    select
        conrelid,
        contype::text as kind,
        conname,
        jsonb_build_object(
            'name', conname,
            'definition', pg_get_constraintdef(pg_constraint.oid),
            'target_schema', target_schema.nspname,
            'target', target.relname,
            'columns', (
                select jsonb_agg(attname order by position)
                from unnest(conkey) with ordinality as key (attnum, position)
                join pg_attribute on attrelid = conrelid and pg_attribute.attnum = key.attnum
            ),
            'optional', (
                select bool_or(not attnotnull)
                from pg_attribute
                where attrelid = conrelid and attnum = any (conkey)
            )
        ) as fact
    from pg_constraint
    left join pg_class target on target.oid = confrelid
    left join pg_namespace target_schema on target_schema.oid = target.relnamespace
    where contype in ('p', 'u', 'x', 'f', 'c') and conparentid = 0
), index_facts as (
    select
        indrelid,
        index.relname,
        jsonb_build_object('name', index.relname, 'definition', pg_get_indexdef(index.oid)) as fact
    from pg_index
    join pg_class index on index.oid = indexrelid
    where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
), trigger_facts as (
    select
        tgrelid,
        tgname,
        split_part(encode(tgargs, 'escape'), '\000', 1) as first_argument,
        tgfoid::regproc::text as function
    from pg_trigger
    where not tgisinternal
), relation_facts as (
    select
        relnamespace,
        relname,
        relkind,
        jsonb_build_object(
            'name', relname,
            'comment', obj_description(pg_class.oid, 'pg_class'),
            'partitioned_by', pg_get_partkeydef(pg_class.oid),
            'row_security', case
                when relrowsecurity and relforcerowsecurity then 'enabled and forced'
                when relrowsecurity then 'enabled, not forced: the owner sees every row'
            end,
            'columns', (select jsonb_agg(fact order by attnum) from column_facts where attrelid = pg_class.oid),
            'keys', (
                select jsonb_agg(fact order by kind, conname)
                from constraint_facts where conrelid = pg_class.oid and kind in ('p', 'u', 'x')
            ),
            'foreign_keys', (
                select jsonb_agg(fact order by conname) from constraint_facts where conrelid = pg_class.oid and kind = 'f'
            ),
            'checks', (
                select jsonb_agg(fact order by conname) from constraint_facts where conrelid = pg_class.oid and kind = 'c'
            ),
            'indexes', (select jsonb_agg(fact order by relname) from index_facts where indrelid = pg_class.oid),
            'audited', (
                select case when function = 'landlord.log_row' then 'full' else first_argument end
                from trigger_facts
                where tgrelid = pg_class.oid and function in ('audit.log_rows', 'landlord.log_row')
                limit 1
            ),
            'triggers', (
                select jsonb_agg(jsonb_build_object('name', tgname, 'function', function) order by tgname)
                from trigger_facts
                where tgrelid = pg_class.oid
                  and function not in ('audit.log_rows', 'audit.refuse_truncate', 'landlord.log_row', 'tenancy.touch', 'landlord.touch')
            )
        ) as fact
    from pg_class
    where relkind in ('r', 'p', 'v') and not relispartition
), function_facts as (
    select
        pronamespace,
        jsonb_build_object(
            'name', proname,
            'arguments', pg_get_function_arguments(oid),
            'result', pg_get_function_result(oid),
            'security_definer', prosecdef,
            'comment', obj_description(oid, 'pg_proc')
        ) as fact,
        proname,
        pg_get_function_arguments(oid) as arguments
    from pg_proc
    where not exists (
        select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
    )
)
select jsonb_agg(
    jsonb_build_object(
        'name', nspname,
        'comment', obj_description(pg_namespace.oid, 'pg_namespace'),
        'tables', (
            select jsonb_agg(fact order by relname collate "C")
            from relation_facts where relnamespace = pg_namespace.oid and relkind in ('r', 'p')
        ),
        'views', (
            select jsonb_agg(fact order by relname collate "C")
            from relation_facts where relnamespace = pg_namespace.oid and relkind = 'v'
        ),
        'functions', (
            select jsonb_agg(fact order by proname collate "C", arguments collate "C")
            from function_facts where pronamespace = pg_namespace.oid
        )
    ) order by nspname collate "C"
)
from pg_namespace
where nspname !~ '^pg_' and nspname not in ('information_schema', 'public');
