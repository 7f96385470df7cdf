//! Indexes built concurrently: a failed build leaves an invalid index behind, which has to be told
//! from one that somebody else made.

use sqlx::{AssertSqlSafe, PgConnection, Row};

use super::lexer::{Kind, Token};
use super::statement::Statement;

/// A `create index concurrently`: which index it makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IndexBuild {
    /// The schema of the table, and so of the index.
    pub(crate) schema: String,
    pub(crate) name: String,
}

/// What there is under an index's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IndexState {
    Absent,
    Invalid,
    Valid,
}

impl IndexBuild {
    /// Reads `create [unique] index concurrently [if not exists] NAME on [only] SCHEMA.TABLE`.
    pub(crate) fn parse(statement: &Statement<'_>) -> Option<Self> {
        let mut tokens = statement.tokens.iter().peekable();
        take(&mut tokens, "create")?;
        let _ = take(&mut tokens, "unique");
        take(&mut tokens, "index")?;
        take(&mut tokens, "concurrently")?;
        if take(&mut tokens, "if").is_some() {
            take(&mut tokens, "not")?;
            take(&mut tokens, "exists")?;
        }
        let name = tokens.next_if(|token| !token.is("on"))?.name()?;
        take(&mut tokens, "on")?;
        let _ = take(&mut tokens, "only");
        let schema = tokens.next()?.name()?;
        tokens.next_if(|token| token.kind == Kind::Symbol('.'))?;
        Some(Self { schema, name })
    }

    /// Whether a statement is `drop index …` of this index.
    pub(crate) fn is_dropped_by(&self, statement: &Statement<'_>) -> bool {
        statement.begins_with(&["drop", "index"])
            && statement.tokens.windows(3).any(|window| {
                window[0].name().as_deref() == Some(&self.schema)
                    && window[1].kind == Kind::Symbol('.')
                    && window[2].name().as_deref() == Some(&self.name)
            })
    }

    /// Looks up what there is under the index's name.
    pub(crate) async fn state(&self, connection: &mut PgConnection) -> Result<IndexState, sqlx::Error> {
        let row = sqlx::query(
            "select indisvalid
             from pg_index
             join pg_class on pg_class.oid = indexrelid
             join pg_namespace on pg_namespace.oid = relnamespace
             where nspname = $1 and relname = $2",
        )
        .bind(&self.schema)
        .bind(&self.name)
        .fetch_optional(connection)
        .await?;
        Ok(match row.map(|row| row.try_get::<bool, _>(0)).transpose()? {
            None => IndexState::Absent,
            Some(false) => IndexState::Invalid,
            Some(true) => IndexState::Valid,
        })
    }

    /// Drops what a failed build left.
    pub(crate) async fn drop(&self, connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        let statement = format!(
            "drop index concurrently if exists {}.{}",
            quoted(&self.schema),
            quoted(&self.name)
        );
        sqlx::raw_sql(AssertSqlSafe(statement))
            .execute(connection)
            .await?;
        Ok(())
    }
}

impl std::fmt::Display for IndexBuild {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}", self.schema, self.name)
    }
}

fn take<'t, 's: 't>(
    tokens: &mut std::iter::Peekable<impl Iterator<Item = &'t Token<'s>>>,
    keyword: &str,
) -> Option<()> {
    tokens.next_if(|token| token.is(keyword)).map(|_| ())
}

/// A name as SQL takes it, whatever its characters.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::statement::split;

    fn parse(script: &str) -> Option<IndexBuild> {
        IndexBuild::parse(&split(script).unwrap()[0])
    }

    #[test]
    fn parse_index_build_finds_schema_and_name() {
        let expected = IndexBuild {
            schema: "units".into(),
            name: "units_idx".into(),
        };
        assert_eq!(
            parse("create index concurrently units_idx on units.units (a)"),
            Some(expected.clone())
        );
        assert_eq!(
            parse("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"units_idx\" ON ONLY units.units (a)"),
            Some(expected.clone())
        );
        assert_eq!(parse("create index concurrently on units.units (a)"), None);
        assert_eq!(parse("create index concurrently units_idx on units (a)"), None);
        assert_eq!(parse("create index units_idx on units.units (a)"), None);
        assert!(
            expected.is_dropped_by(&split("drop index concurrently if exists units.units_idx").unwrap()[0])
        );
        assert!(!expected.is_dropped_by(&split("drop index units.other_idx").unwrap()[0]));
    }
}
