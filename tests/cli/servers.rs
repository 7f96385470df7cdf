//! Tenants on several servers, over TLS, and through a pooler.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::fleet::{OWN, fleet};
use crate::support::Installation;
use crate::support::server::Server;

#[test]
fn tenants_on_three_servers_are_one_fleet() {
    let installation = fleet(&[]);
    let (eu, asia) = (Server::start(), Server::start());
    for (name, server) in [("eu", &eu), ("asia", &asia)] {
        installation.ok(&format!(
            "server add {name} --host {} --username tenantctl --secret none",
            server.host()
        ));
        installation.ok(&format!(
            "tenant create on_{name} --template political_party --server {name}"
        ));
        installation.ok(&format!("tenant context enable on_{name} app {OWN}"));
    }
    assert_eq!(
        installation.ok("tenant list --format csv --columns slug,server"),
        "slug,server\nnrna,home\non_asia,asia\non_eu,eu\n"
    );
    let migrated = installation
        .run(&format!("migrate up --all {OWN} --format json"))
        .json();
    let states: Vec<_> = migrated["targets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|target| &target["state"])
        .collect();
    assert_eq!(states, ["done", "done", "done"]);

    let who = [
        "tenant",
        "exec",
        "select slug from tenancy.tenants",
        "--all",
        "--format",
        "csv",
    ];
    assert_eq!(
        installation.run_words(who).stdout,
        "tenant,slug\nnrna,nrna\non_asia,on_asia\non_eu,on_eu\n"
    );
    asia.stop();
    let partly = installation.run_words(who);
    assert_eq!(partly.code, 7, "{}", partly.transcript());
    assert_eq!(partly.stdout, "tenant,slug\nnrna,nrna\non_eu,on_eu\n");
    assert!(
        partly.stderr.contains("on_asia: the database tenant_on_asia"),
        "{}",
        partly.transcript()
    );

    // What is recorded and not yet in force is said, and how to bring it into force.
    let one = installation.fails(6, "tenant maintenance on on_asia --message noon --yes");
    for said in [
        "maintenance is recorded, but",
        "hint: tenantctl tenant maintenance on on_asia --message noon --yes",
    ] {
        assert!(one.stderr.contains(said), "{}", one.transcript());
    }
    let all = installation.fails(7, "tenant maintenance on --all --yes");
    for said in [
        "maintenance is recorded, but",
        "hint: tenantctl tenant maintenance on -t on_asia --yes",
    ] {
        assert!(all.stderr.contains(said), "{}", all.transcript());
    }
}

/// An address of this machine that no other test listens on.
fn own_address(last: u8) -> String {
    let [high, low] = u16::try_from(std::process::id() % 60_000).unwrap().to_be_bytes();
    format!("127.{}.{low}.{last}", high % 200 + 20)
}

fn openssl(folder: &Path, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

const NEW_KEY: &str = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";

/// A certificate authority, and what a server at an address shows of it.
fn certify(folder: &Path, authority: &str, address: &str) -> PathBuf {
    openssl(
        folder,
        &format!(
            "req -x509 {NEW_KEY} -keyout {authority}.key -out {authority}.pem -subj /CN={authority} -days 2"
        ),
    );
    openssl(
        folder,
        &format!("req {NEW_KEY} -keyout server.key -out server.csr -subj /CN=server"),
    );
    fs::write(folder.join("extensions"), format!("subjectAltName=IP:{address}")).unwrap();
    openssl(
        folder,
        &format!(
            "x509 -req -in server.csr -CA {authority}.pem -CAkey {authority}.key -CAcreateserial -days 2 -extfile extensions -out server.crt"
        ),
    );
    folder.join(format!("{authority}.pem"))
}

/// The key belongs to the account that runs the server.
fn install(server: &Server, folder: &Path) {
    let data = server.cluster().data_directory();
    let owner = fs::metadata(&data).unwrap();
    for name in ["server.crt", "server.key"] {
        let path = data.join(name);
        fs::copy(folder.join(name), &path).unwrap();
        chown(&path, Some(owner.uid()), Some(owner.gid())).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    }
}

#[test]
fn a_server_shows_by_its_certificate_that_it_is_the_one_that_is_meant() {
    let installation = Installation::new();
    installation.ok("local up");
    let folder = installation.home();
    let (certified, other) = (own_address(1), own_address(2));
    let stranger = certify(&folder, "stranger", &certified);
    let authority = certify(&folder, "authority", &certified);
    let mut server = Server::start();
    install(&server, &folder);
    server.listen(
        &[&certified, &other],
        &["ssl=on"],
        "hostssl all all 127.0.0.0/8 trust",
    );
    let add = |name: &str, host: &str, certificate: &Path| {
        format!(
            "server add {name} --host {host} --username tenantctl --secret none --ssl-mode verify-full --ssl-root-certificate {}",
            certificate.display()
        )
    };
    installation.ok(&add("right", &certified, &authority));
    for refused in [
        add("wrong_host", &other, &authority),
        add("wrong_authority", &certified, &stranger),
    ] {
        let output = installation.fails(6, &refused);
        assert!(
            output.stderr.contains("cannot be reached"),
            "{}",
            output.transcript()
        );
        assert!(output.stderr.contains("certificate"), "{}", output.transcript());
    }
    installation.ok("tenant create uml --template political_party --server right");
    // Whoever comes over TCP without TLS is let in by no rule.
    let slug = "select slug from tenancy.tenants";
    assert_eq!(
        installation
            .run_words(["tenant", "exec", slug, "-t", "uml", "--format", "csv"])
            .stdout,
        "tenant,slug\numl,uml\n"
    );
    let psql = installation.run_words(["tenant", "psql", "uml", "--", "-X", "-At", "-c", slug]);
    if psql.stderr.contains("SSL support is not compiled in") {
        return skipped("psql over TLS, which this psql knows nothing of");
    }
    assert_eq!(psql.stdout, "uml\n", "{}", psql.transcript());
}

#[expect(
    clippy::print_stderr,
    reason = "whoever reads the results learns what was not tried"
)]
fn skipped(reason: &str) {
    eprintln!("skipped: {reason}");
}

