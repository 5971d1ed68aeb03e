//! How every form of administration ends: on to the next page, or the same form again with what is wrong.

use lodzins_db::DbError;
use lodzins_service::{
    catalogue::CatalogueError,
    idempotency::KeyReused,
    identity::{StaffError, personnel::PersonnelError},
    institution::structure::StructureError,
    kiosk::KioskError,
};

use super::{said, view::FormView};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    words::Message,
};

/// What comes of a refused change.
pub(super) enum Refused {
    /// The person can mend it: the field and what is wrong with it.
    Said(&'static str, Message),
    /// Too much waits, or the database is away for a moment.
    Busy,
    /// Nothing can be mended here.
    Stop(Stop),
}

impl From<DbError> for Refused {
    fn from(error: DbError) -> Self {
        if error.is_passing() { Self::Busy } else { Self::Stop(error.into()) }
    }
}

impl From<KeyReused> for Refused {
    fn from(_: KeyReused) -> Self {
        Self::Stop(Stop::Conflict)
    }
}

impl From<StructureError> for Refused {
    fn from(error: StructureError) -> Self {
        match error {
            StructureError::NotThere => Self::Stop(Stop::NotFound),
            StructureError::KeyReused(reused) => reused.into(),
            StructureError::Register(error) => Self::Stop(error.into()),
            StructureError::Db(error) => error.into(),
            other => {
                let (field, message) = said::structure(&other);
                Self::Said(field, message)
            }
        }
    }
}

impl From<CatalogueError> for Refused {
    fn from(error: CatalogueError) -> Self {
        match error {
            CatalogueError::NotThere => Self::Stop(Stop::NotFound),
            CatalogueError::KeyReused(reused) => reused.into(),
            CatalogueError::Db(error) => error.into(),
            CatalogueError::CodeUnusable => {
                Self::Said("code", Message::of("catalogue-code-unusable"))
            }
            CatalogueError::CodeTaken => Self::Said("code", Message::of("admin-code-taken")),
            CatalogueError::NoDraft => Self::Said("", Message::of("catalogue-no-draft")),
            CatalogueError::Faulty(_) => Self::Said("", Message::of("catalogue-faulty")),
            CatalogueError::DaysOutOfRange => {
                Self::Said("days", Message::of("currency-days-wrong"))
            }
            CatalogueError::DayOver => Self::Said("from", Message::of("admin-day-over")),
        }
    }
}

impl From<PersonnelError> for Refused {
    fn from(error: PersonnelError) -> Self {
        match error {
            PersonnelError::Staff(StaffError::NoSuchStaff) => Self::Stop(Stop::NotFound),
            PersonnelError::KeyReused(reused) => reused.into(),
            PersonnelError::Register(error) => Self::Stop(error.into()),
            PersonnelError::Staff(StaffError::Db(error)) | PersonnelError::Db(error) => {
                error.into()
            }
            other => {
                let (field, message) = said::personnel(&other);
                Self::Said(field, message)
            }
        }
    }
}

impl From<KioskError> for Refused {
    fn from(error: KioskError) -> Self {
        match error {
            KioskError::Db(error) => error.into(),
            error => Self::Stop(error.into()),
        }
    }
}

/// On to `next`, or the form again.
pub(super) fn settle<T, E: Into<Refused>>(
    page: &DeskPage,
    purpose: &str,
    form: Form,
    done: Result<T, E>,
    view: impl FnOnce(Form) -> FormView,
    next: impl FnOnce(T) -> String,
) -> PageResult {
    settle_by(page, purpose, form, done, view, |done| Ok(page.asked.see_other(&next(done))))
}

/// What `shown` makes of it, or the form again.
pub(super) fn settle_by<T, E: Into<Refused>>(
    page: &DeskPage,
    purpose: &str,
    mut form: Form,
    done: Result<T, E>,
    view: impl FnOnce(Form) -> FormView,
    shown: impl FnOnce(T) -> PageResult,
) -> PageResult {
    match done.map_err(Into::into) {
        Ok(done) => shown(done),
        Err(Refused::Said(field, message)) => {
            form.wrong(field, message);
            page.asked.show_wrong(&view(page.asked.again(purpose, form)))
        }
        Err(Refused::Busy) => {
            form.wrong("", Message::of("register-busy"));
            page.asked.show_busy(&view(form.under_its_own_token()))
        }
        Err(Refused::Stop(stop)) => Err(stop),
    }
}

/// The form as its page begins with it: what a session's end had rescued, else what stands now.
pub(super) async fn filled(page: &DeskPage, purpose: &str, now: Fields) -> Result<Form, Stop> {
    let rescued = page.form(purpose).await?;
    if rescued.fields().values().is_empty() {
        Ok(page.asked.again(purpose, Form::of(page.asked.words, now)))
    } else {
        Ok(rescued)
    }
}

/// What the page before has done, of those things that it may have done.
pub(super) fn news<const N: usize>(page: &DeskPage, known: [(&str, String); N]) -> Option<String> {
    known.into_iter().find(|(what, _)| page.asked.was_done(what)).map(|(_, words)| words)
}
