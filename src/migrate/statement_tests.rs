use proptest::prelude::*;

use super::*;

fn texts(script: &str) -> Vec<&str> {
    split(script)
        .expect("the script splits")
        .into_iter()
        .map(|statement| statement.text)
        .collect()
}

#[test]
fn split_plain_statements_drops_semicolons_and_comments() {
    let script = "-- first\nselect 1;\n\n/* second\n; */ select 2 ;;\nselect 3";
    let statements = split(script).unwrap();
    assert_eq!(texts(script), ["select 1", "select 2", "select 3"]);
    assert_eq!(
        statements
            .iter()
            .map(|statement| statement.line)
            .collect::<Vec<_>>(),
        [2, 5, 6]
    );
    assert_eq!(&script[statements[1].offset..][..8], "select 2");
}

#[test]
fn split_nested_block_comment_is_one_comment() {
    assert_eq!(
        texts("/* a /* ; */ ; */ select 1; select 2"),
        ["select 1", "select 2"]
    );
}

#[test]
fn split_strings_keep_their_semicolons() {
    assert_eq!(
        texts("select ';', 'it''s;'; select 2"),
        ["select ';', 'it''s;'", "select 2"]
    );
    assert_eq!(texts(r"select 'a\'; select 2"), [r"select 'a\'", "select 2"]);
    assert_eq!(
        texts(r"select E'a\';b'; select 2"),
        [r"select E'a\';b'", "select 2"]
    );
    assert_eq!(
        texts(r#"select ";" from "a""b;"; select U&'\0441;'"#),
        [r#"select ";" from "a""b;""#, r"select U&'\0441;'"]
    );
}

#[test]
fn split_dollar_quotes_end_at_their_own_tag() {
    let script = "do $$ begin; end $$; do $body$ select $$;$$; $body$; select $1, a$b$c; select 2";
    assert_eq!(
        texts(script),
        [
            "do $$ begin; end $$",
            "do $body$ select $$;$$; $body$",
            "select $1, a$b$c",
            "select 2"
        ]
    );
}

#[test]
fn split_atomic_body_is_one_statement() {
    let script = "create or replace function f(a int) returns int begin atomic\n\
                  select case when a > 0 then 1 else 2 end; select 3; end;\nbegin; commit";
    let found = texts(script);
    assert_eq!(found.len(), 3);
    assert!(found[0].ends_with("select 3; end"));
    assert_eq!(found[1..], ["begin", "commit"]);
}

#[test]
fn split_rule_with_several_actions_is_one_statement() {
    assert_eq!(
        texts("create rule r as on insert to t do also (select 1; select 2); select 3").len(),
        2
    );
}

#[test]
fn split_unterminated_names_the_line() {
    assert_eq!(
        split("select 1;\nselect 'a").unwrap_err(),
        SplitError {
            what: "string",
            line: 2
        }
    );
    assert_eq!(split("do $$ x").unwrap_err().what, "dollar-quoted string");
    assert_eq!(split("/* /* */").unwrap_err().what, "comment");
}

#[test]
fn offset_of_position_counts_characters_not_bytes() {
    let script = "select 'नमस्ते';\nselect x";
    let position = script.chars().count();
    assert_eq!(&script[offset_of_position(script, position)..], "x");
    assert_eq!(line_at(script, offset_of_position(script, position)), 2);
}

#[test]
fn shortened_is_one_line_and_cut() {
    assert_eq!(shortened("select\n  1"), "select 1");
    assert_eq!(shortened(&"é".repeat(200)).chars().count(), SHOWN_CHARACTERS + 1);
}

proptest! {
    #[test]
    fn split_any_text_never_panics_and_stays_in_bounds(script in "[a-z'\"$;/*\\-\\\\ éE&\n()]{0,60}") {
        if let Ok(statements) = split(&script) {
            for statement in statements {
                prop_assert_eq!(&script[statement.offset..statement.offset + statement.text.len()], statement.text);
            }
        }
    }
}
