//! The migration engine against a real server.

mod apply;
mod catalogue;
mod cluster;
mod crash;
mod fail;
mod fixture;
mod landlord;
mod lock;
mod order;
mod revert;
mod spawn;
