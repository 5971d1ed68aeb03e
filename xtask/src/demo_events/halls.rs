//! Days at centres, act by act: the first day of the State Revenue Service in Talejas iela after the emergency, and a day
//! of certificates in Ogre. How many came is made up, and so is everybody who did; the rules of the days are the sources'.

use super::{
    civil::Day,
    dice::Dice,
    hall::{Doors, Hall, LONGEST, Visitor},
    line::Line,
};

/// 10 June 2020: walk-ins come in by the first door, whoever has an appointment and all who leave use the second one, and
/// no more people are inside than there are specialists.
pub(super) fn vid() -> Vec<Line> {
    const DAY: Day = Day::of(2020, 6, 10);
    let hall = Hall {
        centre: "talejas",
        day: DAY,
        counters: &["1", "2", "3"],
        open: (9 * 60, 16 * 60 + 35),
        doors: Some(Doors { walk_in: "1", booked: "2", out: "2" }),
        assumed: false,
    };
    let mut dice = Dice::seeded(6);
    let mut visitors = Vec::new();
    // Twelve have booked, one of whom does not come.
    for n in 0..12 {
        let start = 9 * 60 + 20 + 30 * n;
        let comes = start - dice.below(9);
        let (service, takes) = matter(&mut dice);
        visitors.push(Visitor {
            comes: (n != 7).then_some(comes),
            booked: Some(start),
            service,
            takes,
            impatient: false,
            result: "answered",
        });
    }
    for _ in 0..42 {
        let (service, takes) = matter(&mut dice);
        visitors.push(Visitor {
            comes: Some(8 * 60 + 50 + dice.below(7 * 60)),
            booked: None,
            service,
            takes,
            impatient: dice.below(4) == 0,
            result: if dice.below(12) == 0 { "not_possible" } else { "answered" },
        });
    }
    let mut lines = hall.bookings(Day::of(2020, 6, 9), &mut dice, &visitors);
    lines.extend(hall.happens(&visitors));
    lines
}

fn matter(dice: &mut Dice) -> (&'static str, u64) {
    let service = dice.one_of(&["eds-access", "eds-access", "annual-income"]);
    (service, LONGEST - dice.below(10))
}

/// A day of November 2021: every certificate of the day is handed out to somebody who came for it.
pub(super) fn ogre() -> Vec<Line> {
    const DAY: Day = Day::of(2021, 11, 11);
    /// As many certificates as were handed out each day.
    const CERTIFICATES: u64 = 21;
    let hall = Hall {
        centre: "ogre",
        day: DAY,
        counters: &["1", "2", "3"],
        open: (8 * 60, 17 * 60 + 35),
        doors: None,
        assumed: true,
    };
    let mut dice = Dice::seeded(7);
    let mut visitors = Vec::new();
    for n in 0..CERTIFICATES {
        // Every third has booked; the counters stand empty over noon.
        let start = 8 * 60 + 30 + 10 * n + if n < CERTIFICATES / 2 { 0 } else { 4 * 60 };
        let booked = n.is_multiple_of(3).then_some(start);
        visitors.push(Visitor {
            comes: Some(start - dice.below(5)),
            booked,
            service: "covid-certificate",
            takes: 6 + dice.below(6),
            impatient: false,
            result: "issued",
        });
    }
    let mut lines = hall.bookings(Day::of(2021, 11, 10), &mut dice, &visitors);
    lines.extend(hall.happens(&visitors));
    lines
}
