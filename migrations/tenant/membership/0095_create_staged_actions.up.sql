create table membership.staged_actions (
    line bigint not null,
    faults text[],
    member_no text,
    email text,
    email_normalized text,
    membership_id text,
    effective_on date,
    until date,
    level text,
    reason text,
    reason_code text,
    constraint staged_actions_empty_check check (false)
);
comment on table membership.staged_actions is 'Prototype of the temporary table of members to whom something is to be done, such as renewed or expelled: a file of them, or one. Always empty itself.';
comment on column membership.staged_actions.line is 'Where the row begins in the file.';
comment on column membership.staged_actions.faults is 'What was found while copying, as column:code; null when nothing.';
comment on column membership.staged_actions.membership_id is 'As the file has it: the id of a membership or person.';
comment on column membership.staged_actions.effective_on is 'When it takes effect; null for today.';
comment on column membership.staged_actions.until is 'The new end of the term, or of the suspension.';
comment on column membership.staged_actions.level is 'The level that approves, by its place or the code of its unit.';
comment on column membership.staged_actions.reason_code is 'One of reference.removal_reasons.';

create table membership.matched_actions (
    line bigint not null,
    membership_id uuid not null,
    constraint matched_actions_empty_check check (false)
);
comment on table membership.matched_actions is 'Prototype of the temporary table of the memberships that rows of staged_actions name. Always empty itself.';

create table membership.planned_actions (
    line bigint not null,
    membership_id uuid not null,
    user_id uuid not null,
    label text not null,
    member_number text,
    unit_code text not null,
    membership_type text not null,
    day date not null,
    was text not null,
    was_since date not null,
    was_primary boolean not null,
    was_expiring_on date,
    was_suspended_until date,
    type_is_lifetime boolean not null,
    duration_months integer,
    grace_ends_on date,
    renewable_from date,
    unit_is_archived boolean not null,
    status text not null,
    is_primary boolean not null,
    joined_on date not null,
    first_joined_on date,
    expires_on date,
    suspended_until date,
    effective_on date,
    lifted_on date,
    lapsed_on date,
    approval_id uuid,
    decision text,
    needs_number boolean not null default false,
    given_number text,
    removes boolean not null default false,
    reason text,
    reason_code text,
    changed text[] not null default '{}',
    constraint planned_actions_empty_check check (false)
);
comment on table membership.planned_actions is 'Prototype of the temporary table of what is done to memberships: what they are, and what they become. Always empty itself.';
comment on column membership.planned_actions.label is 'Who it is, in words.';
comment on column membership.planned_actions.day is 'The day that was asked for, or today.';
comment on column membership.planned_actions.was is 'The present status.';
comment on column membership.planned_actions.was_since is 'The first day of the present state in history.';
comment on column membership.planned_actions.grace_ends_on is 'The first day after the grace period; null for a membership that does not end by itself.';
comment on column membership.planned_actions.renewable_from is 'The first day on which a renewal is taken.';
comment on column membership.planned_actions.status is 'The status that it becomes.';
comment on column membership.planned_actions.effective_on is 'Since when it is what it becomes; null when its state does not change.';
comment on column membership.planned_actions.lifted_on is 'When a suspension had ended by itself before; null when it had not.';
comment on column membership.planned_actions.lapsed_on is 'When its term had ended before; null when it had not.';
comment on column membership.planned_actions.approval_id is 'The level that decides.';
comment on column membership.planned_actions.decision is 'What the level decides.';
comment on column membership.planned_actions.removes is 'Whether it is the end of the membership.';
comment on column membership.planned_actions.given_number is 'The number that it was given.';
comment on column membership.planned_actions.changed is 'What changes; empty when all is there already.';
