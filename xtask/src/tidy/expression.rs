//! Licence expressions (SPDX 2.3, annex D): `MIT OR (Apache-2.0 WITH LLVM-exception AND Zlib)`.

#[cfg(test)]
mod tests;

/// Whether the expression can be satisfied with licences that `allowed` accepts.
///
/// The `/` of old manifests means OR. An expression that cannot be read is not satisfied.
pub(crate) fn satisfied(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reading = Reading { words: &words, at: 0, allowed };
    let verdict = reading.either();
    verdict == Some(true) && reading.at == words.len()
}

struct Reading<'a> {
    words: &'a [&'a str],
    at: usize,
    allowed: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reading<'a> {
    fn either(&mut self) -> Option<bool> {
        let mut good = self.both()?;
        while self.takes("OR") {
            good |= self.both()?;
        }
        Some(good)
    }

    fn both(&mut self) -> Option<bool> {
        let mut good = self.one()?;
        while self.takes("AND") {
            good &= self.one()?;
        }
        Some(good)
    }

    fn one(&mut self) -> Option<bool> {
        if self.takes("(") {
            let good = self.either()?;
            return self.takes(")").then_some(good);
        }
        let licence = self.next().filter(|word| !matches!(*word, ")" | "AND" | "OR" | "WITH"))?;
        if self.takes("WITH") {
            // An exception only gives more rights, so the plain licence is enough.
            self.next()?;
        }
        Some((self.allowed)(licence))
    }

    fn next(&mut self) -> Option<&'a str> {
        self.at += 1;
        self.words.get(self.at - 1).copied()
    }

    fn takes(&mut self, word: &str) -> bool {
        let here = self.words.get(self.at).is_some_and(|next| next.eq_ignore_ascii_case(word));
        self.at += usize::from(here);
        here
    }
}
