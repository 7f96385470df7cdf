comment on table landlord.audit_anchors is 'What tenants'' trails were sealed with, kept out of reach of whoever can change a tenant''s database. Rows are only ever added.';
drop table landlord.former_audit_anchors;
