alter table identity.users validate constraint users_anonymized_check;
alter table identity.users validate constraint users_merged_check;
