-- A value that is null leaves what is there; $16 names what is taken away.
update membership.membership_types type
set name = coalesce($2, type.name),
    name_local = case when 'name_local' = any ($16::text[]) then null else coalesce($3, type.name_local) end,
    description = case when 'description' = any ($16) then null else coalesce($4, type.description) end,
    fee = case when 'fee' = any ($16) then null else coalesce($5::text::numeric, type.fee) end,
    currency_code = case when 'currency' = any ($16) then null else coalesce($6, type.currency_code) end,
    duration_months = case when 'months' = any ($16) or $8 then null else coalesce($7, type.duration_months) end,
    lifetime = coalesce($8, case when $7::integer is not null then false end, type.lifetime),
    grace_days = case when 'grace_days' = any ($16) then null else coalesce($9, type.grace_days) end,
    renewal_window_days = case when 'renewal_window_days' = any ($16) then null else coalesce($10, type.renewal_window_days) end,
    approval_levels = case when 'approval_levels' = any ($16) then '{}' else coalesce($11, type.approval_levels) end,
    number_format = case when 'number_format' = any ($16) then null else coalesce($12, type.number_format) end,
    minimum_age = case when 'minimum_age' = any ($16) then null else coalesce($13, type.minimum_age) end,
    may_vote = coalesce($14, type.may_vote),
    active = coalesce($15, type.active)
where type.tenant_id = tenancy.current_tenant()
  and type.code = $1
  and type.deleted_at is null
returning type.revision
