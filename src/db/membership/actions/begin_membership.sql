-- What begins gets its dates and its number.
update planned_actions planned
set joined_on = planned.effective_on,
    expires_on = (planned.effective_on + make_interval(months => planned.duration_months))::date,
    needs_number = planned.member_number is null
where planned.status = 'active'
  and planned.was in ('applied', 'in_review', 'approved')
