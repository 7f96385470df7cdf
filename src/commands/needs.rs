//! Which permission of the landlord's catalogue each command needs. One table: a verb that is missing here is found by a
//! test, and until then is for platform administrators alone.

use clap::ArgMatches;

use crate::db::landlord::authority::{ADMINISTRATION, Need, Scope};

/// What a command line asks for beside its verb.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flags {
    /// The landlord's own database is meant.
    pub landlord: bool,
    /// Platform users are meant, not a tenant's people.
    pub platform: bool,
    /// What the catalogue of permissions itself is made of is replaced.
    pub replaces_catalogue: bool,
}

/// The arguments that name tenants.
const TENANT_ARGUMENTS: [&str; 5] = ["slug", "tenant", "tenants", "positional", "flag"];

/// Verbs inside a tenant that only look.
const LOOKING: [&str; 17] = [
    "assignments",
    "check",
    "diff",
    "explain",
    "history",
    "list",
    "outline",
    "roll",
    "show",
    "stats",
    "template",
    "test",
    "timeline",
    "tree",
    "vacant",
    "verify",
    "who-can",
];

/// The verb of a command line, word by word.
#[must_use]
pub fn path(matches: &ArgMatches) -> Vec<&str> {
    path_and_leaf(matches).0
}

fn path_and_leaf(matches: &ArgMatches) -> (Vec<&str>, &ArgMatches) {
    let mut path = Vec::new();
    let mut leaf = matches;
    while let Some((name, inner)) = leaf.subcommand() {
        path.push(name);
        leaf = inner;
    }
    (path, leaf)
}

/// What a command line needs, by its verb and its flags.
#[must_use]
pub fn of(matches: &ArgMatches) -> Need {
    let (path, leaf) = path_and_leaf(matches);
    let is_set = |name: &str| leaf.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    let is_given = |name: &str| leaf.try_contains_id(name).unwrap_or(false);
    let landlord = is_set("landlord");
    let flags = Flags {
        landlord,
        platform: is_set("platform"),
        replaces_catalogue: is_set("fresh")
            || landlord && path == ["seed", "apply"] && is_given("directory")
            || landlord && path == ["migrate", "down"],
    };
    let need = need(&path, flags).unwrap_or_else(|| on_platform(ADMINISTRATION, true));
    Need {
        writes: need.writes && !is_set("dry_run"),
        names_tenants: TENANT_ARGUMENTS.into_iter().any(is_given),
        ..need
    }
}

/// What a verb needs; `None` for one that nobody has thought of.
#[must_use]
pub fn need(path: &[&str], flags: Flags) -> Option<Need> {
    if flags.platform {
        if let ["user", "login" | "set-password"] = path {
            // A password of one's own is asked for, or set; of somebody else's the command asks for the permission.
            return Some(Need {
                scope: Scope::Nowhere,
                ..on_platform(ADMINISTRATION, true)
            });
        }
        let looks = path.last().is_some_and(|verb| LOOKING.contains(verb));
        return Some(if looks {
            on_platform("platform_user.read", false)
        } else {
            on_platform(ADMINISTRATION, true)
        });
    }
    if flags.replaces_catalogue {
        return Some(on_platform(ADMINISTRATION, true));
    }
    let need = match path {
        ["init" | "completions" | "man"] | ["local", _] | ["migrate", "new" | "lint"] | ["seed", "list"] => {
            return Some(Need::NOTHING);
        }
        ["__complete"] => on_tenants("tenant.read", false),
        ["doctor"] => on_platform("tenant.validate", false),
        ["server", verb] => of_server(verb)?,
        ["tenant", verbs @ ..] => of_tenant(verbs)?,
        ["migrate", verb] => of_migration(verb)?,
        ["run", "list" | "show"] => on_tenants("run.read", false),
        ["run", "resume"] => on_tenants("run.resume", true),
        ["run", "prune"] => on_platform(ADMINISTRATION, true),
        ["audit", verbs @ ..] => of_trail(verbs)?,
        ["seed", "plan" | "verify" | "export"] => on_tenants("seed.read", false),
        ["seed", "apply"] => on_tenants("seed.apply", true),
        ["user" | "unit" | "membership", .., "export"] => on_tenants("data.export", true),
        ["membership", "domain", "verify"] => on_tenants("membership.manage", true),
        // Whose session it is, is proven by the person's own password or token.
        ["user", "login" | "refresh" | "logout"] => on_tenants("user.read", true),
        ["user", .., verb] => inside("user.read", "user.manage", verb),
        ["unit", .., verb] => inside("unit.read", "unit.manage", verb),
        ["membership", .., verb] => inside("membership.read", "membership.manage", verb),
        ["role", "export"] => on_tenants("role.read", false),
        ["role" | "permission", .., verb] => inside("role.read", "role.manage", verb),
        _ => return None,
    };
    Some(Need {
        scope: if flags.landlord {
            Scope::Platform
        } else {
            need.scope
        },
        ..need
    })
}

