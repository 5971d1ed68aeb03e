//! What a preview lists is what the pages say otherwise afterwards, cell by cell, and nothing else.

use jiff::{ToSpan, civil::date};
use lodzins_core::{
    Language,
    calendar::WorkingCalendar,
    catalogue::{Step, Translated},
    hours::{Hours, OnHolidays, Pattern, PlaceKind, Schedule, Spans, Told},
    regime::{
        Consequences, Doors, Lasting, Most, Opening, PlaceAt, Reception, Scope, Setting,
        SettingPlace, consequences, laid_over,
    },
};
use lodzins_testkit::centre::opening;
use proptest::{collection::vec, option, prelude::*, sample};

use super::*;

const CENTRES: [&str; 2] = ["kac", "cits"];
const SERVICE: &str = "karte";
const FIRST: Date = date(2026, 3, 20);
/// So many days are read on the pages, from some before the first regime on.
const READ: i32 = 60;

/// An institution with one service, whose card may become another one, the regimes that hold anyway, and one that would be
/// switched on.
#[derive(Debug, Clone)]
struct World {
    cards: Vec<Lasting<Card>>,
    setting: Setting,
    before: Vec<Regime>,
    added: Regime,
}

/// What the pages say on a day.
#[derive(Debug, PartialEq)]
struct Pages {
    /// Nothing on a day on which it is not given.
    service: Option<ServiceNow>,
    /// At the institution, and at each centre.
    at: Vec<Vec<String>>,
    /// Of each place.
    hours: Vec<Spans>,
}

impl World {
    fn of(steps: Vec<Step>, before: Vec<Regime>, added: Regime) -> Self {
        Self::with(vec![Lasting::always(card(steps, false))], before, added)
    }

    fn with(cards: Vec<Lasting<Card>>, before: Vec<Regime>, added: Regime) -> Self {
        let place = |(kind, code, centre): (PlaceKind, &str, &str)| SettingPlace {
            kind,
            code: code.to_owned(),
            name: Told::default(),
            centre: Some(centre.to_owned()),
            schedule: Schedule::always(pattern("9–17")),
        };
        let places = [
            (PlaceKind::Centre, "kac", "kac"),
            (PlaceKind::Centre, "cits", "cits"),
            (PlaceKind::CashDesk, "kase", "kac"),
            (PlaceKind::PhoneLine, "uzziņas", "kac"),
            (PlaceKind::Box, "foajē", "cits"),
        ];
        let setting = Setting {
            centres: CENTRES.map(str::to_owned).to_vec(),
            places: places.map(place).to_vec(),
            services: cards.iter().map(procedure).collect(),
            calendar: WorkingCalendar::latvia(),
            phone: true,
            email: true,
        };
        Self { cards, setting, before, added }
    }

    fn preview(&self) -> Consequences {
        consequences(&self.setting, &self.before, &self.added)
    }

    /// What a preview tells that takes the card of the regime's first day to count on all of them.
    fn preview_by_the_first_card(&self) -> Consequences {
        let first = self.setting.services.iter().filter(|one| one.holds_on(self.added.from));
        let services = first.map(|one| Lasting::always(one.what.clone())).collect();
        let setting = Setting { services, ..self.setting.clone() };
        consequences(&setting, &self.before, &self.added)
    }

    fn card_on(&self, day: Date) -> Option<&Card> {
        self.cards.iter().find(|one| one.holds_on(day)).map(|one| &one.what)
    }

    fn pages(&self, regimes: &[Regime], day: Date) -> Pages {
        let words = Words::of(Language::Lv);
        let now = Now {
            day,
            regimes: regimes.to_vec(),
            names: Names::default(),
            centres: self.setting.centres.clone(),
        };
        let centres = self.setting.centres.iter().map(String::as_str);
        let hours = self.setting.places.iter().map(|place| {
            let at = PlaceAt { centre: place.centre.as_deref(), kind: place.kind };
            let schedule = laid_over(&place.schedule, at, regimes);
            Hours { schedule: &schedule, calendar: &self.setting.calendar }.on(day).spans
        });
        Pages {
            service: self.card_on(day).map(|card| now.of_service(words, SERVICE, card)),
            hours: hours.collect(),
            at: std::iter::once(None)
                .chain(centres.map(Some))
                .map(|centre| now.at(words, centre))
                .collect(),
        }
    }

