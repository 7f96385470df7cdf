//! The migration engine against a real server.

mod apply;
mod catalogue;
mod cluster;
mod crash;
mod fail;
mod fixture;
mod lock;
mod order;
