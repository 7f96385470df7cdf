//! The catalogue of a database as text, to see whether two states are the same.

use sqlx::PgConnection;

use crate::fixture::texts;

pub async fn catalogue(connection: &mut PgConnection) -> Vec<String> {
    texts(connection, include_str!("catalogue.sql")).await
}
