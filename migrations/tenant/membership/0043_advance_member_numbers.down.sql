drop function membership.advance_numbers(text[], uuid);
drop function membership.number_pattern(text);
