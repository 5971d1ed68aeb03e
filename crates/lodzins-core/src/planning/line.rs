//! One line before several specialists, first come, first served.

use std::{cmp::Reverse, collections::BinaryHeap};

/// Somebody who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// When, in seconds of the day.
    pub at_secs: i64,
    /// How long serving them takes.
    pub serving_secs: i64,
}

/// How many specialists are present from when on; before the first change nobody is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present(Vec<(i64, u16)>);

impl Present {
    /// From changes in any order: from that second on, so many.
    pub fn new(changes: impl IntoIterator<Item = (i64, u16)>) -> Self {
        let mut changes: Vec<_> = changes.into_iter().collect();
        changes.sort_by_key(|(from, _)| *from);
        Self(changes)
    }

    /// How many are present, and when that changes next.
    pub(super) fn at(&self, secs: i64) -> (u16, Option<i64>) {
        let next = self.0.partition_point(|(from, _)| *from <= secs);
        let count = next.checked_sub(1).map_or(0, |last| self.0[last].1);
        (count, self.0.get(next).map(|(from, _)| *from))
    }

    /// When the last of them goes home; nothing when somebody stays for ever.
    pub(super) fn end(&self) -> Option<i64> {
        let last = self.0.iter().rposition(|(_, count)| *count > 0);
        last.map_or(Some(0), |last| self.0.get(last + 1).map(|(from, _)| *from))
    }
}

/// When each of those who came is begun with, in their order; nothing for whom nobody has time any more.
///
/// `came` is in the order of arrival. Each is begun with at the first moment, not before anybody ahead of them, at which
/// fewer are being served than specialists are present. Who has begun finishes, also over the end of their hours. From
/// that follows what makes plans comparable: with more specialists at any time nobody begins later.
pub fn begun(came: &[Came], present: &Present) -> Vec<Option<i64>> {
    let mut busy: BinaryHeap<Reverse<i64>> = BinaryHeap::new();
    let mut line_moved = Some(i64::MIN);
    let mut starts = Vec::with_capacity(came.len());
    for one in came {
        line_moved = line_moved.and_then(|before| {
            first_free(&mut busy, present, one.at_secs.max(before))
                .inspect(|start| busy.push(Reverse(start + one.serving_secs)))
        });
        starts.push(line_moved);
    }
    starts
}

/// The first moment from one on at which somebody is free. Nobody looks back, so whoever has finished is forgotten.
fn first_free(busy: &mut BinaryHeap<Reverse<i64>>, present: &Present, from: i64) -> Option<i64> {
    let mut now = from;
    loop {
        while busy.peek().is_some_and(|Reverse(end)| *end <= now) {
            busy.pop();
        }
        let (count, change) = present.at(now);
        if busy.len() < usize::from(count) {
            return Some(now);
        }
        let finished = busy.peek().map(|Reverse(end)| *end);
        now = match (finished, change) {
            (Some(end), Some(change)) => end.min(change),
            (end, change) => end.or(change)?,
        };
    }
}
