-- no-transaction
drop index concurrently membership.memberships_list_idx;
