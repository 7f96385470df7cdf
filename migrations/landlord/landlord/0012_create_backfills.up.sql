-- lint: allow unwatched-table because it is the engine's own
create table landlord.backfills (
    version integer primary key references landlord.migrations (version) on delete cascade,
    cursor text[],
    rows_done bigint not null default 0 check (rows_done >= 0),
    batches integer not null default 0 check (batches >= 0),
    updated_at timestamptz not null default clock_timestamp()
);
comment on table landlord.backfills is 'How far each backfill came, written in the transaction of each batch, so that none is lost or done twice. Written by the migration engine alone.';
comment on column landlord.backfills.cursor is 'The key of the last row of the last batch, as text; null before the first.';
comment on column landlord.backfills.rows_done is 'How many keys the batches had.';
comment on column landlord.backfills.batches is 'How many batches are committed.';
