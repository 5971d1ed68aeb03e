//! What is told of submissions.

use lodzins_core::{
    Channel,
    fact::FactKind,
    report::{Period, Tenths},
};
use lodzins_service::statistics::digest::{Digest, Halves, Intake, Month, Way};

use super::{clause::Teller, marked::sentence};
use crate::pages::report::question::report_address;

/// The paragraphs on what was counted.
pub(super) fn counted(teller: Teller<'_>, digest: &Digest) -> Vec<String> {
    let all = &digest.submissions;
    if all.all == 0 {
        return Vec::new();
    }
    let one_month = digest.months.len() == 1;
    let mut first = match digest.months.as_slice() {
        [only] if only.intake.period != all.period => month(teller, only),
        _ => intake(teller, all),
    };
    first.extend(before(teller, all.all, digest.submissions_before, &address(all.period)));
    if all.boxes.len() > 1 {
        first.push(boxes(teller, all));
    }
    let mut paragraphs = vec![first.join(" ")];
    if !one_month {
        paragraphs.extend(digest.months.iter().map(|it| month(teller, it).join(" ")));
    } else if let [Month { intake, halves: Some(halved) }] = digest.months.as_slice()
        && intake.period == all.period
    {
        paragraphs.push(halves(teller, halved, all));
    }
    let halves_say_so = digest
        .months
        .iter()
        .any(|month| month.halves.as_ref().is_some_and(|halves| halves.possible.is_some()));
    if all.assumed > 0 && !halves_say_so {
        paragraphs.push(unsure(teller, all));
    }
    paragraphs
}

fn address(period: Period) -> String {
    report_address(FactKind::Submission, period, &[("rows", "channel")])
}

/// The report in which channels that belong to a way are one row.
fn way_address(period: Period, way: Way) -> String {
    address_of(period, way.channels())
}

/// The report in which these channels are one row.
fn address_of(period: Period, channels: impl IntoIterator<Item = Channel>) -> String {
    let codes: Vec<&str> = channels.into_iter().map(Channel::code).collect();
    let groups = codes.join("+");
    report_address(FactKind::Submission, period, &[("rows", "channel"), ("groups", &groups)])
}

/// How many came, and by which ways.
fn intake(teller: Teller<'_>, intake: &Intake) -> Vec<String> {
    let words = teller.words;
    let all = teller.thing("submission", intake.all, &address(intake.period));
    let mut sentences = vec![sentence(&teller.when(intake.period, all))];
    let share =
        |count: i64, address: &str| teller.percent(Tenths::percent(count, intake.all), address);
    let used: Vec<Way> = Way::ALL.iter().copied().filter(|way| intake.by(*way) > 0).collect();
    let list = used.iter().map(|way| {
        let (count, address) = (intake.by(*way), way_address(intake.period, *way));
        let parts = [
            ("way", way.code().into()),
            ("number", teller.counted(count, &address).into()),
            ("percent", share(count, &address).into()),
        ];
        words.with("press-way", &parts)
    });
    let list: Vec<String> = list.collect();
    sentences.push(words.with("press-ways", &[("list", words.list(&list).into())]));
    let (electronic, post) = (intake.by(Way::Electronic), intake.by(Way::Post));
    if electronic > 0 && post > 0 {
        let ways = [Way::Electronic, Way::Post];
        let address = address_of(intake.period, ways.into_iter().flat_map(Way::channels));
        let percent = share(electronic + post, &address);
        sentences.push(words.with("press-remote", &[("percent", percent.into())]));
    }
    sentences
}

/// Beside the period before, where there was anything then.
pub(super) fn before(teller: Teller<'_>, now: i64, before: i64, address: &str) -> Option<String> {
    let change = Tenths::change(before, now)?;
    let way = match change.0 {
        0 => "same",
        1.. => "more",
        _ => "less",
    };
    let address = format!("{address}&compare=previous");
    let parts = [
        ("way", way.into()),
        ("before", teller.counted(before, &address).into()),
        ("now", teller.counted(now, &address).into()),
        ("percent", teller.percent(change, &address).into()),
    ];
    Some(teller.words.with("press-before", &parts))
}

