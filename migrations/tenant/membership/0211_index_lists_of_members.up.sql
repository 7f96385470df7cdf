-- no-transaction
-- In the order of the list. Its expression is no coalesce: of that row security thinks that it leaks what it compares.
create index concurrently memberships_list_idx on membership.memberships
    (tenant_id, (case when member_number is null then '' else member_number end collate "C"), id)
    where deleted_at is null;