fn of_server(verb: &str) -> Option<Need> {
    Some(match verb {
        "list" | "show" => on_platform("server.read", false),
        "add" | "update" | "remove" => on_platform("server.manage", true),
        _ => return None,
    })
}

fn of_tenant(verbs: &[&str]) -> Option<Need> {
    Some(match verbs {
        ["create"] => on_platform("tenant.create", true),
        // The copy is a tenant of its own, on which nobody has a role yet.
        ["clone"] => on_platform("tenant.clone", true),
        ["list" | "show" | "status" | "size" | "backups"]
        | ["setting", "list" | "get"]
        | ["domain" | "context", "list"] => on_tenants("tenant.read", false),
        ["update"]
        | ["setting", "set" | "reset"]
        | ["domain", "add" | "verify" | "remove" | "set-primary"] => on_tenants("tenant.update", true),
        ["suspend" | "resume"] => on_tenants("tenant.suspend", true),
        ["maintenance", "on" | "off"] => on_tenants("tenant.maintenance", true),
        ["backup"] => on_tenants("tenant.backup", true),
        ["restore" | "abandon"] => on_tenants("tenant.restore", true),
        ["reset" | "rebuild"] => on_tenants("tenant.reset", true),
        ["move"] => on_tenants("tenant.move", true),
        ["archive"] => on_tenants("tenant.archive", true),
        ["purge"] => on_tenants("tenant.purge", true),
        ["validate"] => on_tenants("tenant.validate", false),
        ["exec" | "psql"] => on_tenants("tenant.exec", true),
        ["credentials", "rotate"] => on_tenants("tenant.rotate_credentials", true),
        ["application", "list" | "show"] => on_platform("application.read", false),
        ["application", "submit" | "review" | "approve" | "reject"] => {
            on_platform("application.decide", true)
        }
        ["verify-isolation"] => on_tenants("tenant.verify_isolation", false),
        ["context", "enable"] => on_tenants("migration.apply", true),
        _ => return None,
    })
}

fn of_migration(verb: &str) -> Option<Need> {
    Some(match verb {
        "status" | "validate" | "monitor" | "history" => on_tenants("migration.read", false),
        "plan" | "rehearse" => on_tenants("migration.plan", false),
        "test-rollback" => on_platform("migration.plan", false),
        "up" => on_tenants("migration.apply", true),
        "down" => on_tenants("migration.revert", true),
        "repair" | "baseline" => on_tenants("migration.repair", true),
        _ => return None,
    })
}

fn of_trail(verbs: &[&str]) -> Option<Need> {
    Some(match verbs {
        ["log" | "tail" | "show" | "timeline" | "stats" | "schema"] | ["partitions", "list"] => {
            on_tenants("audit.read", false)
        }
        ["seal"] | ["partitions", "create"] => on_tenants("audit.seal", true),
        ["verify"] => on_tenants("audit.verify", false),
        ["export"] => on_tenants("audit.export", true),
        ["prune"] => on_tenants("audit.prune", true),
        _ => return None,
    })
}