    /// Whether a preview lists what the pages say otherwise, and nothing else.
    fn agrees(&self, told: &Consequences) -> Result<(), String> {
        let mut after = self.before.clone();
        after.push(self.added.clone());
        for day in FIRST.saturating_sub(2.days()).series(1.day()).take(READ.unsigned_abs() as usize)
        {
            let (was, then) = (self.pages(&self.before, day), self.pages(&after, day));
            match (self.card_on(day), &was.service, &then.service) {
                (Some(card), Some(was), Some(then)) => {
                    agree_on_the_card(told, day, card, (was, then))?;
                }
                _ => nothing_of_the_card(told, day)?,
            }
            let here = [None, Some(CENTRES[0]), Some(CENTRES[1])];
            for (centre, (was, then)) in here.iter().zip(was.at.iter().zip(&then.at)) {
                let listed = told.said.iter().any(|one| {
                    one.holds_on(day)
                        && one.what.service.is_none()
                        && one.what.centre.as_deref() == *centre
                });
                same(was != then, listed, || format!("{day} at {centre:?}: {was:?} {then:?}"))?;
            }
            let of_places = self.setting.places.iter().zip(was.hours.iter().zip(&then.hours));
            for (place, (was, then)) in of_places {
                let listed = told
                    .days
                    .iter()
                    .any(|one| one.day == day && one.code == place.code && one.kind == place.kind);
                let first = self.added.from;
                let looked_at = first <= day && day < first.saturating_add(14.days());
                if listed || looked_at {
                    same(was != then, listed, || format!("{day} {}: {was} {then}", place.code))?;
                }
            }
        }
        Ok(())
    }
}

/// A service that is not given on a day is not told of.
fn nothing_of_the_card(told: &Consequences, day: Date) -> Result<(), String> {
    let ways = told.ways.iter().any(|one| one.holds_on(day));
    let left = told.left.iter().any(|one| one.holds_on(day));
    let said = told.said.iter().any(|one| one.holds_on(day) && one.what.service.is_some());
    same(false, ways || left || said, || format!("{day}: the service is not given"))
}

fn agree_on_the_card(
    told: &Consequences,
    day: Date,
    card: &Card,
    (was, then): (&ServiceNow, &ServiceNow),
) -> Result<(), String> {
    let holding = || told.ways.iter().filter(|one| one.holds_on(day)).map(|one| &one.what);
    if holding().any(|one| card.steps.get(one.step - 1).is_none()) {
        return Err(format!("{day}: a step that the card of this day does not have"));
    }
    for (n, _) in (1..).zip(&card.steps) {
        for channel in Channel::ALL {
            let cell = (n, *channel);
            let (was, then) = (was.beside.get(&cell), then.beside.get(&cell));
            let listed = holding().any(|one| (one.step, one.channel) == cell);
            same(was != then, listed, || format!("{day} {cell:?}: {was:?} {then:?}"))?;
        }
    }
    let asked = holding().any(|one| one.stage == Stage::Request);
    same(was.ways != then.ways, asked, || format!("{day}: {:?} {:?}", was.ways, then.ways))?;
    let comes = holding().any(|one| matches!(one.channel, Channel::InPerson | Channel::Window))
        || told.said.iter().any(|one| one.holds_on(day));
    if was.coming != then.coming && !comes {
        return Err(format!("{day}: {:?} {:?}", was.coming, then.coming));
    }
    Ok(())
}

fn procedure(card: &Lasting<Card>) -> Lasting<Procedure> {
    Lasting { from: card.from, to: card.to, what: Procedure::of(SERVICE, &card.what) }
}

