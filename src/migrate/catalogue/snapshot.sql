with own_schema as materialized (
    select oid, nspname::text as name, nspowner, nspacl
    from pg_catalog.pg_namespace
    where nspname not like 'pg\_%' and nspname <> 'information_schema'
),
-- Partitions by date come and go with the calendar.
dated as materialized (
    select inhrelid as oid
    from pg_catalog.pg_inherits
    join pg_catalog.pg_partitioned_table on partrelid = inhparent
    join pg_catalog.pg_attribute on attrelid = inhparent and attnum = partattrs[0]
    where partstrat = 'r'
      and atttypid in ('date'::regtype, 'timestamp without time zone'::regtype, 'timestamp with time zone'::regtype)
),
-- What belongs to an extension is the extension's.
extended as materialized (
    select classid, objid from pg_catalog.pg_depend where deptype = 'e'
),
relation as materialized (
    select pg_class.*, own_schema.name as schema, format('%I.%I', own_schema.name, relname) as name
    from pg_catalog.pg_class
    join own_schema on own_schema.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c')
      and pg_class.oid not in (select oid from dated)
      and not exists (select from extended where classid = 'pg_class'::regclass and objid = pg_class.oid)
),
entry (kind, schema, parent, name, acl, properties) as (
    select
        'schema', name, null, format('%I', name), coalesce(nspacl, acldefault('n', nspowner)),
        jsonb_build_object('owner', nspowner::regrole)
    from own_schema
    union all
    select
        case relkind
            when 'v' then 'view'
            when 'm' then 'materialized view'
            when 'f' then 'foreign table'
            when 'S' then 'sequence'
            when 'c' then 'composite type'
            else 'table'
        end,
        schema,
        (
            select owning.name
            from pg_catalog.pg_depend
            join relation as owning on owning.oid = refobjid
            where pg_depend.classid = 'pg_class'::regclass and pg_depend.objid = relation.oid
              and relation.relkind = 'S' and refobjsubid > 0 and deptype in ('a', 'i')
        ),
        name,
        coalesce(relacl, acldefault(case when relkind = 'S' then 's' else 'r' end::"char", relowner)),
        jsonb_build_object(
            'owner', relowner::regrole,
            'row security', relrowsecurity,
            'forced row security', relforcerowsecurity,
            'persistence', relpersistence,
            'options', reloptions::text,
            'replica identity', relreplident,
            'partition bound', pg_get_expr(relpartbound, oid, true),
            'partition key', pg_get_partkeydef(oid),
            'definition', case when relkind in ('v', 'm') then pg_get_viewdef(oid, true) end
        )
    from relation
    union all
    select
        'column', schema, name, format('%s.%I', name, attname), attacl,
        jsonb_build_object(
            'type', format_type(atttypid, atttypmod),
            'not null', attnotnull,
            'default', pg_get_expr(adbin, adrelid, true),
            'identity', nullif(attidentity, ''),
            'generated', nullif(attgenerated, ''),
            'collation', nullif(attcollation, 0)::regcollation,
            'storage', attstorage,
            'compression', nullif(attcompression, '')
        )
    from pg_catalog.pg_attribute
    join relation on relation.oid = attrelid
    left join pg_catalog.pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped and relkind <> 'S'
    union all
    select
        'constraint', schema, name, format('%I on %s', conname, name), null,
        jsonb_build_object('definition', pg_get_constraintdef(pg_constraint.oid, true), 'validated', convalidated)
    from pg_catalog.pg_constraint
    join relation on relation.oid = conrelid
    -- A not-null constraint is a property of its column.
    where contype <> 'n'
    union all
    select
        'constraint', own_schema.name, contypid::regtype::text, format('%I on %s', conname, contypid::regtype), null,
        jsonb_build_object('definition', pg_get_constraintdef(pg_constraint.oid, true), 'validated', convalidated)
    from pg_catalog.pg_constraint
    join own_schema on own_schema.oid = connamespace
    where contypid <> 0
    union all
    select
        'index', schema, name, indexrelid::regclass::text, null,
        jsonb_build_object('definition', pg_get_indexdef(indexrelid, 0, true), 'valid', indisvalid)
    from pg_catalog.pg_index
    join relation on relation.oid = indrelid
    -- The index of a key is its constraint's.
    where not exists (select from pg_catalog.pg_constraint where conindid = indexrelid and conrelid = indrelid)
    union all
    select
        case prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
        own_schema.name, null, pg_proc.oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner)),
        jsonb_build_object(
            'owner', proowner::regrole,
            'definition', case when prokind <> 'a' then pg_get_functiondef(pg_proc.oid) end
        )
    from pg_catalog.pg_proc
    join own_schema on own_schema.oid = pronamespace
    where not exists (select from extended where classid = 'pg_proc'::regclass and objid = pg_proc.oid)
    union all
    select
        'trigger', schema, name, format('%I on %s', tgname, name), null,
        jsonb_build_object('definition', pg_get_triggerdef(pg_trigger.oid, true), 'enabled', tgenabled)
    from pg_catalog.pg_trigger
    join relation on relation.oid = tgrelid
    where not tgisinternal
    union all
    select
        'policy', schema, name, format('%I on %s', polname, name), null,
        jsonb_build_object(
            'permissive', polpermissive,
            'command', polcmd,
            'roles', (
                select string_agg(case role when 0 then 'public' else role::regrole::text end, ', ' order by role)
                from unnest(polroles) as role
            ),
            'using', pg_get_expr(polqual, polrelid, true),
            'check', pg_get_expr(polwithcheck, polrelid, true)
        )
    from pg_catalog.pg_policy
    join relation on relation.oid = polrelid
    union all
    select
        'rule', schema, name, format('%I on %s', rulename, name), null,
        jsonb_build_object('definition', pg_get_ruledef(pg_rewrite.oid, true), 'enabled', ev_enabled)
    from pg_catalog.pg_rewrite
    join relation on relation.oid = ev_class
    where rulename <> '_RETURN'
    union all
    select
        case typtype when 'd' then 'domain' when 'e' then 'enum' when 'r' then 'range' else 'type' end,
        own_schema.name, null, pg_type.oid::regtype::text, coalesce(typacl, acldefault('T', typowner)),
        jsonb_build_object(
            'owner', typowner::regrole,
            'values', (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
                       from pg_catalog.pg_enum where enumtypid = pg_type.oid),
            'base', format_type(nullif(typbasetype, 0), typtypmod),
            'default', typdefault,
            'not null', typnotnull,
            'subtype', (select rngsubtype::regtype from pg_catalog.pg_range where rngtypid = pg_type.oid)
        )
    from pg_catalog.pg_type
    join own_schema on own_schema.oid = typnamespace
    -- A table's row type, an array and a range's multirange come and go with what they are made of.
    where typrelid = 0 and typcategory <> 'A' and typtype <> 'm'
      and not exists (select from extended where classid = 'pg_type'::regclass and objid = pg_type.oid)
    union all
    select
        'values of sequence', schema, name, name, null,
        jsonb_build_object(
            'type', seqtypid::regtype, 'start', seqstart, 'increment', seqincrement, 'minimum', seqmin,
            'maximum', seqmax, 'cycle', seqcycle
        )
    from pg_catalog.pg_sequence
    join relation on relation.oid = seqrelid
    union all
    select
        'statistics', own_schema.name, stxrelid::regclass::text, format('%I.%I', own_schema.name, stxname), null,
        jsonb_build_object('definition', pg_get_statisticsobjdef(pg_statistic_ext.oid))
    from pg_catalog.pg_statistic_ext
    join own_schema on own_schema.oid = stxnamespace
    union all
    select
        'comment on ' || identified.type, own_schema.name,
        coalesce(
            (select relation.name from relation where classoid = 'pg_class'::regclass and relation.oid = objoid),
            (select relation.name from relation join pg_catalog.pg_trigger on tgrelid = relation.oid
             where classoid = 'pg_trigger'::regclass and pg_trigger.oid = objoid),
            (select relation.name from relation join pg_catalog.pg_policy on polrelid = relation.oid
             where classoid = 'pg_policy'::regclass and pg_policy.oid = objoid),
            (select relation.name from relation join pg_catalog.pg_constraint on conrelid = relation.oid
             where classoid = 'pg_constraint'::regclass and pg_constraint.oid = objoid)
        ),
        identified.identity, null,
        jsonb_build_object('text', description)
    from pg_catalog.pg_description
    cross join lateral pg_identify_object(classoid, objoid, objsubid) as identified
    left join own_schema on own_schema.name = coalesce(
        identified.schema,
        case when classoid = 'pg_namespace'::regclass then identified.name end,
        -- What belongs to a table has no schema of its own there.
        (select relation.schema from relation join pg_catalog.pg_trigger on tgrelid = relation.oid
         where classoid = 'pg_trigger'::regclass and pg_trigger.oid = objoid),
        (select relation.schema from relation join pg_catalog.pg_policy on polrelid = relation.oid
         where classoid = 'pg_policy'::regclass and pg_policy.oid = objoid)
    )
    -- Below it are the objects that every database is born with, of which these alone can be anybody's.
    where (objoid >= 16384 or classoid in ('pg_namespace'::regclass, 'pg_extension'::regclass))
      and (own_schema.oid is not null or identified.type = 'extension')
      and not (classoid = 'pg_class'::regclass and objoid in (select oid from dated))
      and not exists (select from extended where extended.classid = classoid and extended.objid = objoid)
    union all
    select
        'extension', null, null, format('%I', extname), null,
        jsonb_build_object('version', extversion, 'schema', extnamespace::regnamespace)
    from pg_catalog.pg_extension
    union all
    select
        'default privileges', own_schema.name, null,
        format('%s for %s of %s', defaclobjtype, defaclrole::regrole, coalesce(own_schema.name, 'every schema')),
        defaclacl, '{}'
    from pg_catalog.pg_default_acl
    left join own_schema on own_schema.oid = defaclnamespace
    union all
    select
        'setting', null, null,
        format('%s of %s', split_part(setting, '=', 1), coalesce(nullif(setrole, 0)::regrole::text, 'every role')), null,
        jsonb_build_object('value', setting)
    from pg_catalog.pg_db_role_setting
    cross join lateral unnest(setconfig) as setting
    where setdatabase = (select oid from pg_catalog.pg_database where datname = current_database())
    union all
    select 'privileges', null, null, 'of the database', coalesce(datacl, acldefault('d', datdba)), '{}'
    from pg_catalog.pg_database
    where datname = current_database()
    union all
    select identified.type, identified.schema, null, identified.identity, null, '{}'
    from (
        select 'pg_operator'::regclass as classid, oid from pg_catalog.pg_operator
        union all select 'pg_opclass'::regclass, oid from pg_catalog.pg_opclass
        union all select 'pg_opfamily'::regclass, oid from pg_catalog.pg_opfamily
        union all select 'pg_collation'::regclass, oid from pg_catalog.pg_collation
        union all select 'pg_conversion'::regclass, oid from pg_catalog.pg_conversion
        union all select 'pg_cast'::regclass, oid from pg_catalog.pg_cast
        union all select 'pg_ts_config'::regclass, oid from pg_catalog.pg_ts_config
        union all select 'pg_ts_dict'::regclass, oid from pg_catalog.pg_ts_dict
        union all select 'pg_event_trigger'::regclass, oid from pg_catalog.pg_event_trigger
        union all select 'pg_foreign_data_wrapper'::regclass, oid from pg_catalog.pg_foreign_data_wrapper
        union all select 'pg_foreign_server'::regclass, oid from pg_catalog.pg_foreign_server
        union all select 'pg_language'::regclass, oid from pg_catalog.pg_language
        union all select 'pg_publication'::regclass, oid from pg_catalog.pg_publication
    ) as other
    cross join lateral pg_identify_object(other.classid, other.oid, 0) as identified
    -- Below it are the objects that every database is born with.
    where other.oid >= 16384
      and not exists (select from extended where extended.classid = other.classid and objid = other.oid)
)
select
    kind as "kind!",
    schema as "schema",
    parent as "parent",
    name as "name!",
    coalesce(
        (
            select jsonb_object_agg(key, value)
            from jsonb_each_text(jsonb_strip_nulls(properties || jsonb_build_object(
                'grants', nullif(array_to_string(array(select item::text from unnest(acl) as item order by 1), ' '), '')
            )))
        ),
        '{}'
    ) as "properties!: Properties"
from entry
