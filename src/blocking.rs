//! What waits for the operating system, on a thread of its own, so that signals are heard meanwhile.

/// Runs work that blocks, and gives what it gives. Whoever stops waiting for it leaves it behind.
pub async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(failure) if failure.is_panic() => std::panic::resume_unwind(failure.into_panic()),
        // The program is ending: nobody is there to be told.
        Err(_) => std::future::pending().await,
    }
}
