//! What happened in each institution, by the figures that it published.

use super::{
    civil::Day,
    dice::Dice,
    halls,
    line::{Line, told},
};

type Story = fn() -> Vec<Line>;
/// The first and the last day of a period, and how many came by which channel.
type Came = (Day, Day, &'static [(&'static str, usize)]);

/// Each institution with its story.
pub(super) const ALL: &[(&str, Story)] = &[
    ("jelgava", jelgava),
    ("liepaja", liepaja),
    ("ogre", ogre),
    ("cesis", cesis),
    ("vsaa", vsaa),
    ("vid", halls::vid),
];

/// Submissions as the demo's people write them: topic, and what it is about.
const ABOUT: [(&str, &str); 8] = [
    ("property_tax", "Par nekustamā īpašuma nodokļa apmaksu"),
    ("housing", "Par dzīvokļa jautājumu"),
    ("social", "Par sociālo palīdzību krīzes situācijā"),
    ("construction", "Par būvniecības ieceri"),
    ("upkeep", "Par teritorijas uzkopšanu"),
    ("education", "Par attālinātajām mācībām"),
    ("institution_hours", "Par iestādes darba laiku"),
    ("other", "Lūgums izsniegt izziņu"),
];

/// What the sources say of these days, and when they said it.
const LIEPAJA: (Day, Day, Day) = (Day::of(2020, 3, 30), Day::of(2020, 3, 16), Day::of(2020, 3, 27));

fn contact(dice: &mut Dice, day: Day, channel: &str, topic: &str) -> Line {
    Line::new(dice, "contact", day).with("channel", channel).with("topics", vec![topic])
}

fn submission(dice: &mut Dice, day: Day, channel: &str, (topic, subject): (&str, &str)) -> Line {
    let kind = dice.one_of(&["request", "request", "request", "question", "complaint", "proposal"]);
    let person = format!("Testa Persona {:03}", 1 + dice.below(400));
    Line::new(dice, "submission", day)
        .with("channel", channel)
        .with("submission_kind", kind)
        .with("subject", subject)
        .with("topics", vec![topic])
        .with("name", person)
        .with("segment", "resident")
        .answered(dice)
}

/// So many things, spread evenly over the days.
fn spread(days: &[Day], many: usize) -> impl Iterator<Item = Day> {
    (0..many).map(move |n| days[n * days.len() / many])
}

/// Visits by week, calls elsewhere: 29 April 2020.
fn jelgava() -> Vec<Line> {
    const PUBLISHED: Day = Day::of(2020, 4, 29);
    // 350 lies within “300 to 400”. The weeks of the emergency add up to 703, which is “more than 700”.
    const WEEKS: [(Day, Day, usize); 9] = [
        (Day::of(2020, 3, 2), Day::of(2020, 3, 6), 350),
        (Day::of(2020, 3, 12), Day::of(2020, 3, 13), 19),
        (Day::of(2020, 3, 16), Day::of(2020, 3, 20), 104),
        (Day::of(2020, 3, 23), Day::of(2020, 3, 27), 102),
        (Day::of(2020, 3, 30), Day::of(2020, 4, 3), 101),
        (Day::of(2020, 4, 6), Day::of(2020, 4, 9), 98),
        (Day::of(2020, 4, 14), Day::of(2020, 4, 17), 98),
        (Day::of(2020, 4, 20), Day::of(2020, 4, 24), 100),
        (Day::of(2020, 4, 27), Day::of(2020, 4, 29), 81),
    ];
    let mut dice = Dice::seeded(1);
    let mut lines = Vec::new();
    for (from, to, visits) in WEEKS {
        for day in spread(&from.working_days_to(to), visits) {
            let topic = dice.one_of(&["construction", "property_tax", "social", "other"]);
            lines.push(contact(&mut dice, day, "in_person", topic).with("unit", "kac"));
        }
    }
    let days = |from, to| (PUBLISHED, from, to);
    let before = days(Day::of(2020, 3, 2), Day::of(2020, 3, 8));
    let late = days(Day::of(2020, 4, 20), Day::of(2020, 4, 26));
    let emergency = days(Day::of(2020, 3, 12), PUBLISHED);
    let april = days(Day::of(2020, 4, 1), PUBLISHED);
    lines.extend([
        told(before, "in_person_clients", "range", "week", 300).with("quantity_max", 400),
        told(late, "in_person_clients", "about", "week", 100),
        told(emergency, "in_person_clients", "more_than", "total", 700),
        told(april, "electronic_submissions", "range", "day", 70).with("quantity_max", 80),
    ]);
    lines
}

