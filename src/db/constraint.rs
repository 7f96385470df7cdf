//! What the constraints of the database mean, in words. A constraint that an operator can run into stands here.

/// What a constraint means to whom it refuses, or `None` for one that no command can run into.
#[must_use]
pub fn explain(constraint: &str) -> Option<&'static str> {
    landlord(constraint)
        .or_else(|| organization(constraint))
        .or_else(|| people(constraint))
        .or_else(|| roles(constraint))
        .or_else(|| joining(constraint))
}

/// Of the landlord.
fn landlord(constraint: &str) -> Option<&'static str> {
    Some(match constraint {
        "platform_users_email_key" => "a platform user with this e-mail exists already",
        "platform_users_database_login_key" => "this database login belongs to another platform user already",
        "platform_user_roles_administrator_check" => {
            "somebody who can log in is platform_admin on the whole platform"
        }
        "servers_name_key" => "a server of this name exists already",
        "servers_name_check" => {
            "a server's name is made of small letters, digits, - and _, and begins with a letter"
        }
        "tenant_applications_slug_key" => "another application for this slug is open already",
        "tenant_applications_transition_check" => "an application that was decided stays decided",
        "tenant_domains_hostname_key" => "this host name is a tenant's already",
        "tenant_domains_hostname_check" => "this is no host name",
        "tenants_slug_key" => "a tenant with this slug exists already",
        "tenants_slug_check" => {
            "a slug is made of small letters, digits and _, begins with a letter and is at most 40 characters long"
        }
        "tenants_placement_key" => "another tenant's data lives in this database already",
        "tenants_server_id_fkey" | "servers_tenants_check" => "tenants live on this server",
        "servers_former_databases_check" => "databases in which tenants lived before are kept on this server",
        "tenants_server_check" => "the server was removed",
        _ => return None,
    })
}

/// Of units and their types; types of membership have codes like theirs.
fn organization(constraint: &str) -> Option<&'static str> {
    Some(match constraint {
        "unit_types_code_check" | "membership_types_code_check" => {
            "a type's code is made of small letters, digits and _, and begins with a letter"
        }
        "units_archived_children_check" => "a unit is archived after the units below it, or with them",
        "unit_contacts_content_check" => "a contact has a name, a user, an e-mail, a telephone or a website",
        "unit_contacts_purpose_check" => "a contact is for something, such as office or press",
        "unit_hierarchy_mappings_cycle_check" | "unit_hierarchy_mappings_parent_check" => {
            "a unit cannot stand below itself in a structure"
        }
        "unit_hierarchy_mappings_structure_check" => {
            "a structure's code is made of small letters, digits and _, and begins with a letter"
        }
        "unit_leaders_archived_unit_check" => "an archived unit has no leaders",
        "unit_leaders_deleted_user_check" => "a deleted user leads no unit",
        "unit_leaders_one_holder_excl" => "somebody holds this position on a day of that term already",
        "unit_leaders_position_check" | "unit_types_positions_check" => {
            "a position is made of small letters, digits and _, and begins with a letter"
        }
        "unit_types_code_key" => "a type of units with this code exists already",
        "units_archived_leaders_check" => "a unit is archived when the terms of its leaders have ended",
        "units_archived_members_check" => "a unit is archived when nobody is a member there any more",
        "units_archived_roles_check" => "a unit is archived when nobody holds anything there any more",
        "units_archived_parent_check" => "an archived unit takes no other units",
        "units_code_check" => "a unit's code is not empty and has no space around it",
        "units_code_key" => "a unit with this code exists already",
        "units_country_fkey" => "there is no such country; it is a code of two letters of ISO 3166-1",
        "units_cycle_check" | "units_parent_check" => "a unit cannot stand below itself",
        "units_dates_check" => "a unit is not dissolved before it is established",
        "units_duties_check" => "somebody would hold roles that exclude each other over the same unit",
        "units_name_check" => "a unit has a name",
        "units_parent_type_check" => "a unit of this type cannot stand there",
        "units_status_fkey" => "a unit is active, inactive or archived",
        _ => return None,
    })
}

