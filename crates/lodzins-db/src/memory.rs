//! What is remembered of the database: by a program between transactions, and by a use case until its end. The database
//! does not know what that is: whoever keeps something must be able to tell whether it still holds.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// One thing of each kind. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    kept: Arc<Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>>,
}

impl Memory {
    /// What is kept of this kind; empty the first time.
    pub(crate) fn of<T: Default + Any + Send + Sync>(&self) -> Arc<T> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let one = Arc::clone(kept.entry(TypeId::of::<T>()).or_insert_with(|| Arc::<T>::default()));
        one.downcast().unwrap_or_default()
    }
}
