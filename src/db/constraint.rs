//! What the constraints of the database mean, in words. A constraint that an operator can run into stands here.

/// What a constraint means to whom it refuses, or `None` for one that no command can run into.
#[must_use]
pub fn explain(constraint: &str) -> Option<&'static str> {
    Some(match constraint {
        "platform_users_email_key" => "a platform user with this e-mail exists already",
        "platform_users_database_login_key" => "this database login belongs to another platform user already",
        "servers_name_key" => "a server of this name exists already",
        "servers_name_check" => {
            "a server's name is made of small letters, digits, - and _, and begins with a letter"
        }
        "tenants_slug_key" => "a tenant with this slug exists already",
        "tenants_slug_check" => {
            "a slug is made of small letters, digits and _, begins with a letter and is at most 40 characters long"
        }
        "tenants_placement_key" => "another tenant's data lives in this database already",
        "tenants_server_id_fkey" => "tenants live on this server",
        _ => return None,
    })
}
