//! Who is who among those who work here: passwords, sessions, the second factor, keys of other systems.
//!
//! [`sign_in()`] is the whole way in, step by step: allowed to try? – password – (code) – session. Hashing a
//! password takes tens of milliseconds on purpose, so it never happens inside a transaction.
//! What is kept and for how long: OWASP ASVS 5.0, chapters 6 (authentication) and 7 (sessions).

mod api_key; // keys of other systems
mod attempt; // who guesses has to wait
mod change; // the person's own password and second factor
pub mod client; // whose something is: people and organisations
mod follow; // who follows a submission by its code
mod member; // who works here
pub mod password;
pub mod personnel; // who works here, appointed and changed by the administrator
mod second_factor;
mod session;
mod sign_in;
mod sql;
mod staff; // appointing and changing them
mod turn; // so many passwords are hashed at once
pub mod verify; // pages of the staff for `audit verify`

pub use api_key::{
    ApiCaller, ApiKeyView, api_key_check, api_key_create, api_key_enter, api_key_list,
    api_key_revoke, api_key_text, api_key_used,
};
pub use attempt::{
    AttemptError, AttemptOf, Watched, attempt_allowed, attempt_failed, attempts_counted,
    attempts_expire, attempts_forget,
};
pub use change::{Asking, ChangeError, password_change, second_factor_give_up};
pub use follow::{Following, follow_session_allows, follow_session_open, follow_session_touch};
pub use member::{
    Colleague, Credentials, HeadReached, Member, Person, heads_reached, staff_by_user_name,
    staff_credentials, staff_of_institution, staff_of_unit, staff_view,
};
pub use second_factor::{
    CodeError, Enrolment, second_factor_begin, second_factor_check, second_factor_confirm,
    second_factor_pending, second_factor_remove,
};
pub use session::{
    Limits, SessionHash, SessionSecret, SignedIn, session_awaiting_code, session_close,
    session_member, session_open, session_touch, sessions_close_all, sessions_expire,
};
pub use sign_in::{
    Attempt, CodeAttempt, Opened, SignInError, sign_in, sign_in_with_code, sign_out,
};
pub use sql::STATEMENTS;
pub use staff::{
    NewStaff, StaffError, staff_create, staff_image, staff_set_active, staff_set_language,
    staff_set_password, staff_set_shortcuts,
};

#[cfg(test)]
mod tests;
