drop function membership.tenures_on(date);
drop function membership.states_on(date);
