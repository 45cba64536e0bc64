//! Real errors, panics, backtraces and buffers of Rust against what the runtime itself says of them.

mod buffers;
mod chains;
mod contexts;
mod frames;
mod libraries;
mod panicking;
mod remotes;
mod safety;
mod statuses;
mod system;
mod types;
