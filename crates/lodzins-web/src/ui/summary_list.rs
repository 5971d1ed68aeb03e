//! What is known, line by line.

use super::{Attributes, Content, component};

component! {
    /// Names and values, each with a link to change it where that may be.
    SummaryList ("ui/summary_list.html") {
        /// The lines.
        rows: many SummaryRow,
        /// A frame with a title around the lines.
        card: maybe SummaryCard,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One line.
    SummaryRow {
        /// What it is.
        key: one SummaryCell,
        /// Its value.
        value: one SummaryCell,
        /// What can be done with it.
        actions: maybe SummaryActions,
        /// Further classes.
        classes: one String,
    }
}

component! {
    /// The name or the value in a line.
    SummaryCell {
        /// Its words.
        content: one Content,
        /// Further classes.
        classes: one String,
    }
}

component! {
    /// What can be done with a line or a card.
    SummaryActions {
        /// The links.
        items: many SummaryAction,
        /// Further classes.
        classes: one String,
    }
}

component! {
    /// One link.
    SummaryAction {
        /// Its word: “Mainīt”.
        content: one Content,
        /// Where it leads.
        href: one String,
        /// What a screen reader says after the word: what is changed.
        visually_hidden_text: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// A frame with a title.
    SummaryCard {
        /// The title.
        title: maybe SummaryTitle,
        /// What can be done with the whole.
        actions: maybe SummaryActions,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// The title of a card.
    SummaryTitle {
        /// Its words.
        content: one Content,
        /// The heading's level, 2 when not given.
        heading_level: maybe u8,
        /// Further classes.
        classes: one String,
    }
}

impl SummaryRow {
    /// A line with a name and its value.
    pub fn of(key: impl Into<SummaryCell>, value: impl Into<SummaryCell>) -> Self {
        Self::new().key(key).value(value)
    }

    /// The same line with a link to change it; a screen reader says `what` after the link's word.
    #[must_use]
    pub fn change(self, href: &str, word: impl Into<Content>, what: impl Into<String>) -> Self {
        let link = SummaryAction::new().href(href).content(word).visually_hidden_text(what);
        self.actions(SummaryActions::new().items([link]))
    }

    fn links(&self) -> &[SummaryAction] {
        self.actions.as_ref().map_or(&[], |actions| &actions.items)
    }
}

impl<C: Into<Content>> From<C> for SummaryCell {
    fn from(content: C) -> Self {
        Self::new().content(content)
    }
}

impl SummaryTitle {
    fn level(&self) -> u8 {
        self.heading_level.unwrap_or(2)
    }
}

impl SummaryList {
    fn any_actions(&self) -> bool {
        self.rows.iter().any(|row| !row.links().is_empty())
    }

    fn card_title(&self) -> Option<&Content> {
        self.card.as_ref().and_then(|card| card.title.as_ref()).map(|title| &title.content)
    }

    fn link<'a>(&'a self, action: &'a SummaryAction) -> Content {
        Content::html(SummaryLink { action, card_title: self.card_title() })
    }

    fn list(&self) -> Content {
        Content::html(SummaryRows { list: self })
    }
}

#[derive(askama::Template)]
#[template(path = "ui/summary_link.html")]
struct SummaryLink<'a> {
    action: &'a SummaryAction,
    card_title: Option<&'a Content>,
}

#[derive(askama::Template)]
#[template(path = "ui/summary_rows.html")]
struct SummaryRows<'a> {
    list: &'a SummaryList,
}
