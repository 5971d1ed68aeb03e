//! Data sets and their columns in words.

use lodzins_core::{open_data::DataSet, report::Dimension};
use lodzins_service::institution::Topic;

use crate::{
    pages::{contact::said as contact_said, register::said as register_said},
    words::Words,
};

/// What a data set is called.
pub(super) fn title(words: Words, set: DataSet) -> String {
    match set {
        DataSet::SubmissionsByChannel => words.t("opendata-submissions-by-channel"),
        DataSet::SubmissionsByTopic => words.t("opendata-submissions-by-topic"),
        DataSet::SubmissionsByKind => words.t("opendata-submissions-by-kind"),
        DataSet::ContactsByChannel => words.t("opendata-contacts-by-channel"),
        DataSet::ContactsByTopic => words.t("opendata-contacts-by-topic"),
    }
}

/// What a code of the column `code` stands for; an unknown one is told as it is.
pub(super) fn code(words: Words, set: DataSet, topics: &[Topic], code: &str) -> String {
    let parsed = match set.by() {
        Dimension::Topic => Some(contact_said::topic(words, topics, code)),
        Dimension::Subject => code.parse().ok().map(|kind| register_said::kind(words, kind)),
        _ => code.parse().ok().map(|channel| register_said::channel(words, channel)),
    };
    parsed.unwrap_or_else(|| code.to_owned())
}
