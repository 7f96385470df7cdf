//! Examples of verbs whose own help says nothing more than their arguments do. A test holds each against the parser, and
//! finds a verb that has none.

/// A verb, by its path, and a command line that gives it.
pub(super) const EXAMPLES: &[(&str, &str)] = &[
    (
        "audit export",
        "tenantctl audit export -t nrna --since 2026-01-01 --format csv > trail.csv",
    ),
    (
        "audit log",
        "tenantctl audit log -t nrna --table identity.users --since 2026-01-01 --limit 20",
    ),
    (
        "audit partitions create",
        "tenantctl audit partitions create -t nrna",
    ),
    ("audit partitions list", "tenantctl audit partitions list -t nrna"),
    ("audit schema", "tenantctl audit schema -t nrna"),
    ("audit seal", "tenantctl audit seal --all"),
    ("audit show", "tenantctl audit show 42 -t nrna"),
    ("audit stats", "tenantctl audit stats -t nrna --by table"),
    ("audit tail", "tenantctl audit tail -t nrna"),
    (
        "audit timeline",
        "tenantctl audit timeline 01a1f912-0000-7000-8000-000000000001 -t nrna",
    ),
    ("audit verify", "tenantctl audit verify --all"),
    (
        "completions",
        "tenantctl completions bash > ~/.local/share/bash-completion/completions/tenantctl",
    ),
    ("doctor", "tenantctl doctor --format json"),
    ("local destroy", "tenantctl local destroy --confirm local"),
    ("local down", "tenantctl local down"),
    ("local status", "tenantctl local status"),
    ("local up", "tenantctl local up"),
    ("local url", "psql $(tenantctl local url)"),
    ("man", "tenantctl man ~/.local/share/man/man1"),
    (
        "membership export",
        "tenantctl membership export -t nrna --unit NP-3 --subtree > members.csv",
    ),
    (
        "membership import",
        "tenantctl membership import members.csv -t nrna --dry-run",
    ),
    (
        "membership list",
        "tenantctl membership list -t nrna --unit NP-3 --subtree --status active",
    ),
    ("membership show", "tenantctl membership show M-000021 -t nrna"),
    (
        "membership type create",
        "tenantctl membership type create honorary -t nrna --name Honorary --lifetime",
    ),
    ("membership type list", "tenantctl membership type list -t nrna"),
    (
        "migrate baseline",
        "tenantctl migrate baseline -t nrna --context app --at 9002 --migrations contexts --dry-run",
    ),
    ("migrate down", "tenantctl migrate down -t nrna --steps 1"),
    ("migrate history", "tenantctl migrate history -t nrna"),
    (
        "migrate new",
        "tenantctl migrate new organization add_unit_motto --dir migrations/tenant",
    ),
    ("migrate plan", "tenantctl migrate plan -t nrna"),
    ("migrate rehearse", "tenantctl migrate rehearse --all --sample 2"),
    ("migrate repair", "tenantctl migrate repair -t nrna"),
    ("migrate status", "tenantctl migrate status --all --landlord"),
    (
        "migrate test-rollback",
        "tenantctl migrate test-rollback --all-templates",
    ),
    (
        "migrate up",
        "tenantctl migrate up --all --waves 1,10%,100% --soak 5m",
    ),
    (
        "migrate validate",
        "tenantctl migrate validate --all --landlord --catalogue",
    ),
    ("run list", "tenantctl run list"),
    (
        "run resume",
        "tenantctl run resume 01a1f912-0000-7000-8000-000000000001 --failed-only",
    ),
    (
        "run show",
        "tenantctl run show 01a1f912-0000-7000-8000-000000000001",
    ),
    ("seed export", "tenantctl seed export config.settings -t nrna"),
    ("seed list", "tenantctl seed list"),
    ("seed plan", "tenantctl seed plan --all --exit-code"),
    ("seed verify", "tenantctl seed verify --all --landlord"),
    ("server list", "tenantctl server list"),
    ("server show", "tenantctl server show eu1"),
    (
        "tenant application list",
        "tenantctl tenant application list --status submitted",
    ),
    (
        "tenant application reject",
        "tenantctl tenant application reject uml --reason 'no statutes'",
    ),
    (
        "tenant application review",
        "tenantctl tenant application review uml",
    ),
    ("tenant application show", "tenantctl tenant application show uml"),
    ("tenant backups", "tenantctl tenant backups nrna"),
    (
        "tenant context enable",
        "tenantctl tenant context enable nrna access",
    ),
    ("tenant context list", "tenantctl tenant context list nrna"),
    ("tenant domain list", "tenantctl tenant domain list -t nrna"),
    (
        "tenant domain remove",
        "tenantctl tenant domain remove members.example.org",
    ),
    (
        "tenant domain set-primary",
        "tenantctl tenant domain set-primary members.example.org",
    ),
    (
        "tenant list",
        "tenantctl tenant list --where 'template=political_party and behind'",
    ),
    ("tenant resume", "tenantctl tenant resume nrna"),
    ("tenant show", "tenantctl tenant show nrna"),
    ("tenant status", "tenantctl tenant status nrna"),
    (
        "tenant suspend",
        "tenantctl tenant suspend nrna --reason 'fees unpaid'",
    ),
    ("tenant update", "tenantctl tenant update nrna --tag pilot"),
    ("tenant validate", "tenantctl tenant validate --all --landlord"),
    (
        "tenant verify-isolation",
        "tenantctl tenant verify-isolation --all --probe",
    ),
];
