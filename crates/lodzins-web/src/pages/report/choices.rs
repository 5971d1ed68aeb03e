//! The lists from which a question is put together.

use lodzins_core::{Channel, Segment, fact::FactKind, report::Dimension};

use super::{
    question::{CHANNEL, DROP_BOX, KIND, ROWS, SEGMENT, SERVICE, TOPIC, UNIT},
    said::{self, Names},
};
use crate::{
    form::Form,
    pages::register::said as register_said,
    ui::{Choice, Select},
    words::Words,
};

/// The lists of a form, in the institution's names.
pub(super) struct Choices<'a> {
    pub(super) words: Words,
    pub(super) form: &'a Form,
    pub(super) names: &'a Names,
}

impl Choices<'_> {
    /// A list with a label.
    pub(super) fn select(&self, name: &str, label: &str, items: Vec<Choice>) -> Select {
        self.form.select(name).label(self.words.t(label)).items(items)
    }

    /// What is counted.
    pub(super) fn kinds(&self) -> Select {
        let kinds =
            FactKind::ALL.iter().map(|it| Choice::of(it.code(), said::kind(self.words, *it)));
        self.select(KIND, "report-kind", kinds.collect())
    }

    /// Dimensions, as choices.
    pub(super) fn dimensions(words: Words, of: &[Dimension]) -> impl Iterator<Item = Choice> {
        of.iter().map(move |it| Choice::of(it.code(), said::dimension(words, *it)))
    }

    /// What the rows are.
    pub(super) fn rows(&self, of: &[Dimension]) -> Select {
        self.select(ROWS, "report-rows", Self::dimensions(self.words, of).collect())
    }

    /// A list of which nothing need be chosen.
    fn only(&self, name: &str, label: &str, known: impl Iterator<Item = Choice>) -> Select {
        let any = Choice::of("", self.words.t("report-any"));
        self.select(name, label, [any].into_iter().chain(known).collect())
    }

    /// By which channel.
    pub(super) fn channel(&self) -> Select {
        let words = self.words;
        let known = Channel::ALL.iter();
        let known = known.map(|it| Choice::of(it.code(), register_said::channel(words, *it)));
        self.only(CHANNEL, "report-by-channel", known)
    }

    /// For whom.
    pub(super) fn segment(&self) -> Select {
        let words = self.words;
        let known = Segment::ALL.iter();
        let known = known.map(|it| Choice::of(it.code(), register_said::segment(words, *it)));
        self.only(SEGMENT, "report-by-segment", known)
    }

    /// About what.
    pub(super) fn topic(&self) -> Select {
        let language = self.words.language();
        let known = self.names.topics.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.name(language)));
        self.only(TOPIC, "report-by-topic", known)
    }

    /// Which service.
    pub(super) fn service(&self) -> Select {
        let known = self.names.services.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.title_lv.as_str()));
        self.only(SERVICE, "contact-service", known)
    }

    /// Whose.
    pub(super) fn unit(&self) -> Select {
        let language = self.words.language();
        let known = self.names.units.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.name(language)));
        self.only(UNIT, "report-by-unit", known)
    }

    /// Out of which box.
    pub(super) fn drop_box(&self) -> Select {
        let known = self.names.boxes.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.name.as_str()));
        self.only(DROP_BOX, "report-by-box", known)
    }
}
