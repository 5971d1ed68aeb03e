//! A day at a centre, minute by minute: who comes, who waits before the door, who is called and served.
//!
//! Nobody waits inside: as many are let in as there are counters, and whoever is let in is called.

use super::{civil::Day, dice::Dice, line::Line};

/// Nobody is served longer than so many minutes.
pub(super) const LONGEST: u64 = 20;
/// The first ones come so many minutes before the counters open.
const EARLIEST: u64 = 15;
/// From so many minutes before it, the time of an appointment counts as come.
const EARLY: u64 = 5;
/// So long people wait before the door until some of them go.
const PATIENCE: u64 = 12;
/// After so many minutes nobody expects a booked visitor any more.
const LATE: u64 = 16;

/// A centre on a day.
pub(super) struct Hall {
    pub(super) centre: &'static str,
    pub(super) day: Day,
    pub(super) counters: &'static [&'static str],
    /// When counters open, and when the last visitor is called; in minutes of the day.
    pub(super) open: (u64, u64),
    /// By which doors people come in and go out, where that is laid down.
    pub(super) doors: Option<Doors>,
    /// Is the day a guess?
    pub(super) assumed: bool,
}

/// Doors of a building, as they are called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doors {
    /// In, without an appointment.
    pub(super) walk_in: &'static str,
    /// In, with one.
    pub(super) booked: &'static str,
    /// Out again.
    pub(super) out: &'static str,
}

/// Somebody who comes.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    /// When they come; a booked one who never does has none.
    pub(super) comes: Option<u64>,
    /// When their appointment begins.
    pub(super) booked: Option<u64>,
    pub(super) service: &'static str,
    /// How long they are served.
    pub(super) takes: u64,
    /// Do they go when it takes too long?
    pub(super) impatient: bool,
    /// What it comes to.
    pub(super) result: &'static str,
}

/// Where a visitor of the day stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Coming,
    /// Before the door, or in the line where there is room for one.
    Waiting,
    /// At the counter with this number, served from – to these minutes.
    Counter(usize, u64, u64),
    Gone,
}

impl Hall {
    /// The bookings, made by telephone on the day before.
    pub(super) fn bookings(&self, before: Day, dice: &mut Dice, visitors: &[Visitor]) -> Vec<Line> {
        let booked = visitors.iter().enumerate().filter_map(|(n, one)| Some((n, one, one.booked?)));
        let book = |(n, one, start): (usize, &Visitor, u64)| {
            self.act(before, 9 * 60 + dice.below(6 * 60), n, "book")
                .with("services", vec![one.service])
                .with("starts_at", self.day.at(start))
                .with("share", "phone")
                .with("name", format!("Testa Persona {:03}", n + 1))
                .with("phone", format!("20000{:03}", n + 1))
        };
        booked.map(book).collect()
    }

    /// What happens on the day, in the order of time.
    pub(super) fn happens(&self, visitors: &[Visitor]) -> Vec<Line> {
        let at = vec![At::Coming; visitors.len()];
        let mut now = Now { hall: self, visitors, at, minute: 0, lines: Vec::new() };
        let (open, last) = self.open;
        for minute in open - EARLIEST..=last + LONGEST + 1 {
            now.minute = minute;
            if minute == open {
                now.counters("open");
            }
            now.serve_and_finish();
            now.call();
            now.come();
            now.give_up();
        }
        now.minute += 1;
        now.all_leave();
        now.counters("close");
        now.lines
    }

    fn act(&self, day: Day, minute: u64, visitor: usize, act: &str) -> Line {
        Line::at(day, minute, "visit")
            .with("visit", format!("{}-{}", self.day, visitor + 1))
            .with("act", act)
            .with("centre", self.centre)
    }
}

/// The centre in a minute.
struct Now<'h> {
    hall: &'h Hall,
    visitors: &'h [Visitor],
    at: Vec<At>,
    minute: u64,
    lines: Vec<Line>,
}

