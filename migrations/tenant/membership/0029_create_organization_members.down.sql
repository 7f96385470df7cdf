drop view membership.organization_members;
