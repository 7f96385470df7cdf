//! Prompts, answered on a terminal.

use std::process::Command;

use rexpect::session::{PtySession, spawn_command};

use crate::support::Installation;

fn on_a_terminal(installation: &Installation, line: &str) -> PtySession {
    let mut command = installation.interactive(line.split_whitespace());
    command.env("NO_COLOR", "1");
    spawn_command(command, Some(20_000)).unwrap()
}

#[test]
fn a_confirmation_names_the_database_and_no_is_the_default() {
    let installation = Installation::new();
    installation.ok("local up");
    let mut session = on_a_terminal(&installation, "tenant suspend nrna");
    session
        .exp_string("Suspend tenant nrna, ending the sessions of its application in tenant_nrna?")
        .unwrap();
    session.send_line("").unwrap();
    is_declined(&installation, session);
}

#[test]
fn an_answer_is_a_line_and_only_yes_is_a_yes() {
    let installation = Installation::new();
    installation.ok("local up");
    for answer in ["okay", "why", "maybe later", "no, yes"] {
        let mut session = on_a_terminal(&installation, "tenant suspend nrna");
        session.exp_string("[y/N]").unwrap();
        session.send_line(answer).unwrap();
        is_declined(&installation, session);
    }
    let mut session = on_a_terminal(&installation, "tenant suspend nrna");
    session.exp_string("[y/N]").unwrap();
    session.send_control('d').unwrap();
    is_declined(&installation, session);
}

#[test]
fn what_was_typed_before_a_question_does_not_answer_it() {
    let installation = Installation::new();
    installation.ok("local up");
    let mut session = on_a_terminal(&installation, "tenant suspend nrna");
    session.send_line("yes").unwrap();
    session.exp_string("[y/N]").unwrap();
    session.send_line("").unwrap();
    is_declined(&installation, session);
}

#[test]
fn an_import_from_standard_input_is_answered_at_the_terminal() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.write("people.csv", "email,first_name\nasha@example.org,Asha\n");
    let mut command = Command::new("sh");
    let interactive = installation.interactive(["user", "import", "-", "-t", "nrna"]);
    command
        .args(["-c", "\"$@\" < people.csv", "sh"])
        .arg(interactive.get_program())
        .args(interactive.get_args())
        .current_dir(installation.home())
        .env_clear()
        .envs(
            interactive
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
    let mut session = spawn_command(command, Some(20_000)).unwrap();
    session.exp_string("[y/N]").unwrap();
    session.send_line("y").unwrap();
    session.exp_string("1 created").unwrap();
    assert_eq!(exit_code(session), 0);
}

#[test]
fn a_yes_lets_the_command_go_on() {
    let installation = Installation::new();
    installation.ok("local up");
    let mut session = on_a_terminal(&installation, "tenant suspend nrna");
    session.exp_string("[y/N]").unwrap();
    session.send_line("yes").unwrap();
    session.exp_string("suspended tenant nrna").unwrap();
    assert_eq!(exit_code(session), 0);
}

#[test]
fn seeds_ask_before_they_undo_what_an_organization_decided() {
    let installation = Installation::new();
    installation.ok("membership type update ordinary -t nrna --fee 500");
    installation.ok("role revoke chair membership.approve -t nrna");
    let mut session = on_a_terminal(&installation, "seed apply -t nrna");
    session
        .exp_string("Let the seeds change 1 row, add 1 row to what roles may do in")
        .unwrap();
    session.send_line("y").unwrap();
    session.exp_string("seeded (1 added, 1 changed)").unwrap();
    assert_eq!(exit_code(session), 0);
}

#[test]
fn what_cannot_be_undone_asks_for_the_name() {
    let installation = Installation::new();
    installation.ok("local up");
    let mut session = on_a_terminal(&installation, "local destroy");
    session.exp_string("Type \"local\" to go on").unwrap();
    session.send_line("yes").unwrap();
    session
        .exp_string("\"yes\" is not \"local\"; nothing was changed")
        .unwrap();
    assert_eq!(exit_code(session), 5);
    assert!(installation.ok("tenant list").contains("nrna"));
}

#[test]
fn init_asks_for_the_first_administrator() {
    let installation = Installation::empty();
    let mut session = on_a_terminal(&installation, "init");
    session
        .exp_string("E-mail of the first platform administrator")
        .unwrap();
    session.send_line("ops@example.org").unwrap();
    session
        .exp_string("with ops@example.org as its first administrator")
        .unwrap();
    assert_eq!(exit_code(session), 0);
}

#[test]
fn ctrl_c_at_a_prompt_changes_nothing_and_gives_the_terminal_back() {
    let installation = Installation::new();
    installation.ok("local up");
    let mut session = on_a_terminal(&installation, "tenant suspend nrna");
    session.exp_string("Suspend tenant nrna").unwrap();
    session.send_control('c').unwrap();
    session
        .exp_string("\r\nerror: interrupted; nothing was changed")
        .unwrap();
    assert_eq!(exit_code(session), 130);
    assert_eq!(
        installation.ok("tenant list --columns status --format csv"),
        "status\nactive\n"
    );
}

fn is_declined(installation: &Installation, mut session: PtySession) {
    session
        .exp_string("\r\nerror: declined; nothing was changed")
        .unwrap();
    assert_eq!(exit_code(session), 5);
    assert_eq!(
        installation.ok("tenant list --columns status --format csv"),
        "status\nactive\n"
    );
}

fn exit_code(mut session: PtySession) -> i32 {
    session.exp_eof().ok();
    // The type of a status is not exported; it prints as `Exited(Pid(1), 5)`.
    let status = format!("{:?}", session.process().wait().unwrap());
    let code = status.trim_end_matches(')').rsplit(' ').next().unwrap();
    code.parse().unwrap_or_else(|_| panic!("{status}"))
}
