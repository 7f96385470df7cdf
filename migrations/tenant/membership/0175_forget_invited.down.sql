create or replace function membership.check_invitation() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'pending' or new.resend_count <> 0 then
            perform membership.refuse_invitation('invitations_transition_check', 'an invitation begins as one that nobody has answered');
        end if;
    else
        if row(new.email_normalized, new.resend_limit) is distinct from row(old.email_normalized, old.resend_limit) then
            perform membership.refuse_invitation('invitations_subject_check', 'an invitation stays with whom it was sent to');
        end if;
        if not membership.invitation_may_become(old.status, new.status) then
            perform membership.refuse_invitation('invitations_transition_check', format('the invitation is %s and cannot become %s', old.status, new.status));
        end if;
        if row(new.token_hash, new.expires_at) is distinct from row(old.token_hash, old.expires_at)
            or new.resend_count <> old.resend_count
            or old.status = 'expired' and new.status = 'pending'
        then
            if new.status <> 'pending' or new.token_hash = old.token_hash or new.resend_count <> old.resend_count + 1
                or new.expires_at <= now() or new.last_resent_at is not distinct from old.last_resent_at
            then
                perform membership.refuse_invitation('invitations_token_check', 'an invitation that is sent again has a new token and a new end, and counts as sent once more');
            end if;
        end if;
        if new.status = 'accepted' and old.status <> 'accepted' then
            if old.expires_at <= now() then
                perform membership.refuse_invitation('invitations_overdue_check', format('the invitation was good until %s', to_char(old.expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')));
            end if;
            perform from identity.users
            where tenant_id = new.tenant_id and id = new.accepted_by and email_normalized = new.email_normalized and deleted_at is null;
            if not found then
                perform membership.refuse_invitation('invitations_person_check', 'the invitation was sent to another e-mail');
            end if;
        end if;
        if new.status = 'expired' and old.status <> 'expired' and new.expires_at > now() then
            perform membership.refuse_invitation('invitations_overdue_check', 'the time to answer is not over');
        end if;
    end if;
    if new.status = 'pending' and new.unit_id is not null
        and (tg_op = 'INSERT' or new.unit_id is distinct from old.unit_id or old.status <> 'pending')
    then
        select code into fault
        from organization.units
        where tenant_id = new.tenant_id and id = new.unit_id and (status = 'archived' or deleted_at is not null);
        if found then
            perform membership.refuse_invitation('invitations_archived_unit_check', format('unit "%s" is archived', fault.code));
        end if;
    end if;
    if new.status = 'pending' and new.membership_type_id is not null and (tg_op = 'INSERT' or new.membership_type_id is distinct from old.membership_type_id) then
        select code into fault
        from membership.membership_types
        where tenant_id = new.tenant_id and id = new.membership_type_id and (not active or deleted_at is not null);
        if found then
            perform membership.refuse_invitation('invitations_type_check', format('no new members of the type "%s" are taken', fault.code));
        end if;
    end if;
    return new;
end
$$;
comment on function membership.check_invitation() is 'Holds invitations against their rules: which state follows which, what sending again is, who may accept and until when.';
