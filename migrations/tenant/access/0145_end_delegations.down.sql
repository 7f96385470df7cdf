-- What ended with the term of who delegated it stays ended.
comment on column access.role_assignments.delegated_by is 'The assignment on behalf of which a delegated one is held.';
drop index access.role_assignments_delegated_by_idx;
drop trigger end_delegated on access.role_assignments;
drop function access.end_delegated();
drop function access.end_delegations(uuid[]);
drop trigger check_delegations_updated on access.role_assignments;
drop trigger check_delegations_inserted on access.role_assignments;
drop function access.check_delegations();
