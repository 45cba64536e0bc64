// A future polled by hand.
mod truth;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

async fn query(id: u32) -> u32 {
    assert!(id < 3, "connection was reset");
    id
}

async fn handler() -> u32 {
    query(7).await
}

fn main() {
    truth::install();
    let mut task = pin!(async { handler().await + 1 });
    let _ = task.as_mut().poll(&mut Context::from_waker(Waker::noop()));
}
