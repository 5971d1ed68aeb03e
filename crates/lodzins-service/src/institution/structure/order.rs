//! The order of lists that an institution arranges itself.

/// One place up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Step {
    /// The same things with one of them moved; nothing when it is not there or stands at the end already.
    pub(super) fn moved<T: PartialEq>(self, mut order: Vec<T>, which: &T) -> Option<Vec<T>> {
        let at = order.iter().position(|one| one == which)?;
        let to = match self {
            Self::Up => at.checked_sub(1)?,
            Self::Down => at + 1,
        };
        (to < order.len()).then(|| {
            order.swap(at, to);
            order
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changes_places_with_its_neighbour_and_the_ends_stay() {
        let order = || vec!['a', 'b', 'c'];
        assert_eq!(Step::Up.moved(order(), &'c'), Some(vec!['a', 'c', 'b']));
        assert_eq!(Step::Down.moved(order(), &'a'), Some(vec!['b', 'a', 'c']));
        assert_eq!(Step::Up.moved(order(), &'a'), None);
        assert_eq!(Step::Down.moved(order(), &'c'), None);
        assert_eq!(Step::Up.moved(order(), &'x'), None);
    }
}