/// Two weeks without visitors: 16 to 27 March 2020.
fn liepaja() -> Vec<Line> {
    let mut dice = Dice::seeded(2);
    let days = LIEPAJA.1.working_days_to(LIEPAJA.2);
    let mut lines = Vec::new();
    liepaja_reception(&mut dice, &days, &mut lines);
    liepaja_units(&mut dice, &days, &mut lines);
    liepaja_told(&mut lines);
    lines
}

/// How often people asked about what: the source names eight topics, and 110 of the 325 are left over.
const ASKED: [(&str, usize); 9] = [
    ("property_tax", 50),
    ("institution_hours", 34),
    ("housing", 30),
    ("health", 27),
    ("social", 22),
    ("construction", 19),
    ("upkeep", 18),
    ("education", 15),
    ("other", 110),
];

fn liepaja_reception(dice: &mut Dice, days: &[Day], lines: &mut Vec<Line>) {
    for (topic, many) in ASKED {
        for day in spread(days, many) {
            let channel = dice.one_of(&["phone", "phone", "email"]);
            lines.push(contact(dice, day, channel, topic).with("unit", "kac"));
        }
    }
    for day in spread(days, 53) {
        let about = dice.one_of(&ABOUT);
        let paper = submission(dice, day, "drop_box", about);
        lines.push(paper.with("box", "foaje").with("unit", "kac"));
    }
    // “Additionally”, by letters, submissions, e-mails and calls: no unit is named.
    let tax = ABOUT[0];
    for (channel, many) in [("post", 60), ("e_address", 50)] {
        for day in spread(days, many) {
            lines.push(submission(dice, day, channel, tax));
        }
    }
    for (channel, many) in [("email", 70), ("phone", 100)] {
        for day in spread(days, many) {
            lines.push(contact(dice, day, channel, tax.0));
        }
    }
}

fn liepaja_units(dice: &mut Dice, days: &[Day], lines: &mut Vec<Line>) {
    for day in spread(days, 100) {
        let paper = submission(dice, day, "drop_box", ABOUT[1]);
        lines.push(paper.with("box", "ipasumi").with("unit", "ipasumi"));
    }
    for (subject, counts, many) in BUILDING {
        for day in spread(days, many) {
            let done = Line::new(dice, "activity", day).with("subject", subject);
            lines.push(done.with("counts", counts).with("unit", "buvvalde").with("quantity", 1));
        }
    }
    for day in spread(days, 1000) {
        lines.push(contact(dice, day, "phone", "social").with("unit", "soc"));
    }
}

/// What the Building Board did: subject, what it counts as, how often.
const BUILDING: [(&str, &str, usize); 6] = [
    ("document_received", "document", 52),
    ("document_prepared", "document", 40),
    ("decision", "decision", 34),
    ("building_permit", "document", 4),
    ("property_statement", "document", 6),
    ("inspection_opinion", "document", 8),
];

fn liepaja_told(lines: &mut Vec<Line>) {
    let exact = |subject: &str, quantity| told(LIEPAJA, subject, "exact", "total", quantity);
    lines.push(exact("calls_and_emails", 325));
    lines.push(exact("paper_in_foyer", 53));
    for (topic, many) in ASKED {
        if topic != "other" {
            lines.push(exact(&format!("calls_about_{topic}"), many as u64));
        }
    }
    for (subject, counts, many) in BUILDING {
        let done = exact(subject, many as u64);
        lines.push(done.with("counts", counts).with("unit", "buvvalde"));
    }
    let meeting = |subject: &str, counts: &str, many| exact(subject, many).with("counts", counts);
    let board =
        |subject: &str, counts, many| meeting(subject, counts, many).with("unit", "ipasumi");
    lines.extend([
        exact("property_tax_additional", 280),
        told(LIEPAJA, "conference", "about", "total", 75).with("counts", "conference"),
        meeting("council_meeting", "meeting", 2),
        meeting("council_item", "item", 73),
        board("commission", "meeting", 4),
        board("commission_item", "item", 76),
        told(LIEPAJA, "paper_at_real_estate_board", "about", "day", 10).with("unit", "ipasumi"),
        told(LIEPAJA, "social_service_calls", "about", "day", 100).with("unit", "soc"),
        exact("mailbox", 35_000),
        told(LIEPAJA, "social_media_post", "more_than", "total", 50),
        told(LIEPAJA, "remote_consultation", "at_least", "total", 200),
    ]);
}

/// Covid-19 certificates on paper. The source has no date; its rules are those of autumn 2021.
fn ogre() -> Vec<Line> {
    const FROM: Day = Day::of(2021, 11, 1);
    const TO: Day = Day::of(2021, 11, 12);
    let mut dice = Dice::seeded(3);
    let days = FROM.working_days_to(TO);
    let mut lines = Vec::new();
    // 21 a day is “more than 20”.
    for day in spread(&days, 21 * days.len()) {
        let issued = Line::new(&mut dice, "activity", day)
            .with("subject", "covid_certificate")
            .with("counts", "document")
            .with("channel", "in_person")
            .with("unit", "kac")
            .with("quantity", 1)
            .with("date_assumed", true);
        lines.push(issued);
    }
    let figure = told((TO, FROM, TO), "covid_certificate", "more_than", "day", 20);
    lines.push(figure.with("counts", "document").with("unit", "kac").with("date_assumed", true));
    lines.extend(halls::ogre());
    lines
}

