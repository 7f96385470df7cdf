alter table membership.membership_types add column may_vote boolean not null default true;
comment on column membership.membership_types.may_vote is 'Whether a membership of the type entitles to vote.';
