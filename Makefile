# demo    build the program and run its main job on the local cluster
# test    all tests
# test-matrix  all tests on each major version of PostgreSQL, or MAJORS='17 18'
# check   format, lints, .sqlx and generated files in step, dependencies
# bench   side by side with hand-written SQL and bare server operations; BENCH=members runs one of them (startup, fleet,
#         tenants, units, tree, members, backup, audit, login, roles), BENCH='members 100000' with so many
# advisories: the dependencies against the published security advisories, which are fetched
# prepare refresh .sqlx
# generate refresh completions and references

.POSIX:
.PHONY: demo test test-matrix check bench advisories prepare generate postgresql

RUN_TESTS = $$(command -v cargo-nextest >/dev/null 2>&1 && echo 'nextest run' || echo 'test')

demo: postgresql
	cargo build --quiet
	scripts/demo target/debug/tenantctl

# Tests wait for servers nearly as often as they compute.
test: postgresql
	threads=$$(($$(getconf _NPROCESSORS_ONLN) * 3 / 2)); \
	RUST_TEST_THREADS=$$threads NEXTEST_TEST_THREADS=$$threads cargo $(RUN_TESTS)

test-matrix: postgresql
	scripts/test-matrix $(MAJORS)

check: postgresql
	cargo fmt --check
	cargo clippy --all-targets --quiet -- --deny warnings
	scripts/prepare check
	cargo test --quiet --test generated
	@if command -v cargo-deny >/dev/null 2>&1; then cargo deny --log-level error check bans licenses sources; \
	else echo 'cargo-deny is not installed: dependencies were not checked'; fi

bench: postgresql
	cargo bench --quiet --bench compare -- $(BENCH)

advisories:
	cargo deny --log-level error check advisories

prepare: postgresql
	scripts/prepare refresh

generate: postgresql
	UPDATE_GENERATED=1 cargo test --quiet --test generated

postgresql:
	@scripts/install-postgresql
