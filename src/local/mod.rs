//! The private PostgreSQL cluster that the tool uses when nothing else is configured.
