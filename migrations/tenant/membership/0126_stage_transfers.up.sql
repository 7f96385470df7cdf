alter table membership.membership_transfers add column import_batch_id uuid;
comment on column membership.membership_transfers.import_batch_id is 'The file by which it was asked for; null for one that was asked for otherwise.';
alter table membership.membership_transfers add constraint membership_transfers_import_batch_fkey
    foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id) not valid;

-- lint: allow require-concurrent-index-creation because no row has a value yet, so that the index is empty
create index membership_transfers_import_batch_idx on membership.membership_transfers (tenant_id, import_batch_id)
    where import_batch_id is not null;

alter table membership.staged_actions
    add column to_unit text,
    add column requested_on date,
    add column side text,
    add column transfer_id text;
comment on column membership.staged_actions.to_unit is 'Of a transfer that is asked for: the code of the unit that is joined.';
comment on column membership.staged_actions.requested_on is 'Of a transfer that is asked for: when it was; null for today.';
comment on column membership.staged_actions.side is 'For which unit a transfer is answered: origin or destination.';
comment on column membership.staged_actions.transfer_id is 'As the file has it: the id of a transfer.';

alter table membership.matched_actions add column transfer_id uuid;
comment on column membership.matched_actions.transfer_id is 'The transfer of the membership that the row means; null where it is not about one.';

create table membership.planned_transfers (
    line bigint not null,
    transfer_id uuid,
    membership_id uuid not null,
    user_id uuid not null,
    label text not null,
    from_unit_id uuid not null,
    from_unit text not null,
    to_unit_id uuid,
    to_unit text,
    was text,
    was_origin text,
    was_destination text,
    was_effective_on date,
    status text,
    side text,
    requested_on date,
    effective_on date,
    reason text,
    changed text[] not null default '{}',
    constraint planned_transfers_empty_check check (false)
);
comment on table membership.planned_transfers is 'Prototype of the temporary table of what is done about transfers: what they are, and what becomes of them. Always empty itself.';
comment on column membership.planned_transfers.transfer_id is 'Null for one that is asked for.';
comment on column membership.planned_transfers.label is 'Whose it is, in words.';
comment on column membership.planned_transfers.was is 'The present status; null for one that is asked for.';
comment on column membership.planned_transfers.was_origin is 'What the unit that is left has decided.';
comment on column membership.planned_transfers.was_destination is 'What the unit that is joined has decided.';
comment on column membership.planned_transfers.was_effective_on is 'When it takes effect as it stands.';
comment on column membership.planned_transfers.status is 'The status that it gets.';
comment on column membership.planned_transfers.side is 'The unit that answers: origin or destination.';
comment on column membership.planned_transfers.changed is 'What changes; empty when all is there already.';
