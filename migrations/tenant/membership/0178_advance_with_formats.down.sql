drop trigger advance_numbers_updated on config.settings;
drop trigger advance_numbers_inserted on config.settings;
drop trigger advance_updated on membership.membership_types;
drop trigger advance_inserted on membership.membership_types;
drop function membership.advance_held_numbers();
