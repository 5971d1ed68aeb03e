//! Routes that know their own names, so that a test can hold them against the permission matrix.

use axum::routing::MethodFilter;
use axum::{Router, handler::Handler, routing::on};

use crate::app::App;

/// A router being put together, with the list of what it serves.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    named: Vec<(&'static str, &'static str)>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page or a call to be read.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on("GET", MethodFilter::GET, path, handler)
    }

    /// A form or a call that changes something.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on("POST", MethodFilter::POST, path, handler)
    }

    /// A call that changes a part of something.
    #[must_use]
    pub fn patch<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on("PATCH", MethodFilter::PATCH, path, handler)
    }

    /// A call that takes something away.
    #[must_use]
    pub fn delete<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.on("DELETE", MethodFilter::DELETE, path, handler)
    }

    /// All of another list.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { router: self.router.merge(other.router), named: [self.named, other.named].concat() }
    }

    /// Every route: method and path.
    pub fn named(&self) -> &[(&'static str, &'static str)] {
        &self.named
    }

    /// The router.
    pub fn into_router(self) -> Router<App> {
        self.router
    }

    fn on<H, T>(
        mut self,
        method: &'static str,
        filter: MethodFilter,
        path: &'static str,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.named.push((method, path));
        self.router = self.router.route(path, on(filter, handler));
        self
    }
}
