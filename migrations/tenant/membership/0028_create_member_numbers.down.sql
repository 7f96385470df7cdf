drop function membership.take_numbers(text, bigint, uuid);
drop table membership.member_number_gaps;
drop table membership.member_number_sequences;