/// March 2020 by halves: 254 documents, then 284.
fn cesis() -> Vec<Line> {
    const FIRST: (Day, Day) = (Day::of(2020, 3, 1), Day::of(2020, 3, 15));
    const SECOND: (Day, Day) = (Day::of(2020, 3, 16), Day::of(2020, 3, 31));
    const PUBLISHED: Day = Day::of(2020, 4, 30);
    // Of the first half, 254 − 136 − 11 are electronic; of the second, 284 − 45 − 17 − 27 if the box is of that half.
    const CAME: [Came; 2] = [
        (FIRST.0, FIRST.1, &[("in_person", 118), ("courier", 18), ("post", 11), ("", 107)]),
        (SECOND.0, SECOND.1, &[("courier", 45), ("post", 17), ("drop_box", 27), ("", 195)]),
    ];
    // The state portal is used very little, the source says.
    const ELECTRONIC: [&str; 10] = [
        "email",
        "email",
        "email",
        "email",
        "epakalpojumi_lv",
        "epakalpojumi_lv",
        "epakalpojumi_lv",
        "e_address",
        "e_address",
        "latvija_lv",
    ];
    let mut dice = Dice::seeded(4);
    let mut lines = Vec::new();
    for (from, to, ways) in CAME {
        let days = from.working_days_to(to);
        for (way, many) in ways {
            for day in spread(&days, *many) {
                let channel = if way.is_empty() { dice.one_of(&ELECTRONIC) } else { way };
                let about = dice.one_of(&ABOUT);
                let came = submission(&mut dice, day, channel, about).with("unit", "kac");
                lines.push(match channel {
                    "drop_box" => came.with("box", "pasvaldiba").with("date_assumed", true),
                    _ => came,
                });
            }
        }
    }
    let half = |(from, to), subject: &str, many| {
        told((PUBLISHED, from, to), subject, "exact", "total", many)
    };
    for (subject, first, second) in [
        ("documents_received", 254, 284),
        ("by_courier_or_in_person", 136, 45),
        ("by_post", 11, 17),
    ] {
        lines.push(half(FIRST, subject, first));
        lines.push(half(SECOND, subject, second));
    }
    let february = (PUBLISHED, Day::of(2020, 2, 1), Day::of(2020, 2, 29));
    let since = (PUBLISHED, SECOND.0, PUBLISHED);
    let registry = "civil_registry_submission";
    lines.extend([
        half((FIRST.0, SECOND.1), "paper_in_box", 27),
        // “A few a month”, then “every day”.
        told(february, registry, "about", "total", 3).with("unit", "dzimtsaraksti"),
        told(since, registry, "at_least", "day", 1).with("unit", "dzimtsaraksti"),
    ]);
    lines
}

/// Of a made-up thousand a month, as many by electronic means or post as was published: 98.1 % and 97.7 %.
fn vsaa() -> Vec<Line> {
    const MONTHS: [Came; 2] = [
        (
            Day::of(2020, 4, 1),
            Day::of(2020, 4, 30),
            &[
                ("latvija_lv", 620),
                ("email", 170),
                ("e_address", 40),
                ("post", 151),
                ("drop_box", 11),
                ("other_body", 8),
            ],
        ),
        (
            Day::of(2020, 5, 1),
            Day::of(2020, 5, 31),
            &[
                ("latvija_lv", 612),
                ("email", 168),
                ("e_address", 42),
                ("post", 155),
                ("drop_box", 14),
                ("other_body", 9),
            ],
        ),
    ];
    const WANTED: [&str; 4] = [
        "Pieteikums slimības pabalstam",
        "Pieteikums vecuma pensijai",
        "Pieteikums dīkstāves pabalstam",
        "Lūgums izsniegt izziņu",
    ];
    let mut dice = Dice::seeded(5);
    let mut lines = Vec::new();
    for (from, to, ways) in MONTHS {
        let days = from.working_days_to(to);
        for (channel, many) in ways {
            for day in spread(&days, *many) {
                let subject = dice.one_of(&WANTED);
                let came = submission(&mut dice, day, channel, ("social", subject))
                    .with("submission_kind", "application")
                    .with("unit", "kac");
                lines.push(match *channel {
                    "drop_box" => came.with("box", "nodalas"),
                    _ => came,
                });
            }
        }
    }
    lines
}
