//! Administration: what an institution is made of and who works there, changed by pages instead of files.
//!
//! Every page is in the index with a line on what it is for; the permission matrix says who may open it.

mod boxes;
mod centres;
mod entry; // one shape for what is added and changed by a form
mod fields; // names in three languages, addresses, days
pub(crate) mod hours; // opening hours
mod index;
mod institution;
mod journal_edit;
mod journal_list;
mod keys;
mod kiosks; // devices at the door
mod life;
mod open_data;
mod order; // up and down in a list
mod pools; // who receives people by appointment
mod regimes; // what changes for a time
mod revoke; // a key or a device that opens nothing any more
mod said; // why a change is refused, in words
pub(crate) mod services; // the catalogue's editors
mod settle; // how every form ends
mod staff_acts;
mod staff_csv;
mod staff_fields; // what is entered about a person
mod staff_list;
mod staff_new;
mod staff_one;
mod staff_reset;
mod staff_suspend;
mod topic_edit;
mod topic_list;
mod unit_close;
mod unit_edit;
mod unit_list;
mod view;

#[cfg(test)]
pub(crate) use {
    index::IndexView,
    regimes::RegimeView,
    view::{FormView, ListView, SecretView},
};

pub(super) use index::is_under_administration;
use lodzins_service::institution::{DropBox, Topic, Unit, structure::Centre};

use crate::routes::Routes;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin", index::get)
        .get("/desk/admin/units", unit_list::get)
        .post("/desk/admin/units/order", unit_list::post)
        .get("/desk/admin/units/new", entry::begin::<Unit>)
        .post("/desk/admin/units/new", entry::add::<Unit>)
        .get("/desk/admin/units/{id}", unit_edit::get)
        .post("/desk/admin/units/{id}", unit_edit::post)
        .get("/desk/admin/units/{id}/close", unit_close::get)
        .post("/desk/admin/units/{id}/close", unit_close::post)
        .get("/desk/admin/staff", staff_list::get)
        .get("/desk/admin/staff.csv", staff_csv::get)
        .get("/desk/admin/staff/new", staff_new::get)
        .post("/desk/admin/staff/new", staff_new::post)
        .get("/desk/admin/staff/{id}", staff_one::get)
        .post("/desk/admin/staff/{id}", staff_one::post)
        .get("/desk/admin/staff/{id}/suspend", staff_suspend::get)
        .post("/desk/admin/staff/{id}/suspend", staff_suspend::post)
        .get("/desk/admin/staff/{id}/reset", staff_reset::get)
        .post("/desk/admin/staff/{id}/reset", staff_reset::post)
        .post("/desk/admin/staff/{id}/resume", staff_acts::resume)
        .post("/desk/admin/staff/{id}/unlock", staff_acts::unlock)
        .get("/desk/admin/institution", institution::get)
        .post("/desk/admin/institution", institution::post)
        .get("/desk/admin/institution/life", life::get)
        .post("/desk/admin/institution/life", life::post)
        .get("/desk/admin/open-data", open_data::get)
        .post("/desk/admin/open-data", open_data::post)
        .get("/desk/admin/keys", keys::list)
        .get("/desk/admin/keys/new", keys::get_new)
        .post("/desk/admin/keys/new", keys::post_new)
        .post("/desk/admin/keys/{id}/revoke", keys::revoke)
        .get("/desk/admin/kiosks", kiosks::list)
        .get("/desk/admin/kiosks/new", kiosks::get_new)
        .post("/desk/admin/kiosks/new", kiosks::post_new)
        .post("/desk/admin/kiosks/{id}/revoke", kiosks::revoke)
        .get("/desk/admin/topics", topic_list::get)
        .post("/desk/admin/topics/order", topic_list::post)
        .get("/desk/admin/topics/new", entry::begin::<Topic>)
        .post("/desk/admin/topics/new", entry::add::<Topic>)
        .get("/desk/admin/topic/{code}", topic_edit::get)
        .post("/desk/admin/topic/{code}", topic_edit::post)
        .get("/desk/admin/boxes", boxes::list)
        .get("/desk/admin/boxes/new", entry::begin::<DropBox>)
        .post("/desk/admin/boxes/new", entry::add::<DropBox>)
        .get("/desk/admin/box/{code}", boxes::get)
        .post("/desk/admin/box/{code}", boxes::post)
        .get("/desk/admin/centres", centres::list)
        .get("/desk/admin/centres/new", entry::begin::<Centre>)
        .post("/desk/admin/centres/new", entry::add::<Centre>)
        .get("/desk/admin/centres/{id}", centres::get)
        .post("/desk/admin/centres/{id}", centres::post)
        .get("/desk/admin/journals", journal_list::get)
        .get("/desk/admin/journals/new", journal_edit::get_new)
        .post("/desk/admin/journals/new", journal_edit::post_new)
        .get("/desk/admin/journals/{id}", journal_edit::get)
        .post("/desk/admin/journals/{id}", journal_edit::post)
        .get("/desk/admin/journals/{id}/close", journal_edit::get_close)
        .post("/desk/admin/journals/{id}/close", journal_edit::post_close)
        .and(pools::routes())
        .and(regimes::routes())
        .and(hours::routes())
        .and(services::routes())
}
