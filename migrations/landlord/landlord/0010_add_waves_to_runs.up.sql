alter table landlord.run_targets add column wave integer not null default 1 check (wave > 0);
comment on column landlord.run_targets.wave is 'The wave of the run to which the database belongs; a wave begins when the one before it has passed.';

alter table landlord.runs add column stopped_because text;
comment on column landlord.runs.stopped_because is 'Why the run stopped by itself before its end: its gate, or too many failures.';

alter table landlord.runs drop constraint runs_state_check;
-- lint: allow constraint-missing-not-valid because a landlord keeps thousands of runs, and no more
alter table landlord.runs add constraint runs_state_check
    check (state in ('running', 'done', 'failed', 'interrupted', 'stopped'));
comment on column landlord.runs.state is 'running, also when the tool died; done; failed: some targets did; interrupted: it was ended before its end; stopped: it stopped by itself, stopped_because says why.';

-- lint: allow require-concurrent-index-creation because no released version has runs without it
create index run_targets_unfinished_idx on landlord.run_targets (target) where state in ('pending', 'running');
