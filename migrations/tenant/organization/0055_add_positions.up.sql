alter table organization.unit_types
    add column positions text[] not null default '{}',
    add constraint unit_types_positions_check check (array_to_string(positions, ' ', '') ~ '^([a-z][a-z0-9_]*( [a-z][a-z0-9_]*)*)?$');
comment on column organization.unit_types.positions is 'The positions that each active unit of this type is to have a leader in, such as chair; one that nobody holds is vacant.';
