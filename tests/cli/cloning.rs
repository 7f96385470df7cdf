//! `tenant clone`

use crate::support::Installation;

/// What is known of people in the source, wherever the schema can hold it.
const PERSONAL: [&str; 16] = [
    "Qadriya",
    "Wexford",
    "qadriya@secret.example",
    "+9779800000001",
    "1971-03-09",
    "M-SECRET-7",
    "Secret note",
    "secret-hash",
    "Secret Street",
    "Contact Secretson",
    "invited@secret.example",
    "Secret reason",
    "secret.csv",
    "https://secret.example/me.png",
    "secret-value",
    "ops@example.org",
];

fn populated() -> Installation {
    let installation = Installation::new();
    installation.write(
        "units.csv",
        "code,name,type,parent_code\nN,Nation,national,\nN-1,Koshi,province,N\n",
    );
    installation.ok("unit import -t nrna units.csv --yes");
    installation.write(
        "secret.csv",
        "member_no,email,first_name,last_name,phone,date_of_birth,unit_code,membership_type,joined_on\n\
         M-SECRET-7,qadriya@secret.example,Qadriya,Wexford,+9779800000001,1971-03-09,N-1,ordinary,2020-01-01\n",
    );
    installation.ok("membership import -t nrna secret.csv --yes");
    let tenant = installation.query("tenant_nrna", "select id from tenancy.tenants");
    installation.query_as_superuser(
        "tenant_nrna",
        &format!(
            "begin; set local tenantctl.tenant_id = '{tenant}';
             select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', 'Secret reason', gen_random_uuid());
             update identity.users set profile = '{{\"about\": \"Secret note\"}}', password_hash = '$secret-hash',
                 avatar_url = 'https://secret.example/me.png', suspended_reason = 'Secret reason';
             update membership.memberships set note = 'Secret note', state_reason = 'Secret reason';
             update organization.units set address_line1 = 'Secret Street', email = 'unit@secret.example';
             insert into organization.unit_contacts (tenant_id, id, unit_id, purpose, name, email)
                 select tenant_id, gen_random_uuid(), id, 'office', 'Contact Secretson', 'c@secret.example' from organization.units;
             insert into membership.invitations (tenant_id, id, email, email_normalized, token_hash, message, expires_at)
                 values ('{tenant}', gen_random_uuid(), 'invited@secret.example', 'invited@secret.example', 'secret-hash', 'Secret note', now() + interval '1 day');
             update config.settings set tenant_value = 'secret-value' where id = (
                 select id from config.settings where type_code = 'string' and allowed_values is null limit 1);
             commit"
        ),
    );
    installation
}

/// Everything that a database holds, as text.
fn everything(installation: &Installation, database: &str) -> String {
    let tables = installation.query_as_superuser(
        database,
        "select string_agg(format('select record::text from %s as record', oid::regclass), ' union all ')
         from pg_class where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'reference')",
    );
    installation.query_as_superuser(database, &tables)
}

#[test]
fn clone_is_a_tenant_of_its_own_with_the_same_data() {
    let installation = populated();
    let output = installation.run("tenant clone nrna copy --name Copy");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stdout.contains("created tenant copy"),
        "{}",
        output.transcript()
    );
    assert_eq!(
        installation.ok("membership export -t copy"),
        installation.ok("membership export -t nrna")
    );
    installation.ok("tenant status copy");
    installation.ok("unit verify -t copy");
    let source = installation.query("tenant_nrna", "select id from tenancy.tenants");
    assert!(!everything(&installation, "tenant_copy").contains(&source));
    assert_eq!(
        installation.query("tenant_copy", "select slug, name from tenancy.tenants"),
        "copy|Copy"
    );
    installation.ok("migrate validate -t copy");
    installation.write("more.csv", "code,name,type,parent_code\nN-2,Bagmati,province,N\n");
    installation.ok("unit import -t copy more.csv --yes");
    assert!(!installation.ok("unit list -t nrna").contains("Bagmati"));
}

#[test]
fn neutralized_clone_has_no_personal_value_of_the_source() {
    let installation = populated();
    let before = everything(&installation, "tenant_nrna");
    for value in PERSONAL {
        assert!(before.contains(value), "{value} is not in the source");
    }
    installation.ok("tenant clone nrna copy --neutralize --reason Training");
    let after = everything(&installation, "tenant_copy");
    for value in PERSONAL {
        // The operator's own address is that of who made the clone.
        let is_maker = value == "ops@example.org";
        assert!(is_maker || !after.contains(value), "{value} is left");
    }
    installation.ok("tenant status copy");
    installation.ok("unit verify -t copy");
    assert!(installation.ok("user list -t copy").contains("@example.invalid"));
    assert!(installation.ok("membership list -t copy").contains("Person"));
    installation.write(
        "members.csv",
        "member_no,email,first_name,last_name,unit_code,membership_type,joined_on\nM-2,b@example.org,B,C,N-1,ordinary,2021-01-01\n",
    );
    installation.ok("membership import -t copy members.csv --yes");
}

#[test]
fn neutralized_clone_goes_by_what_the_database_has_and_not_by_what_the_landlord_lists() {
    let installation = populated();
    // Contexts of which the newest migration is not: the landlord's version is to stay what it is.
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica;
         delete from landlord.tenant_contexts where context in ('identity', 'membership', 'organization')",
    );
    installation.ok("tenant clone nrna copy --neutralize");
    let after = everything(&installation, "tenant_copy");
    for value in ["Qadriya", "qadriya@secret.example", "M-SECRET-7", "Secret Street"] {
        assert!(!after.contains(value), "{value} is left");
    }
    let listed = installation
        .run("tenant context list -t copy --format json")
        .json();
    assert!(listed.to_string().contains("membership"), "{listed}");
}

#[test]
fn clone_refuses_a_slug_that_is_taken_and_a_database_that_is_somebody_elses() {
    let installation = Installation::new();
    installation.fails(3, "tenant clone nobody copy");
    installation.fails(2, "tenant clone nrna Copy");
    installation.fails(4, "tenant clone nrna nrna");
    installation.ok("local up");
    installation.query("postgres", "create database tenant_copy");
    let output = installation.fails(4, "tenant clone nrna copy");
    assert!(
        output.stderr.contains("exists already and is not this tenant's"),
        "{}",
        output.transcript()
    );
    installation.fails(4, "tenant create copy --template political_party");
    let status = installation.fails(1, "tenant status copy");
    assert!(
        status.stdout.contains("tenantctl tenant clone nrna copy"),
        "{}",
        status.transcript()
    );
    installation.query("postgres", "drop database tenant_copy");
    installation.ok("tenant clone nrna copy");
    installation.ok("tenant status copy");
}
