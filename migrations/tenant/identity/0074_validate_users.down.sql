alter table identity.users drop constraint users_merged_check;
alter table identity.users drop constraint users_anonymized_check;
alter table identity.users add constraint users_anonymized_check check (
    anonymized_at is null
    or deleted_at is not null
    and coalesce(email, external_id, first_name, middle_name, last_name, name_local, role_title, phone, gender, avatar_url, password_hash) is null
    and date_of_birth is null
) not valid;
alter table identity.users add constraint users_merged_check check (merged_into is null or deleted_at is not null) not valid;