/// PgBouncer in front of an installation, until it is dropped.
struct Pooler {
    process: Child,
    folder: tempfile::TempDir,
}

impl Pooler {
    /// `None`, with the reason printed, where there is no PgBouncer.
    fn start(installation: &Installation, mode: &str) -> Option<Self> {
        if Command::new("pgbouncer").arg("--version").output().is_err() {
            skipped("pgbouncer is not installed");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        // Its account makes its socket here.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o777)).unwrap();
        let cluster = installation.cluster();
        fs::write(
            folder.path().join("pgbouncer.ini"),
            format!(
                "[databases]\n* = host={} port=5432 user=tenantctl\n\
                 [pgbouncer]\nlisten_addr =\nlisten_port = 6432\nunix_socket_dir = {}\nauth_type = any\npool_mode = {mode}\n",
                cluster.socket_directory().display(),
                folder.path().display()
            ),
        )
        .unwrap();
        let mut command = Command::new("pgbouncer");
        command.arg(folder.path().join("pgbouncer.ini"));
        // It does not run as root, as PostgreSQL does not.
        if rustix::process::geteuid().is_root() {
            let account = fs::metadata(cluster.data_directory()).unwrap().uid();
            let name = Command::new("id")
                .args(["-nu", &account.to_string()])
                .output()
                .unwrap();
            command
                .arg("-u")
                .arg(String::from_utf8(name.stdout).unwrap().trim());
        }
        let process = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let pooler = Self { process, folder };
        let deadline = Instant::now() + Duration::from_secs(20);
        while std::os::unix::net::UnixStream::connect(pooler.folder.path().join(".s.PGSQL.6432")).is_err() {
            assert!(Instant::now() < deadline, "pgbouncer did not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(pooler)
    }

    fn url(&self) -> String {
        format!(
            "postgresql:///tenantctl?host={}&port=6432&user=tenantctl",
            self.folder.path().display()
        )
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

#[test]
fn work_inside_a_tenant_goes_through_a_pooler_and_work_that_locks_is_refused() {
    let installation = Installation::new();
    installation.ok("local up");
    let Some(pooler) = Pooler::start(&installation, "session") else {
        return;
    };
    let through = |line: &str| installation.run(&format!("{line} --landlord-url {}", pooler.url()));
    for name in ["NP-1", "NP-2"] {
        let created = through(&format!(
            "unit create {name} -t nrna --type national --name {name}"
        ));
        assert_eq!(created.code, 0, "{}", created.transcript());
    }
    let listed = through("unit list -t nrna --format csv --columns code");
    assert_eq!(listed.stdout, "code\nNP-1\nNP-2\n", "{}", listed.transcript());
    assert_eq!(
        through("tenant list --format csv --columns slug").stdout,
        "slug\nnrna\n"
    );
    for line in [
        "migrate up --all --verify",
        "tenant backup nrna --to backups",
        "seed apply --all --yes",
    ] {
        let refused = through(line);
        assert_ne!(refused.code, 0, "{}", refused.transcript());
        assert!(
            refused.stderr.contains("connection pooler") || refused.stdout.contains("connection pooler"),
            "{}",
            refused.transcript()
        );
    }
}

#[test]
fn a_pooler_that_mixes_up_prepared_statements_is_named() {
    let installation = Installation::new();
    installation.ok("local up");
    let Some(pooler) = Pooler::start(&installation, "transaction") else {
        return;
    };
    let line = format!(
        "tenant list --format csv --columns slug --landlord-url {}",
        pooler.url()
    );
    for _ in 0..4 {
        let output = installation.run(&line);
        if output.code != 0 {
            assert_eq!(output.code, 6, "{}", output.transcript());
            assert!(
                output.stderr.contains("mixes up prepared statements"),
                "{}",
                output.transcript()
            );
            assert!(
                output.stderr.contains("max_prepared_statements"),
                "{}",
                output.transcript()
            );
        } else {
            assert_eq!(output.stdout, "slug\nnrna\n");
        }
    }
}
