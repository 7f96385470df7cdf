//! `migrate`

mod inspection;
mod interrupted;
mod landlord;
mod repair;
mod up;
