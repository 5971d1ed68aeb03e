//! Where the next paper comes from: the address says so, and the page after it remembers.

use jiff::civil::Date;
use lodzins_core::{Channel, Role};
use lodzins_service::institution::DropBox;
use serde::Deserialize;

use crate::{
    form::Fields,
    pages::{DeskPage, register::said},
    ui::{Attributes, Choice, NavigationItem},
    words::Words,
};

/// The channels that a clerk meets every day, in the order of the links.
const EVERYDAY: [Channel; 7] = [
    Channel::Post,
    Channel::InPerson,
    Channel::Window,
    Channel::Phone,
    Channel::Email,
    Channel::Courier,
    Channel::OtherBody,
];

/// What the address says: no personal data.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Preset {
    #[serde(default)]
    channel: String,
    #[serde(default, rename = "box")]
    drop_box: String,
    #[serde(default)]
    received: String,
    /// The submission that was entered just before.
    #[serde(default)]
    pub done: String,
    /// The visit in which the paper is brought to a counter.
    #[serde(default)]
    pub visit: String,
    /// Its personal code does not have the check digit that it should have.
    #[serde(default)]
    pub check: String,
}

impl Preset {
    /// The channel; the post, when the address names none that a clerk may choose.
    pub fn channel(&self) -> Channel {
        let asked = self.channel.parse().ok();
        asked.filter(|channel: &Channel| channel.is_entered_by_clerks()).unwrap_or(Channel::Post)
    }

    /// The fields that the empty form begins with.
    pub fn fields(&self) -> Fields {
        let fields = Fields::default()
            .and("channel", self.channel().code())
            .and("box", self.drop_box.as_str());
        let fields = match self.received.parse::<Date>() {
            Ok(day) => fields.and("received", day.to_string()),
            Err(_) => fields,
        };
        // Who tells a thing has it written down for them.
        if self.channel() == Channel::Phone { fields.and("on_behalf", "yes") } else { fields }
    }

    /// Where the form for the next paper of this channel, box and day is.
    pub fn path(channel: Channel, drop_box: Option<&str>, received: Option<Date>) -> String {
        let of_box = drop_box.map(|code| format!("&box={code}")).unwrap_or_default();
        let of_day = received.map(|day| format!("&received={day}")).unwrap_or_default();
        format!("/desk/register?channel={channel}{of_box}{of_day}")
    }
}

/// Links to the form, each for a channel or a box.
pub fn links(
    page: &DeskPage,
    boxes: &[DropBox],
    channel: &str,
    drop_box: &str,
) -> Vec<NavigationItem> {
    let words = page.asked.words;
    let of_box = |known: &DropBox| {
        let path = Preset::path(Channel::DropBox, Some(&known.code), None);
        let here = channel == Channel::DropBox.code() && drop_box == known.code;
        let name = words.with("intake-box-link", &[("name", known.name.as_str().into())]);
        NavigationItem::to(&path, name).current(here)
    };
    let of_channel = |known: &Channel| {
        let here = channel == known.code();
        NavigationItem::to(&Preset::path(*known, None, None), said::channel(words, *known))
            .current(here)
    };
    let links = boxes.iter().map(of_box).chain(EVERYDAY.iter().map(of_channel));
    let links = (1..).zip(links).map(|(n, link)| link.attributes(Attributes::none().nth(n)));
    let table = NavigationItem::to("/desk/import", words.t("import-title"));
    let takes_tables = page.is_any(&[Role::Administrator, Role::Records]);
    links.chain(takes_tables.then_some(table)).collect()
}

/// The channels that a clerk may choose.
pub fn channels(words: Words) -> Vec<Choice> {
    let by_hand = Channel::ALL.iter().filter(|channel| channel.is_entered_by_clerks());
    by_hand.map(|of| Choice::of(of.code(), said::channel(words, *of))).collect()
}

/// The boxes, after none.
pub fn boxes(words: Words, boxes: &[DropBox]) -> Vec<Choice> {
    let none = Choice::of("", words.t("intake-box-none"));
    let of = |known: &DropBox| Choice::of(known.code.as_str(), known.name.as_str());
    std::iter::once(none).chain(boxes.iter().map(of)).collect()
}