fn boxes(teller: Teller<'_>, intake: &Intake) -> String {
    let address = report_address(
        FactKind::Submission,
        intake.period,
        &[("rows", "box"), ("channel", "drop_box")],
    );
    let known = &teller.names.boxes;
    let list: Vec<String> = intake
        .boxes
        .iter()
        .map(|(code, count)| {
            let name = known.iter().find(|it| it.code == *code).map_or(code, |it| &it.name);
            let number = teller.counted(*count, &address);
            teller
                .words
                .with("press-box", &[("name", name.as_str().into()), ("number", number.into())])
        })
        .collect();
    teller.words.with("press-boxes", &[("list", teller.words.list(&list).into())])
}

fn month(teller: Teller<'_>, month: &Month) -> Vec<String> {
    let mut sentences = intake(teller, &month.intake);
    sentences.extend(month.halves.as_ref().map(|halved| halves(teller, halved, &month.intake)));
    sentences
}

/// The second half beside the first.
fn halves(teller: Teller<'_>, halves: &Halves, all: &Intake) -> String {
    let words = teller.words;
    let (first, second) = (&halves.first, &halves.second);
    let mut list = vec![half(teller, "all", (first.all, second.all), halves)];
    let ways = [Way::Electronic, Way::ByHand, Way::Post];
    let used = ways.into_iter().filter(|way| all.by(*way) > 0);
    list.extend(used.map(|way| half(teller, way.code(), (first.by(way), second.by(way)), halves)));
    // Each part has commas of its own.
    let list = [("list", list.join("; ").into())];
    let mut told = if all.period.is_month() {
        words.with("press-halves-month", &list)
    } else {
        words.with("press-halves", &list)
    };
    if let Some([one, other]) = halves.possible {
        let range = |(least, most): (i64, i64), half: &Intake| {
            let both = format!("{}–{}", words.number(least), words.number(most));
            teller.leading(&way_address(half.period, Way::Electronic), &both)
        };
        let unsure = first.assumed + second.assumed;
        let parts = [
            ("count", unsure.into()),
            ("unsure", teller.counted(unsure, &address(all.period)).into()),
            ("first", range(one, first).into()),
            ("second", range(other, second).into()),
        ];
        told = format!("{told} {}", words.with("press-possible", &parts));
    }
    told
}

fn half(teller: Teller<'_>, way: &str, (one, other): (i64, i64), halves: &Halves) -> String {
    let words = teller.words;
    let address = |intake: &Intake| match way.parse() {
        Ok(way) => way_address(intake.period, way),
        Err(_) => address(intake.period),
    };
    let (first, second) = (address(&halves.first), address(&halves.second));
    let change = Tenths::change(one, other);
    let (code, percent) = match change {
        None if other > 0 => ("new", String::new()),
        Some(change) if change.0 > 0 => ("more", teller.percent(change, &second)),
        Some(change) if change.0 < 0 => ("less", teller.percent(change, &second)),
        _ => ("same", String::new()),
    };
    let parts = [
        ("change", code.into()),
        ("what", words.with("press-half-what", &[("way", way.to_owned().into())]).into()),
        ("first", teller.counted(one, &first).into()),
        ("second", teller.counted(other, &second).into()),
        ("percent", percent.into()),
    ];
    words.with("press-half", &parts)
}

/// How many have a day that is a guess.
fn unsure(teller: Teller<'_>, intake: &Intake) -> String {
    let parts = [
        ("count", intake.assumed.into()),
        ("unsure", teller.counted(intake.assumed, &address(intake.period)).into()),
    ];
    teller.words.with("press-unsure", &parts)
}
