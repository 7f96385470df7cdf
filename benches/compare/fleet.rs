//! A fleet: nothing to do, every ledger asked, and one small migration over all. The peer is a bare loop over the driver
//! with as many connections at once, which knows its databases beforehand and keeps no record; and the migration also
//! beside `xargs -P4 dbmate up`, when dbmate is at hand (`DBMATE`, or on the PATH).

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::bed::{Bed, median, show};

/// How many databases at once: the tool's default.
const AT_ONCE: usize = 4;

/// How often each comparison is made; the median counts.
const ROUNDS: u64 = 5;

pub fn run(bed: &Bed, tenants: u64) {
    let fleet = Fleet::new(bed, tenants);
    let rounds = |work: &dyn Fn() -> Duration| median((0..ROUNDS).map(|_| work()).collect());

    let idle = rounds(&|| fleet.migrate(""));
    let psql = rounds(&|| bed.psql("postgres", "select 1").wall);
    show(
        &format!("{tenants} tenants, nothing to do, and psql -c"),
        idle,
        psql,
        "< 0.3 s",
    );

    let (mut verified, mut selected) = (Vec::new(), Vec::new());
    bed.checkpoint();
    // In turn, since the server goes on with what the making of the tenants has left it.
    for _ in 0..ROUNDS {
        verified.push(fleet.migrate("--verify"));
        selected.push(fleet.each("select max(version) from tenancy.migrations"));
    }
    show(
        &format!("{tenants} tenants, --verify, and a bare loop"),
        median(verified),
        median(selected),
        "< 1.3",
    );

    let (mut ours, mut bare, mut dbmate) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let number = 9001 + round;
        fleet.write_migration(number);
        bed.checkpoint();
        ours.push(fleet.migrate(""));
        bed.checkpoint();
        bare.push(fleet.each(&small_migration(&format!("bare_{number}"))));
        bed.checkpoint();
        dbmate.extend(fleet.dbmate(number));
    }
    let ours = median(ours);
    show(
        &format!("{tenants} tenants, a small migration, bare loop"),
        ours,
        median(bare),
        "< 1.6",
    );
    if dbmate.is_empty() {
        println!("{tenants} tenants, a small migration, dbmate: not compared, there is no dbmate (DBMATE=…)");
    } else {
        show(
            &format!("{tenants} tenants, a small migration, dbmate"),
            ours,
            median(dbmate),
            "< 0.5",
        );
    }
}

/// Tenants with a context of the operator's own, in which everybody makes tables.
struct Fleet<'b> {
    bed: &'b Bed,
    databases: Vec<String>,
    runtime: tokio::runtime::Runtime,
}

impl<'b> Fleet<'b> {
    fn new(bed: &'b Bed, tenants: u64) -> Self {
        for number in 0..tenants {
            bed.tenantctl(&format!(
                "tenant create fleet_{number} --template political_party"
            ));
        }
        let databases = bed.value(
            "tenantctl",
            "select database_name from landlord.tenants order by slug",
        );
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let fleet = Self {
            bed,
            databases: databases.lines().map(ToOwned::to_owned).collect(),
            runtime,
        };
        fs::create_dir_all(fleet.own().join("app")).unwrap();
        fs::create_dir_all(fleet.dbmate_files()).unwrap();
        fs::write(
            fleet.own().join("app/context.yaml"),
            "description: of the operator\nrequires: [tenancy]\n",
        )
        .unwrap();
        fleet.write_up(9001, "create_app", "create schema app;", "drop schema app;");
        // As `tenant context enable` does, for all of them at once.
        let enable = "begin; select landlord.act_as('bench', 'bench', null, null);
                      insert into landlord.tenant_contexts (tenant_id, context) select id, 'app' from landlord.tenants;
                      update landlord.tenants set schema_version = null, fingerprint = null; commit";
        bed.psql("tenantctl", enable);
        fleet.migrate("");
        fleet.dbmate(9001);
        fleet
    }

    fn own(&self) -> PathBuf {
        self.bed.folder().join("own")
    }

    fn dbmate_files(&self) -> PathBuf {
        self.bed.folder().join("dbmate")
    }

    fn write_up(&self, number: u64, name: &str, up: &str, down: &str) {
        for (kind, text) in [("up", up), ("down", down)] {
            let file = format!("app/{number}_{name}.{kind}.sql");
            fs::write(self.own().join(file), text).unwrap();
        }
    }

    fn write_migration(&self, number: u64) {
        let table = format!("ours_{number}");
        let down = format!("drop table app.{table};");
        self.write_up(
            number,
            &format!("create_{table}"),
            &small_migration(&table),
            &down,
        );
    }

    fn migrate(&self, flags: &str) -> Duration {
        let own = self.own();
        let line = format!("migrate up --all --migrations {} {flags}", own.display());
        self.bed.tenantctl(&line).wall
    }

    /// Connects to every database and runs the same statements there.
    fn each(&self, sql: &str) -> Duration {
        let options = PgConnectOptions::new_without_pgpass()
            .socket(self.bed.socket_directory())
            .username("tenantctl")
            .disable_statement_logging();
        let begun = Instant::now();
        self.runtime.block_on(async {
            let work = futures_util::stream::iter(&self.databases).map(async |database| {
                let mut connection = PgConnection::connect_with(&options.clone().database(database))
                    .await
                    .unwrap();
                sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
                    .execute(&mut connection)
                    .await
                    .unwrap();
                connection.close().await.unwrap();
            });
            work.buffer_unordered(AT_ONCE).collect::<Vec<()>>().await;
        });
        begun.elapsed()
    }

    /// Runs `dbmate up` in every database, which finds one new migration there.
    fn dbmate(&self, number: u64) -> Option<Duration> {
        let dbmate = find_dbmate()?;
        let files = self.dbmate_files();
        let text = small_migration(&format!("dbmate_{number}"));
        fs::write(
            files.join(format!("{number}_create_table.sql")),
            format!("-- migrate:up\n{text}\n-- migrate:down\ndrop table app.dbmate_{number};\n"),
        )
        .unwrap();
        let list = self.databases.join("\n");
        let names = self.bed.folder().join("databases");
        fs::write(&names, list).unwrap();
        let socket = self.bed.socket_directory();
        let mut command = Command::new("sh");
        command.arg("-c").arg(xargs(&dbmate, &files, &names, &socket));
        let begun = Instant::now();
        let output = command.output().unwrap();
        let took = begun.elapsed();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Some(took)
    }
}

fn xargs(dbmate: &Path, files: &Path, names: &Path, socket: &Path) -> String {
    format!(
        "xargs -a {} -P{AT_ONCE} -I{{}} {} --no-dump-schema --migrations-table app.schema_migrations \
         -d {} -u 'postgres://tenantctl@/{{}}?socket={}' up",
        names.display(),
        dbmate.display(),
        files.display(),
        socket.display()
    )
}

fn find_dbmate() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("DBMATE") {
        return Some(path.into());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join("dbmate"))
        .find(|program| program.exists())
}

/// A table, an index and a comment.
fn small_migration(table: &str) -> String {
    let mut sql = String::new();
    writeln!(
        sql,
        "create table app.{table} (tenant_id uuid not null, id uuid not null, body text);"
    )
    .unwrap();
    writeln!(sql, "alter table app.{table} add primary key (tenant_id, id);").unwrap();
    writeln!(sql, "comment on table app.{table} is 'made for a comparison';").unwrap();
    sql
}