/// Of a verb inside a tenant: what is not known to look changes something.
fn inside(look: &'static str, change: &'static str, verb: &str) -> Need {
    if LOOKING.contains(&verb) {
        on_tenants(look, false)
    } else {
        on_tenants(change, true)
    }
}

fn on_tenants(permission: &'static str, writes: bool) -> Need {
    Need {
        permission: Some(permission),
        scope: Scope::Tenants,
        writes,
        names_tenants: false,
    }
}

fn on_platform(permission: &'static str, writes: bool) -> Need {
    Need {
        scope: Scope::Platform,
        ..on_tenants(permission, writes)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;

    fn leaves(command: &clap::Command, above: &[String], found: &mut Vec<Vec<String>>) {
        let verbs: Vec<_> = command
            .get_subcommands()
            .filter(|verb| verb.get_name() != "help")
            .collect();
        if verbs.is_empty() {
            found.push(above.to_vec());
        }
        for verb in verbs {
            let mut path = above.to_vec();
            path.push(verb.get_name().to_owned());
            leaves(verb, &path, found);
        }
    }

    fn all() -> Vec<Vec<String>> {
        let mut found = Vec::new();
        leaves(&crate::cli::Cli::command(), &[], &mut found);
        found
    }

    #[test]
    fn every_verb_has_said_what_it_needs() {
        let missing: Vec<String> = all()
            .iter()
            .filter(|path| {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                need(&path, Flags::default()).is_none()
            })
            .map(|path| path.join(" "))
            .collect();
        assert!(
            missing.is_empty(),
            "no permission is named for: {}",
            missing.join(", ")
        );
    }

    #[test]
    fn each_permission_that_is_needed_is_in_the_catalogue_and_an_administrators() {
        let seeds = [
            include_str!("../../seeds/landlord/30-permissions.yaml"),
            include_str!("../../seeds/landlord/50-role-permissions.yaml"),
        ];
        let mut needed: BTreeSet<&str> = [ADMINISTRATION, "platform_user.read"].into();
        for path in all() {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            needed.extend(need(&path, Flags::default()).and_then(|need| need.permission));
        }
        for permission in needed {
            assert!(
                seeds[0].contains(&format!("{{code: {permission},")),
                "{permission}"
            );
            let held = format!("{{role_code: platform_admin, permission_code: {permission}}}");
            assert!(seeds[1].contains(&held), "{permission}");
        }
    }

    #[test]
    fn what_reaches_the_platform_is_needed_on_the_platform() {
        let landlord = Flags {
            landlord: true,
            ..Flags::default()
        };
        assert_eq!(
            need(&["migrate", "up"], landlord),
            Some(on_platform("migration.apply", true))
        );
        let platform = Flags {
            platform: true,
            ..Flags::default()
        };
        assert_eq!(
            need(&["role", "assign"], platform),
            Some(on_platform(ADMINISTRATION, true))
        );
        assert_eq!(
            need(&["user", "list"], platform),
            Some(on_platform("platform_user.read", false))
        );
        assert_eq!(need(&["tenant", "conjure"], Flags::default()), None);
    }

    #[test]
    fn an_account_of_ones_own_needs_nothing_that_somebody_gives() {
        let platform = Flags {
            platform: true,
            ..Flags::default()
        };
        for verb in ["login", "set-password"] {
            assert_eq!(
                need(&["user", verb], platform).map(|need| need.scope),
                Some(Scope::Nowhere)
            );
        }
        for verb in ["login", "refresh", "logout"] {
            assert_eq!(
                need(&["user", verb], Flags::default()),
                Some(on_tenants("user.read", true))
            );
        }
    }
}