fn card(steps: Vec<Step>, in_person_only: bool) -> Card {
    Card { steps, in_person_only, ..Card::default() }.in_order()
}

fn same(differs: bool, listed: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    let said = if listed { "listed, and the same" } else { "not listed, and other" };
    if differs == listed { Ok(()) } else { Err(format!("{said}: {}", what())) }
}

fn pattern(day: &str) -> Pattern {
    opening([day, day, day, day, day, "", ""], OnHolidays::Closed)
}

fn regime(from: Date, to: Option<Date>, changes: Vec<Change>) -> Regime {
    Regime {
        name: Translated::latvian("Režīms"),
        notice: Translated::latvian("Kādu laiku strādājam citādi."),
        foreign_ground: None,
        scope: Scope::default(),
        changes,
        from,
        to,
    }
}

fn doors() -> Change {
    let doors = Doors { walk_in: "1".into(), walk_out: "2".into(), booked: "2".into() };
    Change::Doors { doors }
}

fn step(stage: Stage, channels: Vec<Channel>, place: Option<&str>) -> Step {
    Step {
        stage,
        channels,
        place: place.map(str::to_owned),
        text: Translated::latvian("Dariet tā."),
    }
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..30).prop_map(|days| FIRST.saturating_add(days.days()))
}

fn any_change() -> impl Strategy<Value = Change> {
    let opening = (sample::select(CENTRES.to_vec()), any_day())
        .prop_map(|(centre, on)| Opening { centre: centre.to_owned(), on });
    prop_oneof![
        sample::select(Reception::ALL).prop_map(|how| Change::Reception { how }),
        Just(Change::Unavoidable),
        sample::subsequence(said::CHANNELS.to_vec(), 1..5)
            .prop_map(|only| Change::Channels { only }),
        vec(opening, 1..3).prop_map(|openings| Change::Openings { openings }),
        (1_u32..3).prop_map(|most| Change::People { most: Most::Number(most) }),
        Just(doors()),
        Just(Change::CommercialZone),
        Just(Change::Boxes { boxes: vec!["foajē".to_owned()] }),
        sample::select(vec!["9–12", "12–17", "9–17"])
            .prop_map(|day| Change::Hours { hours: pattern(day) }),
    ]
}

fn any_regime() -> impl Strategy<Value = Regime> {
    let scope = (
        sample::subsequence(CENTRES.to_vec(), 0..2),
        sample::subsequence(vec![SERVICE, "cits"], 0..2),
        prop_oneof![
            3 => Just(Vec::new()),
            1 => sample::subsequence(said::CHANNELS.to_vec(), 1..4),
        ],
    );
    let scope = scope.prop_map(|(centres, services, channels)| Scope {
        centres: centres.into_iter().map(str::to_owned).collect(),
        services: services.into_iter().map(str::to_owned).collect(),
        channels,
    });
    (any_day(), option::of(0_i32..25), vec(any_change(), 1..4), scope).prop_map(
        |(from, length, changes, scope)| {
            let to = length.map(|length| from.saturating_add(length.days()));
            Regime { scope, ..regime(from, to, changes) }
        },
    )
}

fn any_world() -> impl Strategy<Value = World> {
    let channels = [
        Channel::InPerson,
        Channel::Window,
        Channel::Phone,
        Channel::Portal,
        Channel::Post,
        Channel::DropBox,
    ];
    let place = sample::select(vec![None, None, Some(CENTRES[0]), Some("Rātsnamā")]);
    let step = (sample::select(Stage::ALL), sample::subsequence(channels.to_vec(), 1..4), place)
        .prop_map(|(stage, channels, place)| step(stage, channels, place));
    let card = (vec(step, 1..5), any::<bool>())
        .prop_map(|(steps, in_person_only)| card(steps, in_person_only));
    let cards = (vec(card, 1..4), vec(any_day(), 3), option::of(any_day())).prop_map(
        |(cards, mut days, last)| {
            days.sort_unstable();
            one_after_another(cards, &days, last)
        },
    );
    (cards, vec(any_regime(), 0..4), any_regime())
        .prop_map(|(cards, before, added)| World::with(cards, before, added))
}

