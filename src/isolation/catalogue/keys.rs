//! Keys begin with the tenant, so that a row of another tenant cannot even be named.

use crate::isolation::check::{Check, check};

pub(super) const CHECKS: &[Check] = &[
    check!(
        "foreign-key-without-tenant",
        "Every foreign key begins with tenant_id on both sides, but for those to shared tables",
        r"
select name as object, format('the foreign key %I does not begin with tenant_id', conname) as fault,
    format(
        'alter table %1$s drop constraint %2$I, add constraint %2$I %3$s', name, conname,
        regexp_replace(
            regexp_replace(pg_get_constraintdef(pg_constraint.oid), 'FOREIGN KEY \(', 'FOREIGN KEY (tenant_id, '),
            'REFERENCES ([^(]*)\(', 'REFERENCES \1(tenant_id, '
        )
    ) as mend
from (select relation, name, tenant_column from tables where tenant_column is not null) as tables
join pg_constraint on conrelid = relation and contype = 'f'
join (select relation as target, tenant_column as target_column, is_stamp from tables) as targets on target = confrelid
where conkey[1] is distinct from tenant_column
   or confkey[1] is distinct from case when is_stamp then (
          select attnum from pg_attribute where attrelid = target and attname = 'id'
      ) else target_column end
"
    ),
    check!(
        "key-without-tenant",
        "Every unique key begins with tenant_id",
        r"
select name as object, format('the key %I does not begin with tenant_id', index.relname) as fault,
    case when conname is null then format(
            'drop index %I.%I; %s', nspname, index.relname,
            regexp_replace(pg_get_indexdef(indexrelid), ' USING (\w+) \(', ' USING \1 (tenant_id, ')
        ) else format(
            'alter table %1$s drop constraint %2$I, add constraint %2$I %3$s', name, conname,
            regexp_replace(pg_get_constraintdef(pg_constraint.oid), '\(', '(tenant_id, ')
        ) end as mend
from tables
join pg_index on indrelid = relation
join pg_class index on index.oid = indexrelid
join pg_namespace on pg_namespace.oid = index.relnamespace
left join pg_constraint on conindid = indexrelid and contype in ('p', 'u', 'x')
where tenant_column is not null and (indisunique or indisexclusion) and indkey[0] is distinct from tenant_column
"
    ),
];
