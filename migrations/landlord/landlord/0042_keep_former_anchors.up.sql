create table landlord.former_audit_anchors (
    id uuid primary key,
    tenant_id uuid not null references landlord.tenants (id),
    number bigint not null check (number > 0),
    digests bytea not null check (length(digests) > 0 and length(digests) % 32 = 0),
    anchored_at timestamptz not null,
    ended_at timestamptz not null default now(),
    operation text not null check (operation <> '')
);
comment on table landlord.former_audit_anchors is 'Anchors of trails that went down with their database when another one took its place (audit_anchors): evidence, against which nothing is verified any more. Rows are only ever added.';
comment on column landlord.former_audit_anchors.number is 'The last block that was anchored.';
comment on column landlord.former_audit_anchors.digests is 'The digests of the blocks since the anchor before, 32 bytes each, the last one''s last.';
comment on column landlord.former_audit_anchors.anchored_at is 'When the landlord came to know them.';
comment on column landlord.former_audit_anchors.ended_at is 'When the trail went on from another block.';
comment on column landlord.former_audit_anchors.operation is 'What put another database in the place of the tenant''s: restore, reset or rebuild.';
create index former_audit_anchors_tenant_idx on landlord.former_audit_anchors (tenant_id, ended_at);
select landlord.watch('landlord.former_audit_anchors');
comment on table landlord.audit_anchors is 'What tenants'' trails were sealed with, kept out of reach of whoever can change a tenant''s database. Rows are added, and go to former_audit_anchors when another database takes the place of the tenant''s.';
