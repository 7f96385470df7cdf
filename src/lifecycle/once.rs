//! Values that are costly to make and needed by many: each is made once, and nobody waits for another one's.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::Result;

/// A value for each key, made when it is first asked for.
#[derive(Debug)]
pub(super) struct OncePer<K, V>(Mutex<HashMap<K, Arc<OnceCell<Arc<V>>>>>);

impl<K, V> Default for OncePer<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V> OncePer<K, V> {
    /// The value of a key. Who asks while it is made waits for it; when that fails the next one tries again.
    pub(super) async fn get(&self, key: K, make: impl AsyncFnOnce() -> Result<V>) -> Result<Arc<V>> {
        let cell = {
            let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            cells.entry(key).or_default().clone()
        };
        let value = cell.get_or_try_init(async || make().await.map(Arc::new));
        Ok(value.await?.clone())
    }
}