impl Now<'_> {
    fn act(&self, visitor: usize, act: &str) -> Line {
        self.hall.act(self.hall.day, self.minute, visitor, act)
    }

    fn through(&self, line: Line, door: fn(Doors) -> &'static str) -> Line {
        match self.hall.doors {
            Some(doors) => line.with("door", door(doors)),
            None => line,
        }
    }

    /// The act that ends a visit.
    fn ends(&mut self, visitor: usize, line: Line) {
        self.lines.push(if self.hall.assumed { line.with("date_assumed", true) } else { line });
        self.at[visitor] = At::Gone;
    }

    fn leaves(&mut self, visitor: usize) {
        let line = self.through(self.act(visitor, "leave"), |doors| doors.out);
        self.ends(visitor, line);
    }

    fn counters(&mut self, act: &str) {
        for code in self.hall.counters {
            let line = Line::at(self.hall.day, self.minute, "counter");
            let line = line.with("centre", self.hall.centre).with("counter", *code);
            self.lines.push(line.with("act", act));
        }
    }

    fn serve_and_finish(&mut self) {
        for n in 0..self.visitors.len() {
            match self.at[n] {
                At::Counter(_, from, _) if from == self.minute => {
                    let line = self.act(n, "serve").with("identity", "passport");
                    self.lines.push(line);
                }
                At::Counter(_, _, to) if to == self.minute => {
                    let line = self.act(n, "finish").with("result", self.visitors[n].result);
                    let line = self.through(line, |doors| doors.out);
                    self.ends(n, line);
                }
                _ => {}
            }
        }
    }

    /// One after the other, so that whoever is let in is called before the next one comes.
    fn come(&mut self) {
        for n in 0..self.visitors.len() {
            let one = &self.visitors[n];
            if one.comes != Some(self.minute) {
                continue;
            }
            let line = if one.booked.is_some() {
                self.through(self.act(n, "arrive"), |doors| doors.booked)
            } else {
                let line = self.act(n, "walk_in").with("services", vec![one.service]);
                self.through(line, |doors| doors.walk_in)
            };
            self.lines.push(line);
            self.at[n] = At::Waiting;
            self.call();
        }
    }

    fn give_up(&mut self) {
        for (n, one) in self.visitors.iter().enumerate() {
            let is_out_of_patience = one.impatient
                && self.at[n] == At::Waiting
                && one.comes.is_some_and(|came| self.minute >= came + PATIENCE);
            if is_out_of_patience {
                self.leaves(n);
            }
            if one.comes.is_none() && one.booked.is_some_and(|start| self.minute == start + LATE) {
                let line = self.act(n, "miss");
                self.ends(n, line);
            }
        }
    }

    fn all_leave(&mut self) {
        for n in 0..self.visitors.len() {
            if self.at[n] == At::Waiting {
                self.leaves(n);
            }
        }
    }

    /// Every free counter calls whoever is next: those whose time has come, those who walked in, those who are early.
    fn call(&mut self) {
        let (open, last) = self.hall.open;
        if !(open..=last).contains(&self.minute) {
            return;
        }
        for (nth, code) in self.hall.counters.iter().enumerate() {
            let is_taken = |at: &At| matches!(at, At::Counter(taken, ..) if *taken == nth);
            if self.at.iter().any(is_taken) {
                continue;
            }
            let waits = |n: &usize| self.at[*n] == At::Waiting;
            let next = (0..self.visitors.len()).filter(waits).min_by_key(|n| self.turn(*n));
            let Some(n) = next else { return };
            let line = self.act(n, "call").with("counter", *code);
            self.lines.push(line);
            let from = self.minute + 1;
            self.at[n] = At::Counter(nth, from, from + self.visitors[n].takes);
        }
    }

    fn turn(&self, n: usize) -> (u8, u64) {
        match (self.visitors[n].booked, self.visitors[n].comes) {
            (Some(start), _) if start <= self.minute + EARLY => (0, start),
            (Some(start), _) => (2, start),
            (None, came) => (1, came.unwrap_or(u64::MAX)),
        }
    }
}
