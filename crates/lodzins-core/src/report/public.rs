//! What of a division may be told to everybody.

/// The least number that is told of a topic in public. Behind a smaller one stand people whom a neighbour may recognise.
pub const LEAST_PUBLIC: i64 = 5;

/// A division without its small parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Public {
    /// What is told, the most first.
    pub told: Vec<(String, i64)>,
    /// How many of everything else, in one number.
    pub rest: i64,
    /// Was anything put into the rest because it was small?
    pub folded: bool,
}

/// Puts the parts below [`LEAST_PUBLIC`] into the rest, where what has no name and what is called `other` stand already.
///
/// Whoever knows the whole can subtract: a rest that would be small itself takes in the smallest part that is left, until
/// it is large enough or nothing is told at all.
pub fn public(parts: impl IntoIterator<Item = (String, i64)>) -> Public {
    let mut public = Public::default();
    for (name, count) in parts.into_iter().filter(|(_, count)| *count > 0) {
        if name.is_empty() || name == "other" {
            public.rest += count;
        } else {
            public.told.push((name, count));
        }
    }
    public.told.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    while let Some((_, least)) = public.told.last() {
        let small_rest = (1..LEAST_PUBLIC).contains(&public.rest);
        if *least >= LEAST_PUBLIC && !small_rest {
            break;
        }
        public.rest += *least;
        public.folded = true;
        public.told.pop();
    }
    public
}