/// Of people and their memberships.
fn people(constraint: &str) -> Option<&'static str> {
    Some(match constraint {
        "users_date_of_birth_check" => "nobody was born that long ago",
        "users_born_ahead_check" => "nobody is born on a day that lies ahead",
        "users_email_check" => "an e-mail has something before its @",
        "memberships_archived_unit_check" => "an archived unit takes no members",
        "member_number_format_check" => {
            "a number format is made of {unit}, {type}, {year} and one {sequence:width}"
        }
        "membership_approvals_final_check" => "a level that has decided stays decided",
        "membership_approvals_order_check" => "the levels of an application decide in their order",
        "memberships_approvals_check" => "a membership is approved when every level has approved it",
        "memberships_dates_check" => "a membership does not expire before it begins",
        "memberships_effective_date_check" => {
            "the history of a membership does not go back before its present state"
        }
        "memberships_joined_ahead_check" => "a membership is recorded when its first day has come",
        "memberships_member_number_key" => "a member with this number exists already",
        "memberships_transition_check" => "a membership cannot go from its present state to that one",
        "memberships_suspended_until_check" => "only a suspension ends on a day",
        "membership_history_primary_excl" | "membership_history_primary_key" => {
            "a person has one primary membership in force at a time"
        }
        "membership_types_code_key" => "a type of membership with this code exists already",
        "membership_types_currency_fkey" => {
            "there is no such currency; it is a code of three letters of ISO 4217"
        }
        "membership_types_days_check" => "days of grace and of renewal are not less than 0",
        "membership_types_duration_check" => "a membership lasts for some months, or for life",
        "membership_types_minimum_age_check" => "a minimum age lies between 0 and 120",
        "memberships_deleted_user_check" => "a deleted user does not become a member",
        "users_leads_check" => "whoever leads a unit, or is to lead one, is not deleted",
        "users_member_check" => "whoever has a membership in force is not deleted",
        "users_holds_check" => "whoever holds a role or a direct permission is not deleted",
        "users_anonymized_check" => "what was anonymized does not come back",
        "users_merged_check" => "what was joined to another record does not come back by itself",
        "users_email_key" => "a user with this e-mail exists already",
        "users_external_id_key" => "a user with this external id exists already",
        "users_name_check" => "a user has a name, and no part of it is empty",
        "users_timezone_fkey" => "there is no such time zone; it is a name such as Asia/Kathmandu",
        _ => return None,
    })
}

/// Of roles and permissions.
fn roles(constraint: &str) -> Option<&'static str> {
    Some(match constraint {
        "permissions_code_key" => "a permission with this code exists already",
        "permissions_subject_check" => "a permission stays what it is",
        "role_assignments_archived_unit_check" | "user_permissions_archived_unit_check" => {
            "nothing is given at an archived unit"
        }
        "role_assignments_conflict_check" => {
            "the role and another one that the person holds exclude each other"
        }
        "role_assignments_delegated_check" => {
            "what is delegated is held on somebody's behalf, and nothing else is"
        }
        "role_assignments_delegation_check" => {
            "what is delegated is held, there and for as long, by who delegates it"
        }
        "role_assignments_deleted_role_check" => "the role was deleted",
        "role_assignments_deleted_user_check" | "user_permissions_deleted_user_check" => {
            "nothing is given to a deleted user"
        }
        "role_assignments_elected_term_check" => "the term of an elected holder has an end",
        "role_assignments_grantor_check" | "user_permissions_grantor_check" => {
            "nobody gives what they do not hold at the same place themselves"
        }
        "role_assignments_holders_check" => "as many as may hold the role there hold it already",
        "role_assignments_once_excl" => "the person holds this role there on a day of that term already",
        "role_assignments_term_maximum_check" => "the term is longer than a term may be",
        "role_conflicts_roles_check" => "a role does not exclude itself",
        "role_conflicts_standing_check" | "role_inheritance_standing_check" => {
            "somebody would hold roles that exclude each other"
        }
        "role_inheritance_cycle_check" => "a role does not inherit from itself",
        "role_permissions_grantor_check" => {
            "nobody puts into a role, which may be held anywhere, what they do not hold everywhere themselves"
        }
        "roles_code_check" => {
            "a role's code is made of small letters, digits and _, and begins with a letter"
        }
        "roles_code_key" => "a role with this code exists already",
        "roles_held_check" => "a role that somebody holds, or is to hold, is not deleted",
        "roles_maximum_holders_check" => "a role may have one holder at a time or more",
        "roles_maximum_holders_standing_check" => "more hold the role than might",
        "roles_name_check" => "a role has a name",
        "user_permissions_once_excl" => {
            "the person was given or denied this permission there on a day of that term already"
        }
        _ => return None,
    })
}

