//! Faults of what a database holds, and of one tenant among others.

use super::{assert_found_and_mended, fault, installation};

#[test]
fn a_wrong_stamp_and_another_tenants_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        "tenant verify-isolation nrna",
        &[
            fault(
                "stamp",
                "nrna",
                "update tenancy.tenants set landlord_id = gen_random_uuid()",
            ),
            fault(
                "other-tenants",
                "stray",
                "insert into tenancy.tenants (id, slug, name, landlord_id)
                 select '00000000-0000-7000-8000-000000000001', 'stray', 'Stray', landlord_id from tenancy.tenants",
            ),
        ],
    );
}

#[test]
fn the_tenant_whose_policies_differ_from_the_fleets_is_named() {
    let installation = installation();
    installation.ok("tenant create civic --template political_party");
    assert_found_and_mended(
        &installation,
        "tenant verify-isolation --all",
        &[
            fault(
                "policies-differ",
                "organization.units",
                "create policy living on organization.units as restrictive for select using (deleted_at is null)",
            ),
            fault(
                "policies-differ",
                "organization.units",
                "alter policy tenant_access on organization.units
                 using ((select tenancy.current_tenant()) is not null and deleted_at is null)",
            ),
        ],
    );
}