/// The first card counts from long ago, each other one from its day; with a last day the service ends then.
fn one_after_another(cards: Vec<Card>, days: &[Date], last: Option<Date>) -> Vec<Lasting<Card>> {
    let long_ago = FIRST.saturating_sub(100.days());
    let from: Vec<Date> = std::iter::once(long_ago).chain(days.iter().copied()).collect();
    let ends = from.iter().skip(1).map(|next| next.yesterday().ok());
    let count = cards.len();
    let all = cards.into_iter().zip(from.iter().zip(ends)).enumerate();
    let counts = |(n, (what, (from, to))): (usize, (Card, (&Date, Option<Date>)))| {
        let to = if n + 1 == count { last } else { to };
        Lasting { from: *from, to, what }
    };
    // Of two that count from the same day the later one does; one that ends before it begins never counts.
    all.map(counts).filter(|one| one.to.is_none_or(|to| one.from <= to)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_preview_lists_what_the_pages_say_otherwise_cell_by_cell(world in any_world()) {
        let agrees = world.agrees(&world.preview());
        prop_assert!(agrees.is_ok(), "{agrees:?} {:?}", world.preview());
    }
}

#[test]
fn a_preview_that_leaves_anything_out_or_adds_to_it_is_found() {
    let added = regime(
        FIRST.saturating_add(3.days()),
        Some(FIRST.saturating_add(9.days())),
        vec![
            Change::Reception { how: Reception::ByAppointment },
            doors(),
            Change::Hours { hours: pattern("9–12") },
        ],
    );
    let steps = vec![
        step(Stage::Request, vec![Channel::InPerson, Channel::Phone], None),
        step(Stage::Receipt, vec![Channel::InPerson], Some(CENTRES[1])),
    ];
    let world = World::of(steps, Vec::new(), added);
    let told = world.preview();
    assert_eq!(world.agrees(&told), Ok(()));
    assert_eq!((told.ways.len(), told.said.len()), (3, 3), "{told:?}");
    for n in 0..told.days.len() {
        let mut less = told.clone();
        less.days.remove(n);
        assert!(world.agrees(&less).is_err(), "without {:?}", told.days[n]);
    }
    for n in 0..told.said.len() {
        let mut less = told.clone();
        less.said.remove(n);
        assert!(world.agrees(&less).is_err(), "without {:?}", told.said[n]);
    }
    let receipt = told.ways.iter().position(|one| one.what.stage == Stage::Receipt);
    let receipt = receipt.expect("the receipt too is by appointment");
    let mut less = told.clone();
    less.ways.remove(receipt);
    assert!(world.agrees(&less).is_err(), "the request alone is not enough");
    let mut more = told.clone();
    more.ways[receipt].to = None;
    assert!(world.agrees(&more).is_err(), "it lasts longer than it does");
}

/// The control: with the card of its first day alone a preview leaves out what another one changes while the regime holds.
#[test]
fn a_preview_by_the_card_of_the_first_day_alone_is_found() {
    let day = |after: i32| FIRST.saturating_add(after.days());
    let request = |channels| vec![step(Stage::Request, channels, None)];
    let by_phone = card(request(vec![Channel::Phone]), false);
    let in_person = card(request(vec![Channel::InPerson, Channel::Phone]), false);
    let closed = vec![Change::Reception { how: Reception::Closed }];
    let cards = one_after_another(vec![by_phone, in_person], &[day(8), day(20), day(20)], None);
    let world = World::with(cards, Vec::new(), regime(day(3), Some(day(15)), closed));
    let told = world.preview();
    assert_eq!(world.agrees(&told), Ok(()));
    let days: Vec<_> = told.ways.iter().map(|one| (one.from, one.to)).collect();
    assert_eq!(days, vec![(day(8), Some(day(15))); CENTRES.len()], "from the card's day on");
    assert!(world.agrees(&world.preview_by_the_first_card()).is_err(), "nothing is told");
}
