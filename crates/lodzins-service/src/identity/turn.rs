//! Turns at the password hasher.
//!
//! Each check holds 19 MiB and a core for tens of milliseconds. Turns keep a flood of sign-ins from taking the
//! machine, and bound how many guesses can be under way before the first of them is counted as failed.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The turns of this process: four checks at the same time, sixty-four who wait, the next is sent away.
pub(super) static TURNS: Turns = Turns::new(4, 64);

/// A waiting room with a bound.
#[derive(Debug)]
pub(super) struct Turns {
    at_once: usize,
    seats: usize,
    queue: Mutex<Queue>,
    freed: Condvar,
}

#[derive(Debug)]
struct Queue {
    working: usize,
    waiting: usize,
}

/// A turn, given back when dropped.
#[derive(Debug)]
pub(super) struct Turn<'t>(&'t Turns);

impl Turns {
    const fn new(at_once: usize, seats: usize) -> Self {
        Self {
            at_once,
            seats,
            queue: Mutex::new(Queue { working: 0, waiting: 0 }),
            freed: Condvar::new(),
        }
    }

    /// Waits for a turn; nothing when too many wait already. Blocks the thread.
    pub(super) fn wait(&self) -> Option<Turn<'_>> {
        let mut queue = self.queue();
        if queue.working >= self.at_once {
            if queue.waiting >= self.seats {
                return None;
            }
            queue.waiting += 1;
            queue = self
                .freed
                .wait_while(queue, |queue| queue.working >= self.at_once)
                .unwrap_or_else(PoisonError::into_inner);
            queue.waiting -= 1;
        }
        queue.working += 1;
        Some(Turn(self))
    }

    // Nothing panics while it holds the queue.
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.queue().working -= 1;
        self.0.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_finds_no_seat_is_sent_away_and_may_come_again() {
        let turns = Turns::new(2, 0);
        let first = turns.wait();
        let _second = turns.wait();
        assert!(first.is_some());
        assert!(turns.wait().is_none(), "a third at the same time");
        drop(first);
        assert!(turns.wait().is_some());
    }

    #[test]
    fn all_who_wait_come_to_their_turn_and_never_more_than_fit() {
        let turns = Turns::new(2, 16);
        let most = Mutex::new(0);
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    let turn = turns.wait();
                    assert!(turn.is_some(), "there is a seat for everybody");
                    let working = turns.queue().working;
                    let mut most = most.lock().unwrap_or_else(PoisonError::into_inner);
                    *most = working.max(*most);
                });
            }
        });
        assert!((1..=2).contains(&*most.lock().unwrap_or_else(PoisonError::into_inner)));
        let left = turns.queue();
        assert_eq!((left.working, left.waiting), (0, 0));
    }
}
