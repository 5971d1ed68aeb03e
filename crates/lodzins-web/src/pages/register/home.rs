//! The desk's door: each is led to where their work is.

use crate::{pages::DeskPage, stop::PageResult};

/// On to the inbox, or to the account for those who do not read the register.
pub async fn get(page: DeskPage) -> PageResult {
    let room = if page.reads_the_register() { "/desk/inbox" } else { "/desk/account" };
    Ok(page.asked.see_other(room))
}
