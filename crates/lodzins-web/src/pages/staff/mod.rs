//! Staff: signing in and out, the account.

mod account;
mod code;
mod entry;
mod keys;
mod password;
mod qr;
mod second_factor;
mod sign_in;
mod sign_out;

pub(super) use entry::own_path;
#[cfg(test)]
pub(crate) use keys::KeysView;
pub(super) use qr::picture;

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/sign-in", sign_in::get)
        .post("/desk/sign-in", sign_in::post)
        .get("/desk/sign-in/code", code::get)
        .post("/desk/sign-in/code", code::post)
        .post("/desk/sign-out", sign_out::post)
        .get("/desk/account", account::get)
        .post("/desk/account/password", password::post)
        .post("/desk/account/keys", keys::post)
        .get("/desk/keys", keys::get)
        .get("/desk/account/second-factor", second_factor::get)
        .post("/desk/account/second-factor", second_factor::post)
}
