//! A supervisor: runs a program and logs what it printed, each line by env_logger or the whole in one field by tracing.

use std::process::{Command, Stdio};

fn main() {
    let (printed, theirs) = std::io::pipe().unwrap();
    let mut command = Command::new(std::env::args().nth(1).unwrap());
    command.stdin(Stdio::null()).stdout(theirs.try_clone().unwrap()).stderr(theirs);
    let mut child = command.spawn().unwrap();
    drop(command);
    let text = std::io::read_to_string(printed).unwrap();
    let status = child.wait().unwrap();
    if std::env::var("UEP_LOGGER").unwrap() == "supervisor_tracing" {
        tracing_subscriber::fmt().json().init();
        tracing::info!("program starts");
        tracing::error!(%status, output = text, "program died");
    } else {
        env_logger::Builder::new().filter_level(log::LevelFilter::Info).target(env_logger::Target::Stdout).init();
        log::info!("program starts");
        for line in text.lines() {
            log::error!(target: "app", "{line}");
        }
        log::info!("{status}");
    }
}
