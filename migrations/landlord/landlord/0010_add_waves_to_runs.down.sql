drop index landlord.run_targets_unfinished_idx;

update landlord.runs set state = 'interrupted' where state = 'stopped';
comment on column landlord.runs.state is 'running, also when the tool died; done; failed: some targets did; interrupted: it stopped before its end.';
alter table landlord.runs drop constraint runs_state_check;
alter table landlord.runs add constraint runs_state_check
    check (state in ('running', 'done', 'failed', 'interrupted'));

alter table landlord.runs drop column stopped_because;
alter table landlord.run_targets drop column wave;
