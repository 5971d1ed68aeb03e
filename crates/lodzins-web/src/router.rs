//! The whole router: every route, and what each request passes on its way.

use std::{io, net::SocketAddr, time::Duration};

use axum::{
    Extension, Router,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
};
use tokio::net::TcpListener;
use tower_http::{
    csrf::CsrfLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer,
};

use crate::{
    access::guard, api, app::App, assets, headers, layout, metrics, pages, routes::Routes,
    words::change_language,
};

/// The largest request: ten files of ten megabytes, and the fields around them.
const LARGEST: usize = 110 * 1024 * 1024;
/// The longest that a request may take; a slow line with a large file needs its time.
const LONGEST: Duration = Duration::from_mins(5);

/// Every route of the program.
fn routes() -> Routes {
    Routes::new()
        .get("/assets/{build}/{name}", assets::serve)
        .get("/language/{code}", change_language)
        .and(pages::routes())
        .and(api::routes())
}

/// Every route that is served: method and path. What the permission matrix is held against.
pub fn routes_served() -> Vec<(&'static str, &'static str)> {
    routes().named().to_vec()
}

/// The program's router.
pub fn router(app: App) -> Router {
    let limits = app.limits();
    let security = headers::Security { https: app.is_https() };
    routes()
        .into_router()
        .route_layer(from_fn_with_state(app.clone(), guard))
        .with_state(app.clone())
        .layer(CsrfLayer::new().with_insecure_bypass(|_, uri| uri.path().starts_with("/api/")))
        .layer(RequestBodyLimitLayer::new(LARGEST))
        .layer(Extension(limits))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST))
        .layer(from_fn(layout::dress))
        .layer(from_fn(api::problem::dress))
        .layer(from_fn_with_state(app, metrics::measure))
        .layer(from_fn_with_state(security, headers::set))
        .layer(TraceLayer::new_for_http())
}

/// Serves until `end` comes; requests under way are finished first.
pub async fn serve(
    app: App,
    listener: TcpListener,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    // What a board or a desk follows has no end of its own: it would keep the program from ending.
    let followed = app.clone();
    let end = async move {
        end.await;
        followed.boards().end();
        followed.help().end();
    };
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(end).await
}
