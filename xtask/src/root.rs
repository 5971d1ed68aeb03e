//! Where the checkout is, and where things go that must outlive it.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The checkout's root folder.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// The folder for builds and downloads that outlive a checkout: `$XDG_CACHE_HOME/lodzins`.
pub(crate) fn cache() -> PathBuf {
    let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os("HOME")?;
        Some(PathBuf::from(home).join(".cache"))
    });
    base.unwrap_or_else(env::temp_dir).join("lodzins")
}

/// Whether a machine runs us: then the checkout is thrown away and the cache is kept.
pub(crate) fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// Where cargo builds: what the caller set, the cache under CI, otherwise `target`.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(set) => root().join(set),
        None if in_ci() => cache().join("target"),
        None => root().join("target"),
    }
}