/// Of how people join and move.
fn joining(constraint: &str) -> Option<&'static str> {
    Some(match constraint {
        "email_domain_roles_holders_check" => {
            "an office that only so many may hold is not given to whoever has an address at a domain"
        }
        "email_domains_archived_unit_check"
        | "invitations_archived_unit_check"
        | "membership_transfers_destination_unit_check" => "an archived unit takes no members",
        "email_domains_auto_join_check" => "nobody joins by a domain that is not verified",
        "email_domains_domain_check" => "this is no domain of e-mail addresses",
        "email_domains_domain_key" => "this domain is there already",
        "email_domains_subject_check" => "a domain stays what it is",
        "invitations_email_check" => "an e-mail has something before its @",
        "invitations_overdue_check" => "an invitation is accepted in time, and expires when its time is over",
        "invitations_pending_key" => "an invitation of this e-mail to this unit waits for an answer already",
        "invitations_person_check" => "an invitation is accepted by whom it was sent to",
        "invitations_rate_check" => {
            "who invites keeps to the number of invitations an hour that the setting invitation_rate_per_hour allows"
        }
        "invitations_resend_check" => "an invitation is sent again as often as it may be, and no more",
        "invitations_subject_check" | "invitations_token_check" => "an invitation stays what was sent",
        "invitations_transition_check" => "the state of the invitation does not allow it",
        "email_domains_type_check" | "invitations_type_check" => "no new members of this type are taken",
        "email_domains_type_unit_check" | "invitations_type_unit_check" => "a membership is one in a unit",
        "joining_roles_grantor_check" => {
            "nobody invites to a role that allows what they do not hold at the same place themselves"
        }
        "joining_roles_place_check" => "a role is held at a unit that is there, or everywhere",
        "joining_roles_role_check" => "the role was deleted",
        "membership_transfers_completion_check" | "membership_transfers_undoing_check" => {
            "the membership was changed meanwhile"
        }
        "membership_transfers_decision_check" => "this unit has decided already",
        "membership_transfers_due_check" => "the transfer takes effect later",
        "membership_transfers_effective_date_check" => {
            "a transfer takes no effect before the present state of the membership began"
        }
        "membership_transfers_expiry_check" => "a membership that has run out by then is not transferred",
        "membership_transfers_ground_check" => "a refusal has a ground",
        "membership_transfers_member_check" => "the person is a member there already",
        "membership_transfers_once_check" => "another transfer of the person to that unit is under way",
        "membership_transfers_open_key" => "a transfer of this member is under way already",
        "membership_transfers_origin_unit_check" => {
            "the member is to be in the unit that is left, and that is not to be archived"
        }
        "membership_transfers_requested_check" => "a transfer is not asked for in the future",
        "membership_transfers_silence_check" => "the time to answer is not over",
        "membership_transfers_state_check" => "only an active or suspended member is transferred",
        "membership_transfers_subject_check" => "a transfer stays what was asked for",
        "membership_transfers_transition_check" => "the state of the transfer does not allow it",
        "membership_transfers_undone_reason_check" => "why a transfer is undone is to be known",
        "membership_transfers_units_check" => "a transfer leads to another unit",
        _ => return None,
    })
}
